package io.fitcore.internal.salvage;

import io.fitcore.internal.bytes.Crc16;

/**
 * For each place of a file, which change of the one byte there would explain that the checksum is wrong.
 *
 * <p>A CRC is linear: a byte XORed with {@code e} changes it by the CRC of {@code e} followed by as many zero bytes as
 * follow the byte. Taking the difference between the stored and the computed CRC back through those zero bytes tells for
 * each place which {@code e}, if any, explains it; one place in 256 has one. After 32767 zero bytes a CRC is what it was,
 * so no more places than that need be looked at.
 */
final class ByteErrors {

    /** The order of x^8 modulo the polynomial, (x + 1)(x^15 + x + 1). */
    static final int PERIOD = 32_767;

    private static final int[] HIGH_BYTE_OF = highBytes();

    /** By the number of bytes that follow. */
    private final byte[] errors = new byte[PERIOD];
    private int end;

    /**
     * Takes what is known of a file.
     *
     * @param records  index of the first place
     * @param newEnd   index of the file CRC, behind the last place
     * @param syndrome stored CRC XOR computed CRC, not 0
     */
    void explain(int records, int newEnd, int syndrome) {
        end = newEnd;
        int count = Math.min(newEnd - records, PERIOD);
        int difference = syndrome;
        for (int i = 0; i < count; i++) {
            int error = HIGH_BYTE_OF[difference >>> 8];
            errors[i] = Crc16.ofByte(error) == difference ? (byte) error : 0;
            difference = ((difference ^ Crc16.ofByte(error)) << 8 | error) & 0xFFFF;
        }
    }

    /** What the byte at an index was XORed with, if it is the one that was changed; 0 where none explains it. */
    byte at(int place) {
        return errors[(end - 1 - place) % PERIOD];
    }

    /** For each high byte of a table entry, which entry has it: no two do. */
    private static int[] highBytes() {
        int[] entries = new int[256];
        for (int i = 0; i < entries.length; i++) {
            entries[Crc16.ofByte(i) >>> 8] = i;
        }
        return entries;
    }
}
