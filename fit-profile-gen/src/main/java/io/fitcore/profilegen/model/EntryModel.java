package io.fitcore.profilegen.model;

/**
 * A value of a type.
 *
 * @param row         its row
 * @param name        as the sheet spells it
 * @param number      what the name stands for, unsigned
 * @param hexadecimal whether the sheet writes the number so, which it does for masks, bits and limits
 */
public record EntryModel(int row, String name, long number, boolean hexadecimal) {
}
