package io.fitcore.benchmarks.baseline;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The XOR of all eight-byte words: no checksum can be faster than looking at each word once. */
public final class XorSum {

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private XorSum() {
    }

    /** XORs the words of an array to {@code sum}; up to seven bytes at the end are left out. */
    public static long update(long sum, byte[] bytes) {
        long result = sum;
        for (int at = 0; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
            result ^= (long) LONG.get(bytes, at);
        }
        return result;
    }
}
