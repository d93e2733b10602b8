package io.fitcore.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The library needs {@code java.base} and nothing else, both as an artifact and as a module. */
class NoDependencyTest {

    @Test
    void publishedPomNamesNoDependencyAndNothingOfTheBuild() throws Exception {
        Element project = publishedPom().getDocumentElement();
        Set<String> said = children(project);
        assertTrue(said.containsAll(Set.of("groupId", "artifactId", "version", "licenses")),
                () -> "too little: " + said);
        for (String unwanted : List.of("parent", "dependencies", "dependencyManagement", "build", "repositories",
                "pluginRepositories", "profiles")) {
            assertTrue(!said.contains(unwanted), () -> "the published POM has <" + unwanted + ">");
        }
    }

    @Test
    void moduleRequiresJavaBaseOnly() throws IOException {
        ModuleDescriptor module = House.descriptor();
        assertEquals("io.fitcore", module.name());
        assertEquals(Set.of("java.base"), module.requires().stream()
                .map(ModuleDescriptor.Requires::name).collect(Collectors.toSet()));
        assertEquals(Set.of(), module.uses());
        assertEquals(List.of(), List.copyOf(module.provides()));
    }

    @Test
    void classesUseJavaBaseOnly() {
        Set<String> homes = House.uses().stream()
                .filter(use -> !use.to().startsWith("io.fitcore"))
                .map(House.Use::home)
                .collect(Collectors.toSet());
        assertEquals(Set.of("java.base"), homes);
    }

    @Test
    void moduleOpensNothingAndHidesTheInside() throws IOException {
        ModuleDescriptor module = House.descriptor();
        assertTrue(!module.isOpen() && module.opens().isEmpty(), "reflection has no way in");
        Set<String> exported = module.exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source).collect(Collectors.toSet());
        Set<String> expected = House.packagesWith(House.classes(), ".class").stream()
                .filter(name -> !name.matches("io\\.fitcore\\.(internal|cli)(\\..*)?"))
                .collect(Collectors.toSet());
        assertEquals(expected, exported);
    }

    @Test
    void moduleResolvesAndItsClassesLoadFromIt() throws Exception {
        Configuration configuration = ModuleLayer.boot().configuration()
                .resolve(ModuleFinder.of(House.classes()), ModuleFinder.of(), Set.of("io.fitcore"));
        ModuleLayer layer = ModuleLayer.boot()
                .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        Module module = layer.findModule("io.fitcore").orElseThrow();
        Class<?> baseType = Class.forName(module, "io.fitcore.model.BaseType");
        assertSame(module, baseType.getModule());
    }

    @Test
    void theLicenceIsPublishedWithTheClasses() throws IOException {
        assertEquals(-1, Files.mismatch(
                House.module().resolve("../LICENSE"), House.classes().resolve("META-INF/LICENSE")));
    }

    private static Document publishedPom() throws Exception {
        Path pom = House.classes().resolveSibling("published-pom.xml");
        assertTrue(Files.exists(pom), () -> pom + " is written by the Maven build, before the tests");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    }

    private static Set<String> children(Element parent) {
        Set<String> names = new TreeSet<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                names.add(element.getTagName());
            }
        }
        return names;
    }
}
