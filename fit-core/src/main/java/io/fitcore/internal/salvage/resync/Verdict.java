package io.fitcore.internal.salvage.resync;

/** What becomes of a record that may be damaged. */
public enum Verdict {
    /** Take it: nothing is wrong with it, or nothing explains the bytes better. */
    TAKE,
    /** The frame goes on elsewhere. */
    RESUME,
    /** Another file begins. */
    NEXT_FILE,
    /** Nothing that can be seen looks like a record. */
    NOTHING
}
