package io.fitcore.benchmarks.jmh;

import io.fitcore.benchmarks.baseline.Span;
import io.fitcore.benchmarks.baseline.Yardstick;
import java.io.IOException;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/** What belongs to the time of an operation on files. JMH records each public method as a result of the iteration. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class FileFigures {

    private final Yardstick yardstick = new Yardstick();
    private Span span = new Span();
    private double ownShare;
    private double before;
    private double after;
    private double bytes;
    private double messages;
    private double headMessages;
    private double headAllocation;

    /** Takes the yardstick before the iteration. */
    @Setup(Level.Iteration)
    public void before(FileState files) {
        bytes = files.bytes();
        messages = files.messages();
        headMessages = files.headMessages();
        before = yardstick.nanosPerPass(files.contents());
        after = before;
        ownShare = 1;
        span = new Span();
    }

    /** Takes the yardstick after it; while warming up also what a short file allocates. */
    @TearDown(Level.Iteration)
    public void after(FileState files, IterationParams iteration) throws IOException {
        ownShare = span.ownShare();
        after = yardstick.nanosPerPass(files.contents());
        if (iteration.getType() == IterationType.WARMUP) {
            headAllocation = files.headAllocation();
        }
    }

    /** Nanoseconds of own time of one pass of the byte table over the bytes of an operation. */
    public double yardstickNanos() {
        return (before + after) / 2;
    }

    /** The part of the iteration in which it had the machine for itself. */
    public double ownShare() {
        return ownShare;
    }

    /** Bytes of an operation. */
    public double bytes() {
        return bytes;
    }

    /** Messages of an operation. */
    public double messages() {
        return messages;
    }

    /** Messages of the file that is a hundred times shorter; 0 where there is none. */
    public double headMessages() {
        return headMessages;
    }

    /** Bytes allocated for that file; -1 where there is none. */
    public double headAllocation() {
        return headAllocation;
    }
}
