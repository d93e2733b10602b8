package io.fitcore.cli.format;

import io.fitcore.message.FitField;
import io.fitcore.model.BaseType;
import java.util.Optional;

/** How the values of a field are to be written. */
public enum ValueKind {
    /** Characters. */
    TEXT,
    /** Opaque bytes. */
    BYTES,
    /** Seconds since the epoch, with an instant unless they are system time. */
    INSTANT,
    /** Wall-clock seconds since the epoch. */
    LOCAL_TIME,
    /** Bits with names. */
    FLAGS,
    /** Numbers that {@link Conventions} splits up for people; for programs they are whole numbers. */
    CONVENTION,
    /** Numbers of which some have names. */
    NAMED,
    /** Numbers with a fraction: scaled, or floating-point in the file. */
    REAL,
    /** Whole numbers, below 2^63. */
    WHOLE,
    /** Whole numbers of 64 bits without a sign. */
    UNSIGNED_64;

    /** How the wire values of a field are to be written. */
    public static ValueKind ofRaw(FitField field) {
        if (field.isText()) {
            return TEXT;
        }
        Optional<BaseType> base = field.baseType();
        if (base.isEmpty()) {
            return WHOLE;
        }
        return switch (base.get()) {
            case FLOAT32, FLOAT64 -> REAL;
            case BYTE -> BYTES;
            case UINT64, UINT64Z -> UNSIGNED_64;
            default -> WHOLE;
        };
    }

    /** Whether units add something to values that are written in this way. */
    public boolean hasUnits() {
        return this != INSTANT && this != LOCAL_TIME && this != FLAGS && this != CONVENTION;
    }
}
