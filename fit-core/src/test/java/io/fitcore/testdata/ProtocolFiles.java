package io.fitcore.testdata;

import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.BYTE;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.FLOAT32;
import static io.fitcore.testkit.WireType.FLOAT64;
import static io.fitcore.testkit.WireType.SINT16;
import static io.fitcore.testkit.WireType.SINT32;
import static io.fitcore.testkit.WireType.SINT64;
import static io.fitcore.testkit.WireType.SINT8;
import static io.fitcore.testkit.WireType.STRING;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT16Z;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT32Z;
import static io.fitcore.testkit.WireType.UINT64;
import static io.fitcore.testkit.WireType.UINT64Z;
import static io.fitcore.testkit.WireType.UINT8;
import static io.fitcore.testkit.WireType.UINT8Z;

import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireDefinition;
import io.fitcore.testkit.WireField;
import io.fitcore.testkit.WireType;

/** Small sound files, each for one construct of the binary format (spec 1 to 3). */
final class ProtocolFiles {
    private static final long T = 1_000_000_000L;
    private static final int MADE_UP = 0xFF00; // the manufacturers' range: no profile names it

    private static final WireField TIMESTAMP = field(253, 4, UINT32);
    private static final WireField HEART_RATE = field(3, 1, UINT8);

    private ProtocolFiles() {
    }

    // ---- base types -----------------------------------------------------------------------------------------------

    /** Field n has base type n, alone and as an array of three; ordinary, extreme, partly and wholly invalid values. */
    static byte[] baseTypes(int architecture) {
        WireField[] scalars = WireType.ALL.stream()
                .map(type -> field(type & 0x1F, WireType.sizeBytes(type), type)).toArray(WireField[]::new);
        WireField[] arrays = WireType.ALL.stream()
                .map(type -> field(type & 0x1F, 3 * WireType.sizeBytes(type), type)).toArray(WireField[]::new);
        return FitBytes.file()
                .define(WireDefinition.of(0, MADE_UP, scalars).architecture(architecture))
                // enum, sint8, uint8, sint16, uint16, sint32, uint32, string, float32, float64,
                //         uint8z, uint16z, uint32z, byte, sint64, uint64, uint64z
                .data(0, 1, -2, 3, -4, 5, -6, 7, "8", 9.5, -10.25,
                        11, 12, 13, 14, -15, 16, 17)
                .data(0, 0xFE, 0x7E, 0xFE, 0x7FFE, 0xFFFE, 0x7FFF_FFFE, 0xFFFF_FFFEL, "~", 3.4028234663852886E38, 1e308,
                        0xFF, 0xFFFF, 0xFFFF_FFFFL, 0xFE, Long.MAX_VALUE - 1, -2L, -1L)
                .data(0, 0, -0x80, 0, -0x8000, 0, -0x8000_0000L, 0, " ", -0.0, Double.NEGATIVE_INFINITY,
                        1, 1, 1, 0, Long.MIN_VALUE, 0, 1)
                .data(0, allAbsent())
                .define(WireDefinition.of(1, MADE_UP, arrays).architecture(architecture))
                .data(1, ints(1, 2, 3), ints(-1, 0, 1), ints(1, 2, 3), ints(-1, 0, 1), ints(1, 2, 3), ints(-1, 0, 1),
                        ints(1, 2, 3), "abc", doubles(1.5, 2.5, -3.5), doubles(0.1, 0.2, 0.3),
                        ints(1, 2, 3), ints(1, 2, 3), ints(1, 2, 3), ints(1, 2, 3), ints(-1, 0, 1), ints(1, 2, 3),
                        ints(1, 2, 3))
                .data(1, ints(1, 0xFF, 3), ints(1, 0x7F, 3), ints(1, 0xFF, 3), ints(1, 0x7FFF, 3), ints(1, 0xFFFF, 3),
                        ints(1, 0x7FFF_FFFF, 3), new long[] {1, 0xFFFF_FFFFL, 3}, "a\0c",
                        doubles(1.5, Double.NaN, 3.5), doubles(1.5, Double.NaN, 3.5),
                        ints(1, 0, 3), ints(1, 0, 3), ints(1, 0, 3), ints(1, 0xFF, 3),
                        new long[] {1, Long.MAX_VALUE, 3}, new long[] {1, -1, 3}, ints(1, 0, 3))
                .data(1, allAbsent())
                .toBytes();
    }

    private static Object[] allAbsent() {
        return WireType.ALL.stream().map(type -> ABSENT).toArray();
    }

    private static int[] ints(int... values) {
        return values;
    }

    private static double[] doubles(double... values) {
        return values;
    }

    /** The same number under type bytes that differ in the bits a reader must ignore. */
    static byte[] typeBytes() {
        return FitBytes.file()
                .define(0, MADE_UP, field(0, 2, UINT16), field(1, 2, 0x04), field(2, 2, 0xE4), field(3, 1, 0x82),
                        field(4, 4, 0x66))
                .data(0, 513, 513, 513, 2, 67_305_985)
                .defineBigEndian(1, MADE_UP, field(0, 2, UINT16), field(1, 2, 0x04), field(2, 2, 0xE4),
                        field(3, 1, 0x82), field(4, 4, 0x66))
                .data(1, 513, 513, 513, 2, 67_305_985)
                .toBytes();
    }

    /** Several parts, empty parts, no terminator, characters of one to four bytes, malformed bytes, all 00, all FF. */
    static byte[] strings() {
        return FitBytes.file()
                .define(0, 264, field(2, 12, STRING)) // exercise_title.wkt_step_name
                .data(0, "ab\0\0cd")
                .data(0, "\0\0ef")
                .data(0, "twelve bytes")
                .data(0, "é 漢 🏃")
                .data(0, "\uFEFF tab\t ")
                .data(0, hex("4c e4 75 66 65 72 00 00 00 00 00 00")) // Latin-1
                .data(0, hex("61 e2 82 00 62 ff 63 00 00 00 00 00")) // a cut sequence, a byte that begins none
                .data(0, hex("ff ff ff ff ff ff ff ff ff ff ff ff"))
                .data(0, ABSENT)
                .toBytes();
    }

    /** What makes a byte array absent, and what does not. */
    static byte[] byteArrays() {
        return FitBytes.file()
                .define(0, MADE_UP, field(0, 4, BYTE), field(1, 1, BYTE))
                .data(0, hex("00 ff ff 01"), 0)
                .data(0, hex("ff ff ff ff"), 0xFF)
                .data(0, hex("00 00 00 00"), 1)
                .toBytes();
    }

    // ---- record headers -------------------------------------------------------------------------------------------

    /** Times from five bits, on all four local numbers that they reach. */
    static byte[] compressedTimestamps() {
        return FitBytes.file()
                .define(0, 20, TIMESTAMP, HEART_RATE)
                .define(1, 20, HEART_RATE)
                .define(2, 20) // no fields: the message is its time
                .define(3, 20, HEART_RATE, field(4, 1, UINT8))
                .data(0, T, 80)
                .compressed(1, 1, 80).compressed(1, 5, 81).compressed(1, 5, 82)
                .compressed(1, 31, 83).compressed(1, 0, 84).compressed(1, 2, 85) // over the edge after 31
                .compressed(2, 3)
                .compressed(3, 4, 86, 90)
                .compressed(0, 9, T + 100, 87) // a stored time wins and is the new reference
                .compressed(1, 1, 88) // 100 % 32 = 4, so 29 s later
                .data(0, ABSENT, 89) // an invalid time is no reference
                .compressed(1, 6, 90)
                .define(4, MADE_UP, TIMESTAMP).data(4, T + 1000) // of a message that no profile knows
                .compressed(1, 9, 91)
                .toBytes();
    }

    /** All sixteen local numbers, some of them defined again as something else. */
    static byte[] localNumbers() {
        FitBytes file = FitBytes.file();
        for (int local = 0; local < 16; local++) {
            file.define(local, 20, HEART_RATE, field(240, 1, UINT8));
        }
        for (int local = 15; local >= 0; local--) {
            file.data(local, 100 + local, local);
        }
        file.define(15, 20, field(7, 2, UINT16)).data(15, 250)
                .define(15, 21, field(0, 1, ENUM)).data(15, 0)
                .data(14, 114, 14);
        return file.toBytes();
    }

    /** Reserved bits and bytes set wherever a reader must look past them. */
    static byte[] reservedBits() {
        return FitBytes.file()
                .define(WireDefinition.of(0, 20, HEART_RATE).reserved(0xAA).headerBits(0x10)).data(0, 80)
                .dataWithHeader(0x10, 81)
                .dataWithHeader(0x20, 82)
                .dataWithHeader(0x30, 83)
                .define(WireDefinition.of(1, 20, HEART_RATE).headerBits(0x20)).data(1, 84) // zero developer fields
                .toBytes();
    }

    // ---- definitions ----------------------------------------------------------------------------------------------

    /** As many fields as a definition can have. */
    static byte[] manyFields() {
        WireField[] fields = new WireField[255];
        Object[] values = new Object[255];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = field(i, i % 2 == 0 ? 1 : 2, i % 2 == 0 ? UINT8 : UINT16);
            values[i] = i;
        }
        fields[253] = TIMESTAMP;
        values[253] = T;
        values[254] = 5;
        return FitBytes.file().define(0, MADE_UP, fields).data(0, values).toBytes();
    }

    /** A definition without fields, data of it, and fields that stand twice. */
    static byte[] fieldsNoneAndTwice() {
        return FitBytes.file()
                .define(0, 20).data(0).data(0)
                .define(1, 20, HEART_RATE, HEART_RATE, TIMESTAMP).data(1, 80, 90, T)
                .toBytes();
    }

    /** Messages and fields that no profile names. */
    static byte[] unknownMessages() {
        return FitBytes.file()
                .define(0, 0, field(0, 1, ENUM)).data(0, Messages.FILE_ACTIVITY)
                .define(1, 0xFFFE, TIMESTAMP, field(0, 2, UINT16), field(200, 4, STRING)).data(1, T, 7, "abc")
                .define(2, 0xFFFF, field(0, 1, UINT8)).data(2, 1)
                .define(3, 20, TIMESTAMP, HEART_RATE, field(199, 4, FLOAT32), field(200, 8, FLOAT64))
                .data(3, T + 1, 80, 0.1, 0.1)
                .define(4, 105).data(4) // pad
                .toBytes();
    }

    /** Scalars of the profile with several elements, arrays with one. */
    static byte[] elementCounts() {
        return FitBytes.file()
                .define(0, 18, field(124, 8, UINT32), field(5, 2, ENUM)) // enhanced_avg_speed, sport
                .data(0, new long[] {5000, 6000}, ints(1, 2))
                .define(1, 78, field(0, 2, UINT16)) // hrv.time
                .data(1, 812)
                .toBytes();
    }

    // ---- file headers and chains ----------------------------------------------------------------------------------

    /** One heart rate behind any header. */
    static byte[] behind(FitBytes header) {
        return header
                .define(0, 0, field(0, 1, ENUM)).data(0, Messages.FILE_ACTIVITY)
                .define(0, 20, TIMESTAMP, HEART_RATE).data(0, T, 80)
                .toBytes();
    }

    /** Three files that know nothing of each other: other definitions, orders and references under the same numbers. */
    static byte[] chain() {
        return FitBytes.file()
                .define(0, 0, field(0, 1, ENUM)).data(0, Messages.FILE_ACTIVITY)
                .define(1, 20, TIMESTAMP, field(18, 1, UINT8)).data(1, T, 250).data(1, T + 1, 10) // cycles
                .next().headerSize(12).protocol(0x10).profile(1640)
                .defineBigEndian(1, 20, TIMESTAMP, field(18, 1, UINT8)).data(1, T + 2, 20)
                .next().headerSize(16)
                .define(0, 20, HEART_RATE).data(0, 99)
                .toBytes();
    }

    /** Zeros before, between and behind files: no fault. */
    static byte[] zeroPadding() {
        return FitBytes.bytes("00 00 00 00 00")
                .next().define(0, 20, TIMESTAMP, HEART_RATE).data(0, T, 80)
                .padding(13)
                .next().define(0, 20, TIMESTAMP, HEART_RATE).data(0, T + 1, 81)
                .padding(512)
                .toBytes();
    }

    /** Signed types whose unsigned reading would be another number, and 64 bits that do not fit a double. */
    static byte[] signsAndWidths() {
        return FitBytes.file()
                .define(0, MADE_UP, field(0, 1, SINT8), field(1, 2, SINT16), field(2, 4, SINT32), field(3, 8, SINT64),
                        field(4, 1, UINT8Z), field(5, 2, UINT16Z), field(6, 4, UINT32Z), field(7, 8, UINT64Z),
                        field(8, 8, UINT64))
                .data(0, -1, -1, -1, -1, 0x80, 0x8000, 0x8000_0000L, Long.MIN_VALUE, (1L << 53) + 1)
                .toBytes();
    }
}
