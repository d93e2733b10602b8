package io.fitcore.benchmarks.jmh;

import io.fitcore.benchmarks.baseline.Span;
import io.fitcore.benchmarks.baseline.Yardstick;
import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What belongs to the time of a checksum. JMH records each public method as a result of the iteration. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CrcFigures {

    private final Yardstick yardstick = new Yardstick();
    private Span span = new Span();
    private double ownShare;
    private double before;
    private double after;
    private double bytes;

    /** Takes the yardstick before the iteration. */
    @Setup(Level.Iteration)
    public void before(CrcState state) {
        bytes = state.size;
        before = yardstick.nanosPerPass(List.of(state.bytes));
        after = before;
        ownShare = 1;
        span = new Span();
    }

    /** Takes the yardstick after it. */
    @TearDown(Level.Iteration)
    public void after(CrcState state) {
        ownShare = span.ownShare();
        after = yardstick.nanosPerPass(List.of(state.bytes));
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
}
