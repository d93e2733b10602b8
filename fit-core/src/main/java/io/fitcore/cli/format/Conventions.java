package io.fitcore.cli.format;

import io.fitcore.cli.output.Utf8Output;
import io.fitcore.message.LeftRightBalance;
import io.fitcore.message.MessageIndex;
import io.fitcore.message.WorkoutHr;
import io.fitcore.message.WorkoutPower;

/** Splits up for people the numbers of a few types that hold more than one thing (spec 4.2, 4.4). */
public final class Conventions {

    private static final String PERCENT = " %";
    private static final int BALANCE_100_DECIMALS = 2;

    private Conventions() {
    }

    /** Whether numbers of a type are split up here. */
    public static boolean has(String typeName) {
        return switch (typeName) {
            case "message_index", "left_right_balance", "left_right_balance_100", "workout_hr", "workout_power" -> true;
            default -> false;
        };
    }

    /**
     * Writes a number of a type that is split up, with its units.
     *
     * @param raw a value, never the invalid one
     */
    public static void write(Utf8Output out, String typeName, long raw) {
        switch (typeName) {
            case "message_index" -> {
                MessageIndex index = MessageIndex.of(raw);
                out.number(index.index());
                if (index.isSelected()) {
                    out.text(" selected");
                }
            }
            case "left_right_balance" -> {
                LeftRightBalance balance = LeftRightBalance.of(raw);
                out.number((long) balance.percent()).text(side(balance));
            }
            case "left_right_balance_100" -> {
                LeftRightBalance balance = LeftRightBalance.of100(raw);
                out.rounded(balance.percent(), BALANCE_100_DECIMALS).text(side(balance));
            }
            case "workout_hr" -> {
                WorkoutHr hr = WorkoutHr.of(raw);
                out.number(hr.value()).text(units(hr.isPercent(), " bpm"));
            }
            case "workout_power" -> {
                WorkoutPower power = WorkoutPower.of(raw);
                out.number(power.value()).text(units(power.isPercent(), " watts"));
            }
            default -> out.number(raw);
        }
    }

    private static String units(boolean percent, String otherwise) {
        return percent ? PERCENT : otherwise;
    }

    /** Without the bit the side is unknown, whatever the type is called. */
    private static String side(LeftRightBalance balance) {
        if (balance.isRight()) {
            return " % right";
        }
        return PERCENT;
    }
}
