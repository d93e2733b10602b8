package io.fitcore.message;

import java.util.OptionalLong;

/**
 * A power that a workout asks for. This is what a number of type {@code workout_power} holds: from 0 to 1000 it is
 * percent, above that watts plus 1000.
 *
 * @param value     percent of the threshold power, 0-1000, or watts, 1 or more
 * @param isPercent which of the two
 */
public record WorkoutPower(long value, boolean isPercent) {

    private static final long OFFSET = 1000;

    /** Splits a raw value into number and unit. */
    public static WorkoutPower of(long raw) {
        if (raw <= OFFSET) {
            return new WorkoutPower(raw, true);
        }
        return new WorkoutPower(raw - OFFSET, false);
    }

    /** Percent of the threshold power; empty when the number means watts. */
    public OptionalLong percentOfThreshold() {
        return isPercent ? OptionalLong.of(value) : OptionalLong.empty();
    }

    /** Watts; empty when the number means percent. */
    public OptionalLong watts() {
        return isPercent ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
