package io.fitcore.profile;

import io.fitcore.model.BaseType;
import java.util.List;

/** Makes messages that no published profile has; the library itself gets its own from generated code. */
public final class ProfileParts {

    private ProfileParts() {
    }

    /** A message with fields in workbook order. */
    public static ProfileMessage message(int number, String name, List<ProfileField> fields) {
        return new ProfileMessage(number, name, fields.toArray(new ProfileField[0]));
    }

    /** A field of a base type. */
    public static ProfileField field(int number, String name, BaseType type, int arraySize, double scale, double offset,
            String units, List<ProfileComponent> components, List<ProfileSubfield> subfields) {
        return new ProfileField(number, name, type.label(), type, arraySize, scale, offset, units, components,
                subfields);
    }

    /** A field of a named type, without scale, subfields and components. */
    public static ProfileField field(int number, String name, String typeName, BaseType type, String units) {
        return new ProfileField(number, name, typeName, type, ProfileField.SCALAR, 1, 0, units);
    }

    /** A subfield of a base type. */
    public static ProfileSubfield subfield(String name, BaseType type, double scale, double offset, String units,
            List<ProfileComponent> components, List<ProfileCondition> conditions) {
        return new ProfileSubfield(name, type.label(), type, scale, offset, units, components, conditions);
    }
}
