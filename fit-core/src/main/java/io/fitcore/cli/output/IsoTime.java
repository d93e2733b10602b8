package io.fitcore.cli.output;

import io.fitcore.message.FitTime;
import java.time.LocalDate;

/** Writes the format's seconds as ISO 8601. Remembers the day, which seldom changes. For one thread. */
public final class IsoTime {

    /** Characters of {@code 2021-09-08T01:46:40Z}. */
    public static final int WIDTH = 20;

    private static final long INVALID = 0xFFFF_FFFFL;
    private static final long SECONDS_PER_DAY = 86_400;

    private long day = Long.MIN_VALUE;
    private LocalDate date = LocalDate.EPOCH;

    /** Whether seconds tell a date and fit the 32 bits of the format. */
    public static boolean isDate(long seconds) {
        return !FitTime.isSystemTime(seconds) && seconds < INVALID;
    }

    /** Writes for example {@code 2021-09-08T01:46:40}, for seconds since 1989-12-31T00:00:00, 0-4294967295. */
    public void write(Utf8Output out, long seconds) {
        long unix = seconds + FitTime.EPOCH_UNIX_SECONDS;
        if (unix / SECONDS_PER_DAY != day) {
            day = unix / SECONDS_PER_DAY;
            date = LocalDate.ofEpochDay(day);
        }
        long second = unix % SECONDS_PER_DAY;
        out.padded(date.getYear(), 4).ch('-').padded(date.getMonthValue(), 2).ch('-').padded(date.getDayOfMonth(), 2)
                .ch('T').padded(second / 3600, 2).ch(':').padded(second / 60 % 60, 2).ch(':').padded(second % 60, 2);
    }
}
