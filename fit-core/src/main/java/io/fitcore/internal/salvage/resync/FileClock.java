package io.fitcore.internal.salvage.resync;

import io.fitcore.internal.salvage.evidence.Times;

/** The time in a file: it runs on, and leaps where a clock is set. */
final class FileClock {

    /** Stands for a time that is not known. */
    static final long UNKNOWN = -1;

    /** After so many messages whose times run on, the clock has leapt and not the frame. */
    private static final int LEAP_TIMES = 8;

    private long now = UNKNOWN;
    /** The time before the clock leapt; it may leap back. */
    private long older = UNKNOWN;
    /** A time far from both, and how many messages in a row went on from there. */
    private long candidate;
    private int candidateTimes;

    void reset() {
        now = UNKNOWN;
        older = UNKNOWN;
        candidateTimes = 0;
    }

    /** The last time believed; {@link #UNKNOWN} when there is none. */
    long now() {
        return now;
    }

    /** Takes a time. A clock that is set leaps, and so do shifted bytes; a clock runs on from where it has leapt to. */
    void take(long time) {
        if (time < Times.FIRST_INSTANT) {
            return;
        }
        if (now == UNKNOWN || Times.areNear(time, now)) {
            now = time;
            candidateTimes = 0;
        } else if (older != UNKNOWN && Times.areNear(time, older)) {
            leap(time);
        } else {
            consider(time);
        }
    }

    private void consider(long time) {
        if (candidateTimes == 0 || time < candidate || (time > candidate && !Times.areClose(time, candidate))) {
            candidateTimes = 1;
        } else if (time > candidate) {
            candidateTimes++;
        }
        candidate = time;
        if (candidateTimes == LEAP_TIMES) {
            leap(time);
        }
    }

    private void leap(long time) {
        older = now;
        now = time;
        candidateTimes = 0;
    }

    /** Whether a time is close to another one, or to where the clock was before it leapt. */
    boolean isClose(long time, long reference) {
        return Times.areClose(time, reference) || (older != UNKNOWN && Times.areClose(time, older));
    }

    /** Whether a time is near another one, or where the clock was before it leapt. */
    boolean isNear(long time, long reference) {
        return Times.areNear(time, reference) || (older != UNKNOWN && Times.areNear(time, older));
    }
}
