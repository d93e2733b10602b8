package io.fitcore.message;

/** How a field came into its message. */
public enum FieldOrigin {
    /** It stands in the file. */
    READ,
    /** It is the time of a compressed-timestamp header. */
    COMPRESSED_TIMESTAMP,
    /** It was unpacked from a component-bearing field. */
    EXPANDED,
    /** A developer defined it. */
    DEVELOPER,
    /** A step over the whole stream put it there: heart-rate merge or memo texts. */
    MERGED
}
