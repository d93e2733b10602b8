package io.fitcore.benchmarks.baseline;

/**
 * CRC-16/ARC by slicing: eight or sixteen bytes at a step, each through a table of its own. Only the first two bytes of
 * a step meet the CRC so far, so all others can be looked up at once.
 */
public final class SlicedCrc {

    private static final int SLICES = 16;

    /** {@code TABLE[256 * k + b]}: the CRC of byte {@code b} followed by {@code k} zero bytes. */
    private static final int[] TABLE = table();

    private SlicedCrc() {
    }

    /** The CRC of the bytes from {@code from} to {@code to}, after those that gave {@code crc}; eight at a step. */
    public static int updateBy8(int crc, byte[] bytes, int from, int to) {
        int sum = crc;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            sum = entry(7, bytes[at] ^ sum) ^ entry(6, bytes[at + 1] ^ (sum >>> 8))
                    ^ entry(5, bytes[at + 2]) ^ entry(4, bytes[at + 3])
                    ^ entry(3, bytes[at + 4]) ^ entry(2, bytes[at + 5])
                    ^ entry(1, bytes[at + 6]) ^ entry(0, bytes[at + 7]);
        }
        return ByteTableCrc.update(sum, bytes, at, to);
    }

    /** The CRC of the bytes from {@code from} to {@code to}, after those that gave {@code crc}; sixteen at a step. */
    public static int updateBy16(int crc, byte[] bytes, int from, int to) {
        int sum = crc;
        int at = from;
        for (; at + 16 <= to; at += 16) {
            sum = entry(15, bytes[at] ^ sum) ^ entry(14, bytes[at + 1] ^ (sum >>> 8))
                    ^ entry(13, bytes[at + 2]) ^ entry(12, bytes[at + 3])
                    ^ entry(11, bytes[at + 4]) ^ entry(10, bytes[at + 5])
                    ^ entry(9, bytes[at + 6]) ^ entry(8, bytes[at + 7])
                    ^ entry(7, bytes[at + 8]) ^ entry(6, bytes[at + 9])
                    ^ entry(5, bytes[at + 10]) ^ entry(4, bytes[at + 11])
                    ^ entry(3, bytes[at + 12]) ^ entry(2, bytes[at + 13])
                    ^ entry(1, bytes[at + 14]) ^ entry(0, bytes[at + 15]);
        }
        return ByteTableCrc.update(sum, bytes, at, to);
    }

    private static int entry(int zerosAfter, int value) {
        return TABLE[(zerosAfter << 8) + (value & 0xFF)];
    }

    private static int[] table() {
        int[] table = new int[SLICES * 256];
        byte[] one = new byte[SLICES];
        for (int b = 0; b < 256; b++) {
            one[0] = (byte) b;
            for (int k = 0; k < SLICES; k++) {
                table[256 * k + b] = ByteTableCrc.update(0, one, 0, k + 1);
            }
        }
        return table;
    }
}
