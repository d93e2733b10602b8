package io.fitcore.model;

/**
 * The seventeen ways in which the format writes a value.
 *
 * <p>The constants stand in the order of their base type number, so {@code ordinal()} equals {@link #number()}.
 */
public enum BaseType {
    /** One byte that stands for a name; 0xFF is no value. */
    ENUM(0x00, "enum", 1, 0xFFL),
    /** Signed byte; 0x7F is no value. */
    SINT8(0x01, "sint8", 1, 0x7FL),
    /** Unsigned byte; 0xFF is no value. */
    UINT8(0x02, "uint8", 1, 0xFFL),
    /** Signed, two bytes; 0x7FFF is no value. */
    SINT16(0x83, "sint16", 2, 0x7FFFL),
    /** Unsigned, two bytes; 0xFFFF is no value. */
    UINT16(0x84, "uint16", 2, 0xFFFFL),
    /** Signed, four bytes; 0x7FFFFFFF is no value. */
    SINT32(0x85, "sint32", 4, 0x7FFF_FFFFL),
    /** Unsigned, four bytes; 0xFFFFFFFF is no value. */
    UINT32(0x86, "uint32", 4, 0xFFFF_FFFFL),
    /** UTF-8 text that ends at a NUL; its element is one byte. */
    STRING(0x07, "string", 1, 0x00L),
    /** IEEE 754 binary32; all bits set is no value. */
    FLOAT32(0x88, "float32", 4, 0xFFFF_FFFFL),
    /** IEEE 754 binary64; all bits set is no value. */
    FLOAT64(0x89, "float64", 8, -1L),
    /** Unsigned byte; 0 is no value. */
    UINT8Z(0x0A, "uint8z", 1, 0L),
    /** Unsigned, two bytes; 0 is no value. */
    UINT16Z(0x8B, "uint16z", 2, 0L),
    /** Unsigned, four bytes; 0 is no value. */
    UINT32Z(0x8C, "uint32z", 4, 0L),
    /** Opaque bytes; 0xFF in every one of them is no value. */
    BYTE(0x0D, "byte", 1, 0xFFL),
    /** Signed, eight bytes; 0x7FFFFFFFFFFFFFFF is no value. */
    SINT64(0x8E, "sint64", 8, Long.MAX_VALUE),
    /** Unsigned, eight bytes; all bits set is no value. */
    UINT64(0x8F, "uint64", 8, -1L),
    /** Unsigned, eight bytes; 0 is no value. */
    UINT64Z(0x90, "uint64z", 8, 0L);

    private static final int NUMBER_MASK = 0x1F;
    private static final BaseType[] BY_NUMBER = values();

    private final int code;
    private final String label;
    private final int sizeBytes;
    private final long invalid;

    BaseType(int code, String label, int sizeBytes, long invalid) {
        this.code = code;
        this.label = label;
        this.sizeBytes = sizeBytes;
        this.invalid = invalid;
    }

    /**
     * Whether the low five bits of a definition's type byte name a base type; the other bits are ignored.
     *
     * @param typeByte the byte as it stands in the definition, 0-255
     */
    public static boolean isKnown(int typeByte) {
        return (typeByte & NUMBER_MASK) < BY_NUMBER.length;
    }

    /**
     * The base type that the low five bits of a definition's type byte name.
     *
     * @param typeByte the byte as it stands in the definition, 0-255
     * @throws IllegalArgumentException if no base type has that number; ask {@link #isKnown(int)} first
     */
    public static BaseType of(int typeByte) {
        int number = typeByte & NUMBER_MASK;
        if (number >= BY_NUMBER.length) {
            throw new IllegalArgumentException("no base type has the number " + number);
        }
        return BY_NUMBER[number];
    }

    /** The byte that a definition carries for this type, 0x00-0x90. */
    public int code() {
        return code;
    }

    /** The low five bits of {@link #code()}, 0-16. */
    public int number() {
        return code & NUMBER_MASK;
    }

    /** The name as the profile spells it, for example {@code uint16z}. */
    public String label() {
        return label;
    }

    /** Bytes that one element takes: 1, 2, 4 or 8. */
    public int sizeBytes() {
        return sizeBytes;
    }

    /**
     * The raw value that stands for "no value": signed types sign-extended, unsigned ones zero-extended, 64-bit and
     * floating-point types as their bit pattern.
     */
    public long invalid() {
        return invalid;
    }

    /** Whether raw values are two's complement numbers. */
    public boolean isSigned() {
        return this == SINT8 || this == SINT16 || this == SINT32 || this == SINT64;
    }

    /** Whether raw values are IEEE 754 bit patterns. */
    public boolean isFloat() {
        return this == FLOAT32 || this == FLOAT64;
    }

    /** Whether raw values are whole numbers, which opaque bytes and enumerations are too. */
    public boolean isInteger() {
        return !isFloat() && this != STRING;
    }
}
