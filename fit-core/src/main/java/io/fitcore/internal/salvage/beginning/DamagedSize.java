package io.fitcore.internal.salvage.beginning;

import io.fitcore.internal.frame.FileHeaders;
import io.fitcore.internal.salvage.repair.ByteErrors;
import io.fitcore.model.FileHeader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tries every header that one changed byte of the data size explains.
 *
 * <p>The header's own checksum tells, where it has one: few changes of one byte explain that it is wrong. Else the end
 * of input does. What is told here is to be proved by the checksum of the file.
 */
public final class DamagedSize {

    private static final int SIZE_AT = FileHeaders.DATA_SIZE_AT;
    private static final int SIZE_BYTES = Integer.BYTES;

    private DamagedSize() {
    }

    /**
     * The bytes of headers with another data size than one that may be wrong; empty when nothing tells, or it is right.
     *
     * @param at   index of the header, which is there as a whole
     * @param left bytes from the header to the end of input; -1 when that is not known
     */
    public static List<byte[]> candidates(byte[] bytes, int at, FileHeader header, long left) {
        boolean summed = header.storedCrc() != 0;
        if (header.dataSizeBytes() == 0 || (summed && header.isCrcAcceptable())) {
            return List.of(); // an unfinished recording has no size to be put right
        }
        byte[] read = Arrays.copyOfRange(bytes, at, at + header.sizeBytes());
        if (summed) {
            return byChecksum(read, header);
        }
        return byEnd(read, header, left - header.sizeBytes() - FileHeaders.FILE_CRC_BYTES);
    }

    private static List<byte[]> byChecksum(byte[] read, FileHeader header) {
        ByteErrors errors = new ByteErrors(SIZE_AT, FileHeaders.CRC_AT, header.storedCrc() ^ header.computedCrc());
        List<byte[]> candidates = new ArrayList<>();
        for (int i = SIZE_AT; i < SIZE_AT + SIZE_BYTES; i++) {
            if (errors.at(i) != 0) {
                candidates.add(changed(read, i, errors.at(i)));
            }
        }
        return candidates;
    }

    private static List<byte[]> byEnd(byte[] read, FileHeader header, long size) {
        long difference = size ^ header.dataSizeBytes();
        int place = Long.numberOfTrailingZeros(difference) / Byte.SIZE;
        if (size <= 0 || difference == 0 || place >= SIZE_BYTES || difference >>> (Byte.SIZE * place) > 0xFF) {
            return List.of();
        }
        return List.of(changed(read, SIZE_AT + place, (byte) (difference >>> (Byte.SIZE * place))));
    }

    private static byte[] changed(byte[] read, int at, byte error) {
        byte[] changed = read.clone();
        changed[at] ^= error;
        return changed;
    }
}
