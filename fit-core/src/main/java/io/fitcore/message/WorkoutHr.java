package io.fitcore.message;

import java.util.OptionalLong;

/**
 * A heart rate that a workout asks for. This is what a number of type {@code workout_hr} holds: from 0 to 100 it is
 * percent, above that beats per minute plus 100.
 *
 * @param value     percent of the maximum heart rate, 0-100, or beats per minute, 1 or more
 * @param isPercent which of the two
 */
public record WorkoutHr(long value, boolean isPercent) {

    private static final long OFFSET = 100;

    /** Splits a raw value into number and unit. */
    public static WorkoutHr of(long raw) {
        if (raw <= OFFSET) {
            return new WorkoutHr(raw, true);
        }
        return new WorkoutHr(raw - OFFSET, false);
    }

    /** Percent of the maximum heart rate; empty when the number means beats per minute. */
    public OptionalLong percentOfMaximum() {
        return isPercent ? OptionalLong.of(value) : OptionalLong.empty();
    }

    /** Beats per minute; empty when the number means percent. */
    public OptionalLong beatsPerMinute() {
        return isPercent ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
