package io.fitcore.benchmarks.program;

import io.fitcore.benchmarks.input.Folders;
import io.fitcore.benchmarks.input.Input;
import io.fitcore.benchmarks.table.MarkdownTable;
import io.fitcore.benchmarks.table.Numbers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Measures start-up: the wall time of a fresh JVM that decodes every field of one file, as a multiple of the time of a
 * JVM that prints one line.
 *
 * <p>Both get the same class path, a jar of this project's classes alone. They take turns, so that both meet the same
 * state of the machine. Medians are compared.
 */
public final class StartUp {

    private static final int ROUNDS = 41;

    /** Plain records that make 100 kB. */
    private static final int RECORDS = 3_845;

    private StartUp() {
    }

    /** Measures and prints a table. */
    public static void run(PrintStream out) throws IOException, InterruptedException {
        Path jar = ownClasses();
        try {
            out.println("### Start-up, wall time of a fresh JVM, medians of " + ROUNDS + " runs in turns\n");
            out.print(measure(jar, files()));
        } finally {
            Files.delete(jar);
        }
    }

    private static Map<String, Path> files() {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("decodes 100 kB of plain records", Input.PLAIN.made(RECORDS).path());
        Folders.testdata().ifPresent(folder -> {
            files.put("decodes testdata/run.fit (80 kB)", folder.resolve("run.fit"));
            files.put("decodes testdata/ride.fit (138 kB)", folder.resolve("ride.fit"));
        });
        return files;
    }

    private static MarkdownTable measure(Path jar, Map<String, Path> files) throws IOException, InterruptedException {
        long[] line = new long[ROUNDS];
        long[][] decode = new long[files.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            line[round] = ChildJvm.time(jar, OneLine.class, List.of());
            int row = 0;
            for (Path file : files.values()) {
                decode[row++][round] = ChildJvm.time(jar, OneFile.class, List.of(file.toString()));
            }
        }
        MarkdownTable table = new MarkdownTable("", "ratio", "ms");
        double base = median(line);
        table.row("prints one line", Numbers.ratio(1), Numbers.whole(base / 1e6));
        int row = 0;
        for (String label : files.keySet()) {
            double time = median(decode[row++]);
            table.row(label, Numbers.ratio(time / base), Numbers.whole(time / 1e6));
        }
        return table;
    }

    private static double median(long[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** A jar that holds the classes of this project and no others, so that it opens as fast as the library's own. */
    private static Path ownClasses() throws IOException {
        Path jar = Files.createTempFile("fit-benchmarks-", ".jar");
        try (JarFile from = new JarFile(own().toFile()); OutputStream out = Files.newOutputStream(jar);
                JarOutputStream to = new JarOutputStream(out)) {
            for (Enumeration<JarEntry> entries = from.entries(); entries.hasMoreElements();) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().startsWith("io/fitcore/") && !entry.isDirectory()) {
                    to.putNextEntry(new JarEntry(entry.getName()));
                    from.getInputStream(entry).transferTo(to);
                }
            }
        }
        return jar;
    }

    private static Path own() throws IOException {
        try {
            Path own = Path.of(StartUp.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (!Files.isRegularFile(own)) {
                throw new IOException("start-up is measured from benchmarks.jar, not from a folder of classes");
            }
            return own;
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
