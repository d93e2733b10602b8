package io.fitcore.message;

import java.util.OptionalDouble;

/**
 * How work is shared between two legs: a number of type {@code left_right_balance} or {@code left_right_balance_100}
 * taken apart (spec 4.4).
 *
 * <pre>
 * left_right_balance       bit 7   the share is the right leg's    bits 6..0    percent
 * left_right_balance_100   bit 15  the share is the right leg's    bits 13..0   hundredths of a percent
 * </pre>
 *
 * @param percent the share of the right leg, or of one leg where the file does not say which; 0-127 or 0-163.83 as the
 *                device wrote it, which means nothing above 100
 * @param isRight whether it is the right leg's; devices that never set the bit do not mean the left one
 */
public record LeftRightBalance(double percent, boolean isRight) {

    private static final int PERCENT_MASK = 0x7F;
    private static final int RIGHT = 0x80;
    private static final int HUNDREDTHS_MASK = 0x3FFF;
    private static final int RIGHT_100 = 0x8000;
    private static final double HUNDRED = 100.0;

    /** Takes a raw value of type {@code left_right_balance} apart; 0-255, of other numbers the low eight bits. */
    public static LeftRightBalance of(long raw) {
        return new LeftRightBalance(raw & PERCENT_MASK, (raw & RIGHT) != 0);
    }

    /** Takes a raw value of type {@code left_right_balance_100} apart; 0-65535, of other numbers the low 16 bits. */
    public static LeftRightBalance of100(long raw) {
        return new LeftRightBalance((raw & HUNDREDTHS_MASK) / HUNDRED, (raw & RIGHT_100) != 0);
    }

    /** The right leg's share in percent; empty when the file does not say whose share it is. */
    public OptionalDouble rightPercent() {
        return isRight ? OptionalDouble.of(percent) : OptionalDouble.empty();
    }

    /** The left leg's share in percent, what the right leg leaves; empty when the file does not say whose share it is. */
    public OptionalDouble leftPercent() {
        return isRight ? OptionalDouble.of(HUNDRED - percent) : OptionalDouble.empty();
    }
}
