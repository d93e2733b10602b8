package io.fitcore.internal.salvage.repair;

import io.fitcore.internal.bytes.Crc16;

/**
 * For each place of a file, which change of the one byte there would explain that the checksum is wrong.
 *
 * <p>A CRC is linear: a byte XORed with {@code e} changes it by the CRC of {@code e} followed by as many zero bytes as
 * follow the byte. Taking the difference between the stored and the computed CRC back through those zero bytes tells
 * for each place which {@code e}, if any, explains it; one place in 256 has one. After 32767 zero bytes a CRC is what
 * it was, so no more places than that need be looked at. Immutable.
 */
public final class ByteErrors {

    /** The order of x^8 modulo the polynomial, (x + 1)(x^15 + x + 1). */
    static final int PERIOD = 32_767;

    private static final int[] HIGH_BYTE_OF = highBytes();

    /** By the number of bytes that follow. */
    private final byte[] errors;
    private final int end;

    /**
     * Explains a wrong checksum.
     *
     * @param from     index of the first place
     * @param end      index of the CRC, behind the last place
     * @param syndrome stored CRC XOR computed CRC, not 0
     */
    public ByteErrors(int from, int end, int syndrome) {
        this.end = end;
        errors = new byte[Math.min(end - from, PERIOD)];
        int difference = syndrome;
        for (int i = 0; i < errors.length; i++) {
            int error = HIGH_BYTE_OF[difference >>> 8];
            int ofError = Crc16.ofByte(error);
            if (ofError == difference) {
                errors[i] = (byte) error;
            }
            difference = ((difference ^ ofError) << 8 | error) & 0xFFFF;
        }
    }

    /** What the byte at an index was XORed with, if it is the one that was changed; 0 where none explains it. */
    public byte at(int place) {
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
