package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.BYTE;
import static io.fitcore.testkit.WireType.FLOAT32;
import static io.fitcore.testkit.WireType.SINT16;
import static io.fitcore.testkit.WireType.SINT8;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.BaseType;
import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileField;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireType;
import io.fitcore.testkit.reading.Reading;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections 4.1 and 4.4: scale, offset, units and conventions. */
class ScalingTest {

    private static FitMessage one(int message, int number, int size, int type, Object value) {
        return Reading.clean(FitBytes.file().define(0, message, field(number, size, type)).data(0, value)).message();
    }

    @Test
    @DisplayName("R46: value = (raw - offset * scale) / scale: altitude 2600 is 20.0")
    void scaleAndOffset() {
        FitMessage record = one(20, 2, 2, UINT16, 2600);
        assertEquals(20.0, record.doubleValue(2));
        assertEquals(20, record.intValue(2, -1));
        assertEquals(20L, record.longValue(2, -1));
        assertEquals(2600, record.rawValue(2, -1));
        FitField altitude = record.field(2).orElseThrow();
        assertEquals(5.0, altitude.scale());
        assertEquals(500.0, altitude.offset());
        assertTrue(altitude.isScaled());
        assertEquals(20.0, altitude.optionalDouble().orElseThrow());
    }

    @Test
    @DisplayName("R46: left_power_phase 16 is 22.500000351562505, divided in double")
    void theDivisionIsADivision() {
        assertEquals(22.500000351562505, one(20, 69, 1, UINT8, 16).doubleValue(69));
    }

    @ParameterizedTest
    @CsvSource({"20, 6, 2, 0x84, 5000, 5.0", "20, 5, 4, 0x86, 16909056, 169090.56", "20, 2, 2, 0x84, 0, -500.0",
        "20, 2, 2, 0x84, 65534, 12606.8", "18, 7, 4, 0x86, 1, 0.001", "20, 2, 2, 0x84, 3082, 116.4",
        "20, 2, 2, 0x84, 2499, -0.2", "20, 114, 4, 0x85, -3, -3.0"})
    @DisplayName("R46: more values, each the double nearest to its decimal")
    void moreValues(int message, int number, int size, String type, long raw, double expected) {
        FitBytes stream = FitBytes.file().define(0, message, field(number, size, Integer.decode(type))).data(0, raw);
        assertEquals(expected, Reading.lenient(stream).message().doubleValue(number));
    }

    @Test
    @DisplayName("R46: truncation of scaled values goes towards zero")
    void truncation() {
        FitMessage record = one(20, 2, 2, UINT16, 2499); // -0.2 m
        assertEquals(-0.2, record.doubleValue(2));
        assertEquals(0, record.intValue(2, -1));
        FitMessage below = one(20, 2, 2, UINT16, 2491); // -1.8 m
        assertEquals(-1, below.intValue(2, 7));
    }

    @Test
    @DisplayName("R46: scale 1 keeps integers exact")
    void scaleOneKeepsIntegers() {
        FitMessage record = one(20, 3, 1, UINT8, 80);
        assertEquals(80, record.intValue(3, -1));
        assertEquals(Optional.of(80L), record.value("heart_rate"));
        assertEquals("heart_rate=80 bpm", record.field(3).orElseThrow().toString());
        assertFalse(record.field(3).orElseThrow().isScaled());
        FitMessage made = one(0xFF01, 1, 8, WireType.UINT64, (1L << 53) + 1);
        assertEquals((1L << 53) + 1, made.longValue(1, -1));
    }

    @Test
    @DisplayName("R46: a float32 without scale keeps its own precision in text")
    void floatsPrintAsTheyAre() {
        FitField field = one(0xFF01, 1, 4, FLOAT32, 1.1).field(1).orElseThrow();
        assertEquals((double) 1.1f, field.doubleValue());
        assertEquals("unknown_1=1.1", field.toString());
    }

    @Test
    @DisplayName("R46: every scaled scalar of the profile is divided and shifted as its table says")
    void everyScaledField() {
        int seen = 0;
        for (int number : Profile.messageNumbers()) {
            for (ProfileField profile : Profile.message(number).orElseThrow().fields()) {
                if ((profile.scale() == 1 && profile.offset() == 0) || profile.typeName().equals("weight")) {
                    continue;
                }
                BaseType type = profile.baseType();
                FitMessage message = one(number, profile.number(), type.sizeBytes(), type.code(), 3);
                FitField field = message.allFields().get(0);
                if (profile.subfields().isEmpty()) {
                    assertEquals(3 / profile.scale() - profile.offset(), message.doubleValue(profile.number()),
                            profile::toString);
                    assertEquals(profile.units(), field.units());
                }
                assertEquals(profile.name(), field.mainName());
                seen++;
            }
        }
        assertTrue(seen > 300, "scaled fields: " + seen);
    }

    @Test
    @DisplayName("R47: a field with a list of scales is itself unscaled and has no units")
    void listOfScales() {
        FitField packed = one(20, 8, 3, BYTE, hex("fa 00 64")).field(8).orElseThrow(); // compressed_speed_distance
        assertArrayEquals(new double[] {250, 0, 100}, packed.doubleValues());
        assertEquals(1.0, packed.scale());
        assertEquals(0.0, packed.offset());
        assertEquals("", packed.units());
    }

    @Test
    @DisplayName("R47: a field with one component has that component's scale")
    void oneComponentOneScale() {
        assertEquals(5.0, one(20, 6, 2, UINT16, 5000).doubleValue(6));
        assertEquals(0.5, one(132, 1, 1, UINT8, 128).doubleValue(1)); // hr.time256
    }

    @Test
    @DisplayName("R48: weight_scale.weight 7550 is 75.5 kg")
    void weight() {
        FitField weight = one(30, 0, 2, UINT16, 7550).field(0).orElseThrow();
        assertEquals(75.5, weight.doubleValue());
        assertEquals("kg", weight.units());
        assertEquals("weight", weight.typeName());
        assertEquals(Optional.empty(), weight.valueName());
        assertEquals("weight=75.5 kg", weight.toString());
    }

    @Test
    @DisplayName("R48: weight_scale.weight 0xFFFE is \"calculating\", not a weight")
    void calculating() {
        FitMessage message = one(30, 0, 2, UINT16, 0xFFFE);
        FitField weight = message.field(0).orElseThrow();
        assertTrue(weight.isPresent());
        assertEquals(Optional.of("calculating"), weight.valueName());
        assertEquals("weight=calculating", weight.toString());
        assertEquals(Optional.of("calculating"), message.value("weight"));
        assertEquals(0xFFFE, weight.rawValue(0));
        assertTrue(Double.isNaN(weight.doubleValue()));
        assertTrue(Double.isNaN(message.doubleValue(0)));
        assertEquals(-1, message.intValue(0, -1));
        assertTrue(weight.optionalDouble().isEmpty());
        assertTrue(weight.longValue().isEmpty());
        assertFalse(one(30, 0, 2, UINT16, 0xFFFF).has(0));
    }

    @Test
    void semicirclesAreDegreesOnRequestOnly() {
        FitBytes stream = FitBytes.file().define(0, 20, field(0, 4, WireType.SINT32), field(1, 4, WireType.SINT32))
                .data(0, 0x4000_0000, -0x8000_0000L);
        FitMessage record = Reading.clean(stream).message();
        assertEquals(0x4000_0000, record.longValue(0, -1));
        assertEquals("semicircles", record.field(0).orElseThrow().units());
        assertEquals(90.0, record.degrees(0));
        assertEquals(-180.0, record.degrees(1));
        assertEquals(90.0, record.field(0).orElseThrow().degrees());
        assertTrue(Double.isNaN(record.degrees(253)));
    }

    @Test
    void degreesOfOtherFieldsAreNone() {
        FitMessage record = one(20, 3, 1, UINT8, 80);
        assertTrue(Double.isNaN(record.degrees(3)));
        assertTrue(Double.isNaN(record.field(3).orElseThrow().degrees()));
        FitMessage absent = one(20, 0, 4, WireType.SINT32, ABSENT);
        assertTrue(Double.isNaN(absent.degrees(0)));
        assertTrue(Double.isNaN(absent.field(0).orElseThrow().degrees()));
    }

    @Test
    void intensityOfMonitoringHasTheScaleOfTheWorkbook() {
        assertEquals(0.3, one(55, 28, 1, UINT8, 3).doubleValue(28));
    }

    @Test
    void temperaturesAreSigned() {
        assertEquals(-12, one(20, 13, 1, SINT8, -12).intValue(13, 0));
    }

    @Test
    void balancesAreTheirRawNumbers() {
        assertEquals(178, one(20, 30, 1, UINT8, 178).intValue(30, -1));
        assertEquals(0x9388, one(18, 37, 2, UINT16, 0x9388).intValue(37, -1));
    }

    @Test
    void anUnscaledNumberHasOnlyTheNameRaw() {
        FitMessage record = one(20, 6, 2, UINT16, 5999);
        assertEquals(5, record.intValue(6, -1));
        assertEquals(5, record.longValue(6, -1));
        assertEquals(5, record.intValue(6).orElseThrow());
        assertEquals(5, record.longValue(6).orElseThrow());
        assertEquals(5.999, record.doubleValue(6));
        assertEquals(5999, record.rawValue(6, -1));
        assertEquals(-32768, Reading.lenient(FitBytes.file().define(0, 0xFF01, field(1, 2, SINT16)).data(0, -32768))
                .message().rawValue(1, 0));
        assertEquals(5.999, record.value("speed").orElseThrow());
    }

    @Test
    void unitsAreVerbatim() {
        assertEquals("bpm", one(20, 3, 1, UINT8, 80).field(3).orElseThrow().units());
        assertEquals("m", one(20, 5, 4, UINT32, 80).field(5).orElseThrow().units());
        assertEquals("", one(0, 0, 1, WireType.ENUM, 4).field(0).orElseThrow().units());
    }
}
