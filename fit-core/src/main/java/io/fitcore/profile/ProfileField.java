package io.fitcore.profile;

import io.fitcore.model.BaseType;
import java.util.List;

/** What the profile says of a field of a message. Immutable. */
public final class ProfileField {

    /** {@link #arraySize()} of a field that holds one value. */
    public static final int SCALAR = 0;
    /** {@link #arraySize()} of a field that holds any number of values ({@code [N]}). */
    public static final int ANY_SIZE = -1;

    private final int number;
    private final String name;
    private final String typeName;
    private final BaseType baseType;
    private final int arraySize;
    private final double scale;
    private final double offset;
    private final String units;
    private final List<ProfileComponent> components;
    private final List<ProfileSubfield> subfields;

    ProfileField(int number, String name, String typeName, BaseType baseType, int arraySize, double scale,
            double offset, String units, List<ProfileComponent> components, List<ProfileSubfield> subfields) {
        this.number = number;
        this.name = name;
        this.typeName = typeName;
        this.baseType = baseType;
        this.arraySize = arraySize;
        this.scale = scale;
        this.offset = offset;
        this.units = units;
        this.components = components;
        this.subfields = subfields;
    }

    ProfileField(int number, String name, String typeName, BaseType baseType, int arraySize, double scale,
            double offset, String units) {
        this(number, name, typeName, baseType, arraySize, scale, offset, units, List.of(), List.of());
    }

    /** The field number, 0-255. */
    public int number() {
        return number;
    }

    /** The name as the profile spells it. */
    public String name() {
        return name;
    }

    /** The name of its type: a base type's, {@code bool}, or one that {@link Profile#type(String)} knows. */
    public String typeName() {
        return typeName;
    }

    /** The base type that the profile gives it; a file may write the field in another one. */
    public BaseType baseType() {
        return baseType;
    }

    /** {@link #SCALAR}, {@link #ANY_SIZE}, or the fixed number of elements. */
    public int arraySize() {
        return arraySize;
    }

    /** Whether the profile marks the field as an array. */
    public boolean isArray() {
        return arraySize != SCALAR;
    }

    /** What a raw value is divided by; 1 when the field has several components. */
    public double scale() {
        return scale;
    }

    /** What is subtracted after that; 0 when the field has several components. */
    public double offset() {
        return offset;
    }

    /** The units text of the profile, verbatim; empty when it has none or a list of them. */
    public String units() {
        return units;
    }

    /** The values it packs, in bit order; empty for most. */
    public List<ProfileComponent> components() {
        return components;
    }

    /** Its other identities, in workbook order, which is the order of priority. */
    public List<ProfileSubfield> subfields() {
        return subfields;
    }

    @Override
    public String toString() {
        return name + " (" + number + ", " + typeName + (isArray() ? "[]" : "") + ")";
    }
}
