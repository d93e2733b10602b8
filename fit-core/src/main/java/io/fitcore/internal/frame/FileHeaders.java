package io.fitcore.internal.frame;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.internal.bytes.Crc16;
import io.fitcore.model.FileHeader;
import java.util.Arrays;

/** Reads file headers (spec 1.1). */
public final class FileHeaders {

    /** The header size that is too long for no CRC and too short for one. */
    private static final int IMPOSSIBLE_SIZE = 13;

    /** Bytes of the CRC behind the records of a file. */
    public static final int FILE_CRC_BYTES = 2;

    /** Where the protocol version, the data size and the header's own CRC stand. */
    public static final int PROTOCOL_AT = 1;
    public static final int DATA_SIZE_AT = 4;
    public static final int CRC_AT = 12;

    /** Bytes of a header that carries a CRC of its own, as nearly every file's does. */
    public static final int SIZE_WITH_CRC_BYTES = CRC_AT + 2;

    private static final int TAG_AT = 8;
    private static final byte[] TAG = {'.', 'F', 'I', 'T'};

    private static final int LAST_USUAL_PROTOCOL = 2;

    private FileHeaders() {
    }

    /**
     * Whether bytes begin as a file header does (R2).
     *
     * @param at index of the first of {@link FileHeader#MIN_SIZE_BYTES} bytes that are there
     */
    public static boolean isHeader(byte[] bytes, int at) {
        int size = bytes[at] & 0xFF;
        return size >= FileHeader.MIN_SIZE_BYTES && size != IMPOSSIBLE_SIZE
                && bytes[at + TAG_AT] == '.' && bytes[at + TAG_AT + 1] == 'F' && bytes[at + TAG_AT + 2] == 'I'
                && bytes[at + TAG_AT + 3] == 'T';
    }

    /** Whether a header size is one that nearly every file has: 12, or 14 with a CRC. */
    public static boolean isUsualSize(int sizeBytes) {
        return sizeBytes == FileHeader.MIN_SIZE_BYTES || sizeBytes == SIZE_WITH_CRC_BYTES;
    }

    /** Whether bytes begin as the header of nearly every file does; in damaged data others are no evidence. */
    public static boolean isUsualHeader(byte[] bytes, int at) {
        return isHeader(bytes, at) && isUsualSize(bytes[at])
                && Bytes.u8(bytes, at + 1) >> 4 <= LAST_USUAL_PROTOCOL;
    }

    /**
     * Reads a header.
     *
     * @param at index of its first byte; {@link #isHeader} holds and as many bytes as the first one says are there
     */
    public static FileHeader read(byte[] bytes, int at) {
        int size = Bytes.u8(bytes, at);
        return new FileHeader(size, Bytes.u8(bytes, at + 1), Bytes.u16le(bytes, at + 2), Bytes.u32le(bytes, at + 4),
                size >= SIZE_WITH_CRC_BYTES ? Bytes.u16le(bytes, at + CRC_AT) : 0,
                Crc16.update(0, bytes, at, at + CRC_AT));
    }

    /** The 14 bytes at an index with the size and the tag put right, which are the same in nearly every file. */
    public static byte[] withUsualMarks(byte[] bytes, int at) {
        byte[] right = Arrays.copyOfRange(bytes, at, at + SIZE_WITH_CRC_BYTES);
        right[0] = SIZE_WITH_CRC_BYTES;
        System.arraycopy(TAG, 0, right, TAG_AT, TAG.length);
        return right;
    }

    /** A header of which nothing is known but how many bytes it has; an unfinished recording has one like it. */
    public static FileHeader unknown(int sizeBytes) {
        return new FileHeader(sizeBytes, 0, 0, 0, 0, 0);
    }

    /** Whether nothing is known of a header but how many bytes it has. */
    public static boolean isUnknown(FileHeader header) {
        return header.equals(unknown(header.sizeBytes()));
    }
}
