package io.fitcore.internal.rewrite;

import io.fitcore.internal.bytes.Crc16;
import io.fitcore.model.FileHeader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A file whose data size and checksums agree with its records (spec 1.1).
 *
 * <pre>
 * 0 header size | 1 protocol | 2-3 profile | 4-7 data size | 8-11 ".FIT" | 12-13 header CRC, where there is one
 * </pre>
 */
final class SoundFile {

    private static final int CRC_BYTES = 2;
    private static final int PROFILE_AT = 2;
    private static final int DATA_SIZE_AT = 4;
    private static final int TAG_AT = 8;
    private static final int HEADER_CRC_AT = 12;
    private static final int HEADER_BYTES = HEADER_CRC_AT + CRC_BYTES;
    private static final byte[] TAG = ".FIT".getBytes(StandardCharsets.US_ASCII);
    private static final int PROTOCOL_2_0 = 0x20;

    private final byte[] header;
    private final byte[] records;

    /**
     * Puts a header and records together.
     *
     * @param header  changed in place: its data size becomes right, and its checksum, unless that was left out and is 0
     *                (R7)
     * @param records definitions and messages
     */
    SoundFile(byte[] header, byte[] records) {
        this.header = header;
        this.records = records;
        putDataSize();
        putHeaderCrc();
    }

    /** A header of 14 bytes; its data size and checksum are still to be made right. */
    static byte[] encode(FileHeader header) {
        byte[] bytes = new byte[HEADER_BYTES];
        bytes[0] = HEADER_BYTES;
        bytes[1] = (byte) header.protocolVersion();
        put16(bytes, PROFILE_AT, header.profileVersion());
        System.arraycopy(TAG, 0, bytes, TAG_AT, TAG.length);
        put16(bytes, HEADER_CRC_AT, header.storedCrc());
        return bytes;
    }

    /** A header in place of one of which nothing is known: protocol 2.0, no profile, no checksum. */
    static byte[] plainHeader() {
        return encode(new FileHeader(HEADER_BYTES, PROTOCOL_2_0, 0, 0, 0, 0));
    }

    /** Writes header, records and file checksum. */
    void writeTo(OutputStream out) throws IOException {
        int headerSum = Crc16.update(0, header, 0, header.length);
        byte[] fileCrc = new byte[CRC_BYTES];
        put16(fileCrc, 0, Crc16.update(headerSum, records, 0, records.length));
        out.write(header);
        out.write(records);
        out.write(fileCrc);
    }

    private void putDataSize() {
        for (int i = 0; i < Integer.BYTES; i++) {
            header[DATA_SIZE_AT + i] = (byte) (records.length >> (8 * i));
        }
    }

    private void putHeaderCrc() {
        boolean given = header.length >= HEADER_BYTES && (header[HEADER_CRC_AT] | header[HEADER_CRC_AT + 1]) != 0;
        if (given) {
            put16(header, HEADER_CRC_AT, Crc16.update(0, header, 0, HEADER_CRC_AT));
        }
    }

    private static void put16(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        bytes[at + 1] = (byte) (value >> 8);
    }
}
