package io.fitcore.model;

/**
 * Bytes of the stream.
 *
 * @param offset the first byte, counted from the beginning of the stream
 * @param length how many, at least 1
 */
public record ByteRange(long offset, long length) {

    /** The first byte behind the range. */
    public long end() {
        return offset + length;
    }
}
