package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.developer;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.SINT8;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.BaseType;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireDefinition;
import io.fitcore.testkit.reading.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 3.4: the profile has a field signed, and the file writes it unsigned. */
class SignByProfileTest {

    private static final int RECORD = 20;
    private static final int TEMPERATURE = 13;

    @Test
    @DisplayName("R85: a record whose temperature is written as uint8 251 is at -5 C")
    void frost() {
        FitMessage record = Reading.lenient(
                hex("0e20dc52120000002e4649543da5400000140002fd04860d01020000ca9a3bfbad54")).message();
        assertEquals(-5, record.intValue(TEMPERATURE, 99));
        assertEquals(-5.0, record.doubleValue(TEMPERATURE));
        assertEquals("temperature=-5 C", record.field(TEMPERATURE).orElseThrow().toString());
        assertEquals(-5L, record.value("temperature").orElseThrow());
    }

    @Test
    @DisplayName("R85: the integer of the wire and the type of the file stay as they are")
    void theWireStaysReachable() {
        FitMessage record = one(RECORD, TEMPERATURE, 1, UINT8, 251);
        FitField field = record.field(TEMPERATURE).orElseThrow();
        assertEquals(251, record.rawValue(TEMPERATURE, -1));
        assertEquals(251, field.rawValue(0));
        assertArrayEquals(new long[] {251}, field.rawValues());
        assertEquals(BaseType.UINT8, field.baseType().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "20, 13, 1, 0x02, 251,        -5",      // record.temperature: sint8
        "20, 13, 1, 0x02, 254,        -2",
        "20, 13, 1, 0x02, 127,        127",     // the invalid value of sint8 is a value of uint8
        "20, 13, 1, 0x0A, 255,        -1",      // all ones are a value of uint8z
        "20, 9,  2, 0x84, 65036,      -5",      // record.grade: sint16, scale 100
        "20, 9,  2, 0x84, 65435,      -1.01",
        "20, 0,  4, 0x86, 4294967291, -5",      // record.position_lat: sint32
        "20, 0,  4, 0x86, 2147483647, 2147483647"})
    @DisplayName("R85: each size, scaled and not")
    void eachSize(int message, int number, int size, String type, long raw, double expected) {
        FitMessage read = one(message, number, size, Integer.decode(type), raw);
        assertEquals(expected, read.doubleValue(number));
        assertEquals((long) expected, read.longValue(number, 99));
        assertEquals(raw, read.rawValue(number, -1));
    }

    @ParameterizedTest
    @CsvSource({"13, 1, 0x02, 255", "13, 1, 0x0A, 0", "9, 2, 0x84, 65535", "0, 4, 0x86, 4294967295"})
    @DisplayName("R85: which value is invalid the type of the file says")
    void invalidByTheFile(int number, int size, String type, long raw) {
        FitMessage read = one(RECORD, number, size, Integer.decode(type), raw);
        assertFalse(read.has(number));
        assertEquals(99, read.intValue(number, 99));
        assertEquals(raw, read.rawValue(number, -1));
    }

    @Test
    @DisplayName("R85: in both byte orders, and for each element of an array")
    void bigEndianAndArrays() {
        FitBytes big = FitBytes.file().defineBigEndian(0, RECORD, field(9, 2, UINT16), field(0, 4, UINT32))
                .data(0, 65036, 4294967291L);
        FitMessage record = Reading.lenient(big).message();
        assertEquals(-5.0, record.doubleValue(9));
        assertEquals(-5, record.intValue(0, 99));
        FitBytes several = FitBytes.file().define(0, RECORD, field(TEMPERATURE, 3, UINT8))
                .data(0, hex("fb ff 05"));
        assertArrayEquals(new double[] {-5, Double.NaN, 5},
                Reading.lenient(several).message().doubleValues(TEMPERATURE));
    }

    @Test
    @DisplayName("R85: in one pass over all fields, and by a cursor, as by number")
    void allWaysToRead() {
        FitMessage record = one(RECORD, TEMPERATURE, 1, UINT8, 251);
        double[] values = new double[4];
        assertEquals(1, record.copyDoubles(values));
        assertEquals(-5.0, values[0]);
        assertEquals(-5.0, record.fields().get(0).doubleValue());
        assertEquals(-5.0, record.copy().doubleValue(TEMPERATURE));
    }

    @Test
    @DisplayName("R85: what is not of the same size, or not signed in the profile, is read as the file has it")
    void othersAreLeftAlone() {
        assertEquals(251, one(RECORD, TEMPERATURE, 2, UINT16, 251).intValue(TEMPERATURE, 99));
        assertEquals(65000, one(RECORD, TEMPERATURE, 2, UINT16, 65000).intValue(TEMPERATURE, 99));
        assertEquals(251, one(RECORD, 3, 1, UINT8, 251).intValue(3, 99));
        assertEquals(-5, one(RECORD, 3, 1, SINT8, -5).intValue(3, 99));
    }

    @Test
    @DisplayName("R85: fields of developers are what their descriptions say, whatever native field they stand for")
    void developersAreLeftAlone() {
        FitBytes stream = FitBytes.file()
                .define(0, 206, field(0, 1, UINT8), field(1, 1, UINT8), field(2, 1, UINT8), field(15, 1, UINT8))
                .data(0, 0, 7, UINT8, TEMPERATURE)
                .define(WireDefinition.of(1, RECORD, field(3, 1, UINT8), developer(7, 1, 0)))
                .data(1, 80, 251);
        FitMessage record = Reading.lenient(stream).messages(RECORD).get(0);
        assertEquals(251.0, record.developerField(0, 7).orElseThrow().doubleValue());
    }

    private static FitMessage one(int message, int number, int size, int type, Object value) {
        return Reading.lenient(FitBytes.file().define(0, message, field(number, size, type)).data(0, value)).message();
    }
}
