package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.BYTE;
import static io.fitcore.testkit.WireType.FLOAT32;
import static io.fitcore.testkit.WireType.FLOAT64;
import static io.fitcore.testkit.WireType.SINT64;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT64;
import static io.fitcore.testkit.WireType.UINT64Z;
import static io.fitcore.testkit.WireType.UINT8;
import static io.fitcore.testkit.WireType.UINT8Z;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.reading.Reading;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3.5: values that stand for none. */
class InvalidValueTest {

    private static final int MADE_UP = 0xFF01;

    private static FitField one(int size, int type, Object value) {
        FitBytes stream = FitBytes.file().define(0, MADE_UP, field(2, size, type)).data(0, value);
        return Reading.clean(stream).message().field(2).orElseThrow();
    }

    @Test
    @DisplayName("R38: a byte array is absent when all bytes are 0xFF")
    void allBytesInvalid() {
        FitField bytes = one(3, BYTE, hex("ff ff ff"));
        assertFalse(bytes.isPresent());
        assertFalse(bytes.isPresent(0));
        assertArrayEquals(hex("ff ff ff"), bytes.rawBytes());
        assertArrayEquals(new long[] {255, 255, 255}, bytes.rawValues());
        assertArrayEquals(new double[] {Double.NaN, Double.NaN, Double.NaN}, bytes.doubleValues());
    }

    @ParameterizedTest
    @ValueSource(strings = {"00 ff ff", "ff ff 00", "ff 00 ff", "01 02 03", "00 00 00"})
    @DisplayName("R38: otherwise all its bytes are values, 0xFF too")
    void someBytesInvalid(String hex) {
        FitField bytes = one(3, BYTE, hex(hex));
        assertTrue(bytes.isPresent());
        for (int i = 0; i < 3; i++) {
            assertTrue(bytes.isPresent(i));
            assertEquals(hex(hex)[i] & 0xFF, bytes.rawValue(i));
            assertEquals(hex(hex)[i] & 0xFF, bytes.doubleValue(i));
        }
    }

    @Test
    @DisplayName("R39: in other arrays invalid elements are absent at their positions")
    void someElementsInvalid() {
        FitField array = one(8, UINT16, new long[] {0xFFFF, 1, 0xFFFF, 2});
        assertTrue(array.isPresent());
        assertEquals(4, array.elementCount());
        assertEquals(List.of(false, true, false, true), List.of(array.isPresent(0), array.isPresent(1),
                array.isPresent(2), array.isPresent(3)));
        assertArrayEquals(new double[] {Double.NaN, 1, Double.NaN, 2}, array.doubleValues());
        assertArrayEquals(new long[] {0xFFFF, 1, 0xFFFF, 2}, array.rawValues());
        assertTrue(Double.isNaN(array.doubleValue()));
        assertEquals(-1, array.intValue(-1));
        assertEquals(2, array.longValue(3, -1));
    }

    @Test
    @DisplayName("R39: an array of invalid elements only is absent")
    void allElementsInvalid() {
        FitField array = one(8, UINT16, ABSENT);
        assertFalse(array.isPresent());
        assertEquals(4, array.elementCount());
        FitField zeros = one(3, UINT8Z, new long[] {0, 0, 0});
        assertFalse(zeros.isPresent());
        assertTrue(one(3, UINT8Z, new long[] {0, 0, 1}).isPresent());
    }

    @Test
    @DisplayName("R39: absent elements of a scaled array are not scaled")
    void absentElementsAreNotScaled() {
        FitBytes stream = FitBytes.file().define(0, 216, field(2, 12, UINT32))
                .data(0, new long[] {1000, 0xFFFF_FFFFL, 3500}); // time_in_zone.time_in_hr_zone
        FitField zones = Reading.clean(stream).message().field(2).orElseThrow();
        assertArrayEquals(new double[] {1.0, Double.NaN, 3.5}, zones.doubleValues());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffffffff", "0000c07f", "0000c0ff", "010080ff", "0100807f", "ffffff7f", "ffffbfff"})
    @DisplayName("R40: every NaN of a float32 is absent")
    void float32NaNs(String hex) {
        assertFalse(one(4, FLOAT32, hex(hex)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffffffffffffffff", "000000000000f87f", "010000000000f07f", "010000000000f0ff",
        "ffffffffffffff7f"})
    @DisplayName("R40: every NaN of a float64 is absent")
    void float64NaNs(String hex) {
        assertFalse(one(8, FLOAT64, hex(hex)).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"0000807f, Infinity", "000080ff, -Infinity", "00000080, -0.0", "00000000, 0.0",
        "ffff7f7f, 3.4028234663852886E38", "01000000, 1.401298464324817E-45"})
    @DisplayName("R40: infinities and -0 of a float32 are values")
    void float32Values(String hex, double value) {
        FitField field = one(4, FLOAT32, hex(hex));
        assertTrue(field.isPresent());
        assertEquals(value, field.doubleValue());
    }

    @ParameterizedTest
    @CsvSource({"000000000000f07f, Infinity", "000000000000f0ff, -Infinity", "0000000000000080, -0.0"})
    @DisplayName("R40: infinities and -0 of a float64 are values")
    void float64Values(String hex, double value) {
        FitField field = one(8, FLOAT64, hex(hex));
        assertTrue(field.isPresent());
        assertEquals(value, field.doubleValue());
    }

    @Test
    @DisplayName("R41: uint64 values above 2^63-1 are unsigned in text and as doubles")
    void unsigned64() {
        FitField big = one(8, UINT64, hex("feffffffffffffff"));
        assertTrue(big.isPresent());
        assertEquals(1.8446744073709552E19, big.doubleValue());
        assertEquals(-2, big.rawValue(0));
        assertEquals("unknown_2=18446744073709551614", big.toString());
        FitField z = one(8, UINT64Z, hex("0000000000000080"));
        assertEquals(0x1p63, z.doubleValue());
        assertEquals("unknown_2=9223372036854775808", z.toString());
    }

    @Test
    @DisplayName("R41: halfway cases of large uint64 round to the nearest even double")
    void unsigned64Rounds() {
        // 2^63 + 1024 lies halfway between two doubles, 2^63 + 1025 above it
        assertEquals(0x1p63, one(8, UINT64, hex("0004000000000080")).doubleValue());
        assertEquals(0x1p63 + 2048, one(8, UINT64, hex("0104000000000080")).doubleValue());
    }

    @Test
    @DisplayName("R41: 64-bit invalids are detected")
    void invalid64() {
        assertFalse(one(8, UINT64, hex("ffffffffffffffff")).isPresent());
        assertFalse(one(8, SINT64, hex("ffffffffffffff7f")).isPresent());
        assertFalse(one(8, UINT64Z, hex("0000000000000000")).isPresent());
        assertEquals(-1, one(8, SINT64, hex("ffffffffffffffff")).longValue(0, 7));
        assertEquals(Long.MIN_VALUE, one(8, SINT64, hex("0000000000000080")).longValue(0, 7));
        assertEquals((1L << 53) + 1, one(8, UINT64, (1L << 53) + 1).longValue(0, 7));
    }

    @Test
    void fieldsWithComponentsAreAbsentLikeOthers() {
        FitBytes stream = FitBytes.file().define(0, 20, field(6, 2, UINT16), field(18, 1, UINT8))
                .data(0, ABSENT, ABSENT);
        FitMessage message = Reading.clean(stream).message();
        assertFalse(message.has(6));
        assertFalse(message.has(18));
    }

    @Test
    void aMessageWithoutAnyValueIsDelivered() {
        FitBytes stream = FitBytes.file().define(0, 20, field(3, 1, UINT8), field(2, 2, UINT16))
                .data(0, ABSENT, ABSENT);
        FitMessage message = Reading.clean(stream).message();
        assertEquals(List.of(), message.fields());
        assertEquals(List.of(3, 2), message.allFields().stream().filter(field -> field.rawBytes().length > 0)
                .map(FitField::number).toList());
        assertFalse(message.cursor().next());
    }

    @Test
    void absentInvalidAndZeroAreThreeAnswers() {
        FitBytes stream = FitBytes.file().define(0, 20, field(3, 1, UINT8)).data(0, ABSENT).data(0, 0);
        Reading reading = Reading.clean(stream);
        assertTrue(reading.message(0).field(4).isEmpty());
        assertTrue(reading.message(0).field(3).isPresent());
        assertFalse(reading.message(0).field(3).orElseThrow().isPresent());
        assertTrue(reading.message(1).has(3));
        assertEquals(0, reading.message(1).intValue(3, -1));
    }
}
