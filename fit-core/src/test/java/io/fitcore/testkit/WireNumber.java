package io.fitcore.testkit;

import java.nio.ByteOrder;

/** Whole numbers as the bytes of a file. */
public final class WireNumber {

    private WireNumber() {
    }

    /** One byte. */
    public static byte[] u8(int value) {
        return new byte[] {(byte) value};
    }

    /** Two bytes, the low one first. */
    public static byte[] u16(int value) {
        return bytes(value, 2, ByteOrder.LITTLE_ENDIAN);
    }

    /** Four bytes, the lowest first. */
    public static byte[] u32(int value) {
        return bytes(value, 4, ByteOrder.LITTLE_ENDIAN);
    }

    /** So many low bytes of a number, 8 at most, in the order of the file. */
    public static byte[] bytes(long number, int sizeBytes, ByteOrder order) {
        if (sizeBytes > Long.BYTES) {
            throw new IllegalArgumentException("a number has at most 8 bytes, not " + sizeBytes);
        }
        byte[] bytes = new byte[sizeBytes];
        for (int i = 0; i < sizeBytes; i++) {
            bytes[order == ByteOrder.LITTLE_ENDIAN ? i : sizeBytes - 1 - i] = (byte) (number >> (8 * i));
        }
        return bytes;
    }
}
