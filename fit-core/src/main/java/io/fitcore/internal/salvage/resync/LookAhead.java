package io.fitcore.internal.salvage.resync;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.internal.frame.FileHeaders;
import io.fitcore.model.FileHeader;

/**
 * The bytes that a question may look at: from a record on, as far as is of use. Immutable; the bytes are read in place,
 * so it lasts as long as the question.
 */
public final class LookAhead {

    /** Bytes that a judgement wants to see, if the input has them. */
    public static final int WANTED_BYTES = 32 * 1024;

    private final byte[] bytes;
    private final int from;
    private final int limit;
    private final int recordsEnd;
    private final boolean ended;

    /**
     * @param from       index of the record at hand
     * @param limit      index behind the last byte to be looked at
     * @param recordsEnd index at which the records are to end; beyond the limit when that is not known
     * @param ended      whether the input ends at the limit
     */
    public LookAhead(byte[] bytes, int from, int limit, int recordsEnd, boolean ended) {
        this.bytes = bytes;
        this.from = from;
        this.limit = limit;
        this.recordsEnd = recordsEnd;
        this.ended = ended;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int limit() {
        return limit;
    }

    int recordsEnd() {
        return recordsEnd;
    }

    boolean isEnded() {
        return ended;
    }

    /** The byte at an index, as a record's first one. */
    int header(int at) {
        return bytes[at] & 0xFF;
    }

    /** Index behind the last record that may be seen; the record at hand has one byte at least. */
    int bound() {
        return Math.min(limit, Math.max(recordsEnd, from + 1));
    }

    /** Whether the records are to end at an index. */
    boolean isRecordsEnd(int at) {
        return at == recordsEnd || (ended && at == limit - FileHeaders.FILE_CRC_BYTES);
    }

    /** Whether the input ends before the records should. */
    boolean isCut() {
        return ended && recordsEnd > limit;
    }

    /** Whether a file begins at an index. */
    boolean isFileHeader(int at) {
        return limit - at >= FileHeader.MIN_SIZE_BYTES && FileHeaders.isUsualHeader(bytes, at);
    }

    /**
     * Whether nothing but one byte 00 or FF follows, as far as can be seen, in a file that does not say where its
     * records end: padding.
     */
    boolean isPadding(int at) {
        return (bytes[at] == 0 || bytes[at] == (byte) 0xFF) && mayBePadded(at)
                && Bytes.allEqual(bytes, at, limit, bytes[at]);
    }

    private boolean mayBePadded(int at) {
        if (ended) {
            return recordsEnd > limit;
        }
        return recordsEnd == Integer.MAX_VALUE && limit - at >= WANTED_BYTES / 2;
    }
}
