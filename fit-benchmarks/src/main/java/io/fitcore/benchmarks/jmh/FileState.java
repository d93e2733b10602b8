package io.fitcore.benchmarks.jmh;

import com.sun.management.ThreadMXBean;
import io.fitcore.FitDecoder;
import io.fitcore.benchmarks.input.Input;
import io.fitcore.benchmarks.input.Sample;
import io.fitcore.model.FileReport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The files of one input, in memory; an operation goes over all of them. It has benchmark scope, because JMH would
 * otherwise give the figures an instance of their own. It is for one thread all the same.
 */
@State(Scope.Benchmark)
public class FileState {

    private static final int ALLOCATION_ROUNDS = 10;

    /** Which files. */
    @Param("PLAIN")
    public Input input;

    private List<Sample> samples;
    private Optional<Sample> head;
    private List<byte[]> contents;
    private long bytes;
    private long messages;
    private long headMessages;
    /** What the benchmark at hand does with each file; the one that {@link #over} was called with last. */
    private Pass pass = sample -> 0;
    private double result;

    /** Makes or reads the files. */
    @Setup(Level.Trial)
    public void load() throws IOException {
        samples = input.files();
        head = input.head();
        contents = samples.stream().map(Sample::bytes).toList();
        for (Sample sample : samples) {
            bytes += sample.bytes().length;
            messages += messages(sample);
        }
        headMessages = head.isPresent() ? messages(head.get()) : 0;
    }

    /** Goes over each file and adds up the answers. */
    double over(Pass newPass) throws IOException {
        pass = newPass;
        double sum = 0;
        for (Sample sample : samples) {
            sum += pass.over(sample);
        }
        return sum;
    }

    List<byte[]> contents() {
        return contents;
    }

    long bytes() {
        return bytes;
    }

    long messages() {
        return messages;
    }

    /** Messages of the file that {@link #headAllocation()} is about; 0 where there is none. */
    long headMessages() {
        return headMessages;
    }

    /**
     * Bytes that the pass at hand allocates for a file a hundred times shorter; -1 where there is none. Together with
     * what it allocates for the whole file, this tells how much each message costs.
     */
    double headAllocation() throws IOException {
        if (head.isEmpty()) {
            return -1;
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < ALLOCATION_ROUNDS; i++) {
            result += pass.over(head.get());
        }
        return (double) (threads.getCurrentThreadAllocatedBytes() - before) / ALLOCATION_ROUNDS;
    }

    /** Keeps the JIT from leaving passes out. */
    double result() {
        return result;
    }

    /** Counts messages without calling a listener, so that the JIT sees only the listener of the benchmark. */
    private static long messages(Sample sample) throws IOException {
        return FitDecoder.stream(sample.bytes()).only().forEach(message -> { }).files().stream()
                .mapToLong(FileReport::messages)
                .sum();
    }
}
