package io.fitcore.cli;

/** Numbers of a few types that hold more than one thing, taken apart for people (spec 4.2, 4.4). */
final class Conventions {

    private static final int INDEX_MASK = 0x0FFF;
    private static final int INDEX_SELECTED = 0x8000;
    private static final int BALANCE_MASK = 0x7F;
    private static final int BALANCE_RIGHT = 0x80;
    private static final int BALANCE_100_MASK = 0x3FFF;
    private static final int BALANCE_100_RIGHT = 0x8000;
    private static final int LAST_HEART_RATE_PERCENT = 100;
    private static final int LAST_POWER_PERCENT = 1000;

    private Conventions() {
    }

    /** Whether numbers of a type are taken apart here. */
    static boolean has(String typeName) {
        return switch (typeName) {
            case "message_index", "left_right_balance", "left_right_balance_100", "workout_hr", "workout_power" -> true;
            default -> false;
        };
    }

    /**
     * Writes a number of a type that is taken apart, with its units.
     *
     * @param raw a value, never the invalid one
     */
    static void write(Utf8Output out, String typeName, long raw) {
        switch (typeName) {
            case "message_index" -> out.number(raw & INDEX_MASK).text((raw & INDEX_SELECTED) != 0 ? " selected" : "");
            case "left_right_balance" -> out.number(raw & BALANCE_MASK).text(side((raw & BALANCE_RIGHT) != 0));
            case "left_right_balance_100" -> out.rounded((raw & BALANCE_100_MASK) / 100.0, 2)
                    .text(side((raw & BALANCE_100_RIGHT) != 0));
            case "workout_hr" -> percentOr(out, raw, LAST_HEART_RATE_PERCENT, " bpm");
            case "workout_power" -> percentOr(out, raw, LAST_POWER_PERCENT, " watts");
            default -> out.number(raw);
        }
    }

    /** Without the bit the side is not known, whatever the type's name says. */
    private static String side(boolean right) {
        return right ? " % right" : " %";
    }

    private static void percentOr(Utf8Output out, long raw, int lastPercent, String units) {
        if (raw <= lastPercent) {
            out.number(raw).text(" %");
        } else {
            out.number(raw - lastPercent).text(units);
        }
    }
}
