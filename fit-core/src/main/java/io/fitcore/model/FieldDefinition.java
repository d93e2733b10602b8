package io.fitcore.model;

import java.util.Optional;

/**
 * One field of a definition message, as its three bytes say.
 *
 * @param number    field number, 0-255
 * @param sizeBytes bytes that the field takes in each data message, 0-255
 * @param typeByte  the base type byte as it stands in the file, 0-255
 */
public record FieldDefinition(int number, int sizeBytes, int typeByte) {

    /** Checks the ranges. */
    public FieldDefinition {
        Ranges.requireByte("field number", number);
        Ranges.requireByte("field size", sizeBytes);
        Ranges.requireByte("type byte", typeByte);
    }

    /** The base type that the low five bits of the type byte name; empty when they name none. */
    public Optional<BaseType> baseType() {
        return BaseType.isKnown(typeByte) ? Optional.of(BaseType.of(typeByte)) : Optional.empty();
    }

    /** Whole elements that fit into the field's size; 0 when the base type is unknown. */
    public int elementCount() {
        return BaseType.isKnown(typeByte) ? sizeBytes / BaseType.of(typeByte).sizeBytes() : 0;
    }
}
