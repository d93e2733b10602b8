package io.fitcore.cli.output;

import java.math.BigInteger;

/**
 * The shortest decimal that reads back as a given binary floating-point number, and the closest to it of those.
 *
 * <p>This is what {@code Double.toString} and {@code Float.toString} promise from Java 19 on; earlier versions print a
 * digit more now and then, and the text of a dump must not depend on the Java version. The method is R. Giulietti's
 * ("The Schubfach way to render doubles", 2020): scale the number and the ends of its rounding interval by a power of
 * ten such that the interval holds at least one whole number and at most one multiple of ten.
 *
 * <p>A holder of results: {@link #set} computes, the accessors answer. Not for several threads.
 */
final class ShortestDecimal {

    private static final int DOUBLE_FRACTION_BITS = 52;
    private static final int DOUBLE_MIN_EXPONENT = -1074;
    private static final int FLOAT_FRACTION_BITS = 23;
    private static final int FLOAT_MIN_EXPONENT = -149;

    /** So many digits name at most one double or float, so a decimal of that length that reads back is the shortest. */
    private static final double SAFE_DOUBLE = 1e15;
    private static final double SAFE_FLOAT = 1e6;
    private static final double[] SMALL_POWERS = {1, 10, 100, 1_000, 10_000};

    private static final double LOG10_OF_2 = Math.log10(2);
    private static final double LOG10_OF_3_QUARTERS = Math.log10(0.75);
    private static final double LOG2_OF_10 = 1 / LOG10_OF_2;

    /** Decimal exponents that doubles and floats need. */
    private static final int MIN_POWER = -324;
    private static final int MAX_POWER = 292;
    /** Powers of ten are kept with this many bits. */
    private static final int POWER_BITS = 126;
    private static final int HALF_BITS = 63;
    private static final long HALF_MASK = (1L << HALF_BITS) - 1;

    /** Upper and lower half of each power of ten, made when first needed; 0 before. */
    private final long[] powers = new long[2 * (MAX_POWER - MIN_POWER + 1)];

    private long digits;
    private int exponent;

    /** The digits without zeros at the end, as a whole number; 0 only for zero. */
    long digits() {
        return digits;
    }

    /** Power of ten that the digits are multiplied with. */
    int exponent() {
        return exponent;
    }

    /**
     * Computes.
     *
     * @param value finite and not negative
     */
    void set(double value) {
        for (int places = 0; places < SMALL_POWERS.length; places++) {
            double scaled = value * SMALL_POWERS[places] + 0.5;
            if (scaled < SAFE_DOUBLE && (long) scaled / SMALL_POWERS[places] == value) {
                setTrimmed((long) scaled, -places);
                return;
            }
        }
        long bits = Double.doubleToRawLongBits(value);
        search(bits & ((1L << DOUBLE_FRACTION_BITS) - 1), (int) (bits >>> DOUBLE_FRACTION_BITS), DOUBLE_FRACTION_BITS,
                DOUBLE_MIN_EXPONENT);
    }

    /**
     * Computes.
     *
     * @param value finite and not negative
     */
    void set(float value) {
        for (int places = 0; places < SMALL_POWERS.length; places++) {
            double scaled = value * SMALL_POWERS[places] + 0.5;
            if (scaled < SAFE_FLOAT && (float) ((long) scaled / SMALL_POWERS[places]) == value) {
                setTrimmed((long) scaled, -places);
                return;
            }
        }
        int bits = Float.floatToRawIntBits(value);
        search(bits & ((1 << FLOAT_FRACTION_BITS) - 1), bits >>> FLOAT_FRACTION_BITS, FLOAT_FRACTION_BITS,
                FLOAT_MIN_EXPONENT);
    }

    /** Takes the number apart into {@code c * 2^q} and finds its decimal. */
    private void search(long fraction, int biasedExponent, int fractionBits, int minExponent) {
        long c = fraction;
        if (biasedExponent > 0) {
            c |= 1L << fractionBits;
        }
        int q = minExponent + Math.max(biasedExponent, 1) - 1;
        // The lower neighbour of a power of two is half as far away as the upper one.
        boolean uneven = fraction == 0 && biasedExponent > 1;
        find(c, q, uneven, c & 1, 1);
    }

    /**
     * Finds the decimal of {@code c / factor * 2^q}.
     *
     * @param odd    1 when the ends of the rounding interval do not belong to it
     * @param factor 10 when one digit would come out, to have the choice of two that Java promises, else 1
     */
    private void find(long c, int q, boolean uneven, long odd, long factor) {
        int k = (int) Math.floor(q * LOG10_OF_2 + (uneven ? LOG10_OF_3_QUARTERS : 0));
        int binary = (int) Math.floor(-k * LOG2_OF_10);
        int left = q + binary + 2;
        int index = powerIndex(k, binary);
        // The number and its interval in quarters of 10^k.
        long value = scaled(index, (4 * c) << left);
        long low = scaled(index, (4 * c - (uneven ? 1 : 2) * factor) << left);
        long high = scaled(index, (4 * c + 2 * factor) << left);
        long whole = value >> 2;
        if (whole < 10) {
            find(10 * c, q, uneven, odd, 10);
            return;
        }
        int power = factor == 1 ? k : k - 1;
        if (whole >= 100) {
            long tens = whole / 10 * 10;
            boolean tensInside = low + odd <= (tens << 2);
            boolean nextTensInside = ((tens + 10) << 2) + odd <= high;
            if (tensInside != nextTensInside) {
                setTrimmed(tensInside ? tens : tens + 10, power);
                return;
            }
        }
        boolean lower = low + odd <= (whole << 2);
        boolean nextInside = ((whole + 1) << 2) + odd <= high;
        if (lower == nextInside) {
            long fromMiddle = value - (whole << 2) - 2;
            lower = fromMiddle < 0 || (fromMiddle == 0 && (whole & 1) == 0);
        }
        setTrimmed(lower ? whole : whole + 1, power);
    }

    /** The top bits of power times number, the lowest of them set when anything below is. */
    private long scaled(int index, long number) {
        long upper = powers[index];
        long lower = powers[index + 1];
        long middle = ((upper * number) >>> 1) + Math.multiplyHigh(lower, number);
        long top = Math.multiplyHigh(upper, number) + (middle >>> HALF_BITS);
        if ((middle & HALF_MASK) != 0) {
            top |= 1;
        }
        return top;
    }

    /** Where 10^-k, rounded up to {@link #POWER_BITS} bits, stands in {@link #powers}. */
    private int powerIndex(int k, int binary) {
        int index = 2 * (k - MIN_POWER);
        if (powers[index] == 0) {
            BigInteger power = power(k, POWER_BITS - 1 - binary).add(BigInteger.ONE);
            powers[index] = power.shiftRight(HALF_BITS).longValueExact();
            powers[index + 1] = power.longValue() & HALF_MASK;
        }
        return index;
    }

    /** 10^-k * 2^shift, rounded down. */
    private static BigInteger power(int k, int shift) {
        BigInteger ten = BigInteger.TEN.pow(Math.abs(k));
        if (k <= 0) {
            return ten.shiftLeft(shift); // to the right when it is negative
        }
        return BigInteger.ONE.shiftLeft(shift).divide(ten);
    }

    private void setTrimmed(long untrimmed, int power) {
        digits = untrimmed;
        exponent = power;
        if (digits == 0) {
            exponent = 0;
            return;
        }
        while (digits % 100_000_000 == 0) {
            digits /= 100_000_000;
            exponent += 8;
        }
        while (digits % 10 == 0) {
            digits /= 10;
            exponent++;
        }
    }
}
