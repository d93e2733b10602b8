package io.fitcore.benchmarks.program;

import io.fitcore.FitDecoder;
import io.fitcore.benchmarks.baseline.ByteTableCrc;
import io.fitcore.benchmarks.input.Input;
import io.fitcore.benchmarks.input.Sample;
import io.fitcore.benchmarks.jmh.Passes;
import io.fitcore.benchmarks.table.MarkdownTable;
import io.fitcore.benchmarks.table.Numbers;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads several files at once. A stream belongs to one thread and shares nothing that changes with others. So all it
 * takes is a pool with a task for each file:
 *
 * <pre>{@code
 * ExecutorService pool = Executors.newFixedThreadPool(threads);
 * for (Path file : files) {
 *     pool.submit(() -> FitDecoder.stream(file).forEach(new MyListener()));
 * }
 * }</pre>
 *
 * <p>Two processors need not be twice as fast as one: they may share a core, or another program may be on one. A table
 * CRC shares nothing at all, so its gain from the second thread is printed beside ours. All four measurements take
 * turns.
 */
public final class Parallel {

    private static final int FILES = 16;
    private static final int ROUNDS = 15;
    private static final int WARM_UPS = 10;

    private Parallel() {
    }

    /** Measures and prints a table. */
    public static void run(PrintStream out) throws Exception {
        measure(out, FILES, Input.PLAIN.madeMessages(), WARM_UPS, ROUNDS);
    }

    static void measure(PrintStream out, int fileCount, int records, int warmUps, int rounds) throws Exception {
        List<Callable<Double>> decoding = new ArrayList<>();
        List<Callable<Double>> summing = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < fileCount; i++) {
            Sample sample = Input.PLAIN.made(records);
            byte[] content = sample.bytes();
            Path path = sample.path();
            bytes += content.length;
            decoding.add(() -> Passes.everyField(FitDecoder.stream(path)));
            summing.add(() -> (double) ByteTableCrc.update(0, content, 0, content.length));
        }
        ExecutorService one = Executors.newFixedThreadPool(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            long[][] nanos = new long[4][rounds];
            for (int round = -warmUps; round < rounds; round++) {
                long[] times = {time(one, decoding), time(two, decoding), time(one, summing), time(two, summing)};
                for (int i = 0; i < times.length && round >= 0; i++) {
                    nanos[i][round] = times[i];
                }
            }
            print(out, bytes, fileCount, nanos);
        } finally {
            one.shutdown();
            two.shutdown();
        }
    }

    private static void print(PrintStream out, long bytes, int fileCount, long[][] nanos) {
        double[] medians = Arrays.stream(nanos).mapToDouble(Parallel::median).toArray();
        out.println("### " + fileCount + " files of " + Numbers.whole(bytes / 1e6 / fileCount)
                + " MB from disk, every field\n");
        out.print(new MarkdownTable("files at a time", "ratio", "MB/s", "ratio of a table CRC")
                .row("1", Numbers.ratio(1), Numbers.whole(bytes * 1000 / medians[0]), Numbers.ratio(1))
                .row("2", Numbers.ratio(medians[0] / medians[1]), Numbers.whole(bytes * 1000 / medians[1]),
                        Numbers.ratio(medians[2] / medians[3])));
    }

    private static double median(long[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** Wall time, which sees what threads wait for. */
    private static long time(ExecutorService pool, List<Callable<Double>> tasks) throws Exception {
        long start = System.nanoTime();
        for (Future<Double> result : pool.invokeAll(tasks)) {
            result.get();
        }
        return System.nanoTime() - start;
    }
}
