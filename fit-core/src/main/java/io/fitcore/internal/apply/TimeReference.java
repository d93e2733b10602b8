package io.fitcore.internal.apply;

import io.fitcore.internal.layout.ShortTime;

/**
 * The last times of a file, which compressed-timestamp headers (spec 2.2) and short times (spec 9.3) go on from. Lives
 * as long as one file of the chain.
 */
public final class TimeReference {

    private static final int OFFSET_MASK = 0x1F;
    private static final long UINT32_MASK = 0xFFFF_FFFFL;

    private long reference = -1;
    /** The same, or what the last short time stood for. */
    private long shortReference = -1;

    /** Forgets the reference, for the next file of the chain (R12). */
    public void reset() {
        set(-1);
    }

    /** Whether any time is known yet. */
    public boolean hasReference() {
        return reference >= 0;
    }

    /** Takes the time of a message that carries one (R23). */
    public void set(long seconds) {
        reference = seconds;
        shortReference = seconds;
    }

    /**
     * The time whose low five bits a header carries, at or after the reference, which it becomes (R22). There is a
     * reference.
     */
    public long advance(int timeOffset) {
        set(reference + (timeOffset - reference & OFFSET_MASK) & UINT32_MASK);
        return reference;
    }

    /**
     * The time that a short one stands for, which the next short one goes on from, but no compressed header (R88).
     *
     * @param fieldNumber the field that holds it
     * @param raw         its value
     * @return -1 where no time is known yet
     */
    public long extend(int fieldNumber, long raw) {
        if (shortReference >= 0) {
            shortReference = ShortTime.extend(fieldNumber, raw, shortReference);
        }
        return shortReference;
    }
}
