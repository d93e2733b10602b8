package io.fitcore.cli;

import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.model.BaseType;
import io.fitcore.profile.ProfileType;
import io.fitcore.profile.TypeKind;
import java.util.Optional;

/** How the values of a field are to be written. */
enum ValueKind {
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
    /** Numbers of which some have names. */
    NAMED,
    /** Numbers with a fraction: scaled, or floating-point in the file. */
    REAL,
    /** Whole numbers, below 2^63. */
    WHOLE,
    /** Whole numbers of 64 bits without a sign. */
    UNSIGNED_64;

    /** How what a field means is to be written. */
    static ValueKind of(FitField field) {
        if (field.isText()) {
            return TEXT;
        }
        if (field.isFloat() || field.isScaled()) {
            return field.isScaled() && isNamed(field) ? NAMED : REAL;
        }
        if (field.origin() != FieldOrigin.DEVELOPER && field.isKnown()) {
            switch (field.typeName()) {
                case "bool" -> {
                    return NAMED;
                }
                case "date_time" -> {
                    return INSTANT;
                }
                case "local_date_time" -> {
                    return LOCAL_TIME;
                }
                default -> {
                    Optional<ProfileType> type = field.type();
                    if (type.isPresent()) {
                        return ofType(field, type.get().kind());
                    }
                }
            }
        }
        return ofRaw(field);
    }

    /** How the wire values of a field are to be written. */
    static ValueKind ofRaw(FitField field) {
        if (field.isText()) {
            return TEXT;
        }
        if (field.isFloat()) {
            return REAL;
        }
        Optional<BaseType> base = field.baseType();
        if (base.isEmpty()) {
            return WHOLE;
        }
        return switch (base.get()) {
            case BYTE -> BYTES;
            case UINT64, UINT64Z -> UNSIGNED_64;
            default -> WHOLE;
        };
    }

    private static ValueKind ofType(FitField field, TypeKind kind) {
        return switch (kind) {
            case NAMES, SPECIAL -> NAMED;
            case FLAGS -> FLAGS;
            default -> ofRaw(field);
        };
    }

    /** Whether units say something of values written in this way. */
    boolean hasUnits() {
        return this != INSTANT && this != LOCAL_TIME && this != FLAGS;
    }

    /** A scaled type with names, which {@code weight} is: its special values are not quantities. */
    private static boolean isNamed(FitField field) {
        return !field.isFloat() && field.isKnown() && field.type().isPresent();
    }
}
