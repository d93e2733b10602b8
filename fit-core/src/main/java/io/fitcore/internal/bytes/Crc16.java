package io.fitcore.internal.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * CRC-16/ARC: polynomial x^16 + x^15 + x^2 + 1, reflected, initial value 0 (spec 1.2).
 *
 * <h2>How it is fast</h2>
 *
 * <p>A CRC is the remainder of the message, taken as a polynomial over GF(2), modulo P = x^16 + x^15 + x^2 + 1. Over
 * GF(2) squaring only doubles exponents, so P(x)^64 = P(x^64), and
 *
 * <pre>
 *   P(x^64) = x^1024 + x^960 + x^128 + 1
 * </pre>
 *
 * is a multiple of P. Reducing the message modulo P(x^64) first therefore leaves its remainder modulo P as it is. All
 * exponents of P(x^64) are multiples of 64: the first reduction is the CRC's own shift register run over 64-bit words
 * instead of bits. Word {@code n} is to be cancelled by adding the polynomial, which adds it to the words 1, 14 and 16
 * places later; so what stands at word {@code n} when its turn comes is
 *
 * <pre>
 *   t[n] = m[n] ^ t[n-1] ^ t[n-14] ^ t[n-16]
 * </pre>
 *
 * <p>The last sixteen words are not cancelled but take what the words before them added. Those 128 bytes have the CRC
 * of the whole message and go through tables, eight bytes at a step. A CRC that is carried on enters by being XORed
 * into the first two bytes, which is what a byte-wise table does with it as well. In the reflected form the first byte
 * holds the highest powers, and its lowest bit the highest of them: little-endian words keep that order.
 */
public final class Crc16 {

    private static final int REFLECTED_POLYNOMIAL = 0xA001;

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int WORD_BYTES = 8;
    /** Words of one round, which keeps sixteen {@code t} in local variables. */
    private static final int ROUND_BYTES = 16 * WORD_BYTES;
    /** Below this the tables alone are as fast (CrcBenchmark). */
    private static final int MIN_FOLDED_BYTES = 2 * ROUND_BYTES;

    /** {@code TABLE[256 * k + b]}: the CRC of byte {@code b} followed by {@code k} zero bytes. */
    private static final char[] TABLE = table();

    private Crc16() {
    }

    /**
     * The CRC of more bytes after those that gave {@code crc}.
     *
     * @param crc 0 to begin with, or what this method answered for the bytes before
     */
    public static int update(int crc, byte[] bytes, int from, int to) {
        if (to - from < MIN_FOLDED_BYTES) {
            return byTables(crc, bytes, from, to);
        }
        int folded = from + (to - from) / ROUND_BYTES * ROUND_BYTES;
        return byTables(fold(crc, bytes, from, folded), bytes, folded, to);
    }

    /** The CRC of a single byte, 0-255. */
    public static int ofByte(int value) {
        return TABLE[value];
    }

    /**
     * The CRC of the bytes of a buffer between two absolute indexes, after those that gave {@code crc}; of a direct
     * buffer in pieces through a small array.
     */
    public static int update(int crc, ByteBuffer buffer, int from, int to) {
        if (buffer.hasArray()) {
            return update(crc, buffer.array(), buffer.arrayOffset() + from, buffer.arrayOffset() + to);
        }
        byte[] piece = new byte[Math.min(to - from, 64 * ROUND_BYTES)];
        int sum = crc;
        for (int at = from; at < to; at += piece.length) {
            int length = Math.min(piece.length, to - at);
            buffer.get(at, piece, 0, length);
            sum = update(sum, piece, 0, length);
        }
        return sum;
    }

    /**
     * The CRC of two rounds of bytes or more: cancels all words but the last sixteen, which then go through the tables
     * with what the words before them added. One long loop, measured by CrcBenchmark.
     */
    private static int fold(int crc, byte[] bytes, int from, int to) {
        int at = from + ROUND_BYTES;
        long t0 = word(bytes, from) ^ crc;
        long t1 = word(bytes, from + 8) ^ t0;
        long t2 = word(bytes, from + 16) ^ t1;
        long t3 = word(bytes, from + 24) ^ t2;
        long t4 = word(bytes, from + 32) ^ t3;
        long t5 = word(bytes, from + 40) ^ t4;
        long t6 = word(bytes, from + 48) ^ t5;
        long t7 = word(bytes, from + 56) ^ t6;
        long t8 = word(bytes, from + 64) ^ t7;
        long t9 = word(bytes, from + 72) ^ t8;
        long t10 = word(bytes, from + 80) ^ t9;
        long t11 = word(bytes, from + 88) ^ t10;
        long t12 = word(bytes, from + 96) ^ t11;
        long t13 = word(bytes, from + 104) ^ t12;
        long t14 = word(bytes, from + 112) ^ t13 ^ t0;
        long t15 = word(bytes, from + 120) ^ t14 ^ t1;
        for (; at + 2 * ROUND_BYTES <= to; at += ROUND_BYTES) {
            t0 = word(bytes, at) ^ t0 ^ t2 ^ t15;
            t1 = word(bytes, at + 8) ^ t1 ^ t3 ^ t0;
            t2 = word(bytes, at + 16) ^ t2 ^ t4 ^ t1;
            t3 = word(bytes, at + 24) ^ t3 ^ t5 ^ t2;
            t4 = word(bytes, at + 32) ^ t4 ^ t6 ^ t3;
            t5 = word(bytes, at + 40) ^ t5 ^ t7 ^ t4;
            t6 = word(bytes, at + 48) ^ t6 ^ t8 ^ t5;
            t7 = word(bytes, at + 56) ^ t7 ^ t9 ^ t6;
            t8 = word(bytes, at + 64) ^ t8 ^ t10 ^ t7;
            t9 = word(bytes, at + 72) ^ t9 ^ t11 ^ t8;
            t10 = word(bytes, at + 80) ^ t10 ^ t12 ^ t9;
            t11 = word(bytes, at + 88) ^ t11 ^ t13 ^ t10;
            t12 = word(bytes, at + 96) ^ t12 ^ t14 ^ t11;
            t13 = word(bytes, at + 104) ^ t13 ^ t15 ^ t12;
            t14 = word(bytes, at + 112) ^ t14 ^ t0 ^ t13;
            t15 = word(bytes, at + 120) ^ t15 ^ t1 ^ t14;
        }
        int sum = step(word(bytes, at) ^ t0 ^ t2 ^ t15);
        sum = step(sum ^ word(bytes, at + 8) ^ t1 ^ t3);
        sum = step(sum ^ word(bytes, at + 16) ^ t2 ^ t4);
        sum = step(sum ^ word(bytes, at + 24) ^ t3 ^ t5);
        sum = step(sum ^ word(bytes, at + 32) ^ t4 ^ t6);
        sum = step(sum ^ word(bytes, at + 40) ^ t5 ^ t7);
        sum = step(sum ^ word(bytes, at + 48) ^ t6 ^ t8);
        sum = step(sum ^ word(bytes, at + 56) ^ t7 ^ t9);
        sum = step(sum ^ word(bytes, at + 64) ^ t8 ^ t10);
        sum = step(sum ^ word(bytes, at + 72) ^ t9 ^ t11);
        sum = step(sum ^ word(bytes, at + 80) ^ t10 ^ t12);
        sum = step(sum ^ word(bytes, at + 88) ^ t11 ^ t13);
        sum = step(sum ^ word(bytes, at + 96) ^ t12 ^ t14);
        sum = step(sum ^ word(bytes, at + 104) ^ t13 ^ t15);
        sum = step(sum ^ word(bytes, at + 112) ^ t14);
        return step(sum ^ word(bytes, at + 120) ^ t15);
    }

    private static long word(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    /** Eight bytes at a step, then one. */
    private static int byTables(int crc, byte[] bytes, int from, int to) {
        int sum = crc;
        int at = from;
        for (; at + WORD_BYTES <= to; at += WORD_BYTES) {
            sum = step(sum ^ word(bytes, at));
        }
        for (; at < to; at++) {
            sum = (sum >>> 8) ^ TABLE[(sum ^ bytes[at]) & 0xFF];
        }
        return sum;
    }

    /** The CRC of eight bytes, the first one lowest. */
    private static int step(long word) {
        return TABLE[7 * 256 + (int) (word & 0xFF)]
                ^ TABLE[6 * 256 + (int) (word >>> 8 & 0xFF)]
                ^ TABLE[5 * 256 + (int) (word >>> 16 & 0xFF)]
                ^ TABLE[4 * 256 + (int) (word >>> 24 & 0xFF)]
                ^ TABLE[3 * 256 + (int) (word >>> 32 & 0xFF)]
                ^ TABLE[2 * 256 + (int) (word >>> 40 & 0xFF)]
                ^ TABLE[256 + (int) (word >>> 48 & 0xFF)]
                ^ TABLE[(int) (word >>> 56)];
    }

    private static char[] table() {
        char[] table = new char[8 * 256];
        for (int i = 0; i < 256; i++) {
            int entry = i;
            for (int bit = 0; bit < 8; bit++) {
                entry = (entry & 1) == 0 ? entry >>> 1 : (entry >>> 1) ^ REFLECTED_POLYNOMIAL;
            }
            table[i] = (char) entry;
        }
        for (int i = 256; i < table.length; i++) {
            int shorter = table[i - 256];
            table[i] = (char) ((shorter >>> 8) ^ table[shorter & 0xFF]);
        }
        return table;
    }
}
