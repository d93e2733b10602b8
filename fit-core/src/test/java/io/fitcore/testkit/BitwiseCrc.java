package io.fitcore.testkit;

/**
 * CRC-16/ARC straight from its definition, one bit at a time (spec 1.2).
 *
 * <p>It is slow and plain on purpose, as the yardstick for faster ones.
 */
public final class BitwiseCrc {
    private static final int REFLECTED_POLYNOMIAL = 0xA001;

    private BitwiseCrc() {
    }

    /** The CRC of all bytes, 0-0xFFFF; 0 for none. */
    public static int of(byte[] bytes) {
        return update(0, bytes, 0, bytes.length);
    }

    /** The CRC of everything that gave {@code crc}, followed by {@code length} bytes from {@code offset}. */
    public static int update(int crc, byte[] bytes, int offset, int length) {
        int register = crc;
        for (int i = offset; i < offset + length; i++) {
            register ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                boolean out = (register & 1) != 0;
                register >>>= 1;
                if (out) {
                    register ^= REFLECTED_POLYNOMIAL;
                }
            }
        }
        return register;
    }
}
