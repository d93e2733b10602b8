package io.fitcore.profilegen.model;

import java.util.List;

/**
 * Another identity of a field.
 *
 * @param row        its row
 * @param name       as the sheet spells it
 * @param reading    how raw values are read while it applies
 * @param conditions any one of which makes it apply
 */
public record SubfieldModel(int row, String name, Reading reading, List<ConditionModel> conditions) {

    /** Keeps a copy of the conditions. */
    public SubfieldModel {
        conditions = List.copyOf(conditions);
    }
}
