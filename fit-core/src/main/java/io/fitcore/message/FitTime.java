package io.fitcore.message;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The format's time: seconds since 1989-12-31T00:00:00Z (spec 4.3). */
public final class FitTime {

    /** Unix seconds of second 0 of the format's time. */
    public static final long EPOCH_UNIX_SECONDS = 631_065_600L;

    /** Below this a number counts seconds since the device was switched on, not since the epoch (R51). */
    public static final long FIRST_ABSOLUTE_SECONDS = 0x1000_0000L;

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
     * @return empty for system time, which says nothing of the date (R51)
     */
    public static Optional<Instant> instant(long seconds) {
        return isSystemTime(seconds) ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds + EPOCH_UNIX_SECONDS));
    }

    /**
     * The wall-clock time of a {@code local_date_time}.
     *
     * @param seconds the raw value
     * @return without a zone (R52); empty for system time
     */
    public static Optional<LocalDateTime> localDateTime(long seconds) {
        return isSystemTime(seconds)
                ? Optional.empty()
                : Optional.of(LocalDateTime.ofEpochSecond(seconds + EPOCH_UNIX_SECONDS, 0, ZoneOffset.UTC));
    }
}
