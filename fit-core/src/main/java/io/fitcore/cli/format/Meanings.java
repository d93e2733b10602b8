package io.fitcore.cli.format;

import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells what values mean by the types of the profile. Each type is looked up once. For one thread. */
public final class Meanings {

    /**
     * What a type means.
     *
     * @param kind how whole numbers of the type are written; {@link ValueKind#WHOLE} when it says no more
     * @param type what the profile lists of it; empty for base types and {@code bool}
     */
    private record Meaning(ValueKind kind, Optional<ProfileType> type) {
    }

    private static final Meaning NUMBER = new Meaning(ValueKind.WHOLE, Optional.empty());
    private static final Meaning TIME = new Meaning(ValueKind.INSTANT, Optional.empty());
    private static final String BOOL = "bool";

    private final Map<String, Meaning> byType = new HashMap<>();

    /** How the values of a field are to be written. */
    public ValueKind kindOf(FitField field) {
        ValueKind raw = ValueKind.ofRaw(field);
        if (raw == ValueKind.TEXT || raw == ValueKind.REAL) {
            return raw;
        }
        ValueKind kind = of(field).kind();
        // Of scaled types a few have names for values that are no quantities, as weight has.
        if (field.isScaled() && kind != ValueKind.NAMED) {
            return ValueKind.REAL;
        }
        if (kind == ValueKind.WHOLE) {
            return raw;
        }
        return kind;
    }

    /** The name of a raw value of a field; empty when it has none. */
    public Optional<String> nameOf(FitField field, long raw) {
        Optional<ProfileType> type = of(field).type();
        if (type.isPresent()) {
            return type.get().nameOf(raw);
        }
        if (raw == 0) {
            return Optional.of("false");
        }
        if (raw == 1) {
            return Optional.of("true");
        }
        return Optional.empty();
    }

    private Meaning of(FitField field) {
        if (field.profileField().isEmpty()) {
            return ofUnknown(field);
        }
        String type = field.typeName();
        Meaning meaning = byType.get(type);
        if (meaning == null) {
            meaning = meaning(type);
            byType.put(type, meaning);
        }
        return meaning;
    }

    private static Meaning ofUnknown(FitField field) {
        if (field.origin() == FieldOrigin.COMPRESSED_TIMESTAMP) {
            return TIME;
        }
        return NUMBER;
    }

    private static Meaning meaning(String typeName) {
        if (typeName.equals(BOOL)) {
            return new Meaning(ValueKind.NAMED, Optional.empty());
        }
        if (Conventions.has(typeName)) {
            return new Meaning(ValueKind.CONVENTION, Optional.empty());
        }
        Optional<ProfileType> type = Profile.type(typeName);
        if (type.isEmpty()) {
            return NUMBER;
        }
        return new Meaning(switch (type.get().kind()) {
            case NAMES, SPECIAL -> ValueKind.NAMED;
            case FLAGS -> ValueKind.FLAGS;
            case MASKS -> ValueKind.WHOLE;
            case DATE_TIME -> ValueKind.INSTANT;
            case LOCAL_DATE_TIME -> ValueKind.LOCAL_TIME;
        }, type);
    }
}
