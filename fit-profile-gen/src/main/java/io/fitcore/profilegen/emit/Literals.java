package io.fitcore.profilegen.emit;

import java.math.BigDecimal;

/** Values as Java writes them. */
final class Literals {

    private Literals() {
    }

    static String string(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                literal.append('\\').append((char) c);
            } else if (c < ' ' || c > '~') {
                literal.append(String.format("\\u%04x", c));
            } else {
                literal.append((char) c);
            }
        });
        return literal.append('"').toString();
    }

    /** A double constant; small whole numbers stand without a decimal point. */
    static String number(BigDecimal number) {
        boolean isInt = number.scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return isInt ? number.toPlainString() : number.toPlainString() + "d";
    }

    /** A long constant; what fits into an int stands without a suffix. */
    static String number(long number) {
        return number == (int) number ? Long.toString(number) : number + "L";
    }
}
