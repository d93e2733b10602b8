package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.BaseType;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireType;
import io.fitcore.testkit.reading.Reading;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections 3.2 and 3.3: base types and sizes. */
class BaseTypeTest {

    private static final int MADE_UP = 0xFF01;

    /** A message with one field of a type between two bytes 11 and 22. */
    private static byte[] between(int size, int typeByte, String value) {
        return FitBytes.file().define(0, MADE_UP, field(1, 1, UINT8), field(2, size, typeByte), field(3, 1, UINT8))
                .data(0, 11, hex(value), 22).toBytes();
    }

    private static void assertNeighboursAreIntact(FitMessage message) {
        assertEquals(11, message.intValue(1, -1));
        assertEquals(22, message.intValue(3, -1));
    }

    private static void assertOnlyRaw(byte[] raw, FitField field) {
        assertFalse(field.isPresent());
        assertEquals(0, field.elementCount());
        assertTrue(Double.isNaN(field.doubleValue()));
        assertEquals(0, field.doubleValues().length);
        assertEquals(-1, field.intValue(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> field.rawValue(0));
        assertArrayEquals(raw, field.rawBytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x04, 0x84, 0xE4, 0x24, 0x44, 0x64, 0xA4, 0xC4})
    @DisplayName("R29: the base type is the low five bits: 0x04, 0x84 and 0xE4 all read as uint16")
    void onlyTheLowFiveBitsCount(int typeByte) {
        FitMessage message = Reading.clean(between(2, typeByte, "01 02")).message();
        FitField field = message.field(2).orElseThrow();
        assertEquals(Optional.of(BaseType.UINT16), field.baseType());
        assertEquals(typeByte, field.typeByte());
        assertEquals(0x0201, field.intValue(-1));
        assertNeighboursAreIntact(message);
        assertFalse(Reading.clean(between(2, typeByte, "ff ff")).message().has(2));
    }

    @Test
    @DisplayName("R29: a uint16 without bit 7 follows the byte order of its definition")
    void withoutBitSevenTheOrderIsTheDefinitions() {
        FitBytes stream = FitBytes.file().defineBigEndian(0, MADE_UP, field(2, 2, 0x04)).raw("00 0201");
        assertEquals(513, Reading.clean(stream).message().intValue(2, -1));
    }

    @Test
    @DisplayName("R29: bit 7 on a one-byte type changes nothing")
    void bitSevenOnAByte() {
        assertEquals(5, Reading.clean(between(1, 0x82, "05")).message().intValue(2, -1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x11, 0x1F, 0x91, 0x92, 0x9F, 0xFF, 0x71})
    @DisplayName("R30: an unknown base type has raw bytes, no value and a problem; later fields are intact")
    void unknownBaseType(int typeByte) {
        byte[] bytes = between(3, typeByte, "01 02 03");
        FitMessage message = Reading.assertOddity(ProblemKind.BASE_TYPE_UNKNOWN, 14, bytes).message();
        assertNeighboursAreIntact(message);
        FitField field = message.field(2).orElseThrow();
        assertOnlyRaw(new byte[] {1, 2, 3}, field);
        assertEquals(Optional.empty(), field.baseType());
        assertEquals(typeByte, field.typeByte());
        assertEquals("", field.typeName());
        assertEquals(-7, message.rawValue(2, -7));
        assertEquals(2, message.fields().size());
        assertEquals(3, message.allFields().size());
    }

    @ParameterizedTest
    @CsvSource({"1, 0x84", "3, 0x84", "1, 0x86", "2, 0x86", "3, 0x86", "5, 0x86", "3, 0x88", "7, 0x89", "9, 0x8E",
        "255, 0x8F", "3, 0x83", "6, 0x85", "1, 0x8B", "2, 0x8C", "12, 0x90"})
    @DisplayName("R31: a size that is no multiple of the type's leaves raw bytes, no value and a problem")
    void oddSize(int size, String typeByte) {
        byte[] bytes = between(size, Integer.decode(typeByte), "01".repeat(size));
        FitMessage message = Reading.assertOddity(ProblemKind.FIELD_SIZE_ODD, 14, bytes).message();
        assertNeighboursAreIntact(message);
        assertOnlyRaw(hex("01".repeat(size)), message.field(2).orElseThrow());
        assertEquals(-7, message.rawValue(2, -7));
    }

    @Test
    @DisplayName("R31: the problem stands at the definition and comes once for it")
    void oddSizeIsOneProblemPerDefinition() {
        FitBytes stream = FitBytes.file().define(0, MADE_UP, field(2, 3, UINT16))
                .data(0, hex("01 02 03")).data(0, hex("01 02 03")).data(0, hex("01 02 03"));
        Reading.assertOddity(ProblemKind.FIELD_SIZE_ODD, 14, stream.toBytes());
    }

    @Test
    @DisplayName("R31: also when the definition is repeated as it was")
    void oddSizeOfARepeatedDefinitionIsOneProblem() {
        FitBytes stream = FitBytes.file().define(0, MADE_UP, field(2, 3, UINT16)).data(0, hex("01 02 03"))
                .define(0, MADE_UP, field(2, 3, UINT16)).data(0, hex("01 02 03"));
        Reading.assertOddity(ProblemKind.FIELD_SIZE_ODD, 14, stream.toBytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x02, 0x84, 0x86, 0x07, 0x88, 0x0D, 0x8F})
    @DisplayName("R32: a field of size 0 has no value and shifts nothing")
    void sizeZeroInTheMiddle(int typeByte) {
        FitMessage message =
                Reading.assertOddity(ProblemKind.FIELD_SIZE_ZERO, 14, between(0, typeByte, "")).message();
        assertNeighboursAreIntact(message);
        FitField field = message.field(2).orElseThrow();
        assertFalse(field.isPresent());
        assertEquals(0, field.rawBytes().length);
        assertTrue(Double.isNaN(message.doubleValue(2)));
    }

    @Test
    @DisplayName("R32: also as the last or only field")
    void sizeZeroAtTheEnd() {
        FitBytes last = FitBytes.file().define(0, MADE_UP, field(1, 1, UINT8), field(2, 0, UINT16)).data(0, 11, hex(""))
                .data(0, 12, hex(""));
        Reading reading = Reading.assertOddity(ProblemKind.FIELD_SIZE_ZERO, 14, last.toBytes());
        assertEquals(12, reading.message(1).intValue(1, -1));
        FitBytes only = FitBytes.file().define(0, MADE_UP, field(2, 0, UINT16)).data(0, hex("")).data(0, hex(""));
        reading = Reading.assertOddity(ProblemKind.FIELD_SIZE_ZERO, 14, only.toBytes());
        assertEquals(2, reading.messages().size());
        assertEquals(1, reading.message(0).sizeBytes());
    }

    @ParameterizedTest
    @CsvSource({
        "0x00, ff, 00, 0", "0x01, 7f, ff, -1", "0x02, ff, 00, 0",
        "0x83, ff7f, ffff, -1", "0x84, ffff, 0000, 0",
        "0x85, ffffff7f, ffffffff, -1", "0x86, ffffffff, 00000000, 0",
        "0x0A, 00, ff, 255", "0x8B, 0000, ffff, 65535", "0x8C, 00000000, ffffffff, 4294967295",
        "0x0D, ff, 00, 0",
        "0x8E, ffffffffffffff7f, ffffffffffffffff, -1", "0x8F, ffffffffffffffff, 0000000000000000, 0",
        "0x90, 0000000000000000, ffffffffffffff7f, 9223372036854775807"})
    @DisplayName("R36: each integer type's invalid value is absent, and a value of the opposite kind is not")
    void integerInvalids(String type, String invalid, String valid, long value) {
        int typeByte = Integer.decode(type);
        int size = WireType.sizeBytes(typeByte);
        FitMessage absent = Reading.clean(between(size, typeByte, invalid)).message();
        assertFalse(absent.has(2));
        assertTrue(Double.isNaN(absent.doubleValue(2)));
        assertEquals(-7, absent.longValue(2, -7));
        assertTrue(absent.field(2).isPresent());
        assertEquals(2, absent.fields().size());
        assertNeighboursAreIntact(absent);
        assertEquals(BaseType.of(typeByte).invalid(), absent.rawValue(2, -7));
        FitMessage present = Reading.clean(between(size, typeByte, valid)).message();
        assertTrue(present.has(2));
        assertEquals(value, present.longValue(2, -7));
        assertEquals(value, present.rawValue(2, -7));
    }

    @ParameterizedTest
    @CsvSource({"0x88, ffffffff, 0000803f, 1.0", "0x89, ffffffffffffffff, 000000000000f03f, 1.0"})
    @DisplayName("R36: the all-ones pattern of a floating-point type is absent")
    void floatInvalids(String type, String invalid, String valid, double value) {
        int typeByte = Integer.decode(type);
        int size = WireType.sizeBytes(typeByte);
        assertFalse(Reading.clean(between(size, typeByte, invalid)).message().has(2));
        assertEquals(value, Reading.clean(between(size, typeByte, valid)).message().doubleValue(2));
    }

    @Test
    @DisplayName("R36: a string of NULs is absent")
    void stringInvalid() {
        assertFalse(Reading.clean(between(1, WireType.STRING, "00")).message().has(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0A, 0x8B, 0x8C, 0x90})
    @DisplayName("R37: z-types treat 0 as invalid and all ones as valid")
    void zTypes(int typeByte) {
        int size = WireType.sizeBytes(typeByte);
        assertFalse(Reading.clean(between(size, typeByte, "00".repeat(size))).message().has(2));
        FitMessage message = Reading.clean(between(size, typeByte, "ff".repeat(size))).message();
        assertTrue(message.has(2));
        assertEquals(size == 8 ? -1L : (1L << (8 * size)) - 1, message.longValue(2, -7));
    }

    @Test
    void everyTypeSaysWhatItIs() {
        for (int typeByte : WireType.ALL) {
            FitBytes stream = FitBytes.file()
                    .define(0, MADE_UP, field(2, WireType.sizeBytes(typeByte), typeByte)).data(0, ABSENT);
            FitField field = Reading.clean(stream).message().field(2).orElseThrow();
            BaseType type = BaseType.of(typeByte);
            assertEquals(Optional.of(type), field.baseType());
            assertEquals(typeByte, type.code());
            assertEquals(typeByte & 0x1F, type.number());
            assertEquals(type.label(), field.typeName());
            assertEquals(WireType.sizeBytes(typeByte), type.sizeBytes());
            assertEquals(WireType.isFloat(typeByte), type.isFloat());
            assertFalse(field.isPresent());
        }
        assertEquals(17, BaseType.values().length);
    }
}
