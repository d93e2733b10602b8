package io.fitcore.internal.bytes;

/**
 * CRC-16/ARC: polynomial 0x8005, reflected, initial value 0 (spec 1.2).
 */
public final class Crc16 {

    private static final int REFLECTED_POLYNOMIAL = 0xA001;

    private static final char[] TABLE = table();

    private Crc16() {
    }

    /**
     * The CRC of more bytes after those that gave {@code crc}.
     *
     * @param crc 0 to begin with, or what this method answered for the bytes before
     */
    public static int update(int crc, byte[] bytes, int from, int to) {
        int sum = crc;
        for (int i = from; i < to; i++) {
            sum = sum >>> 8 ^ TABLE[(sum ^ bytes[i]) & 0xFF];
        }
        return sum;
    }

    private static char[] table() {
        char[] table = new char[256];
        for (int i = 0; i < table.length; i++) {
            int entry = i;
            for (int bit = 0; bit < 8; bit++) {
                entry = (entry & 1) == 0 ? entry >>> 1 : entry >>> 1 ^ REFLECTED_POLYNOMIAL;
            }
            table[i] = (char) entry;
        }
        return table;
    }
}
