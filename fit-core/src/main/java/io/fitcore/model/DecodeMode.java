package io.fitcore.model;

/** What the input is taken to be. */
public enum DecodeMode {
    /** Files as they should be: header, records, CRC; chained files are all read. */
    FILES,
    /**
     * One file whose header cannot be trusted. Only its size byte is used. Records run to 2 bytes before the end of
     * input.
     */
    SKIP_HEADER,
    /** Bare records from the first byte to the end; the last two bytes are a CRC only if they match. */
    DATA_ONLY
}
