package io.fitcore.profile;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What the profile says of a message: its name and its fields. Immutable. */
public final class ProfileMessage {

    private final int number;
    private final String name;
    private final ProfileField[] fields;

    /** Made by generated code. The array is not copied and belongs to this message from then on. */
    ProfileMessage(int number, String name, ProfileField... fields) {
        this.number = number;
        this.name = name;
        this.fields = fields;
    }

    /** The global message number, 0-65535. */
    public int number() {
        return number;
    }

    /** The name as the profile spells it. */
    public String name() {
        return name;
    }

    /** The fields in workbook order. */
    public List<ProfileField> fields() {
        return Collections.unmodifiableList(Arrays.asList(fields));
    }

    /**
     * The field with a number.
     *
     * @param fieldNumber 0-255
     */
    public Optional<ProfileField> field(int fieldNumber) {
        for (ProfileField field : fields) {
            if (field.number() == fieldNumber) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /**
     * The field with a name; subfields are not searched.
     *
     * @param fieldName in the profile's spelling
     */
    public Optional<ProfileField> field(String fieldName) {
        for (ProfileField field : fields) {
            if (field.name().equals(fieldName)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return name + " (" + number + ", " + fields.length + " fields)";
    }
}
