package io.fitcore.benchmarks.baseline;

/** CRC-16/ARC by the ordinary table of 256 entries, a byte at a step: what most decoders do. */
public final class ByteTableCrc {

    private static final int REFLECTED_POLYNOMIAL = 0xA001;

    private static final int[] TABLE = table();

    private ByteTableCrc() {
    }

    /** The CRC of the bytes from {@code from} to {@code to}, after those that gave {@code crc}. */
    public static int update(int crc, byte[] bytes, int from, int to) {
        int sum = crc;
        for (int i = from; i < to; i++) {
            sum = (sum >>> 8) ^ TABLE[(sum ^ bytes[i]) & 0xFF];
        }
        return sum;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int entry = i;
            for (int bit = 0; bit < 8; bit++) {
                entry = (entry & 1) == 0 ? entry >>> 1 : (entry >>> 1) ^ REFLECTED_POLYNOMIAL;
            }
            table[i] = entry;
        }
        return table;
    }
}
