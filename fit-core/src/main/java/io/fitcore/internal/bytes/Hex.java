package io.fitcore.internal.bytes;

import java.util.Locale;

/** Numbers and bytes in hexadecimal digits. */
public final class Hex {

    private Hex() {
    }

    /** A number of 16 bits with its prefix and four capital digits, such as {@code 0x0AF3}. */
    public static String u16(int value) {
        StringBuilder digits = new StringBuilder();
        appendByte(digits, value >> Byte.SIZE);
        appendByte(digits, value);
        return "0x" + digits.toString().toUpperCase(Locale.ROOT);
    }

    /** Appends the two small digits of a byte. */
    public static void appendByte(StringBuilder text, int value) {
        text.append(Character.forDigit(value >> 4 & 0x0F, 16)).append(Character.forDigit(value & 0x0F, 16));
    }
}
