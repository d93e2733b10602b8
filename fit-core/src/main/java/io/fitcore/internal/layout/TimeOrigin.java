package io.fitcore.internal.layout;

/** Where a message has its time from. */
public enum TimeOrigin {
    /** From its own field 253, or it has none. */
    FIELD,
    /** From its compressed-timestamp header. */
    HEADER,
    /** Extended from a short time (R88). */
    SHORT
}
