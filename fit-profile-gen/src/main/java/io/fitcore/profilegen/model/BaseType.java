package io.fitcore.profilegen.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The base types of the format, as far as a workbook is concerned. Fit-core has constants of these names. */
public enum BaseType {
    /** One byte. */
    ENUM(8),
    /** One byte, signed. */
    SINT8(8),
    /** One byte. */
    UINT8(8),
    /** Two bytes, signed. */
    SINT16(16),
    /** Two bytes. */
    UINT16(16),
    /** Four bytes, signed. */
    SINT32(32),
    /** Four bytes. */
    UINT32(32),
    /** Text. */
    STRING(0),
    /** Single precision. */
    FLOAT32(0),
    /** Double precision. */
    FLOAT64(0),
    /** One byte, of which 0 is invalid. */
    UINT8Z(8),
    /** Two bytes, of which 0 is invalid. */
    UINT16Z(16),
    /** Four bytes, of which 0 is invalid. */
    UINT32Z(32),
    /** Opaque bytes. */
    BYTE(8),
    /** Eight bytes, signed. */
    SINT64(64),
    /** Eight bytes. */
    UINT64(64),
    /** Eight bytes, of which 0 is invalid. */
    UINT64Z(64);

    /** A type of fields that the sheet Types does not have; its base type is {@link #ENUM}. */
    public static final String BOOL = "bool";

    private final int bits;

    BaseType(int bits) {
        this.bits = bits;
    }

    /** The base type with a name as workbooks spell it, for example {@code uint16z}. */
    public static Optional<BaseType> named(String label) {
        return Stream.of(values()).filter(type -> type.label().equals(label)).findFirst();
    }

    /** The name as workbooks spell it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a type with named values can be based on it and has a value of this number. */
    public boolean holds(long unsignedNumber) {
        return bits == Long.SIZE || (bits > 0 && unsignedNumber >>> bits == 0);
    }
}
