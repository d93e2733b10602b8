package io.fitcore.corpus;

import io.fitcore.message.FitField;
import io.fitcore.model.BaseType;
import io.fitcore.profile.ProfileField;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Compares wire values of a field with the way the raw reading writes them. */
final class RawValues {

    private static final String NOT_A_NUMBER = "NaN";

    private RawValues() {
    }

    /**
     * Whether a field that holds a value holds the reading's.
     *
     * @param excuses is told of each value that differs as a rule says
     */
    static boolean equal(FitField field, Object theirs, Consumer<Rule> excuses) {
        BaseType type = field.baseType().orElseThrow();
        if (type == BaseType.STRING) {
            return textEqual(field, theirs, excuses);
        }
        if (field.isText()) {
            return bytesEqual(field.rawBytes(), type, theirs);
        }
        int count = field.elementCount();
        if (count == 1) {
            return elementEqual(field, type, 0, theirs, excuses);
        }
        if (!(theirs instanceof List<?> list) || list.size() != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (!elementEqual(field, type, i, list.get(i), excuses)) {
                return false;
            }
        }
        return true;
    }

    /** Whether one element is the reading's: a number, a text for what JSON numbers cannot say, or null for none. */
    static boolean elementEqual(FitField field, BaseType type, int element, Object theirs, Consumer<Rule> excuses) {
        long raw = field.rawValue(element);
        if (!field.isPresent(element)) {
            if (theirs == JsonParser.NULL) {
                return true;
            }
            boolean excused = theirs.equals(NOT_A_NUMBER) && isNan(type, raw);
            if (excused) {
                excuses.accept(Excuse.INVALID_FLOAT);
            }
            return excused;
        }
        return theirs instanceof Double number ? number == number(type, raw) : theirs.equals(text(type, raw));
    }

    /** Whether the reading has nothing but "NaN" for a float field that holds nothing but NaN. */
    static boolean isInvalidFloat(FitField field, Object theirs) {
        BaseType type = field.baseType().orElse(BaseType.BYTE);
        List<?> list = theirs instanceof List<?> several ? several : List.of(theirs);
        if (!type.isFloat() || list.size() != field.elementCount()) {
            return false;
        }
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).equals(NOT_A_NUMBER) || !isNan(type, field.rawValue(i))) {
                return false;
            }
        }
        return true;
    }

    /** How many elements a value of the reading has. */
    static int countElements(Object theirs) {
        return theirs instanceof List<?> list ? list.size() : 1;
    }

    /** A wire value as the nearest double. */
    static double number(BaseType type, long raw) {
        return type == BaseType.FLOAT32 ? Float.intBitsToFloat((int) raw)
                : type == BaseType.FLOAT64 ? Double.longBitsToDouble(raw)
                : raw;
    }

    /** What the reading writes for values that are no JSON number: 64-bit integers and infinities. */
    private static String text(BaseType type, long raw) {
        return switch (type) {
            case SINT64 -> raw + "n";
            case UINT64, UINT64Z -> Long.toUnsignedString(raw) + "n";
            default -> Double.toString(number(type, raw));
        };
    }

    private static boolean isNan(BaseType type, long raw) {
        return type.isFloat() && Double.isNaN(number(type, raw));
    }

    /**
     * Whether a text field holds the reading's text. The reading drops malformed bytes, where we answer U+FFFD (R42);
     * so its text is worked out from the raw bytes, and ours is checked against them too.
     */
    static boolean textEqual(FitField field, Object theirs, Consumer<Rule> excuses) {
        boolean several = field.profileField().isEmpty() || field.profileField().get().isArray();
        List<byte[]> parts = parts(field.rawBytes(), several);
        if (!field.texts().equals(parts.stream().map(part -> new String(part, StandardCharsets.UTF_8)).toList())) {
            return false;
        }
        if (parts.size() > 1) {
            excuses.accept(Excuse.LATER_TEXT);
        }
        return theirs.equals(withoutMalformed(parts.get(0)));
    }

    /**
     * The first text, or several that NULs separate: up to a later one that is malformed or holds control characters,
     * and empty ones at the end left out (spec 3.6).
     */
    private static List<byte[]> parts(byte[] bytes, boolean several) {
        List<byte[]> parts = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= bytes.length && (several || begin == 0); i++) {
            if (i == bytes.length || bytes[i] == 0) {
                byte[] part = Arrays.copyOfRange(bytes, begin, i);
                if (begin > 0 && !isClean(part)) {
                    break;
                }
                parts.add(part);
                begin = i + 1;
            }
        }
        while (!parts.isEmpty() && parts.get(parts.size() - 1).length == 0) {
            parts.remove(parts.size() - 1);
        }
        return parts;
    }

    private static boolean isClean(byte[] part) {
        String text = new String(part, StandardCharsets.UTF_8);
        return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), part)
                && text.chars().noneMatch(Character::isISOControl);
    }

    /** Whether a text field has no text for us because it begins with NUL, and an empty one in the reading (R42). */
    static boolean isTextBehindNul(FitField field, Object theirs) {
        return field.isText() && !field.isPresent() && field.rawBytes().length > 0 && field.rawBytes()[0] == 0
                && theirs.equals("");
    }

    /**
     * The wire value of an element in two's complement, if the profile has it signed and the file unsigned, as wide and
     * no wider than 32 bits (R85).
     */
    static OptionalLong twosComplement(FitField field, int element) {
        BaseType type = field.baseType().orElse(BaseType.BYTE);
        BaseType profiled = field.profileField().map(ProfileField::baseType).orElse(type);
        if (type == BaseType.BYTE || type.isSigned() || type.isFloat() || !profiled.isSigned()
                || type.sizeBytes() != profiled.sizeBytes() || type.sizeBytes() > Integer.BYTES) {
            return OptionalLong.empty();
        }
        int unused = Long.SIZE - Byte.SIZE * type.sizeBytes();
        return OptionalLong.of(field.rawValue(element) << unused >> unused);
    }

    private static String withoutMalformed(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.IGNORE)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replace("\ufffd", "");
        } catch (CharacterCodingException e) {
            throw new AssertionError(e);
        }
    }

    /** A field that the profile says is text and the file wrote as bytes: the reading has their numbers. */
    private static boolean bytesEqual(byte[] bytes, BaseType type, Object theirs) {
        List<Object> ours = new ArrayList<>();
        for (byte b : bytes) {
            boolean invalid = type != BaseType.BYTE && Byte.toUnsignedLong(b) == type.invalid();
            ours.add(invalid ? JsonParser.NULL : type == BaseType.SINT8 ? (double) b : (double) (b & 0xFF));
        }
        return theirs.equals(ours.size() == 1 ? ours.get(0) : ours);
    }

    /** A field for a message about a difference. */
    static String show(FitField field) {
        return field.isText() ? field.texts().toString() : Arrays.toString(field.rawValues());
    }
}
