package io.fitcore.profilegen.model;

import java.util.List;
import java.util.Optional;

/**
 * A message of the sheet {@code Messages}.
 *
 * @param row    its row
 * @param name   as the sheet spells it; {@link ProfileModel#messageNumber} has the number
 * @param fields in sheet order
 */
public record MessageModel(int row, String name, List<FieldModel> fields) {

    /** Keeps a copy of the fields. */
    public MessageModel {
        fields = List.copyOf(fields);
    }

    /** The first field with a name. */
    public Optional<FieldModel> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }
}
