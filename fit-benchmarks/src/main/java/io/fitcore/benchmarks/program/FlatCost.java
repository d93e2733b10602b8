package io.fitcore.benchmarks.program;

import io.fitcore.FitDecoder;
import io.fitcore.benchmarks.baseline.OwnTime;
import io.fitcore.benchmarks.input.RepeatingFile;
import io.fitcore.benchmarks.jmh.Passes;
import io.fitcore.benchmarks.table.MarkdownTable;
import io.fitcore.benchmarks.table.Numbers;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;

/**
 * Measures the cost per byte of input streams from 1 MB to 1 GB in a heap of 32 MB, with every field read. It should be
 * the same for all. Each size is read several times, and the fastest counts. Times are {@linkplain OwnTime own time}: a
 * gigabyte takes so long that other programs get their share of the wall clock.
 */
public final class FlatCost {

    private static final int[] MEGABYTES = {1, 4, 16, 64, 256, 1024};
    private static final int WARM_UPS = 40;
    private static final int MIN_ROUNDS = 3;
    /** Small sizes are read until this much was. */
    private static final int MIN_MEGABYTES = 256;

    private FlatCost() {
    }

    /** Measures in a child JVM with a small heap and prints a table. */
    public static void run(PrintStream out) throws IOException, InterruptedException {
        ChildJvm.run(out, FlatCost.class, "-Xmx32m");
    }

    /** Measures in this JVM and prints a table. */
    public static void main(String[] args) throws IOException {
        measure(System.out, WARM_UPS, MIN_MEGABYTES, MEGABYTES);
    }

    static void measure(PrintStream out, int warmUps, int minMegabytes, int... megabytes) throws IOException {
        RepeatingFile first = new RepeatingFile(megabytes[0] * 1_000_000L);
        for (int i = 0; i < warmUps; i++) {
            nanosPerByte(first);
        }
        double[] costs = new double[megabytes.length];
        MarkdownTable table = new MarkdownTable("input stream of", "ns/byte", "MB/s", "of the cheapest");
        for (int i = 0; i < megabytes.length; i++) {
            int rounds = Math.max(MIN_ROUNDS, minMegabytes / megabytes[i]);
            costs[i] = best(new RepeatingFile(megabytes[i] * 1_000_000L), rounds);
        }
        double cheapest = Arrays.stream(costs).min().orElseThrow();
        for (int i = 0; i < megabytes.length; i++) {
            table.row(megabytes[i] + " MB", Numbers.hundredths(costs[i]), Numbers.whole(1000 / costs[i]),
                    Numbers.ratio(costs[i] / cheapest));
        }
        out.println("### Cost per byte, heap of " + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB\n");
        out.print(table);
    }

    private static double best(RepeatingFile file, int rounds) throws IOException {
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < rounds; round++) {
            best = Math.min(best, nanosPerByte(file));
        }
        return best;
    }

    private static double nanosPerByte(RepeatingFile file) throws IOException {
        file.rewind();
        long start = OwnTime.nanos();
        double sum = Passes.everyField(FitDecoder.stream(file));
        long elapsed = OwnTime.nanos() - start;
        if (sum == 0) {
            throw new IOException("nothing was read");
        }
        return (double) elapsed / file.sizeBytes();
    }
}
