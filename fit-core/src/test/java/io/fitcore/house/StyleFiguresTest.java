package io.fitcore.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.house.SourceFigures.SourceMethod;
import io.fitcore.house.SourceFigures.SourceFile;
import io.fitcore.house.SourceFigures.SourceClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The main sources keep to the figures of the style; {@link Figures} prints them all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StyleFiguresTest {

    /** Long methods that stay long, each with its reason. */
    private static final Map<String, String> ANNOUNCED_METHODS = Map.of(
            "Crc16.fold", "the loop that takes the checksum at the speed of memory");

    private static final double CONDITIONALS_PER_THOUSAND_LINES = 8;

    private List<SourceFile> files;

    @BeforeAll
    void countTheMainSources() throws IOException {
        files = SourceFigures.below(House.module().resolve("src/main/java"));
        assertTrue(files.size() > 100, () -> "only " + files.size() + " sources were found");
    }

    @Test
    void methodsAreShort() {
        List<SourceMethod> tooLong = SourceFigures.methodsAbove(Figures.METHOD_LINES, files).stream()
                .filter(method -> !ANNOUNCED_METHODS.containsKey(method.name()))
                .toList();
        assertEquals(List.of(), tooLong, "methods above " + Figures.METHOD_LINES + " lines");
    }

    @Test
    void classesHoldOneIdea() {
        List<SourceClass> tooWide = SourceFigures.classesAbove(Figures.CLASS_FIELDS, files);
        assertEquals(List.of(), tooWide, "classes with more than " + Figures.CLASS_FIELDS + " fields");
    }

    @Test
    void exceptionsAreStillNeeded() {
        Set<String> methods = SourceFigures.methodsAbove(Figures.METHOD_LINES, files).stream()
                .map(SourceMethod::name).collect(Collectors.toSet());
        Set<String> shortNow = new TreeSet<>(ANNOUNCED_METHODS.keySet());
        shortNow.removeAll(methods);
        assertEquals(Set.of(), shortNow, "methods that are short; take them off the list");
    }

    @Test
    void conditionalExpressionsAreFewAndPlain() {
        double often = SourceFigures.conditionalsPerThousandLines(files);
        assertTrue(often <= CONDITIONALS_PER_THOUSAND_LINES, () -> often + " in a thousand lines");
        assertEquals(List.of(), SourceFigures.places(files, SourceFile::nestedConditionals), "nested ?:");
        assertEquals(List.of(), SourceFigures.places(files, SourceFile::conditionalAddends), "+= c ? 1 : 0");
    }

    @Test
    void everythingIsCounted(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Sample.java"), """
                package sample;

                /** Comments are lines. */
                record Sample(int a, int b) {
                    static final int CONSTANT = 1;
                    static int variable;

                    Sample {
                        a += b > 0 ? 1 : 0;
                    }

                    /** Not a line of the method. */
                    @Override
                    public String toString() {
                        return a > b ? "more" : (a < b ? "less" : "equal");
                    }

                    enum Kind {
                        ONE, OTHER;

                        java.util.function.IntSupplier next = a > 0 ? () -> b > 0 ? 1 : 2 : null;
                    }
                }
                // %s
                """.formatted("-".repeat(SourceFigures.COLUMNS - 2)));

        SourceFile found = SourceFigures.below(folder).get(0);
        assertEquals("sample", found.packageName());
        assertEquals(24, found.lines());
        assertEquals(5, found.conditionals());
        assertEquals(List.of("Sample.java:15"), found.nestedConditionals());
        assertEquals(List.of("Sample.java:9"), found.conditionalAddends());
        assertEquals(List.of("Sample.java:24"), found.longLines());
        assertEquals(List.of(new SourceMethod("Sample.new", 3), new SourceMethod("Sample.toString", 4)),
                found.methods());
        assertEquals(List.of(new SourceClass("Sample", 3), new SourceClass("Sample.Kind", 1)), found.classes());
    }
}
