package io.fitcore.expansion;

import io.fitcore.message.FieldOrigin;
import io.fitcore.profile.ProfileField;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One field in the slow reading: the numbers of its elements and their meaning, by tables of its own (spec 3). */
final class SlowField {

    /** In place of a base type number: one that the format does not know. */
    static final int UNKNOWN_TYPE = -1;
    static final int STRING = 7;
    static final int FLOAT32 = 8;
    static final int FLOAT64 = 9;
    static final int BYTE = 13;
    private static final int UINT32 = 6;
    private static final int UINT64 = 15;
    private static final int UINT64Z = 16;
    private static final int TIMESTAMP = 253;

    /** By base type number: spec 3.2, table. */
    private static final int[] SIZES = {1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8};
    private static final boolean[] SIGNED = {false, true, false, true, false, true, false, false, false, false, false,
        false, false, false, true, false, false};
    private static final long[] INVALIDS = {0xFF, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFF_FFFF, 0xFFFF_FFFFL, 0,
        0xFFFF_FFFFL, -1, 0, 0, 0, 0xFF, Long.MAX_VALUE, -1, 0};

    final int number;
    /** What the profile says; null where it says nothing. */
    final ProfileField profile;
    final FieldOrigin origin;
    /** Where it was unpacked from; -1 when it was not. */
    final int source;
    final int type;
    final boolean text;
    /** Whole numbers as they are, floating-point numbers as bit patterns, text byte by byte. */
    final List<Long> raw = new ArrayList<>();

    SlowField(int number, ProfileField profile, FieldOrigin origin, int source, int type, boolean text) {
        this.number = number;
        this.profile = profile;
        this.origin = origin;
        this.source = source;
        this.type = type;
        this.text = text;
    }

    /** Reads the bytes of a field of the file. */
    static SlowField read(int number, ProfileField profile, int typeByte, byte[] bytes, ByteOrder order) {
        int type = (typeByte & 0x1F) < SIZES.length ? typeByte & 0x1F : UNKNOWN_TYPE;
        boolean readable = type != UNKNOWN_TYPE && bytes.length > 0 && bytes.length % SIZES[type] == 0;
        boolean text = readable && (type == STRING
                || (SIZES[type] == 1 && profile != null && profile.baseType().number() == STRING));
        if (number == TIMESTAMP && readable && !text && SIZES[type] == 1 && bytes.length == SIZES[UINT32]) {
            type = UINT32; // R89
        }
        SlowField field = new SlowField(number, profile, FieldOrigin.READ, -1, type, text);
        for (int at = 0; readable && at < bytes.length; at += SIZES[type]) {
            field.raw.add(element(bytes, at, SIZES[type], order, SIGNED[type] && !text));
        }
        return field;
    }

    private static long element(byte[] bytes, int at, int size, ByteOrder order, boolean signed) {
        byte[] bigEndian = new byte[size];
        for (int i = 0; i < size; i++) {
            bigEndian[i] = order == ByteOrder.BIG_ENDIAN ? bytes[at + i] : bytes[at + size - 1 - i];
        }
        return signed ? new BigInteger(bigEndian).longValue() : new BigInteger(1, bigEndian).longValue();
    }

    /** An expanded field, or one of the file that goes on with expanded elements; both have the profile's type. */
    static SlowField made(ProfileField profile, FieldOrigin origin, int source) {
        return new SlowField(profile.number(), profile, origin, source, profile.baseType().number(), false);
    }

    int elementBits() {
        return SIZES[type] * 8;
    }

    boolean isSigned() {
        return SIGNED[type];
    }

    /** Whether the file has whole numbers of up to 32 bits unsigned that the profile has signed, as wide (R85). */
    private boolean isSignedByProfile() {
        if (profile == null || text || isFloat() || type == BYTE || type == UNKNOWN_TYPE) {
            return false;
        }
        int profiled = profile.baseType().number();
        return SIGNED[profiled] && !SIGNED[type] && SIZES[profiled] == SIZES[type] && SIZES[type] <= 4;
    }

    /** A whole number as it counts: what the file has, in two's complement where only the profile says so. */
    long integer(int element) {
        long wire = raw.get(element);
        if (isSignedByProfile() && wire >= 1L << (elementBits() - 1)) {
            return wire - (1L << elementBits());
        }
        return wire;
    }

    long invalid() {
        return INVALIDS[type];
    }

    boolean isFloat() {
        return type == FLOAT32 || type == FLOAT64;
    }

    /** Whether its elements are whole numbers. */
    boolean isWhole() {
        return !raw.isEmpty() && !text && !isFloat();
    }

    /** Whether it has a value (spec 3.5, 3.6). */
    boolean isPresent() {
        if (text) {
            return !texts().isEmpty();
        }
        for (int i = 0; i < raw.size(); i++) {
            if (isPresent(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an element has a value; of bytes all have one, unless all are 0xFF. */
    boolean isPresent(int element) {
        if (element >= raw.size()) {
            return false;
        }
        if (type == BYTE) {
            return !raw.stream().allMatch(each -> each == 0xFF);
        }
        return isFloat() ? !Double.isNaN(number(element)) : raw.get(element) != invalid();
    }

    /** The number that an element stands for, before scale and offset. */
    double number(int element) {
        long bits = raw.get(element);
        return switch (type) {
            case FLOAT32 -> Float.intBitsToFloat((int) bits);
            case FLOAT64 -> Double.longBitsToDouble(bits);
            case UINT64, UINT64Z -> new BigInteger(Long.toUnsignedString(bits)).doubleValue();
            default -> integer(element);
        };
    }

    /**
     * Its texts (spec 3.6): one where the profile has no list, and that is what stands before the first NUL. Else the
     * parts between NULs up to a later one that is malformed or holds control characters, without empty ones at the
     * end.
     */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        if (raw.stream().allMatch(each -> (each & 0xFF) == 0xFF)) {
            return texts;
        }
        boolean several = profile == null || profile.isArray();
        for (byte[] part : parts()) {
            if (texts.isEmpty() || (several && isClean(part))) {
                texts.add(new String(part, StandardCharsets.UTF_8));
            } else {
                break;
            }
        }
        while (!texts.isEmpty() && texts.get(texts.size() - 1).isEmpty()) {
            texts.remove(texts.size() - 1);
        }
        return texts;
    }

    private List<byte[]> parts() {
        List<byte[]> parts = new ArrayList<>();
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        for (long each : raw) {
            if (each == 0) {
                parts.add(part.toByteArray());
                part.reset();
            } else {
                part.write((int) each);
            }
        }
        parts.add(part.toByteArray());
        return parts;
    }

    /** Whether it is well-formed, so that encoding its text gives the same bytes, and no character is a control. */
    private static boolean isClean(byte[] part) {
        String decoded = new String(part, StandardCharsets.UTF_8);
        return Arrays.equals(decoded.getBytes(StandardCharsets.UTF_8), part)
                && decoded.chars().noneMatch(each -> each < 0x20 || (each >= 0x7F && each < 0xA0));
    }
}
