package io.fitcore.profile;

import io.fitcore.model.BaseType;
import java.util.List;

/** Another identity of a field, which applies while a reference field holds a certain value. Immutable. */
public final class ProfileSubfield {

    private final String name;
    private final String typeName;
    private final BaseType baseType;
    private final double scale;
    private final double offset;
    private final String units;
    private final List<ProfileComponent> components;
    private final List<ProfileCondition> conditions;

    ProfileSubfield(String name, String typeName, BaseType baseType, double scale, double offset, String units,
            List<ProfileComponent> components, List<ProfileCondition> conditions) {
        this.name = name;
        this.typeName = typeName;
        this.baseType = baseType;
        this.scale = scale;
        this.offset = offset;
        this.units = units;
        this.components = components;
        this.conditions = conditions;
    }

    /** The name as the profile spells it. */
    public String name() {
        return name;
    }

    /** The name of its type: a base type's, {@code bool}, or one that {@link Profile#type(String)} knows. */
    public String typeName() {
        return typeName;
    }

    /** The base type that the profile gives it. */
    public BaseType baseType() {
        return baseType;
    }

    /** What a raw value is divided by; 1 when the field has several components. */
    public double scale() {
        return scale;
    }

    /** What is subtracted after that; 0 when the field has several components. */
    public double offset() {
        return offset;
    }

    /** The units text of the profile, verbatim; empty when it has none. */
    public String units() {
        return units;
    }

    /** The values it packs, in bit order; empty for most. */
    public List<ProfileComponent> components() {
        return components;
    }

    /** When it applies: any one of these suffices. */
    public List<ProfileCondition> conditions() {
        return conditions;
    }

    @Override
    public String toString() {
        return name;
    }
}
