package io.fitcore.internal.salvage.resync;

/**
 * How much may be worked still: each byte of input earns credit for a few record scores, and where it is used up
 * nothing is searched any more.
 */
final class WorkCredit {

    private static final long MOST = 1_000_000;
    /** Bytes of records that are read in the time of a record score. */
    private static final int BYTES_PER_CREDIT = 2;

    private long left = MOST;
    /** Bytes that have not become credit yet. */
    private int earned;

    /** Takes in that so many bytes of records were read. */
    void earn(int recordBytes) {
        earned += recordBytes;
        left = Math.min(left + earned / BYTES_PER_CREDIT, MOST);
        earned %= BYTES_PER_CREDIT;
    }

    /** Takes off what was worked, in record scores. */
    void spend(long scores) {
        left -= scores;
    }

    boolean isLeft() {
        return left > 0;
    }
}
