package io.fitcore.message;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The format's time: seconds since 1989-12-31T00:00:00Z. */
public final class FitTime {

    /** Unix seconds of second 0 of the format's time. */
    public static final long EPOCH_UNIX_SECONDS = 631_065_600L;

    /** Below this a number counts seconds since the device was switched on, not since the epoch. */
    public static final long FIRST_ABSOLUTE_SECONDS = 0x1000_0000L;

    /** The largest number that is a time; the next one is the invalid value of its type. */
    private static final long LAST_SECONDS = 0xFFFF_FFFEL;

    private FitTime() {
    }

    /** Whether a number counts seconds since the device was switched on. */
    public static boolean isSystemTime(long seconds) {
        return seconds < FIRST_ABSOLUTE_SECONDS;
    }

    /**
     * The instant of a {@code date_time}.
     *
     * @param seconds the raw value
     * @return empty for system time, which says nothing of the date, and beyond 32 bits
     */
    public static Optional<Instant> instant(long seconds) {
        if (!isAbsolute(seconds)) {
            return Optional.empty();
        }
        return Optional.of(Instant.ofEpochSecond(seconds + EPOCH_UNIX_SECONDS));
    }

    /**
     * The wall-clock time of a {@code local_date_time}.
     *
     * @param seconds the raw value
     * @return without a zone; empty for system time, and beyond 32 bits
     */
    public static Optional<LocalDateTime> localDateTime(long seconds) {
        if (!isAbsolute(seconds)) {
            return Optional.empty();
        }
        return Optional.of(LocalDateTime.ofEpochSecond(seconds + EPOCH_UNIX_SECONDS, 0, ZoneOffset.UTC));
    }

    private static boolean isAbsolute(long seconds) {
        return !isSystemTime(seconds) && seconds <= LAST_SECONDS;
    }
}
