package io.fitcore.model;

/**
 * One developer field of a definition message, as its three bytes say.
 *
 * @param number             field definition number, 0-255; with the index it selects the description
 * @param sizeBytes          bytes that the field takes in each data message, 0-255
 * @param developerDataIndex which developer's numbering this is, 0-255
 */
public record DeveloperFieldDefinition(int number, int sizeBytes, int developerDataIndex) {

    /** Checks the ranges. */
    public DeveloperFieldDefinition {
        Ranges.requireByte("developer field number", number);
        Ranges.requireByte("developer field size", sizeBytes);
        Ranges.requireByte("developer data index", developerDataIndex);
    }
}
