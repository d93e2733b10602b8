package io.fitcore.profilegen.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * How the raw values of a field, or of a subfield, are read.
 *
 * @param typeName   a base type, {@code bool}, or a type of the profile
 * @param arraySize  {@link #SCALAR}, {@link #ANY_SIZE}, or a count
 * @param scale      what a raw value is divided by; 1 when there are several components, to which the scales belong
 * @param offset     what is subtracted after that; 0 when there are several components
 * @param units      as the sheet spells them; "" when there are several components
 * @param components the packed values in bit order
 */
public record Reading(String typeName, int arraySize, BigDecimal scale, BigDecimal offset, String units,
        List<ComponentModel> components) {

    /** A field with one value. */
    public static final int SCALAR = 0;
    /** An array of any size. */
    public static final int ANY_SIZE = -1;

    /** Keeps a copy of the components. */
    public Reading {
        components = List.copyOf(components);
    }
}
