package io.fitcore.message;

import java.util.OptionalLong;

/**
 * A power that a workout asks for: a number of type {@code workout_power} taken apart (spec 4.2). Numbers from 0 to 1000
 * are percent, those above watts plus 1000.
 *
 * @param value     percent of the threshold power, 0-1000, or watts, 1 or more
 * @param isPercent which of the two
 */
public record WorkoutPower(long value, boolean isPercent) {

    private static final long OFFSET = 1000;

    /** Takes a raw value apart. */
    public static WorkoutPower of(long raw) {
        return raw <= OFFSET ? new WorkoutPower(raw, true) : new WorkoutPower(raw - OFFSET, false);
    }

    /** Percent of the threshold power; empty when watts are meant. */
    public OptionalLong percentOfThreshold() {
        return isPercent ? OptionalLong.of(value) : OptionalLong.empty();
    }

    /** Watts; empty when percent are meant. */
    public OptionalLong watts() {
        return isPercent ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
