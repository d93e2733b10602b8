package io.fitcore.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.testkit.FitBytes;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tests write their files without the library that reads them. */
class TestKitTest {

    private static final String KIT = "io.fitcore.testkit";

    @Test
    void theKitDoesNotUseTheLibrary() throws URISyntaxException {
        Path tests = Path.of(FitBytes.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<House.Use> uses = House.usesOf(tests).stream().filter(use -> use.from().equals(KIT)).toList();
        assertTrue(uses.stream().anyMatch(use -> use.to().equals("java.nio")), "jdeps saw nothing of the kit");
        assertEquals(List.of(), uses.stream().filter(use -> use.to().startsWith("io.fitcore")).toList());
    }
}
