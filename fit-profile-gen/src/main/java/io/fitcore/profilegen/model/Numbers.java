package io.fitcore.profilegen.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Numbers as workbooks write them. */
final class Numbers {

    private static final int HEXADECIMAL = 16;
    /** Exponents stay small, so that writing the number out does too. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?([eE][-+]?[0-9]{1,2})?");
    /** How many digits of a decimal number a double holds. A spreadsheet writes two more. */
    private static final MathContext DOUBLE_DIGITS = new MathContext(15);
    /** How many digits the profile gives of a fraction. Old editions say 10430.379999999999 for 10430.38. */
    private static final MathContext PROFILE_DIGITS = new MathContext(7);

    private Numbers() {
    }

    static boolean isHexadecimal(String text) {
        return text.startsWith("0x") || text.startsWith("0X");
    }

    /** A whole number that is not negative: decimal, or hexadecimal with {@code 0x}; empty for any other text. */
    static OptionalLong whole(String text) {
        try {
            if (isHexadecimal(text)) {
                return OptionalLong.of(Long.parseUnsignedLong(text.substring(2), HEXADECIMAL));
            }
            return OptionalLong.of(wholeDecimal(text));
        } catch (ArithmeticException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static long wholeDecimal(String text) {
        long number = new BigDecimal(text).longValueExact();
        if (number < 0) {
            throw new ArithmeticException("negative: " + text);
        }
        return number;
    }

    /** A decimal number without the noise of binary fractions; empty for any other text. */
    static Optional<BigDecimal> decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text);
        BigDecimal whole = number.round(DOUBLE_DIGITS).stripTrailingZeros();
        return Optional.of(plain(whole.scale() <= 0 ? whole : number.round(PROFILE_DIGITS)));
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
