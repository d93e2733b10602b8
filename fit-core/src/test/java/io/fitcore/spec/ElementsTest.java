package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.field;
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
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.reading.Reading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sections 3.3, 3.7 and 3.8: several elements, fields that occur twice, and what the profile does not know. */
class ElementsTest {

    private static FitMessage message(FitBytes stream) {
        return Reading.clean(stream).message();
    }

    @Test
    @DisplayName("R43: a scalar profile field keeps all of several elements, and its scalar getter gives the first")
    void severalElementsOfAScalar() {
        FitMessage session = message(FitBytes.file().define(0, 18, field(124, 8, UINT32), field(16, 3, UINT8))
                .data(0, new long[] {5000, 6000}, new int[] {150, 160, 170})); // enhanced_avg_speed, avg_heart_rate
        assertEquals(5.0, session.doubleValue(124));
        assertArrayEquals(new double[] {5.0, 6.0}, session.doubleValues(124));
        assertEquals(2, session.field(124).orElseThrow().elementCount());
        assertFalse(session.field(124).orElseThrow().profileField().orElseThrow().isArray());
        assertEquals(150, session.intValue(16, -1));
        assertArrayEquals(new long[] {150, 160, 170}, session.field(16).orElseThrow().rawValues());
    }

    @Test
    @DisplayName("R43: a first element without a value makes the scalar getter absent, and the field is present")
    void theFirstElementMayBeAbsent() {
        FitMessage session = message(FitBytes.file().define(0, 18, field(16, 2, UINT8)).data(0, new int[] {255, 160}));
        assertTrue(Double.isNaN(session.doubleValue(16)));
        assertEquals(-1, session.intValue(16, -1));
        assertTrue(session.has(16));
        assertEquals(160, session.field(16).orElseThrow().doubleValue(1));
        assertEquals(1, session.fields().size());
        assertTrue(session.cursor().next());
    }

    @Test
    @DisplayName("R43: one element of a profile array is an array of one")
    void oneElementOfAnArray() {
        FitMessage hrv = message(FitBytes.file().define(0, 78, field(0, 2, UINT16)).data(0, 812)); // hrv.time [N]
        assertArrayEquals(new double[] {0.812}, hrv.doubleValues(0));
        assertTrue(hrv.field(0).orElseThrow().profileField().orElseThrow().isArray());
    }

    @Test
    @DisplayName("R44: a field number that occurs twice is kept twice and looked up as the first")
    void duplicateFields() {
        FitMessage record = message(FitBytes.file()
                .define(0, 20, field(3, 1, UINT8), field(13, 1, SINT8), field(3, 1, UINT8)).data(0, 80, 20, 90));
        assertEquals(80, record.intValue(3, -1));
        assertEquals(80.0, record.field("heart_rate").orElseThrow().doubleValue());
        assertEquals(List.of(3, 13, 3), record.fields().stream().map(FitField::number).toList());
        assertEquals(List.of(80.0, 20.0, 90.0), record.fields().stream().map(FitField::doubleValue).toList());
    }

    @Test
    @DisplayName("R44: also when the first one has no value")
    void duplicateFieldsWithAnAbsentFirst() {
        FitMessage record =
                message(FitBytes.file().define(0, 20, field(3, 1, UINT8), field(3, 1, UINT8)).data(0, ABSENT, 90));
        assertFalse(record.has(3));
        assertEquals(-1, record.intValue(3, -1));
        assertEquals(List.of(90.0), record.fields().stream().map(FitField::doubleValue).toList());
        assertEquals(2, record.allFields().size());
    }

    @Test
    @DisplayName("R45: unknown messages are delivered with number, types and raw values")
    void unknownMessages() {
        FitMessage message = message(FitBytes.file().define(3, 0xFF42, field(7, 2, UINT16), field(9, 1, SINT8))
                .data(3, 1234, -5));
        assertEquals(0xFF42, message.number());
        assertEquals("unknown", message.name());
        assertFalse(message.isKnown());
        FitField field = message.field(7).orElseThrow();
        assertEquals("unknown", field.name());
        assertFalse(field.isKnown());
        assertEquals("uint16", field.typeName());
        assertEquals(1234, field.rawValue(0));
        assertEquals(1234.0, field.doubleValue());
        assertEquals(-5, message.longValue(9, 0));
        assertEquals(Optional.empty(), message.field("unknown"));
    }

    @Test
    @DisplayName("R45: unknown fields of a known message are delivered with number, type and raw value, unscaled")
    void unknownFields() {
        FitMessage record =
                message(FitBytes.file().define(0, 20, field(3, 1, UINT8), field(201, 2, UINT16)).data(0, 80, 1234));
        assertTrue(record.isKnown());
        FitField field = record.field(201).orElseThrow();
        assertFalse(field.isKnown());
        assertEquals("unknown", field.name());
        assertEquals(Optional.empty(), field.profileField());
        assertEquals("uint16", field.typeName());
        assertEquals("", field.units());
        assertEquals(1.0, field.scale());
        assertEquals(0.0, field.offset());
        assertEquals(1234, field.rawValue(0));
        assertEquals(1234.0, record.doubleValue(201));
        assertEquals(Optional.empty(), field.valueName());
        assertEquals(Optional.empty(), field.type());
    }

    @Test
    @DisplayName("R45: field 253 of an unknown message is its time")
    void timeOfAnUnknownMessage() {
        FitMessage message = message(FitBytes.file().define(0, 0xFF42, field(253, 4, UINT32)).data(0, 1_000_000_000L));
        assertEquals(1_000_000_000L, message.timestampSeconds(-1));
        assertEquals("timestamp", message.field(253).orElseThrow().name()); // R86
    }
}
