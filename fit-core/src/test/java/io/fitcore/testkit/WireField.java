package io.fitcore.testkit;

/**
 * Three bytes of a definition message (spec 3.1).
 *
 * @param number    the field number, 0-255
 * @param sizeBytes the size in a data message, 0-255
 * @param type      a native field's base type byte, a developer field's developer data index, 0-255
 * @param developer whether it stands in the definition's developer part
 */
public record WireField(int number, int sizeBytes, int type, boolean developer) {
    public WireField {
        requireByte("field number", number);
        requireByte("field size", sizeBytes);
        requireByte(developer ? "developer data index" : "base type", type);
    }

    private static void requireByte(String what, int value) {
        if (value < 0 || value > 0xFF) {
            throw new IllegalArgumentException(what + " must fit a byte, and " + value + " does not");
        }
    }
}
