package io.fitcore.testkit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What stands before and after the records of one file (spec 1.1 to 1.3).
 *
 * <pre>
 * size u8 | protocol u8 | profile u16 | data size u32 | ".FIT" | header CRC u16 | extra
 * </pre>
 */
final class FileFrame {
    /** In place of a CRC: compute it. */
    static final int RIGHT = -1;
    /** In place of a CRC: anything but the right one. */
    static final int WRONG = -2;
    /** In place of a file CRC: leave its two bytes out. */
    static final int OMITTED = -3;

    private static final int SHORT_HEADER_BYTES = 12;
    private static final int FULL_HEADER_BYTES = 14;
    private static final long ACTUAL_SIZE = -1;

    int protocol = 0x20;
    int profile = 21212;
    long dataSize = ACTUAL_SIZE;
    int headerCrc = RIGHT;
    int fileCrc = RIGHT;
    private int headerBytes = FULL_HEADER_BYTES;
    private byte[] extra = new byte[0];

    /** No header, no CRC: only what stands between them. */
    static FileFrame none() {
        FileFrame none = new FileFrame();
        none.headerBytes = 0;
        none.fileCrc = OMITTED;
        return none;
    }

    void headerSize(int sizeBytes) {
        if (sizeBytes < SHORT_HEADER_BYTES || sizeBytes > 0xFF) {
            throw new IllegalArgumentException("a header has 12-255 bytes, not " + sizeBytes + "; write it with raw()");
        }
        headerBytes = sizeBytes;
        extra = new byte[Math.max(0, sizeBytes - FULL_HEADER_BYTES)];
    }

    void headerExtra(byte[] bytes) {
        headerBytes = FULL_HEADER_BYTES + bytes.length;
        extra = bytes.clone();
    }

    int headerBytes() {
        return headerBytes;
    }

    byte[] around(byte[] records) {
        byte[] body = FitBytes.concat(header(records.length), records);
        if (fileCrc == OMITTED) {
            return body;
        }
        return FitBytes.concat(body, WireNumber.u16(crc(fileCrc, BitwiseCrc.of(body))));
    }

    private byte[] header(int recordBytes) {
        if (headerBytes == 0) {
            return new byte[0];
        }
        ByteBuffer header = ByteBuffer.allocate(headerBytes).order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) headerBytes)
                .put((byte) protocol)
                .putShort((short) profile)
                .putInt((int) (dataSize == ACTUAL_SIZE ? recordBytes : dataSize))
                .put(".FIT".getBytes(StandardCharsets.US_ASCII));
        if (headerBytes >= FULL_HEADER_BYTES) {
            int right = BitwiseCrc.update(0, header.array(), 0, SHORT_HEADER_BYTES);
            header.putShort((short) crc(headerCrc, right)).put(extra);
        }
        return header.array();
    }

    private static int crc(int wanted, int right) {
        if (wanted == WRONG) {
            return right == 0xFFFF ? 0x5555 : right ^ 0xFFFF; // never right, and never 0, which means "not computed"
        }
        return wanted == RIGHT ? right : wanted;
    }
}
