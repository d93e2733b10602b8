package io.fitcore.internal.salvage.resync;

import io.fitcore.internal.frame.FileHeaders;
import io.fitcore.model.FileHeader;

/**
 * Where the records of a file end of which bytes were lost or inserted: two bytes, the file CRC, before the next header
 * or the end of input.
 */
public final class MovedEnd {

    /** By how much bytes lost or inserted may have moved the end of records. */
    private static final int MAX_SHIFT_BYTES = 4096;

    /** Bytes wanted from the record at hand on, when the records are to end within {@link LookAhead#WANTED_BYTES}. */
    public static final int WANTED_BYTES = LookAhead.WANTED_BYTES + MAX_SHIFT_BYTES + FileHeader.MIN_SIZE_BYTES;

    private MovedEnd() {
    }

    /** Index at which the records end; where they should, when nothing tells. */
    public static int find(LookAhead look) {
        int end = look.recordsEnd();
        int last = Math.min(look.limit() - FileHeader.MIN_SIZE_BYTES, end + MAX_SHIFT_BYTES);
        for (int at = Math.max(look.from(), end - MAX_SHIFT_BYTES); at <= last; at++) {
            if (FileHeaders.isHeader(look.bytes(), at)) {
                return Math.max(look.from(), at - FileHeaders.FILE_CRC_BYTES);
            }
        }
        int inputEnd = look.limit() - FileHeaders.FILE_CRC_BYTES;
        if (look.isEnded() && Math.abs(inputEnd - end) <= MAX_SHIFT_BYTES) {
            return Math.max(look.from(), inputEnd);
        }
        return end;
    }
}
