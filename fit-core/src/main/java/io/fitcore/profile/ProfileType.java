package io.fitcore.profile;

import io.fitcore.model.BaseType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A named type of the profile: its base type and the names of its values. Immutable. */
public final class ProfileType {

    private final String name;
    private final BaseType baseType;
    private final TypeKind kind;
    private final long[] values;
    private final String[] names;

    /** Made by generated code. The arrays are not copied and belong to this type from then on. */
    ProfileType(String name, BaseType baseType, TypeKind kind, long[] values, String[] names) {
        this.name = name;
        this.baseType = baseType;
        this.kind = kind;
        this.values = values;
        this.names = names;
    }

    /** The name as the profile spells it, for example {@code activity_type}. */
    public String name() {
        return name;
    }

    /** The base type that the profile gives it; a file may write the value in another one. */
    public BaseType baseType() {
        return baseType;
    }

    /** What the entries mean. */
    public TypeKind kind() {
        return kind;
    }

    /** How many entries the profile lists. */
    public int size() {
        return values.length;
    }

    /**
     * The number of an entry.
     *
     * @param index 0 to {@link #size()} - 1, in workbook order
     */
    public long value(int index) {
        return values[index];
    }

    /**
     * The name of an entry, in the profile's spelling.
     *
     * @param index 0 to {@link #size()} - 1, in workbook order
     */
    public String valueName(int index) {
        return names[index];
    }

    /**
     * The name of a value; of several names for one value the last in workbook order.
     *
     * @param value the raw value, unsigned
     * @return empty when the profile does not name it, and always for types whose entries are not values
     */
    public Optional<String> nameOf(long value) {
        if (kind == TypeKind.NAMES || kind == TypeKind.SPECIAL) {
            for (int i = values.length - 1; i >= 0; i--) {
                if (values[i] == value) {
                    return Optional.of(names[i]);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The names of the bits that are set.
     *
     * @param value the raw value
     * @return in workbook order; empty for types that are not flags
     */
    public List<String> flagsOf(long value) {
        if (kind != TypeKind.FLAGS) {
            return List.of();
        }
        List<String> set = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if ((value & values[i]) == values[i] && values[i] != 0) {
                set.add(names[i]);
            }
        }
        return List.copyOf(set);
    }

    /**
     * The value that a name stands for, whatever the kind.
     *
     * @param valueName the name in the profile's spelling
     */
    public OptionalLong valueOf(String valueName) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(valueName)) {
                return OptionalLong.of(values[i]);
            }
        }
        return OptionalLong.empty();
    }

    @Override
    public String toString() {
        return name + " (" + baseType.label() + ", " + values.length + " values)";
    }
}
