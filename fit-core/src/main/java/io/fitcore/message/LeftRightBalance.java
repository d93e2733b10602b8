package io.fitcore.message;

import java.util.OptionalDouble;

/**
 * How two legs share the work. This is what a number of type {@code left_right_balance} or
 * {@code left_right_balance_100} holds.
 *
 * <pre>
 * left_right_balance       bit 7   the share is the right leg's    bits 6..0    percent
 * left_right_balance_100   bit 15  the share is the right leg's    bits 13..0   hundredths of a percent
 * </pre>
 *
 * @param percent the share of the right leg, or of one leg if the file does not say which; 0-127 or 0-163.83 as the
 *                device wrote it, and meaningless above 100
 * @param isRight whether it is the right leg's; false does not mean the left one, as some devices never set the bit
 */
public record LeftRightBalance(double percent, boolean isRight) {

    private static final int PERCENT_MASK = 0x7F;
    private static final int RIGHT = 0x80;
    private static final int HUNDREDTHS_MASK = 0x3FFF;
    private static final int RIGHT_100 = 0x8000;
    private static final double HUNDRED = 100.0;

    /** Splits a raw value of type {@code left_right_balance}; above 255 only the low eight bits count. */
    public static LeftRightBalance of(long raw) {
        return new LeftRightBalance(raw & PERCENT_MASK, (raw & RIGHT) != 0);
    }

    /** Splits a raw value of type {@code left_right_balance_100}; above 65535 only the low 16 bits count. */
    public static LeftRightBalance of100(long raw) {
        return new LeftRightBalance((raw & HUNDREDTHS_MASK) / HUNDRED, (raw & RIGHT_100) != 0);
    }

    /** The right leg's share in percent; empty when the file does not say whose share it is. */
    public OptionalDouble rightPercent() {
        return isRight ? OptionalDouble.of(percent) : OptionalDouble.empty();
    }

    /** The left leg's share in percent, the rest of the right leg's; empty when the file does not say whose it is. */
    public OptionalDouble leftPercent() {
        return isRight ? OptionalDouble.of(HUNDRED - percent) : OptionalDouble.empty();
    }
}
