package io.fitcore.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** {@code INTERPRETATION.md} and {@code SALVAGE.md} name a test for each of their entries, and each test exists. */
class InterpretationTest {

    private static final List<String> PAGES = List.of("INTERPRETATION.md", "SALVAGE.md");
    private static final Pattern TEST_NAME = Pattern.compile("`([A-Z]\\w*Test)\\.(\\w+)`");

    @Test
    void everyEntryNamesATest() throws IOException {
        List<String> entries = entries();
        assertTrue(entries.size() > 100, () -> "only " + entries.size() + " entries were found");
        assertEquals(List.of(), entries.stream().filter(entry -> !TEST_NAME.matcher(entry).find()).toList());
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException, URISyntaxException {
        Map<String, List<String>> classes = testClasses();
        List<String> missing = new ArrayList<>();
        Matcher name = TEST_NAME.matcher(String.join("\n", entries()));
        while (name.find()) {
            List<String> found = classes.getOrDefault(name.group(1), List.of());
            if (found.stream().noneMatch(className -> hasTest(className, name.group(2)))) {
                missing.add(name.group());
            }
        }
        assertEquals(List.of(), missing);
    }

    /** The entries of both pages, which are the list items that begin in bold, each in one line. */
    private static List<String> entries() throws IOException {
        List<String> entries = new ArrayList<>();
        for (String page : PAGES) {
            String text = Files.readString(House.module().resolve(page));
            Stream.of(text.split("\n(?=- )|\n\n", -1)).filter(part -> part.startsWith("- **"))
                    .map(part -> part.replaceAll("\\s+", " ")).forEach(entries::add);
        }
        return entries;
    }

    /** Full names of the compiled test classes by their simple names. */
    private static Map<String, List<String>> testClasses() throws IOException, URISyntaxException {
        Path root = Path.of(InterpretationTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith("Test.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", "."))
                    .collect(Collectors.groupingBy(name -> name.substring(name.lastIndexOf('.') + 1)));
        }
    }

    private static boolean hasTest(String className, String methodName) {
        try {
            Method[] methods = Class.forName(className, false, InterpretationTest.class.getClassLoader())
                    .getDeclaredMethods();
            return Arrays.stream(methods).anyMatch(method -> method.getName().equals(methodName)
                    && AnnotationSupport.isAnnotated(method, Testable.class));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
