package io.fitcore.benchmarks.program;

import io.fitcore.FitDecoder;
import io.fitcore.benchmarks.baseline.Yardstick;
import io.fitcore.benchmarks.input.Input;
import io.fitcore.benchmarks.input.Sample;
import io.fitcore.benchmarks.jmh.Passes;
import io.fitcore.benchmarks.table.MarkdownTable;
import io.fitcore.benchmarks.table.Numbers;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Several files at once. A stream belongs to one thread and shares nothing that changes with others, so a pool with a
 * task for each file is all there is to it:
 *
 * <pre>{@code
 * ExecutorService pool = Executors.newFixedThreadPool(threads);
 * for (Path file : files) {
 *     pool.submit(() -> FitDecoder.stream(file).forEach(new MyListener()));
 * }
 * }</pre>
 *
 * <p>Two processors need not be twice as fast as one: they may share a core, or another program may be on one. What the
 * yardstick gains from the second thread, which shares nothing at all, is therefore printed beside it.
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
        List<Path> files = new ArrayList<>();
        List<Callable<Double>> decoding = new ArrayList<>();
        List<Callable<Double>> summing = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < fileCount; i++) {
            Sample sample = Input.PLAIN.made(records);
            Path path = sample.path();
            files.add(path);
            bytes += Files.size(path);
            decoding.add(() -> Passes.everyField(FitDecoder.stream(path)));
            summing.add(() -> new Yardstick().nanosPerPass(List.of(sample.bytes())));
        }
        MarkdownTable table = new MarkdownTable("files at a time", "ratio", "MB/s", "ratio of the yardstick");
        double decodeByOne = megabytesPerSecond(bytes, 1, decoding, warmUps, rounds);
        double decodeByTwo = megabytesPerSecond(bytes, 2, decoding, warmUps, rounds);
        double sumByOne = passesPerSecond(1, summing);
        double sumByTwo = passesPerSecond(2, summing);
        table.row("1", Numbers.ratio(1), Numbers.whole(decodeByOne), Numbers.ratio(1));
        table.row("2", Numbers.ratio(decodeByTwo / decodeByOne), Numbers.whole(decodeByTwo),
                Numbers.ratio(sumByTwo / sumByOne));
        out.println("### " + files.size() + " files of " + Numbers.whole(bytes / 1e6 / fileCount)
                + " MB from disk, every field\n");
        out.print(table);
    }

    private static double megabytesPerSecond(long bytes, int threads, List<Callable<Double>> tasks, int warmUps,
            int rounds) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Long> times = new ArrayList<>();
            for (int round = 0; round < warmUps + rounds; round++) {
                long start = System.nanoTime();
                for (Future<Double> result : pool.invokeAll(tasks)) {
                    result.get();
                }
                if (round >= warmUps) {
                    times.add(System.nanoTime() - start);
                }
            }
            Collections.sort(times);
            return bytes * 1000.0 / times.get(times.size() / 2);
        } finally {
            pool.shutdown();
        }
    }

    /** What so many threads pass over together, in passes of one file. */
    private static double passesPerSecond(int threads, List<Callable<Double>> tasks) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            double nanos = 0;
            for (Future<Double> result : pool.invokeAll(tasks)) {
                nanos += result.get();
            }
            return threads * 1e9 * tasks.size() / nanos;
        } finally {
            pool.shutdown();
        }
    }
}
