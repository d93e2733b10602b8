package io.fitcore.message;

/**
 * The place of a message among others of its kind. This is what a number of type {@code message_index} holds.
 *
 * <pre>
 * bit 15  selected    bits 14..12  reserved, ignored    bits 11..0  index
 * </pre>
 *
 * @param index      0-4095
 * @param isSelected whether the message is the selected one
 */
public record MessageIndex(int index, boolean isSelected) {

    private static final int INDEX_MASK = 0x0FFF;
    private static final int SELECTED = 0x8000;

    /** Splits a raw value; above 65535 only the low 16 bits count. */
    public static MessageIndex of(long raw) {
        return new MessageIndex((int) raw & INDEX_MASK, (raw & SELECTED) != 0);
    }
}
