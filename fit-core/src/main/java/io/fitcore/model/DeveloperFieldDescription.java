package io.fitcore.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a {@code field_description} message says of a developer field. INTERPRETATION.md, "Developer fields", tells
 * what is done with descriptions that lack something.
 *
 * @param developerDataIndex  which developer's numbering this is, 0-255
 * @param number              field definition number, 0-255
 * @param typeByte            base type byte, 0-255; 255 when the message carries none
 * @param names               all texts of {@code field_name}; empty when absent
 * @param units               all texts of {@code units}; empty when absent
 * @param scale               what a raw value is divided by; 1 when absent, invalid or 0
 * @param offset              what is subtracted after that; 0 when absent or invalid
 * @param nativeMessageNumber message whose field carries the same quantity; empty when absent
 * @param nativeFieldNumber   field that carries the same quantity; empty when absent. For information only: it changes
 *                            nothing
 * @param applicationId       bytes of the developer's application id as 32 hexadecimal digits grouped like a UUID
 *                            when there are 16 of them, otherwise plain hexadecimal; empty when absent
 */
public record DeveloperFieldDescription(int developerDataIndex, int number, int typeByte, List<String> names,
        List<String> units, double scale, double offset, OptionalInt nativeMessageNumber,
        OptionalInt nativeFieldNumber, Optional<String> applicationId) {

    /** The type byte of a description that carries none. */
    private static final int NO_TYPE = 0xFF;

    /** Checks the ranges and copies the lists. */
    public DeveloperFieldDescription {
        Ranges.requireByte("developer data index", developerDataIndex);
        Ranges.requireByte("developer field number", number);
        Ranges.requireByte("type byte", typeByte);
        names = List.copyOf(names);
        units = List.copyOf(units);
    }

    /** The first name; when there is none, {@code dev_<index>_<number>}. */
    public String name() {
        if (names.isEmpty() || names.get(0).isEmpty()) {
            return "dev_" + developerDataIndex + "_" + number;
        }
        return names.get(0);
    }

    /** The first units text; empty when there is none. */
    public String unit() {
        return units.isEmpty() ? "" : units.get(0);
    }

    /** The base type of the values; empty when the description names none that exists. */
    public Optional<BaseType> baseType() {
        if (typeByte == NO_TYPE || !BaseType.isKnown(typeByte)) {
            return Optional.empty();
        }
        return Optional.of(BaseType.of(typeByte));
    }
}
