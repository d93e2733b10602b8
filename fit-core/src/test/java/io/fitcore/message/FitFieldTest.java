package io.fitcore.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.model.BaseType;
import io.fitcore.testkit.Vectors;
import io.fitcore.testkit.reading.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Every method of a field. */
class FitFieldTest {

    private final FitMessage record = OneOfEach.message(OneOfEach.RECORD);
    private final FitMessage session = OneOfEach.message(OneOfEach.SESSION);

    private FitField altitude() {
        return record.field(2).orElseThrow();
    }

    @Test
    void identityOfAFieldOfTheFile() {
        FitField field = altitude();
        assertEquals(2, field.number());
        assertEquals("altitude", field.name());
        assertEquals("altitude", field.mainName());
        assertTrue(field.isKnown());
        assertEquals(FieldOrigin.READ, field.origin());
        assertEquals(OptionalInt.empty(), field.sourceNumber());
        assertEquals("m", field.units());
        assertEquals("m", field.mainUnits());
        assertEquals("uint16", field.typeName());
        assertEquals(Optional.of(BaseType.UINT16), field.baseType());
        assertEquals(0x84, field.typeByte());
        assertEquals("altitude", field.profileField().orElseThrow().name());
        assertEquals(-1, field.developerDataIndex());
        assertEquals(Optional.empty(), field.description());
        assertEquals(5.0, field.scale());
        assertEquals(500.0, field.offset());
        assertEquals(Optional.empty(), field.type());
    }

    @Test
    void identityOfAnExpandedField() {
        FitField field = record.field(78).orElseThrow();
        assertEquals("enhanced_altitude", field.name());
        assertEquals(FieldOrigin.EXPANDED, field.origin());
        assertEquals(OptionalInt.of(2), field.sourceNumber());
        assertEquals("m", field.units());
        assertEquals("uint32", field.typeName());
        assertEquals(Optional.of(BaseType.UINT32), field.baseType());
        assertEquals(0, field.rawBytes().length);
        assertEquals(2600, field.rawValue(0));
        assertEquals(20.0, field.doubleValue());
    }

    @Test
    void identityOfASubfield() {
        FitField field = Reading.clean(Vectors.A15).message().field(3).orElseThrow();
        assertEquals("battery_level", field.name());
        assertEquals("data", field.mainName());
        assertEquals("V", field.units());
        assertEquals("", field.mainUnits());
        assertEquals("uint16", field.typeName());
        assertEquals(1000.0, field.scale());
        assertEquals("data", field.profileField().orElseThrow().name());
        assertEquals("battery_level=3.7 V", field.toString());
    }

    @Test
    void identityOfADeveloperField() {
        FitField field = record.developerFields().get(0);
        assertEquals("Power", field.name());
        assertEquals("Power", field.mainName());
        assertEquals("W", field.units());
        assertEquals("W", field.mainUnits());
        assertEquals(FieldOrigin.DEVELOPER, field.origin());
        assertEquals(0, field.developerDataIndex());
        assertEquals(7, field.number());
        assertEquals("uint16", field.typeName());
        assertEquals(0x84, field.typeByte());
        assertEquals(Optional.empty(), field.profileField());
        assertEquals(7, field.description().orElseThrow().number());
        assertEquals("Power=250 W", field.toString());
    }

    @Test
    void identityOfATimeFromTheHeader() {
        FitField field = OneOfEach.message(OneOfEach.COMPRESSED).field(253).orElseThrow();
        assertEquals(FieldOrigin.COMPRESSED_TIMESTAMP, field.origin());
        assertEquals(OptionalInt.empty(), field.sourceNumber());
        assertEquals(0x86, field.typeByte());
        assertEquals(0, field.rawBytes().length);
        assertEquals(1, field.elementCount());
        assertTrue(field.isPresent());
        assertArrayEquals(new double[] {OneOfEach.T + 5}, field.doubleValues());
    }

    @Test
    void presenceByElement() {
        FitField field = session.field(16).orElseThrow();
        assertEquals(3, field.elementCount());
        assertTrue(field.isPresent());
        assertFalse(field.isPresent(0));
        assertTrue(field.isPresent(1));
        assertTrue(field.isPresent(2));
        assertFalse(field.isPresent(3));
        assertFalse(field.isPresent(-1));
    }

    @Test
    void valuesByElement() {
        FitField field = session.field(16).orElseThrow();
        assertTrue(Double.isNaN(field.doubleValue(0)));
        assertEquals(150.0, field.doubleValue(1));
        assertTrue(Double.isNaN(field.doubleValue(3)));
        assertTrue(Double.isNaN(field.doubleValue(-1)));
        assertArrayEquals(new double[] {Double.NaN, 150, 160}, field.doubleValues());
        assertEquals(-7, field.longValue(0, -7));
        assertEquals(160, field.longValue(2, -7));
        assertEquals(-7, field.longValue(3, -7));
        assertEquals(-7, field.longValue(-1, -7));
        assertArrayEquals(new long[] {255, 150, 160}, field.rawValues());
        assertEquals(255, field.rawValue(0));
        assertThrows(IndexOutOfBoundsException.class, () -> field.rawValue(3));
        assertThrows(IndexOutOfBoundsException.class, () -> field.rawValue(-1));
        assertEquals(OptionalLong.empty(), field.longValue());
        assertEquals(OptionalDouble.empty(), field.optionalDouble());
        assertEquals(-1, field.intValue(-1));
        assertEquals("avg_heart_rate=[absent, 150, 160] bpm", field.toString());
    }

    @Test
    void firstValues() {
        FitField field = altitude();
        assertEquals(20.0, field.doubleValue());
        assertEquals(OptionalDouble.of(20.0), field.optionalDouble());
        assertEquals(OptionalLong.of(20), field.longValue());
        assertEquals(20, field.intValue(-1));
        assertEquals(2600, field.rawValue(0));
        assertTrue(field.isScaled());
        assertFalse(field.isFloat());
        assertFalse(field.isText());
        assertEquals("altitude=20.0 m", field.toString());
    }

    @Test
    void absentValues() {
        FitField field = record.field(4).orElseThrow();
        assertFalse(field.isPresent());
        assertEquals(1, field.elementCount());
        assertTrue(Double.isNaN(field.doubleValue()));
        assertEquals(OptionalDouble.empty(), field.optionalDouble());
        assertEquals(OptionalLong.empty(), field.longValue());
        assertEquals(Optional.empty(), field.valueName());
        assertEquals(List.of(), field.flagNames());
        assertEquals("cadence=absent rpm", field.toString());
    }

    @Test
    void aFloat() {
        FitField field = OneOfEach.message(OneOfEach.MADE_UP).field(1).orElseThrow();
        assertTrue(field.isFloat());
        assertFalse(field.isScaled());
        assertEquals((double) 1.1f, field.doubleValue());
        assertEquals(1, field.intValue(-1));
        assertEquals(Float.floatToRawIntBits(1.1f), field.rawValue(0));
        assertEquals(Optional.empty(), field.valueName());
        assertEquals("unknown_1=1.1", field.toString());
    }

    @Test
    void texts() {
        FitField field = session.field(110).orElseThrow();
        assertTrue(field.isText());
        assertEquals(List.of("Ride"), field.texts()); // what follows the NUL is memory (R42)
        assertEquals(Optional.of("Ride"), field.text());
        assertEquals(1, field.elementCount());
        assertEquals("string", field.typeName());
        assertEquals(12, field.rawBytes().length);
        assertEquals(0, field.rawValues().length);
        assertEquals("sport_profile_name=Ride", field.toString());
        assertEquals(List.of(), altitude().texts());
        assertEquals(Optional.empty(), altitude().text());
        assertThrows(UnsupportedOperationException.class, () -> field.texts().clear());
    }

    @Test
    void names() {
        FitField sport = session.field(5).orElseThrow();
        assertEquals("sport", sport.typeName());
        assertEquals("sport", sport.type().orElseThrow().name());
        assertEquals(Optional.of("running"), sport.valueName());
        assertEquals(Optional.of("running"), sport.valueName(0));
        assertEquals(Optional.empty(), sport.valueName(1));
        assertEquals(Optional.empty(), sport.valueName(-1));
        assertEquals(List.of(), sport.flagNames());
        assertEquals("sport=running", sport.toString());
    }

    @Test
    void times() {
        assertEquals(Optional.of(Instant.parse("2021-09-08T01:46:40Z")), record.field(253).orElseThrow().instant());
        assertEquals(Optional.empty(), record.field(253).orElseThrow().localDateTime());
        assertEquals(Optional.empty(), session.field(253).orElseThrow().instant());
        assertEquals(Optional.empty(), altitude().instant());
    }

    @Test
    void degrees() {
        assertEquals(45.0, record.field(0).orElseThrow().degrees());
        assertTrue(Double.isNaN(altitude().degrees()));
    }

    @Test
    void arraysBelongToTheCaller() {
        FitField field = session.field(16).orElseThrow();
        field.rawBytes()[0] = 1;
        field.doubleValues()[0] = 1;
        field.rawValues()[0] = 1;
        assertNotSame(field.rawBytes(), field.rawBytes());
        assertArrayEquals(new byte[] {(byte) 255, (byte) 150, (byte) 160}, field.rawBytes());
        assertEquals(255, field.rawValue(0));
    }

    @Test
    void fieldsOfACopyStayWhenTheStreamGoesOn() {
        List<FitField> kept = OneOfEach.messages().stream().flatMap(message -> message.fields().stream()).toList();
        assertEquals("type=activity", kept.get(0).toString());
        assertEquals("unknown_1=1.1", kept.get(kept.size() - 1).toString());
    }
}
