package io.fitcore.benchmarks.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.benchmarks.jmh.CrcBenchmark;
import io.fitcore.benchmarks.jmh.DoorBenchmark;
import io.fitcore.benchmarks.jmh.OutputBenchmark;
import io.fitcore.benchmarks.jmh.RecordBenchmark;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

class BenchmarksTest {

    @Test
    void theFullPresetRunsEveryBenchmark() {
        Set<String> written = Stream.of(CrcBenchmark.class, RecordBenchmark.class, DoorBenchmark.class,
                        OutputBenchmark.class)
                .flatMap(benchmark -> Arrays.stream(benchmark.getMethods()))
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .map(BenchmarksTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> run = new TreeSet<>();
        Suite.crcMethods(Preset.FULL).forEach(method -> run.add(Trial.ofCrc(method, 16).method()));
        Suite.sections(Preset.FULL).forEach(section -> section.trials().forEach(trial -> run.add(trial.method())));

        assertEquals(written, run);
    }

    @Test
    void aRunEndsInATableWithARatioInEveryRow() throws Exception {
        // several builds may share a machine; nothing is measured here
        System.setProperty("jmh.ignoreLock", "true");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream progress = new ByteArrayOutputStream();

        Benchmarks.run(Preset.SMOKE, print(out), print(progress));

        String text = out.toString(StandardCharsets.UTF_8);
        assertFalse(text.contains("NaN") || text.contains("Infinity"), text);
        for (Section section : Suite.sections(Preset.SMOKE)) {
            for (Trial trial : section.trials()) {
                assertTrue(text.lines().anyMatch(line -> line.matches(
                        "\\| " + java.util.regex.Pattern.quote(trial.label()) + " +\\| +\\d+\\.\\d+ \\|.*")),
                        () -> trial + " is missing in\n" + text);
            }
        }
    }

    @Test
    void aTableIsMarkdownInColumnsThatLineUp() {
        MarkdownTable table = new MarkdownTable("", "ratio").row("one line", "1.00").row("decodes", "12.5");

        assertEquals("""
                |          | ratio |
                |----------| -----:|
                | one line |  1.00 |
                | decodes  |  12.5 |
                """, table.toString());
    }

    @Test
    void numbersShowWhatCanBeToldApart() {
        assertEquals("0.93", Numbers.ratio(0.9312));
        assertEquals("37.2", Numbers.ratio(37.24));
        assertEquals("4,812", Numbers.whole(4811.7));
        assertEquals("0.3", Numbers.whole(0.31));
        assertEquals("0.00", Numbers.hundredths(-0.001));
        assertEquals("64 KiB", Numbers.size(65536));
    }

    @Test
    void theMedianIsInTheMiddle() {
        assertEquals(2, Figures.medianOf(3, 1, 2));
        assertEquals(2.5, Figures.medianOf(4, 1, 2, 3));
    }

    private static PrintStream print(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getName() + "." + method.getName();
    }
}
