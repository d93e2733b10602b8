package io.fitcore.internal.bytes;

/**
 * Numbers read from bytes, in both byte orders. The caller has made sure that the bytes are there.
 *
 * <p>Unsigned numbers come back zero-extended in the next larger type; 64-bit ones as the {@code long} of their bits.
 */
public final class Bytes {

    private Bytes() {
    }

    /** An unsigned byte, 0-255. */
    public static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }

    /** Two bytes, least significant first, 0-65535. */
    public static int u16le(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    /** Two bytes, most significant first, 0-65535. */
    public static int u16be(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }

    /** Four bytes, least significant first, as a signed number. */
    public static int s32le(byte[] bytes, int at) {
        return u16le(bytes, at) | u16le(bytes, at + 2) << 16;
    }

    /** Four bytes, most significant first, as a signed number. */
    public static int s32be(byte[] bytes, int at) {
        return u16be(bytes, at) << 16 | u16be(bytes, at + 2);
    }

    /** Four bytes, least significant first, 0-4294967295. */
    public static long u32le(byte[] bytes, int at) {
        return Integer.toUnsignedLong(s32le(bytes, at));
    }

    /** Four bytes, most significant first, 0-4294967295. */
    public static long u32be(byte[] bytes, int at) {
        return Integer.toUnsignedLong(s32be(bytes, at));
    }

    /** Eight bytes, least significant first. */
    public static long s64le(byte[] bytes, int at) {
        return u32le(bytes, at) | u32le(bytes, at + 4) << 32;
    }

    /** Eight bytes, most significant first. */
    public static long s64be(byte[] bytes, int at) {
        return u32be(bytes, at) << 32 | u32be(bytes, at + 4);
    }

    /** Whether all bytes of a range equal one value. */
    public static boolean allEqual(byte[] bytes, int from, int to, byte value) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != value) {
                return false;
            }
        }
        return true;
    }
}
