package io.fitcore.benchmarks.table;

import java.util.Locale;

/** Numbers as the tables print them. */
public final class Numbers {

    private Numbers() {
    }

    /** A ratio: {@code 0.93}, {@code 2.41}, {@code 37.2}. */
    public static String ratio(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }

    /** A rate or size, without a fraction where it is large: {@code 0.3}, {@code 4,812}. */
    public static String whole(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 9.95 ? "%.1f" : "%,.0f", value);
    }

    /** Two places and no negative zero: {@code 0.00}. */
    public static String hundredths(double value) {
        String text = String.format(Locale.ROOT, "%,.2f", value);
        return text.equals("-0.00") ? "0.00" : text;
    }

    /** Sizes in bytes: {@code 16 B}, {@code 64 KiB}, {@code 16 MiB}. */
    public static String size(int bytes) {
        if (bytes >= 1 << 20) {
            return (bytes >> 20) + " MiB";
        }
        return bytes >= 1 << 10 ? (bytes >> 10) + " KiB" : bytes + " B";
    }
}
