package io.fitcore.internal.salvage.evidence;

/** How far apart the times of honest messages lie, in seconds. */
public final class Times {

    /** Times below are seconds since a device was switched on (spec 4.5) and prove nothing. */
    public static final long FIRST_INSTANT = 0x1000_0000L;

    private static final int CLOSE_SECONDS = 3_600;
    private static final int NEAR_SECONDS = 2 * 86_400;

    private Times() {
    }

    /** Whether two times lie as near as those of one file do. */
    public static boolean areNear(long time, long other) {
        return distance(time, other) <= NEAR_SECONDS;
    }

    /** Whether two times lie as close as those of messages that follow one another. */
    public static boolean areClose(long time, long other) {
        return distance(time, other) <= CLOSE_SECONDS;
    }

    private static long distance(long time, long other) {
        return Math.abs(time - other);
    }
}
