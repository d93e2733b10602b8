package io.fitcore.profile;

import io.fitcore.model.BaseType;
import java.util.Optional;

/** The fields that every message may have. The workbook lists them for some messages only. */
final class CommonFields {

    static final Optional<ProfileField> PART_INDEX = field(250, "part_index", "uint32", BaseType.UINT32, "");
    static final Optional<ProfileField> TIMESTAMP = field(253, "timestamp", "date_time", BaseType.UINT32, "s");
    static final Optional<ProfileField> MESSAGE_INDEX =
            field(254, "message_index", "message_index", BaseType.UINT16, "");

    private CommonFields() {
    }

    private static Optional<ProfileField> field(int number, String name, String typeName, BaseType type, String units) {
        return Optional.of(new ProfileField(number, name, typeName, type, ProfileField.SCALAR, 1, 0, units));
    }
}
