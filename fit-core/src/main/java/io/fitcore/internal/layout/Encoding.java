package io.fitcore.internal.layout;

import io.fitcore.model.BaseType;

/**
 * How an element is read from bytes.
 *
 * @param type      of the raw value; null when unknown
 * @param typeByte  of the definition, 0-255
 * @param form      one of the constants of this class
 * @param sizeBytes bytes of an element
 * @param bits      how many of those bytes' bits are the element's
 * @param invalid   the raw value of an element that has none
 */
public record Encoding(BaseType type, int typeByte, int form, int sizeBytes, int bits, boolean isSigned,
        boolean isBigEndian, long invalid) {

    /** A whole number of up to 32 bits. */
    public static final int WHOLE = 0;
    static final int FLOAT32 = 1;
    static final int FLOAT64 = 2;
    static final int SIGNED64 = 3;
    static final int UNSIGNED64 = 4;
    /** Opaque bytes, invalid only when all are 0xFF (R38). */
    static final int OPAQUE = 5;
    static final int TEXT = 6;
    /** Odd size, size 0, unknown base type or undescribed: bytes without a value. */
    static final int UNREADABLE = 7;
    /** Computed: the time of the message. */
    static final int TIME = 8;
    /** Computed: unpacked from another field. */
    static final int UNPACKED = 9;

    /** The time of a message, of a compressed-timestamp header or extended from a short one. */
    public static final Encoding OF_TIME = computed(BaseType.UINT32, TIME);

    private static final int NO_TYPE = 0xFF;

    /** A developer field that nobody has described. */
    public static final Encoding UNDESCRIBED = unreadable(null, NO_TYPE, false);

    // by number of the base type: most definitions need no other ones
    private static final Encoding[] LITTLE_ENDIAN = known(false);
    private static final Encoding[] BIG_ENDIAN = known(true);

    private static Encoding[] known(boolean bigEndian) {
        BaseType[] types = BaseType.values();
        Encoding[] known = new Encoding[types.length];
        for (BaseType type : types) {
            known[type.number()] = readable(type, type.code(), bigEndian);
        }
        return known;
    }

    /** What a type byte of a definition says; unreadable when it says nothing. */
    public static Encoding of(int typeByte, boolean bigEndian) {
        if (!BaseType.isKnown(typeByte)) {
            return unreadable(null, typeByte, bigEndian);
        }
        BaseType type = BaseType.of(typeByte);
        if (type.code() != typeByte) {
            return readable(type, typeByte, bigEndian);
        }
        Encoding[] known = bigEndian ? BIG_ENDIAN : LITTLE_ENDIAN;
        return known[type.number()];
    }

    private static Encoding readable(BaseType type, int typeByte, boolean bigEndian) {
        int size = type.sizeBytes();
        return new Encoding(type, typeByte, form(type), size, Byte.SIZE * size, type.isSigned(), bigEndian,
                type.invalid());
    }

    private static Encoding unreadable(BaseType type, int typeByte, boolean bigEndian) {
        return new Encoding(type, typeByte, UNREADABLE, 1, Byte.SIZE, false, bigEndian, 0);
    }

    /** Values of a type that are unpacked from another field. */
    public static Encoding unpacked(BaseType type) {
        return computed(type, UNPACKED);
    }

    private static Encoding computed(BaseType type, int form) {
        int size = type.sizeBytes();
        return new Encoding(type, type.code(), form, size, Byte.SIZE * size, false, false, type.invalid());
    }

    /** Bytes of the same type byte that hold no value. */
    public Encoding unreadable() {
        return unreadable(type, typeByte, isBigEndian);
    }

    /** The same bytes, read as text. */
    public Encoding asText() {
        return new Encoding(type, typeByte, TEXT, sizeBytes, bits, false, isBigEndian, invalid);
    }

    /**
     * The same bytes in two's complement, for a field that the profile has signed and the file unsigned (R85). Which
     * bits are invalid the file's type still says.
     */
    public Encoding asSigned() {
        int unused = Long.SIZE - Byte.SIZE * sizeBytes;
        return new Encoding(type, typeByte, form, sizeBytes, bits, true, isBigEndian, invalid << unused >> unused);
    }

    /** Four bytes, written as so many elements, as the time that they are (R89). */
    public Encoding asTime() {
        BaseType time = BaseType.UINT32;
        return new Encoding(time, typeByte, WHOLE, time.sizeBytes(), Byte.SIZE * time.sizeBytes(), false, isBigEndian,
                time.invalid());
    }

    /** Whether the numbers are whole, of up to 32 bits, and unsigned. */
    public boolean isUnsignedWhole() {
        return form == WHOLE && !isSigned;
    }

    /** The same bytes, whose number is of a type that holds each of theirs. */
    public Encoding asOf(BaseType other) {
        return new Encoding(other, other.code(), form, sizeBytes, bits, isSigned, isBigEndian, invalid);
    }

    /** Some of the bits, from a full byte on, as an unsigned number. */
    public Encoding partOf(int count, BaseType partType) {
        return new Encoding(partType, partType.code(), WHOLE, (count + Byte.SIZE - 1) / Byte.SIZE, count, false,
                isBigEndian, partType.invalid());
    }

    private static int form(BaseType type) {
        return switch (type) {
            case FLOAT32 -> FLOAT32;
            case FLOAT64 -> FLOAT64;
            case SINT64 -> SIGNED64;
            case UINT64, UINT64Z -> UNSIGNED64;
            case BYTE -> OPAQUE;
            case STRING -> TEXT;
            default -> WHOLE;
        };
    }

    /** Whether the numbers have a sign that the type of the file does not give them. */
    boolean isSignedByProfile() {
        return isSigned && !type.isSigned();
    }

    /** Whether the bytes hold texts. */
    public boolean isText() {
        return form == TEXT;
    }

    /** Whether there are raw values at all. */
    public boolean isReadable() {
        return form != UNREADABLE;
    }

    /** Whether the raw values are numbers without a fraction, of any width. */
    boolean holdsIntegers() {
        return isReadable() && !isText() && !type.isFloat();
    }

    /** Whether the type is an unsigned number of 4 bytes: only such a field can be a time reference (spec 2.2). */
    public boolean isTimeType() {
        return type == BaseType.UINT32 || type == BaseType.UINT32Z;
    }

    /** Whether a raw value in two's complement stands for a number above that. */
    boolean isUnsigned64() {
        return type == BaseType.UINT64 || type == BaseType.UINT64Z;
    }

    /** The element's bits in the eight bytes in which it is read. */
    long mask() {
        return -1L >>> (Long.SIZE - bits);
    }

    /** The sign bit; 0 for unsigned numbers. */
    long signBit() {
        if (!isSigned) {
            return 0;
        }
        return 1L << (Byte.SIZE * sizeBytes - 1);
    }
}
