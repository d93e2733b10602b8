package io.fitcore.benchmarks.table;

/**
 * How much is measured, and how long.
 *
 * @param forks           JVMs for each benchmark; a JVM settles on one compilation or another, so several are better
 * @param warmups         iterations before any counts
 * @param iterations      iterations that count, in each JVM
 * @param iterationMillis how long one takes
 * @param complete        whether all rows are measured, or the ones that matter most
 */
public record Preset(int forks, int warmups, int iterations, int iterationMillis, boolean complete) {

    /** About three minutes. */
    public static final Preset QUICK = new Preset(1, 5, 5, 400, false);

    /** About half an hour. */
    public static final Preset FULL = new Preset(3, 5, 5, 600, true);

    /** The rows of the quick preset once, in this JVM; shows that it runs and nothing else. */
    static final Preset SMOKE = new Preset(0, 1, 1, 1, false);
}
