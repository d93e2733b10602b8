package io.fitcore.message;

/** How a field came into its message. */
public enum FieldOrigin {
    /** It stands in the file. */
    READ,
    /** It is the time of a compressed-timestamp header (spec 2.2). */
    COMPRESSED_TIMESTAMP,
    /** It was unpacked from a component-bearing field (spec 6). */
    EXPANDED,
    /** A developer defined it (spec 7). */
    DEVELOPER,
    /** A step over the whole stream put it there: heart-rate merge or memo texts (spec 8, 9.1). */
    MERGED
}
