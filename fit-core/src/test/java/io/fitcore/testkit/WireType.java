package io.fitcore.testkit;

import java.nio.ByteOrder;
import java.util.List;

/** The base types as a definition's type byte spells them, each with the bytes of its invalid value (spec 3.2). */
public final class WireType {
    public static final int ENUM = 0x00;
    public static final int SINT8 = 0x01;
    public static final int UINT8 = 0x02;
    public static final int SINT16 = 0x83;
    public static final int UINT16 = 0x84;
    public static final int SINT32 = 0x85;
    public static final int UINT32 = 0x86;
    public static final int STRING = 0x07;
    public static final int FLOAT32 = 0x88;
    public static final int FLOAT64 = 0x89;
    public static final int UINT8Z = 0x0A;
    public static final int UINT16Z = 0x8B;
    public static final int UINT32Z = 0x8C;
    public static final int BYTE = 0x0D;
    public static final int SINT64 = 0x8E;
    public static final int UINT64 = 0x8F;
    public static final int UINT64Z = 0x90;

    /** All type bytes, in the order of their numbers 0-16. */
    public static final List<Integer> ALL = List.of(ENUM, SINT8, UINT8, SINT16, UINT16, SINT32, UINT32, STRING,
            FLOAT32, FLOAT64, UINT8Z, UINT16Z, UINT32Z, BYTE, SINT64, UINT64, UINT64Z);

    private static final int NUMBER_MASK = 0x1F;

    private WireType() {
    }

    /** Whether the low five bits name a base type. */
    public static boolean isKnown(int typeByte) {
        return (typeByte & NUMBER_MASK) < ALL.size();
    }

    /** Bytes of one element; 1 for a number that names no base type. */
    public static int sizeBytes(int typeByte) {
        return switch (typeByte & NUMBER_MASK) {
            case 3, 4, 11 -> 2;
            case 5, 6, 8, 12 -> 4;
            case 9, 14, 15, 16 -> 8;
            default -> 1;
        };
    }

    /** Whether one element is an IEEE 754 bit pattern. */
    public static boolean isFloat(int typeByte) {
        int number = typeByte & NUMBER_MASK;
        return number == (FLOAT32 & NUMBER_MASK) || number == (FLOAT64 & NUMBER_MASK);
    }

    /** Whether one element is a two's complement number. */
    public static boolean isSigned(int typeByte) {
        return switch (typeByte & NUMBER_MASK) {
            case 1, 3, 5, 14 -> true;
            default -> false;
        };
    }

    /** The bytes of one invalid element; empty for a number that names no base type. */
    public static byte[] invalid(int typeByte, ByteOrder order) {
        if (!isKnown(typeByte)) {
            return new byte[0];
        }
        int sizeBytes = sizeBytes(typeByte);
        long value = switch (typeByte & NUMBER_MASK) {
            case 7, 10, 11, 12, 16 -> 0; // string and the z-types
            case 1, 3, 5, 14 -> Long.MAX_VALUE >> (8 * (Long.BYTES - sizeBytes)); // signed: the largest number
            default -> -1; // all bits
        };
        return WireNumber.bytes(value, sizeBytes, order);
    }
}
