package io.fitcore.internal.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Numbers read from bytes, in both byte orders. The caller has made sure that the bytes are there.
 *
 * <p>Unsigned numbers come back zero-extended in the next larger type; 64-bit ones as the {@code long} of their bits.
 */
public final class Bytes {

    private static final VarHandle SHORT_LE = view(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT_BE = view(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT_LE = view(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT_BE = view(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG_LE = view(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG_BE = view(long[].class, ByteOrder.BIG_ENDIAN);

    private Bytes() {
    }

    private static VarHandle view(Class<?> elements, ByteOrder order) {
        return MethodHandles.byteArrayViewVarHandle(elements, order);
    }

    /** An unsigned byte, 0-255. */
    public static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }

    /** Two bytes, least significant first, 0-65535. */
    public static int u16le(byte[] bytes, int at) {
        return (short) SHORT_LE.get(bytes, at) & 0xFFFF;
    }

    /** Two bytes, most significant first, 0-65535. */
    public static int u16be(byte[] bytes, int at) {
        return (short) SHORT_BE.get(bytes, at) & 0xFFFF;
    }

    /** Four bytes, least significant first, as a signed number. */
    public static int s32le(byte[] bytes, int at) {
        return (int) INT_LE.get(bytes, at);
    }

    /** Four bytes, most significant first, as a signed number. */
    public static int s32be(byte[] bytes, int at) {
        return (int) INT_BE.get(bytes, at);
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
        return (long) LONG_LE.get(bytes, at);
    }

    /** Eight bytes, most significant first. */
    public static long s64be(byte[] bytes, int at) {
        return (long) LONG_BE.get(bytes, at);
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
