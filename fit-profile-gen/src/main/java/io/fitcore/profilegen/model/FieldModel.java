package io.fitcore.profilegen.model;

import java.util.List;

/**
 * A field of a message.
 *
 * @param row       its row
 * @param number    0-255 once checked
 * @param name      as the sheet spells it
 * @param reading   how its raw values are read
 * @param subfields its other identities in sheet order, which is the order of priority
 */
public record FieldModel(int row, int number, String name, Reading reading, List<SubfieldModel> subfields) {

    /** The number of a field whose cell had none. */
    public static final int NO_NUMBER = -1;

    /** Keeps a copy of the subfields. */
    public FieldModel {
        subfields = List.copyOf(subfields);
    }
}
