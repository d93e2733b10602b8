package io.fitcore.model;

/** What the input is taken to be (spec 1.7). */
public enum DecodeMode {
    /** Files as they should be: header, records, CRC; chained files are all read. */
    FILES,
    /** One file whose header cannot be trusted: only its size byte is used, records run to the end of input less 2. */
    SKIP_HEADER,
    /** Bare records from the first byte to the end; the last two bytes are a CRC only if they match (R17). */
    DATA_ONLY
}
