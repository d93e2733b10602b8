package io.fitcore.cli.output;

import java.nio.charset.StandardCharsets;

/**
 * The text of a floating-point number: sign, digits, point, and an exponent where the point is too far from the digits.
 *
 * <p>A holder of results: the setters compute, {@link #copyTo} copies. For one thread.
 */
final class DecimalText {

    /** More than any number takes: a sign, 17 digits, a point, zeros, an exponent. */
    static final int MAX_BYTES = 40;

    /** Java's own text of a double has no exponent from 10^-3 to below 10^7. */
    private static final int JAVA_MIN_POINT = -2;
    private static final int JAVA_MAX_POINT = 7;
    /** Plain text has none in the range in which people still count digits. */
    private static final int PLAIN_MIN_POINT = -6;
    private static final int PLAIN_MAX_POINT = 17;

    private static final int MAX_DIGITS = 20;
    private static final byte[] NAN = "NaN".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] INFINITY = "Infinity".getBytes(StandardCharsets.US_ASCII);

    private final ShortestDecimal decimal = new ShortestDecimal();
    private final byte[] text = new byte[MAX_BYTES];
    private int size;
    /** The digits of the number, the last one first. */
    private final byte[] reversed = new byte[MAX_DIGITS];
    private int digitCount;

    /** Computes what {@code Double.toString} gives from Java 19 on. */
    void setJava(double value) {
        set(value, JAVA_MIN_POINT, JAVA_MAX_POINT);
    }

    /** Computes what {@code Float.toString} gives from Java 19 on. */
    void setJava(float value) {
        set(value, JAVA_MIN_POINT, JAVA_MAX_POINT);
    }

    /** Computes the shortest decimal, without an exponent in the range in which people count digits. */
    void setPlain(double value) {
        set(value, PLAIN_MIN_POINT, PLAIN_MAX_POINT);
    }

    /** As {@link #setPlain(double)}, but the shortest decimal that reads back as this float. */
    void setPlain(float value) {
        set(value, PLAIN_MIN_POINT, PLAIN_MAX_POINT);
    }

    /** Copies the text; answers the index behind it. */
    int copyTo(byte[] target, int at) {
        System.arraycopy(text, 0, target, at, size);
        return at + size;
    }

    private void set(double value, int minPoint, int maxPoint) {
        begin(value);
        if (Double.isFinite(value)) {
            decimal.set(Math.abs(value));
            layOut(minPoint, maxPoint);
        }
    }

    private void set(float value, int minPoint, int maxPoint) {
        begin(value);
        if (Float.isFinite(value)) {
            decimal.set(Math.abs(value));
            layOut(minPoint, maxPoint);
        }
    }

    /** Puts down the sign, and the word for what is no finite number. */
    private void begin(double value) {
        size = 0;
        if (Double.isNaN(value)) {
            put(NAN);
            return;
        }
        if (Double.doubleToRawLongBits(value) < 0) {
            text[size++] = '-';
        }
        if (Double.isInfinite(value)) {
            put(INFINITY);
        }
    }

    /** Puts down the decimal; its point stands {@code point} digits behind the front of the first digit. */
    private void layOut(int minPoint, int maxPoint) {
        takeDigits();
        int point = digitCount == 0 ? 1 : digitCount + decimal.exponent();
        if (point >= minPoint && point <= maxPoint) {
            putDigits(point);
        } else {
            putDigits(1);
            text[size++] = 'E';
            putNumber(point - 1);
        }
    }

    private void takeDigits() {
        digitCount = 0;
        long rest = decimal.digits();
        while (rest != 0) {
            reversed[digitCount++] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /**
     * Puts down the digits, the first so many of them in front of the point. Zeros stand between point and digits, and
     * there is at least one digit on either side.
     */
    private void putDigits(int point) {
        if (point <= 0) {
            text[size++] = '0';
        }
        int whole = Math.min(Math.max(point, 0), digitCount);
        for (int i = 0; i < whole; i++) {
            text[size++] = reversed[digitCount - 1 - i];
        }
        putZeros(point - digitCount);
        text[size++] = '.';
        putZeros(-point);
        for (int i = whole; i < digitCount; i++) {
            text[size++] = reversed[digitCount - 1 - i];
        }
        if (point >= digitCount) {
            text[size++] = '0';
        }
    }

    /** Puts down zeros; none where the count is negative. */
    private void putZeros(int count) {
        for (int i = 0; i < count; i++) {
            text[size++] = '0';
        }
    }

    private void putNumber(int number) {
        put(Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    private void put(byte[] bytes) {
        System.arraycopy(bytes, 0, text, size, bytes.length);
        size += bytes.length;
    }
}
