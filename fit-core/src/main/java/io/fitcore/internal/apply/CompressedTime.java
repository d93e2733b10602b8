package io.fitcore.internal.apply;

/** The time reference of compressed-timestamp headers (spec 2.2). Lives as long as one file of the chain. */
public final class CompressedTime {

    private static final int OFFSET_MASK = 0x1F;
    private static final long UINT32_MASK = 0xFFFF_FFFFL;

    private long reference = -1;

    /** Forgets the reference, for the next file of the chain (R12). */
    public void reset() {
        reference = -1;
    }

    /** Whether any time is known yet. */
    public boolean hasReference() {
        return reference >= 0;
    }

    /** Takes the time of a message that carries one (R23). */
    public void set(long seconds) {
        reference = seconds;
    }

    /**
     * The time whose low five bits a header carries, at or after the reference, which it becomes (R22). There is a
     * reference.
     */
    public long advance(int timeOffset) {
        reference = reference + (timeOffset - reference & OFFSET_MASK) & UINT32_MASK;
        return reference;
    }
}
