package io.fitcore.profile;

/** What the entries of a profile type mean. INTERPRETATION.md, "Meaning", tells which of them give names. */
public enum TypeKind {
    /** Every entry names one value. */
    NAMES,
    /** Entries are bits that may be combined. */
    FLAGS,
    /** Entries are masks, bit groups, offsets or limits inside the number; none of them names a value. */
    MASKS,
    /** A number with a few values of special meaning, such as {@code weight} 0xFFFE. */
    SPECIAL,
    /** Seconds since 1989-12-31T00:00:00Z. */
    DATE_TIME,
    /** Wall-clock seconds since 1989-12-31T00:00:00, without a zone. */
    LOCAL_DATE_TIME
}
