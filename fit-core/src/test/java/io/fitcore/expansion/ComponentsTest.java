package io.fitcore.expansion;

import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.developer;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.BYTE;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.FLOAT32;
import static io.fitcore.testkit.WireType.SINT16;
import static io.fitcore.testkit.WireType.SINT8;
import static io.fitcore.testkit.WireType.STRING;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT64;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.message.AntRxMessage;
import io.fitcore.message.EventMessage;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.message.HrMessage;
import io.fitcore.message.RawBbiMessage;
import io.fitcore.message.RecordMessage;
import io.fitcore.model.BaseType;
import io.fitcore.model.DecodeOptions;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.Vectors;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What comes out of a component-bearing field (spec 6.2 to 6.5). {@link ComponentTableTest} has each one. */
class ComponentsTest {

    private static final int GEAR_CHANGE = 42;

    // ---- bits (6.2)

    @Test
    @DisplayName("R55: bits are taken least significant first, across elements (A.4)")
    void bitsAreTakenAcrossElements() throws IOException {
        List<FitMessage> records = Decoded.messages(Vectors.A4.bytes());

        assertEquals(List.of(2.5, 3.0, 3.1), Decoded.values(records, RecordMessage.SPEED));
        assertEquals(List.of(100.00, 250.00, 262.25), Decoded.values(records, RecordMessage.DISTANCE));
        assertEquals(List.of(2500L, 3000L, 3100L),
                records.stream().map(record -> record.rawValue(RecordMessage.ENHANCED_SPEED, -1)).toList());
    }

    @Test
    @DisplayName("R55: fifteen-fold components fill arrays in step (A.12)")
    void repeatedDestinationsFillArrays() throws IOException {
        FitMessage beats = Decoded.messages(Vectors.A12.bytes()).get(0);

        assertEquals(500, beats.intValue(RawBbiMessage.TIMESTAMP_MS, -1));
        assertArrayEquals(new long[] {1000, 1010}, Decoded.field(beats, RawBbiMessage.TIME).rawValues());
        assertArrayEquals(new long[] {1, 0}, Decoded.field(beats, RawBbiMessage.QUALITY).rawValues());
        assertArrayEquals(new long[] {0, 1}, Decoded.field(beats, RawBbiMessage.GAP).rawValues());
    }

    @Test
    @DisplayName("R55: where bits run out there is no partial value")
    void bitsThatRunOutMakeNoPartialValue() throws IOException {
        FitMessage record = Decoded.message(FitBytes.file()
                .define(0, 20, field(8, 2, BYTE))
                .data(0, new int[] {0xFA, 0x00}));
        assertEquals(2.5, record.doubleValue(RecordMessage.SPEED));
        assertTrue(record.field(RecordMessage.DISTANCE).isEmpty());

        FitMessage beats = Decoded.message(FitBytes.file()
                .define(0, 132, field(10, 5, BYTE))
                .data(0, new int[] {0x00, 0x0C, 0x00, 0x00, 0x04}));    // 40 bits: three times 12, and 4 left
        assertArrayEquals(new long[] {0xC00, 0x1000, 0x1400},
                Decoded.field(beats, HrMessage.EVENT_TIMESTAMP).rawValues());
    }

    @Test
    @DisplayName("R55: bits left over are ignored")
    void bitsLeftOverAreIgnored() throws IOException {
        FitMessage record = Decoded.message(FitBytes.file()
                .define(0, 20, field(8, 6, BYTE))
                .data(0, new int[] {0xFA, 0x00, 0x64, 0x2C, 0x01, 0xFA}));
        assertArrayEquals(new double[] {2.5}, record.doubleValues(RecordMessage.SPEED));
        assertArrayEquals(new double[] {100.0}, record.doubleValues(RecordMessage.DISTANCE));

        long[] sixteen = new long[16];
        FitMessage beats = Decoded.message(FitBytes.file()
                .define(0, 372, field(1, 32, UINT16))
                .data(0, sixteen));
        assertEquals(15, Decoded.field(beats, RawBbiMessage.TIME).elementCount());
    }

    @Test
    @DisplayName("R55: of an array that is partly invalid the raw bits are used")
    void invalidElementsOfAnArrayGiveTheirBits() throws IOException {
        FitMessage beats = Decoded.message(FitBytes.file()
                .define(0, 372, field(1, 4, UINT16))
                .data(0, new int[] {0xFFFF, 0x43E8}));
        assertArrayEquals(new long[] {16383, 1000}, Decoded.field(beats, RawBbiMessage.TIME).rawValues());
        assertArrayEquals(new long[] {1, 1}, Decoded.field(beats, RawBbiMessage.QUALITY).rawValues());
        assertArrayEquals(new long[] {1, 0}, Decoded.field(beats, RawBbiMessage.GAP).rawValues());

        FitMessage padded = Decoded.message(FitBytes.file()
                .define(0, 132, field(10, 6, BYTE))
                .data(0, new int[] {0x00, 0x0C, 0x00, 0xFF, 0xFF, 0xFF}));
        assertArrayEquals(new long[] {0xC00, 0x1000, 0x1FFF, 0x1FFF},
                Decoded.field(padded, HrMessage.EVENT_TIMESTAMP).rawValues());
    }

    @Test
    @DisplayName("R55: a component whose bits are all set is a value")
    void allBitsSetIsAValue() throws IOException {
        FitMessage record = Decoded.message(FitBytes.file()
                .define(0, 20, field(8, 3, BYTE))
                .data(0, new int[] {0xFF, 0x0F, 0x64}));

        assertEquals(40.95, record.doubleValue(RecordMessage.SPEED));
    }

    @Test
    @DisplayName("R55: a single component takes a narrower source, extended by zeros")
    void narrowerSourceIsExtended() throws IOException {
        List<FitMessage> records = Decoded.messages(FitBytes.file()
                .define(0, 20, field(6, 1, UINT8))
                .data(0, 81)
                .data(0, 0xFF));

        assertEquals(List.of(0.081, Double.NaN), Decoded.values(records, RecordMessage.SPEED));
        assertEquals(List.of(0.081, Double.NaN), Decoded.values(records, RecordMessage.ENHANCED_SPEED));
        assertTrue(records.get(1).field(RecordMessage.ENHANCED_SPEED).isEmpty());
    }

    @Test
    @DisplayName("R55: of several components a narrower source has only some")
    void narrowerSourceHasSomeComponents() throws IOException {
        FitMessage event = Decoded.message(FitBytes.file()
                .define(0, 21, field(0, 1, ENUM), field(3, 2, UINT16))
                .data(0, GEAR_CHANGE, 0x5678));

        assertEquals("gear_change_data", Decoded.field(event, EventMessage.DATA).name());
        assertEquals(0x78, event.intValue(EventMessage.REAR_GEAR_NUM, -1));
        assertEquals(0x56, event.intValue(EventMessage.REAR_GEAR, -1));
        assertTrue(event.field(EventMessage.FRONT_GEAR_NUM).isEmpty());
    }

    @Test
    @DisplayName("R55: a wider source is expanded when its value fits the component's bits")
    void widerSourceMustFit() throws IOException {
        List<FitMessage> records = Decoded.messages(FitBytes.file()
                .define(0, 20, field(6, 4, UINT32))
                .data(0, 70_000)
                .data(0, 65_536)
                .data(0, 65_535)
                .data(0, 5000)
                .define(1, 20, field(6, 8, UINT64))
                .data(1, 5000)
                .data(1, 0x1_0000_1388L));

        assertEquals(List.of(70.0, 65.536, 65.535, 5.0, 5.0, 0x1_0000_1388L / 1000.0),
                Decoded.values(records, RecordMessage.SPEED));
        assertEquals(List.of(Double.NaN, Double.NaN, 65.535, 5.0, 5.0, Double.NaN),
                Decoded.values(records, RecordMessage.ENHANCED_SPEED));
    }

    @Test
    @DisplayName("R55: a negative value fits no unsigned destination")
    void negativeSourceIsNotExpanded() throws IOException {
        List<FitMessage> records = Decoded.messages(FitBytes.file()
                .define(0, 20, field(6, 2, SINT16))
                .data(0, -5)
                .data(0, 5000)
                .define(1, 20, field(6, 1, SINT8))
                .data(1, -5));

        assertEquals(List.of(-0.005, 5.0, -0.005), Decoded.values(records, RecordMessage.SPEED));
        assertEquals(List.of(Double.NaN, 5.0, Double.NaN), Decoded.values(records, RecordMessage.ENHANCED_SPEED));
    }

    @Test
    @DisplayName("R55: of an array source with a single component the first element is expanded")
    void firstElementOfAnArrayIsExpanded() throws IOException {
        List<FitMessage> records = Decoded.messages(FitBytes.file()
                .define(0, 20, field(2, 4, UINT16))
                .data(0, new int[] {2600, 2700})
                .data(0, new int[] {0xFFFF, 2700}));

        assertArrayEquals(new double[] {20.0}, records.get(0).doubleValues(RecordMessage.ENHANCED_ALTITUDE));
        assertTrue(records.get(1).field(RecordMessage.ENHANCED_ALTITUDE).isEmpty());
        assertArrayEquals(new double[] {Double.NaN, 40.0}, records.get(1).doubleValues(RecordMessage.ALTITUDE));
    }

    @Test
    @DisplayName("R55: text and floating-point numbers hold no components")
    void textAndFloatsHoldNoComponents() throws IOException {
        List<FitMessage> records = Decoded.messages(FitBytes.file()
                .define(0, 20, field(6, 4, FLOAT32))
                .data(0, 5000.0)
                .define(1, 20, field(8, 3, STRING))
                .data(1, "abc"));

        assertEquals(5.0, records.get(0).doubleValue(RecordMessage.SPEED));
        assertTrue(records.get(0).field(RecordMessage.ENHANCED_SPEED).isEmpty());
        assertEquals(List.of("compressed_speed_distance"), Decoded.names(records.get(1)));
    }

    @Test
    @DisplayName("R55: a source that cannot be read is not expanded")
    void unreadableSourceIsNotExpanded() throws IOException {
        FitMessage record = Decoded.message(FitBytes.file()
                .define(0, 20, field(6, 3, UINT16), field(2, 0, UINT16), field(99, 1, 0x1F), field(3, 1, UINT8))
                .data(0, new byte[] {1, 2, 3}, new byte[0], new byte[] {4}, 80));

        assertEquals(List.of("heart_rate"), Decoded.names(record));
    }

    @Test
    @DisplayName("R55: of a source that occurs twice both are expanded; a scalar destination keeps the first")
    void firstOfTwoSourcesCounts() throws IOException {
        FitMessage record = Decoded.message(FitBytes.file()
                .define(0, 20, field(2, 2, UINT16), field(2, 2, UINT16))
                .data(0, 2600, 2700));
        assertArrayEquals(new double[] {20.0}, record.doubleValues(RecordMessage.ENHANCED_ALTITUDE));

        FitMessage second = Decoded.message(FitBytes.file()
                .define(0, 20, field(2, 2, UINT16), field(2, 2, UINT16))
                .data(0, ABSENT, 2700));
        assertArrayEquals(new double[] {40.0}, second.doubleValues(RecordMessage.ENHANCED_ALTITUDE));

        FitMessage beats = Decoded.message(FitBytes.file()
                .define(0, 372, field(1, 2, UINT16), field(1, 2, UINT16))
                .data(0, 1000, 1010));
        assertArrayEquals(new long[] {1000, 1010}, Decoded.field(beats, RawBbiMessage.TIME).rawValues());
    }

    // ---- absent sources

    @Test
    @DisplayName("R56: an absent source expands nothing")
    void absentSourceExpandsNothing() throws IOException {
        FitMessage record = Decoded.message(FitBytes.file()
                .define(0, 20, field(2, 2, UINT16), field(8, 3, BYTE), field(18, 1, UINT8), field(99, 1, UINT8))
                .data(0, ABSENT, ABSENT, ABSENT, ABSENT));

        assertTrue(record.fields().isEmpty());
        assertEquals(4, record.allFields().size());
        assertFalse(record.has(RecordMessage.ENHANCED_ALTITUDE));
        assertFalse(record.has(RecordMessage.DISTANCE));
    }

    @Test
    @DisplayName("R56: a record without valid values is delivered, empty (A.5)")
    void messageWithoutValuesIsDelivered() throws IOException {
        FitMessage third = Decoded.messages(Vectors.A5.bytes()).get(2);

        assertEquals(List.of(), Decoded.names(third));
    }

    // ---- scale and rounding (6.3)

    @Test
    @DisplayName("R57: values are rounded half up to the destination's raw grid")
    void valuesAreRoundedToTheRawGrid() throws IOException {
        // distance in 1/16 m; its own grid is 1/100 m
        assertEquals(10006, distance(1601));    // 100.0625 m
        assertEquals(13, distance(2));          // 0.125 m: exactly half
        assertEquals(38, distance(6));          // 0.375 m
        assertEquals(6, distance(1));           // 0.0625 m
        assertEquals(0, distance(0));
        assertEquals(25594, distance(4095));    // 255.9375 m
    }

    private static long distance(int sixteenths) throws IOException {
        FitMessage record = Decoded.message(FitBytes.file()
                .define(0, 20, field(8, 3, BYTE))
                .data(0, new int[] {0, (sixteenths & 0x0F) << 4, sixteenths >> 4}));
        FitField distance = Decoded.field(record, RecordMessage.DISTANCE);
        assertEquals(distance.rawValue(0) / 100.0, distance.doubleValue());
        return distance.rawValue(0);
    }

    @Test
    @DisplayName("R57: an expanded value cannot be told from a stored one")
    void expandedEqualsStored() throws IOException {
        List<FitMessage> records = Decoded.messages(FitBytes.file()
                .define(0, 20, field(2, 2, UINT16))
                .data(0, 2613)
                .define(1, 20, field(78, 4, UINT32))
                .data(1, 2613));

        FitField expanded = Decoded.field(records.get(0), RecordMessage.ENHANCED_ALTITUDE);
        FitField stored = Decoded.field(records.get(1), RecordMessage.ENHANCED_ALTITUDE);
        assertEquals(stored.rawValue(0), expanded.rawValue(0));
        assertEquals(stored.doubleValue(), expanded.doubleValue());
        assertEquals(stored.units(), expanded.units());
        assertEquals(stored.baseType(), expanded.baseType());
        assertEquals(stored.toString(), expanded.toString());
    }

    @Test
    @DisplayName("R65: an expanded value that its destination's type calls invalid is absent")
    void invalidExpandedValueIsAbsent() throws IOException {
        FitMessage gears = Decoded.message(FitBytes.file()
                .define(0, 21, field(0, 1, ENUM), field(3, 4, UINT32))
                .data(0, GEAR_CHANGE, 0x00_01_05_02));
        assertEquals(List.of("event", "gear_change_data", "rear_gear_num", "rear_gear", "front_gear_num"),
                Decoded.names(gears));
        assertTrue(Double.isNaN(gears.doubleValue(EventMessage.FRONT_GEAR)));
        assertEquals(0, gears.rawValue(EventMessage.FRONT_GEAR, -1));

        FitMessage radar = Decoded.message(FitBytes.file()
                .define(0, 21, field(0, 1, ENUM), field(3, 4, UINT32))
                .data(0, 75, 0xFF_14_02_03L));
        assertEquals(2.0, radar.doubleValue(EventMessage.RADAR_THREAT_AVG_APPROACH_SPEED));
        assertTrue(Double.isNaN(radar.doubleValue(EventMessage.RADAR_THREAT_MAX_APPROACH_SPEED)));
    }

    @Test
    @DisplayName("R38: expanded opaque bytes are absent only when all are 0xFF")
    void expandedBytesFollowTheRuleForBytes() throws IOException {
        List<FitMessage> messages = Decoded.messages(FitBytes.file()
                .define(0, 80, field(2, 3, BYTE))
                .data(0, new int[] {1, 0xFF, 7})
                .data(0, new int[] {1, 0xFF, 0xFF}));

        assertArrayEquals(new double[] {255, 7}, messages.get(0).doubleValues(AntRxMessage.DATA));
        assertFalse(messages.get(1).has(AntRxMessage.DATA));
    }

    // ---- order and nesting (6.4)

    @Test
    @DisplayName("R58: expansion is breadth first and nested")
    void expansionIsBreadthFirst() throws IOException {
        FitMessage record = Decoded.message(FitBytes.file()
                .define(0, 20, field(8, 3, BYTE), field(3, 1, UINT8), field(2, 2, UINT16))
                .data(0, new int[] {0xFA, 0x00, 0x64}, 80, 2600));

        assertEquals(List.of("compressed_speed_distance", "heart_rate", "altitude", "speed", "distance",
                "enhanced_altitude", "enhanced_speed"), Decoded.names(record));
    }

    @Test
    @DisplayName("R58: a nested source that is a whole number of m/s is not multiplied by ten")
    void nestedWholeSpeedsStayAsTheyAre() throws IOException {
        FitMessage record = Decoded.message(FitBytes.file()
                .define(0, 20, field(8, 3, BYTE))
                .data(0, new int[] {0x2C, 0x01, 0x00}));

        assertEquals(3.0, record.doubleValue(RecordMessage.SPEED));
        assertEquals(3.0, record.doubleValue(RecordMessage.ENHANCED_SPEED));
    }

    @Test
    @DisplayName("R58: data16 goes on through data to the fields of its subfield")
    void nestedExpansionGoesThroughSubfields() throws IOException {
        FitMessage event = Decoded.message(FitBytes.file()
                .define(0, 21, field(0, 1, ENUM), field(2, 2, UINT16))
                .data(0, GEAR_CHANGE, 0x5678));

        assertEquals(List.of("event", "data16", "gear_change_data", "rear_gear_num", "rear_gear"),
                Decoded.names(event));
        assertEquals(0x78, event.intValue(EventMessage.REAR_GEAR_NUM, -1));
        assertEquals(0x56, event.intValue(EventMessage.REAR_GEAR, -1));
    }

    @Test
    @DisplayName("R58: with subfields off, data16 ends at data")
    void withoutSubfieldsNestedExpansionEnds() throws IOException {
        FitMessage event = Decoded.message(FitBytes.file()
                .define(0, 21, field(0, 1, ENUM), field(2, 2, UINT16))
                .data(0, GEAR_CHANGE, 0x5678), DecodeOptions.DEFAULT.withSubfields(false));

        assertEquals(List.of("event", "data16", "data"), Decoded.names(event));
        assertEquals(0x5678, event.intValue(EventMessage.DATA, -1));
    }

    @Test
    @DisplayName("R58: expanded fields stand before developer fields")
    void expandedFieldsStandBeforeDeveloperFields() throws IOException {
        FitMessage record = Decoded.messages(FitBytes.file()
                .define(1, 206, field(0, 1, UINT8), field(1, 1, UINT8), field(2, 1, UINT8), field(3, 2, STRING))
                .data(1, 0, 7, 0x02, "x")
                .define(0, 20, field(2, 2, UINT16), developer(7, 1, 0))
                .data(0, 2600, 9)).get(1);

        var cursor = record.cursor();
        StringBuilder walked = new StringBuilder();
        while (cursor.next()) {
            walked.append(cursor.name()).append(' ');
        }
        assertEquals("altitude enhanced_altitude x ", walked.toString());
    }

    @Test
    @DisplayName("R64: data16 3700 of a battery event is battery_level 3.7 V (A.15)")
    void data16OfABatteryEvent() throws IOException {
        FitMessage event = Decoded.messages(Vectors.A15.bytes()).get(0);

        FitField level = Decoded.field(event, EventMessage.DATA);
        assertEquals("battery_level", level.name());
        assertEquals(3700, level.rawValue(0));
        assertEquals(3.7, level.doubleValue());
        assertEquals("V", level.units());
        assertEquals(FieldOrigin.EXPANDED, level.origin());
    }

    @Test
    @DisplayName("R65: gear_change_data 0x12345678 holds 120, 86, 52 and 18 (A.7)")
    void gearsOfTheVector() throws IOException {
        FitMessage event = Decoded.messages(Vectors.A7.bytes()).get(0);

        assertEquals(List.of("event", "gear_change_data", "rear_gear_num", "rear_gear", "front_gear_num", "front_gear"),
                Decoded.names(event));
        assertEquals(120, event.intValue(EventMessage.REAR_GEAR_NUM, -1));
        assertEquals(86, event.intValue(EventMessage.REAR_GEAR, -1));
        assertEquals(52, event.intValue(EventMessage.FRONT_GEAR_NUM, -1));
        assertEquals(18, event.intValue(EventMessage.FRONT_GEAR, -1));
    }

    // ---- what a field says of itself

    @Test
    @DisplayName("R58: each field says whether it was read or expanded, and from which one")
    void fieldsTellOriginAndSource() throws IOException {
        FitMessage record = Decoded.message(FitBytes.file()
                .define(0, 20, field(8, 3, BYTE), field(2, 2, UINT16))
                .data(0, new int[] {0xFA, 0x00, 0x64}, 2600));

        assertOrigin(record, RecordMessage.COMPRESSED_SPEED_DISTANCE, FieldOrigin.READ, OptionalInt.empty());
        assertOrigin(record, RecordMessage.ALTITUDE, FieldOrigin.READ, OptionalInt.empty());
        assertOrigin(record, RecordMessage.SPEED, FieldOrigin.EXPANDED, OptionalInt.of(8));
        assertOrigin(record, RecordMessage.DISTANCE, FieldOrigin.EXPANDED, OptionalInt.of(8));
        assertOrigin(record, RecordMessage.ENHANCED_SPEED, FieldOrigin.EXPANDED, OptionalInt.of(6));
        assertOrigin(record, RecordMessage.ENHANCED_ALTITUDE, FieldOrigin.EXPANDED, OptionalInt.of(2));
    }

    @Test
    @DisplayName("R58: an expanded field that repeats its source tells it, too")
    void repeatedFieldsTellOriginAndSource() throws IOException {
        FitMessage record = Decoded.message(FitBytes.file()
                .define(0, 20, field(6, 2, UINT16))
                .data(0, 5000));

        assertOrigin(record, RecordMessage.ENHANCED_SPEED, FieldOrigin.EXPANDED, OptionalInt.of(6));
        assertEquals(BaseType.UINT32, Decoded.field(record, RecordMessage.ENHANCED_SPEED).baseType().orElseThrow());
        assertEquals(BaseType.UINT32.code(), Decoded.field(record, RecordMessage.ENHANCED_SPEED).typeByte());
    }

    private static void assertOrigin(FitMessage message, int number, FieldOrigin origin, OptionalInt source) {
        FitField field = Decoded.field(message, number);
        assertEquals(origin, field.origin());
        assertEquals(source, field.sourceNumber());
        assertEquals(origin == FieldOrigin.READ ? field.elementCount() * field.baseType().orElseThrow().sizeBytes() : 0,
                field.rawBytes().length);
    }
}
