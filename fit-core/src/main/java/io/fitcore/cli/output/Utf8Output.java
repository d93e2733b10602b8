package io.fitcore.cli.output;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Buffered text output in UTF-8, whatever the locale, made for many short pieces: numbers become bytes without becoming
 * strings first. What cannot be written is an {@link OutputException}, never silence.
 *
 * <p>Belongs to one thread. The stream below belongs to whoever opened it and is never closed here.
 */
public final class Utf8Output {

    private static final int BUFFER_BYTES = 1 << 16;
    /** More than any piece that is written with one question for room. */
    private static final int PIECE_BYTES = 64;
    private static final int MAX_LONG_DIGITS = 20;

    /** Beyond this, doubles have no decimals to round. */
    private static final double MAX_ROUNDED = 1e15;

    private static final char[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final byte[] reversed = new byte[MAX_LONG_DIGITS];
    private final DecimalText decimal = new DecimalText();
    private int size;

    public Utf8Output(OutputStream out) {
        this.out = out;
    }

    // ---- text

    /** Writes one character below 0x80. */
    public Utf8Output ch(char ascii) {
        room(1);
        buffer[size++] = (byte) ascii;
        return this;
    }

    /** Writes text that nobody but the profile or this program chose. */
    public Utf8Output text(String text) {
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
    public Utf8Output codePoint(int codePoint) {
        room(4);
        int c = isSurrogate(codePoint) ? 0xFFFD : codePoint;
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

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** Writes spaces. */
    public Utf8Output spaces(int count) {
        for (int i = 0; i < count; i++) {
            ch(' ');
        }
        return this;
    }

    /** Ends a line; with LF on every system. */
    public Utf8Output newLine() {
        return ch('\n');
    }

    // ---- numbers

    /** Writes a whole number. */
    public Utf8Output number(long value) {
        if (value < 0) {
            ch('-');
        }
        // Of the smallest long the magnitude is 2^63, which is right when taken as unsigned.
        return unsigned(Math.abs(value));
    }

    /** Writes a whole number, taken as unsigned. */
    public Utf8Output unsigned(long value) {
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
    public Utf8Output padded(long value, int width) {
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

    /** Writes the low digits of a number in hexadecimal, as {@code 0x1f}. */
    public Utf8Output hex(long value, int digits) {
        return text("0x").hexDigits(value, digits);
    }

    /** Writes bytes in hexadecimal, as {@code 0x1f00}. */
    public Utf8Output hex(byte[] bytes) {
        return text("0x").hexDigits(bytes);
    }

    /** Writes the low digits of a number in lower-case hexadecimal. */
    public Utf8Output hexDigits(long value, int digits) {
        room(PIECE_BYTES);
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            buffer[size++] = (byte) HEX[((int) (value >>> shift)) & 0xF];
        }
        return this;
    }

    /** Writes bytes in lower-case hexadecimal, without anything between. */
    public Utf8Output hexDigits(byte[] bytes) {
        for (byte octet : bytes) {
            hexDigits(octet, 2);
        }
        return this;
    }

    /** Writes as {@code Double.toString} does from Java 19 on: the shortest decimal, {@code 1.0E7} beyond 10^7. */
    public Utf8Output javaDouble(double value) {
        decimal.setJava(value);
        return decimal();
    }

    /** Writes as {@code Float.toString} does from Java 19 on. */
    public Utf8Output javaFloat(float value) {
        decimal.setJava(value);
        return decimal();
    }

    /** Writes the shortest decimal, without an exponent in the range in which people count digits. */
    public Utf8Output plainDouble(double value) {
        decimal.setPlain(value);
        return decimal();
    }

    /** Writes the shortest decimal that reads back as this float, as {@link #plainDouble(double)}. */
    public Utf8Output plainFloat(float value) {
        decimal.setPlain(value);
        return decimal();
    }

    private Utf8Output decimal() {
        room(DecimalText.MAX_BYTES);
        size = decimal.copyTo(buffer, size);
        return this;
    }

    /** Writes with a fixed number of decimals, 1-9, halves rounded away from zero; huge numbers as they are. */
    public Utf8Output rounded(double value, int decimals) {
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

    // ---- the buffer

    /** Writes everything that a spool keeps. */
    public Utf8Output append(Spool spool) {
        drain();
        try {
            spool.transferTo(out);
        } catch (IOException e) {
            throw new OutputException(e);
        }
        return this;
    }

    /** Hands everything to the stream below. */
    public void flush() {
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
