package io.fitcore.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** {@code package-info.java} is the map of its package. */
class PackageMapTest {

    @Test
    void everyPackageWithAClassDescribesItself() throws IOException {
        Path sources = House.module().resolve("src/main/java");
        SortedSet<String> packages = House.packagesWith(House.classes(), ".class");
        assertFalse(packages.isEmpty(), "no classes were found");
        List<String> undescribed = packages.stream()
                .filter(name -> !Files.exists(sources.resolve(name.replace('.', '/')).resolve("package-info.java")))
                .toList();
        assertEquals(List.of(), undescribed, "packages without package-info.java");
    }
}
