package io.fitcore.testdata;

import java.time.Instant;

/** From physical values to the raw numbers of the format: {@code raw = round((value + offset) * scale)} (spec 4.1). */
final class Units {
    private static final long FIT_EPOCH_UNIX_SECONDS = 631_065_600L;
    private static final double SEMICIRCLES_PER_DEGREE = 2147483648.0 / 180.0;

    private Units() {
    }

    /** Seconds since the FIT epoch. */
    static long time(String instant) {
        return Instant.parse(instant).getEpochSecond() - FIT_EPOCH_UNIX_SECONDS;
    }

    static long scaled(double value, double scale) {
        return Math.round(value * scale);
    }

    /** Degrees, wrapped at the 180th meridian. */
    static int semicircles(double degrees) {
        return (int) Math.round(degrees * SEMICIRCLES_PER_DEGREE);
    }

    /** Metres above the sea, for fields with scale 5 and offset 500. */
    static long altitude(double metres) {
        return Math.round((metres + 500) * 5);
    }

    /** Seconds or metres per second, for fields with scale 1000. */
    static long milli(double value) {
        return scaled(value, 1000);
    }

    /** Metres, for fields with scale 100. */
    static long centi(double value) {
        return scaled(value, 100);
    }
}
