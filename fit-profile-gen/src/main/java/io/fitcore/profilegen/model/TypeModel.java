package io.fitcore.profilegen.model;

import java.util.List;
import java.util.OptionalLong;

/**
 * A type of the sheet {@code Types}.
 *
 * @param row      its row
 * @param name     as the sheet spells it
 * @param baseType the name of its base type
 * @param entries  its values in sheet order
 */
public record TypeModel(int row, String name, String baseType, List<EntryModel> entries) {

    /** Keeps a copy of the entries. */
    public TypeModel {
        entries = List.copyOf(entries);
    }

    /** The number that a value name stands for. */
    public OptionalLong numberOf(String valueName) {
        return entries.stream().filter(entry -> entry.name().equals(valueName)).mapToLong(EntryModel::number)
                .findFirst();
    }
}
