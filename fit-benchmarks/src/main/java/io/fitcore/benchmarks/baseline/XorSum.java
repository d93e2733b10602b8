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

    /** XORs the words of an array to {@code sum}; up to 31 bytes at the end are left out. */
    public static long update(long sum, byte[] bytes) {
        long a = sum;
        long b = 0;
        long c = 0;
        long d = 0;
        for (int at = 0; at + 32 <= bytes.length; at += 32) {
            a ^= (long) LONG.get(bytes, at);
            b ^= (long) LONG.get(bytes, at + 8);
            c ^= (long) LONG.get(bytes, at + 16);
            d ^= (long) LONG.get(bytes, at + 24);
        }
        return a ^ b ^ c ^ d;
    }
}
