package io.fitcore.benchmarks.baseline;

/** Tells how much of a span of time was {@linkplain OwnTime own time}. The span begins when this object is made. */
public final class Span {

    private final long wallStart = System.nanoTime();
    private final long ownStart = OwnTime.nanos();

    /** The part of the time since the beginning that the thread had for itself, above 0, at most 1. */
    public double ownShare() {
        double own = OwnTime.nanos() - ownStart;
        double wall = System.nanoTime() - wallStart;
        return Math.max(1e-6, Math.min(1, own / wall));
    }
}
