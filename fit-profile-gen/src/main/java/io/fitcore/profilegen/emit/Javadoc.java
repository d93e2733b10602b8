package io.fitcore.profilegen.emit;

import io.fitcore.profilegen.model.Reading;
import java.math.BigDecimal;

/** Words of the profile as Javadoc writes them. */
final class Javadoc {

    private Javadoc() {
    }

    /** Text that neither ends the comment nor reads as markup or as a tag. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean isPlain = c >= ' ' && c <= '~' && "&<>@*/\\{}".indexOf(c) < 0;
            if (isPlain || c == '/') {
                escaped.append((char) c);
            } else {
                escaped.append("&#").append(c).append(';');
            }
        });
        return escaped.toString();
    }

    /** A name in code font. */
    static String code(String name) {
        return name.matches("\\w+") ? "{@code " + name + "}" : "<code>" + text(name) + "</code>";
    }

    /** What a field is, for example {@code uint16, scale 5, offset 500, m}. */
    static String reading(Reading reading) {
        StringBuilder words = new StringBuilder(text(reading.typeName())).append(arrayMark(reading.arraySize()));
        if (reading.scale().compareTo(BigDecimal.ONE) != 0) {
            words.append(", scale ").append(reading.scale().toPlainString());
        }
        if (reading.offset().signum() != 0) {
            words.append(", offset ").append(reading.offset().toPlainString());
        }
        if (!reading.units().isEmpty()) {
            words.append(", ").append(text(reading.units()));
        }
        return words.toString();
    }

    private static String arrayMark(int arraySize) {
        return switch (arraySize) {
            case Reading.SCALAR -> "";
            case Reading.ANY_SIZE -> "[]";
            default -> "[" + arraySize + "]";
        };
    }
}
