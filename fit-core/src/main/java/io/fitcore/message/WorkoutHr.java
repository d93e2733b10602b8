package io.fitcore.message;

import java.util.OptionalLong;

/**
 * A heart rate that a workout asks for: a number of type {@code workout_hr} taken apart (spec 4.2). Numbers from 0 to
 * 100 are percent, those above beats per minute plus 100.
 *
 * @param value     percent of the maximum heart rate, 0-100, or beats per minute, 1 or more
 * @param isPercent which of the two
 */
public record WorkoutHr(long value, boolean isPercent) {

    private static final long OFFSET = 100;

    /** Takes a raw value apart. */
    public static WorkoutHr of(long raw) {
        return raw <= OFFSET ? new WorkoutHr(raw, true) : new WorkoutHr(raw - OFFSET, false);
    }

    /** Percent of the maximum heart rate; empty when beats per minute are meant. */
    public OptionalLong percentOfMaximum() {
        return isPercent ? OptionalLong.of(value) : OptionalLong.empty();
    }

    /** Beats per minute; empty when percent are meant. */
    public OptionalLong beatsPerMinute() {
        return isPercent ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
