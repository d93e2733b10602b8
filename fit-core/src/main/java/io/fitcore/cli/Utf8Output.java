package io.fitcore.cli;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Buffered text output in UTF-8, whatever the locale, made for many short pieces: numbers become bytes without becoming
 * strings first. What cannot be written is an {@link OutputException}, never silence.
 *
 * <p>Belongs to one thread. The stream below belongs to whoever opened it and is never closed here.
 */
final class Utf8Output {

    private static final int BUFFER_BYTES = 1 << 16;
    /** More than any piece that is written with one question for room. */
    private static final int PIECE_BYTES = 64;
    private static final int MAX_LONG_DIGITS = 20;

    /** Java's own text of a double has no exponent from 10^-3 to below 10^7. */
    private static final int JAVA_MIN_POINT = -2;
    private static final int JAVA_MAX_POINT = 7;
    /** Plain text has none in the range in which people still count digits. */
    private static final int PLAIN_MIN_POINT = -6;
    private static final int PLAIN_MAX_POINT = 17;

    /** Beyond this, doubles have no decimals to round. */
    private static final double MAX_ROUNDED = 1e15;

    private static final char[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final byte[] reversed = new byte[MAX_LONG_DIGITS];
    private final ShortestDecimal decimal = new ShortestDecimal();
    private int size;

    Utf8Output(OutputStream out) {
        this.out = out;
    }

    // ---- text

    /** Writes one character below 0x80. */
    Utf8Output ch(char ascii) {
        room(1);
        buffer[size++] = (byte) ascii;
        return this;
    }

    /** Writes text that nobody but the profile or this program chose. */
    Utf8Output text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                room(1);
                buffer[size++] = (byte) c;
            } else {
                int codePoint = text.codePointAt(i);
                codePoint(codePoint);
                i += Character.charCount(codePoint) - 1;
            }
        }
        return this;
    }

    /** Writes one code point; half a surrogate pair becomes U+FFFD. */
    Utf8Output codePoint(int codePoint) {
        room(4);
        int c = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE ? 0xFFFD : codePoint;
        if (c < 0x80) {
            buffer[size++] = (byte) c;
        } else if (c < 0x800) {
            buffer[size++] = (byte) (0xC0 | (c >> 6));
            buffer[size++] = (byte) (0x80 | (c & 0x3F));
        } else if (c < 0x1_0000) {
            buffer[size++] = (byte) (0xE0 | (c >> 12));
            buffer[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
            buffer[size++] = (byte) (0x80 | (c & 0x3F));
        } else {
            buffer[size++] = (byte) (0xF0 | (c >> 18));
            buffer[size++] = (byte) (0x80 | ((c >> 12) & 0x3F));
            buffer[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
            buffer[size++] = (byte) (0x80 | (c & 0x3F));
        }
        return this;
    }

    /** Writes spaces. */
    Utf8Output spaces(int count) {
        for (int i = 0; i < count; i++) {
            ch(' ');
        }
        return this;
    }

    /** Ends a line; with LF on every system. */
    Utf8Output newLine() {
        return ch('\n');
    }

    // ---- numbers

    /** Writes a whole number. */
    Utf8Output number(long value) {
        if (value < 0) {
            ch('-');
        }
        // Of the smallest long the magnitude is 2^63, which is right when taken as unsigned.
        return unsigned(Math.abs(value));
    }

    /** Writes a whole number, taken as unsigned. */
    Utf8Output unsigned(long value) {
        room(PIECE_BYTES);
        int count = 0;
        long rest = value;
        if (rest < 0) {
            long quotient = Long.divideUnsigned(rest, 10);
            reversed[count++] = (byte) ('0' + (rest - 10 * quotient));
            rest = quotient;
        }
        do {
            reversed[count++] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
        while (count > 0) {
            buffer[size++] = reversed[--count];
        }
        return this;
    }

    /** Writes a number with zeros in front, as many as make {@code width} digits. */
    Utf8Output padded(long value, int width) {
        long limit = 10;
        for (int digits = 1; digits < width; digits++) {
            if (value < limit) {
                for (int zeros = width - digits; zeros > 0; zeros--) {
                    ch('0');
                }
                break;
            }
            limit *= 10;
        }
        return unsigned(value);
    }

    /** Writes the low digits of a number in lower-case hexadecimal. */
    Utf8Output hex(long value, int digits) {
        room(PIECE_BYTES);
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            buffer[size++] = (byte) HEX[((int) (value >>> shift)) & 0xF];
        }
        return this;
    }

    /** Writes bytes in lower-case hexadecimal, without anything between. */
    Utf8Output hex(byte[] bytes) {
        for (byte octet : bytes) {
            hex(octet, 2);
        }
        return this;
    }

    /** Writes as {@code Double.toString} does from Java 19 on: the shortest decimal, {@code 1.0E7} beyond 10^7. */
    Utf8Output javaDouble(double value) {
        return isSpecial(value) ? this : decimal(Math.abs(value), JAVA_MIN_POINT, JAVA_MAX_POINT);
    }

    /** Writes as {@code Float.toString} does from Java 19 on. */
    Utf8Output javaFloat(float value) {
        return isSpecial(value) ? this : decimal(Math.abs(value), JAVA_MIN_POINT, JAVA_MAX_POINT);
    }

    /** Writes the shortest decimal, without an exponent in the range in which people count digits. */
    Utf8Output plainDouble(double value) {
        return isSpecial(value) ? this : decimal(Math.abs(value), PLAIN_MIN_POINT, PLAIN_MAX_POINT);
    }

    /** Writes the shortest decimal that reads back as this float, as {@link #plainDouble(double)}. */
    Utf8Output plainFloat(float value) {
        return isSpecial(value) ? this : decimal(Math.abs(value), PLAIN_MIN_POINT, PLAIN_MAX_POINT);
    }

    /** Writes with a fixed number of decimals, 1-9, halves rounded away from zero; huge numbers as they are. */
    Utf8Output rounded(double value, int decimals) {
        long unit = 1;
        for (int i = 0; i < decimals; i++) {
            unit *= 10;
        }
        double units = Math.floor(Math.abs(value) * unit + 0.5);
        if (!(units < MAX_ROUNDED)) {
            return plainDouble(value);
        }
        if (value < 0 && units > 0) {
            ch('-');
        }
        long whole = (long) units;
        return number(whole / unit).ch('.').padded(whole % unit, decimals);
    }

    /** Writes sign, NaN and infinities; answers whether there is nothing more to write. */
    private boolean isSpecial(double value) {
        if (Double.isNaN(value)) {
            text("NaN");
            return true;
        }
        if (Double.doubleToRawLongBits(value) < 0) {
            ch('-');
        }
        if (Double.isInfinite(value)) {
            text("Infinity");
            return true;
        }
        return false;
    }

    private Utf8Output decimal(double value, int minPoint, int maxPoint) {
        decimal.set(value);
        return digits(minPoint, maxPoint);
    }

    private Utf8Output decimal(float value, int minPoint, int maxPoint) {
        decimal.set(value);
        return digits(minPoint, maxPoint);
    }

    /** Writes the decimal; its point stands {@code point} digits behind the first digit's front. */
    private Utf8Output digits(int minPoint, int maxPoint) {
        room(PIECE_BYTES);
        int count = 0;
        long rest = decimal.digits();
        while (rest != 0) {
            reversed[count++] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        int point = count == 0 ? 1 : count + decimal.exponent();
        boolean scientific = point < minPoint || point > maxPoint;
        int whole = scientific ? 1 : point;
        if (whole <= 0) {
            buffer[size++] = '0';
        }
        for (int i = 0; i < whole; i++) {
            buffer[size++] = i < count ? reversed[count - 1 - i] : (byte) '0';
        }
        buffer[size++] = '.';
        for (int i = whole; i < 0; i++) {
            buffer[size++] = '0';
        }
        for (int i = Math.max(whole, 0); i < count; i++) {
            buffer[size++] = reversed[count - 1 - i];
        }
        if (whole >= count) {
            buffer[size++] = '0';
        }
        if (scientific) {
            buffer[size++] = 'E';
            number(point - 1L);
        }
        return this;
    }

    // ---- the buffer

    /** Writes everything that a spool keeps. */
    Utf8Output append(Spool spool) {
        drain();
        try {
            spool.transferTo(out);
        } catch (IOException e) {
            throw new OutputException(e);
        }
        return this;
    }

    /** Hands everything to the stream below. */
    void flush() {
        drain();
        try {
            out.flush();
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    private void room(int bytes) {
        if (buffer.length - size < bytes) {
            drain();
        }
    }

    private void drain() {
        int length = size;
        size = 0;
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }
}
