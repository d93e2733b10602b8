package io.fitcore.benchmarks.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What came out of one trial: medians over all iterations of all its JVMs. Times are {@linkplain
 * io.fitcore.benchmarks.baseline.OwnTime own time}: what JMH measured, less what other programs took meanwhile.
 *
 * @param ratio           how many times faster than one pass of the byte table over the same bytes
 * @param lowestRatio     that of the worst iteration
 * @param highestRatio    that of the best iteration
 * @param ownShare        the part of JMH's time that is own time
 * @param nanos           time of an operation
 * @param yardstickNanos  time of the pass of the byte table
 * @param bytes           bytes that an operation reads
 * @param messages        messages that an operation reads; 0 for a checksum
 * @param allocated       bytes that an operation allocates
 * @param perMessage      bytes that each further message allocates; empty where it cannot be told from what each
 *                        reading allocates
 */
record Figures(double ratio, double lowestRatio, double highestRatio, double ownShare, double nanos,
        double yardstickNanos, double bytes, double messages, double allocated, OptionalDouble perMessage) {

    static Figures of(RunResult run) {
        List<IterationResult> iterations = new ArrayList<>();
        for (BenchmarkResult fork : run.getBenchmarkResults()) {
            iterations.addAll(fork.getIterationResults());
        }
        double[] ratios = iterations.stream()
                .mapToDouble(iteration -> secondary(iteration, "yardstickNanos") / nanos(iteration))
                .sorted()
                .toArray();
        double messages = median(iterations, "messages");
        double allocated = median(iterations, "gc.alloc.rate.norm");
        return new Figures(
                median(ratios),
                ratios[0],
                ratios[ratios.length - 1],
                median(iterations, "ownShare"),
                median(iterations.stream().mapToDouble(Figures::nanos).sorted().toArray()),
                median(iterations, "yardstickNanos"),
                median(iterations, "bytes"),
                messages,
                allocated,
                perMessage(iterations, messages, allocated));
    }

    double megabytesPerSecond() {
        return bytes / nanos * 1000;
    }

    double yardstickMegabytesPerSecond() {
        return bytes / yardstickNanos * 1000;
    }

    double messagesPerSecond() {
        return messages / nanos * 1e9;
    }

    private static OptionalDouble perMessage(List<IterationResult> iterations, double messages, double allocated) {
        double headMessages = median(iterations, "headMessages");
        if (headMessages <= 0) {
            return OptionalDouble.empty();
        }
        double headAllocation = median(iterations, "headAllocation");
        // Below zero if the JIT learnt to leave something out of the set-up after the short file was read.
        return OptionalDouble.of(Math.max(0, (allocated - headAllocation) / (messages - headMessages)));
    }

    private static double nanos(IterationResult iteration) {
        return iteration.getPrimaryResult().getScore() * secondary(iteration, "ownShare");
    }

    private static double median(List<IterationResult> iterations, String label) {
        return median(iterations.stream().mapToDouble(iteration -> secondary(iteration, label)).sorted().toArray());
    }

    /** A result beside the time; 0 where the benchmark has none of this name. */
    private static double secondary(IterationResult iteration, String label) {
        Result<?> result = iteration.getSecondaryResults().get(label);
        return result == null ? 0 : result.getScore();
    }

    static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The median of values in any order, which are left as they are. */
    static double medianOf(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return median(sorted);
    }
}
