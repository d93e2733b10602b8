package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.BYTE;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.FLOAT32;
import static io.fitcore.testkit.WireType.SINT16;
import static io.fitcore.testkit.WireType.SINT8;
import static io.fitcore.testkit.WireType.STRING;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT32Z;
import static io.fitcore.testkit.WireType.UINT64;
import static io.fitcore.testkit.WireType.UINT8;
import static io.fitcore.testkit.WireType.UINT8Z;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.BaseType;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.reading.Reading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3.4: where file and profile do not agree about a field's type. */
class FieldTypeTest {

    /** {@code record.altitude}: uint16, scale 5, offset 500, m. */
    private static final int ALTITUDE = 2;

    /** {@code session}, whose {@code total_cycles} (10) is a uint32 without scale. */
    private static final int SESSION = 18;

    private static FitBytes one(int message, int number, int size, int type, Object value) {
        return FitBytes.file().define(0, message, field(number, size, type)).data(0, value);
    }

    private static FitMessage differing(int message, int number, int size, int type, Object value) {
        return Reading.assertOddity(ProblemKind.FIELD_TYPE_DIFFERS, 14,
                one(message, number, size, type, value).toBytes()).message();
    }

    @Test
    @DisplayName("R33: the file's type decides reading, the profile scale, name and units")
    void fileReadsProfileNames() {
        FitField field = differing(20, ALTITUDE, 4, UINT32, 70_000).field(ALTITUDE).orElseThrow();
        assertEquals(Optional.of(BaseType.UINT32), field.baseType());
        assertEquals(70_000, field.rawValue(0));
        assertEquals("altitude", field.name());
        assertEquals("m", field.units());
        assertEquals("uint16", field.typeName());
        assertEquals(5.0, field.scale());
        assertEquals(500.0, field.offset());
        assertEquals(70_000 / 5.0 - 500, field.doubleValue());
    }

    @Test
    @DisplayName("R33: the file's type decides the invalid test")
    void fileJudgesInvalids() {
        // file_id.serial_number is uint32z: 0 is invalid there, and FFFFFFFF a number
        assertTrue(differing(0, 3, 4, UINT32, 0).has(3));
        assertFalse(differing(0, 3, 4, UINT32, 0xFFFF_FFFFL).has(3));
        // file_id.time_created is uint32
        assertFalse(differing(0, 4, 4, UINT32Z, 0).has(4));
        assertEquals(0xFFFF_FFFFL, differing(0, 4, 4, UINT32Z, 0xFFFF_FFFFL).longValue(4, -1));
        // record.altitude as uint32 65535: no invalid value there
        assertEquals(65_535 / 5.0 - 500, differing(20, ALTITUDE, 4, UINT32, 65_535).doubleValue(ALTITUDE));
        // record.heart_rate as uint8z 255
        assertEquals(255, differing(20, 3, 1, UINT8Z, 255).intValue(3, -1));
    }

    @Test
    @DisplayName("R34: uint16 in the profile written as uint32 70000 keeps the number and gets the scale")
    void widerInteger() {
        FitMessage message = differing(20, 6, 4, UINT32, 70_000); // speed, scale 1000
        assertEquals(70.0, message.doubleValue(6));
        assertEquals(70_000, message.rawValue(6, -1));
    }

    @Test
    @DisplayName("R34: uint16 in the profile written as sint16 -5 keeps the number and gets the scale")
    void otherSign() {
        FitMessage message = differing(20, ALTITUDE, 2, SINT16, -5);
        assertEquals(-5, message.rawValue(ALTITUDE, 0));
        assertEquals(-501.0, message.doubleValue(ALTITUDE));
        assertEquals(-501, message.longValue(ALTITUDE, 0));
    }

    @Test
    @DisplayName("R34: uint16 in the profile written as float32 123.45 keeps the number and gets the scale")
    void floatingPoint() {
        FitMessage message = differing(30, 1, 4, FLOAT32, 123.45); // weight_scale.percent_fat, scale 100
        assertEquals((double) 123.45f / 100, message.doubleValue(1));
        assertEquals(1, message.intValue(1, -1));
    }

    @Test
    @DisplayName("R34: a narrower integer keeps the number and gets the scale")
    void narrowerInteger() {
        assertEquals(81 / 5.0 - 500, differing(20, ALTITUDE, 1, UINT8, 81).doubleValue(ALTITUDE));
    }

    @Test
    @DisplayName("R34: float32 where the profile has an unscaled uint32 is the float")
    void floatForAnInteger() {
        FitMessage message = differing(SESSION, 10, 4, FLOAT32, 1.5); // total_cycles
        assertEquals(1.5, message.doubleValue(10));
        assertEquals(1, message.longValue(10, -1));
    }

    @Test
    @DisplayName("R34: uint64 where the profile has uint32 is the 64-bit value")
    void sixtyFourBits() {
        FitMessage message = differing(SESSION, 10, 8, UINT64, 1L << 40);
        assertEquals(1L << 40, message.longValue(10, -1));
    }

    @ParameterizedTest
    @ValueSource(ints = {BYTE, UINT8, ENUM, SINT8, UINT8Z})
    @DisplayName("R35: a one-byte type whose profile type is string decodes as text")
    void bytesForText(int type) {
        FitField name = differing(264, 2, 4, type, hex("61 62 63 00")).field(2).orElseThrow(); // exercise_title
        assertTrue(name.isText());
        assertEquals(List.of("abc"), name.texts());
        assertEquals(Optional.of("abc"), name.text());
        assertArrayEquals(hex("61 62 63 00"), name.rawBytes());
    }

    @Test
    @DisplayName("R35: several texts in a byte field are several texts")
    void bytesForTexts() {
        FitField name = differing(264, 2, 6, UINT8, hex("61 00 62 63 00 00")).field(2).orElseThrow();
        assertEquals(List.of("a", "bc"), name.texts());
    }

    @Test
    @DisplayName("R35: a two-byte type whose profile type is string stays a number")
    void numbersForText() {
        FitField name = differing(264, 2, 2, UINT16, 0x6161).field(2).orElseThrow();
        assertFalse(name.isText());
        assertEquals(0x6161, name.intValue(-1));
    }

    @Test
    void textWhereTheProfileHasANumberIsText() {
        FitField heartRate = differing(20, 3, 3, STRING, "abc").field(3).orElseThrow();
        assertEquals(Optional.of("abc"), heartRate.text());
        assertTrue(Double.isNaN(heartRate.doubleValue()));
        assertEquals(-1, heartRate.intValue(-1));
        assertEquals(Optional.empty(), heartRate.valueName());
        assertEquals(1.0, heartRate.scale());
    }

    @Test
    void uint8ForAnEnumHasItsNameAndIsNoProblem() {
        FitMessage fileId = Reading.clean(one(0, 0, 1, UINT8, 4)).message();
        assertEquals(Optional.of("activity"), fileId.valueName(0));
        assertEquals(Optional.of(BaseType.UINT8), fileId.field(0).orElseThrow().baseType());
    }

    @Test
    void aNarrowEnumStillChoosesSubfields() {
        // old samples write event.data as an enum
        FitBytes stream = FitBytes.file().define(0, 21, field(0, 1, ENUM), field(3, 1, ENUM)).data(0, 0, 1);
        FitField data = Reading.lenient(stream).message().field(3).orElseThrow();
        assertEquals("timer_trigger", data.name());
        assertEquals(Optional.of("auto"), data.valueName());
        assertEquals(1, data.intValue(-1));
    }

    @Test
    void aFieldThatTheProfileDoesNotKnowHasNoOtherType() {
        Reading.clean(one(20, 200, 4, FLOAT32, 1.5));
    }
}
