package io.fitcore.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.testkit.Damaged;
import io.fitcore.testkit.FitFiles;
import io.fitcore.testkit.reading.Snapshot;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Every method of a message. */
class FitMessageTest {

    private static final long T = OneOfEach.T;

    private final FitMessage record = OneOfEach.message(OneOfEach.RECORD);
    private final FitMessage session = OneOfEach.message(OneOfEach.SESSION);
    private final FitMessage madeUp = OneOfEach.message(OneOfEach.MADE_UP);
    private final FitMessage compressed = OneOfEach.message(OneOfEach.COMPRESSED);

    // ---- identity

    @Test
    void identity() {
        assertEquals(20, record.number());
        assertEquals("record", record.name());
        assertTrue(record.isKnown());
        assertEquals(1, record.localNumber());
        assertEquals(0, record.fileIndex());
        assertFalse(record.isRecovered());
        assertEquals(0xFF42, madeUp.number());
        assertEquals("unknown", madeUp.name());
        assertFalse(madeUp.isKnown());
        assertEquals(3, madeUp.localNumber());
        assertEquals(1, compressed.localNumber());
    }

    @Test
    void itsPlaceAndBytes() {
        byte[] bytes = OneOfEach.bytes().toBytes();
        for (FitMessage message : OneOfEach.messages()) {
            assertArrayEquals(
                    Arrays.copyOfRange(bytes, (int) message.offset(), (int) message.offset() + message.sizeBytes()),
                    message.recordBytes());
            assertEquals(1 + message.definition().payloadSizeBytes(), message.sizeBytes());
            assertEquals(message.number(), message.definition().globalNumber());
            assertNotSame(message.recordBytes(), message.recordBytes());
        }
        assertEquals(2, compressed.sizeBytes());
        assertEquals(0xA5, compressed.recordBytes()[0] & 0xFF);
    }

    @Test
    void aCopyStaysAndIsItsOwnCopy() throws IOException {
        List<FitMessage> views = new ArrayList<>();
        List<FitMessage> copies = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        FitDecoder.stream(OneOfEach.bytes().toBytes()).forEach(message -> {
            views.add(message);
            copies.add(message.copy());
            seen.add(Snapshot.of(message));
            assertNotSame(message, message.copy());
        });
        assertEquals(seen, Snapshot.of(copies));
        assertEquals(1, views.stream().distinct().count()); // one view is pointed at message after message
        assertSame(copies.get(0), copies.get(0).copy());
    }

    // ---- time

    @Test
    void time() {
        assertEquals(T, record.timestampSeconds(-1));
        assertEquals(OptionalLong.of(T), record.timestampSeconds());
        assertEquals(Optional.of(Instant.parse("2021-09-08T01:46:40Z")), record.timestamp());
        assertEquals(T + 5, compressed.timestampSeconds(-1));
        assertEquals(Optional.of(Instant.parse("2021-09-08T01:46:45Z")), compressed.timestamp());
        assertEquals(0x0FFF_FFFF, session.timestampSeconds(-1)); // since the device was switched on
        assertEquals(Optional.empty(), session.timestamp());
        assertEquals(-7, madeUp.timestampSeconds(-7));
        assertEquals(OptionalLong.empty(), madeUp.timestampSeconds());
        assertEquals(Optional.empty(), madeUp.timestamp());
    }

    // ---- fields

    private static List<Integer> numbers(List<FitField> fields) {
        return fields.stream().map(FitField::number).toList();
    }

    @Test
    void fieldsInFileOrderThenExpandedOnes() {
        assertEquals(List.of(253, 0, 2, 3, 13, 200, 78), numbers(record.fields()));
        assertEquals(List.of(253, 0, 2, 3, 4, 13, 200, 78), numbers(record.allFields()));
        assertEquals(List.of(7), numbers(record.developerFields()));
        assertEquals(List.of(253, 3), numbers(compressed.fields()));
        assertEquals(List.of(1), numbers(madeUp.fields()));
        assertEquals(List.of(1, 2), numbers(madeUp.allFields()));
        assertThrows(UnsupportedOperationException.class, () -> record.developerFields().clear());
    }

    @Test
    void theCursorWalksOverPresentFieldsAndIsRewound() {
        for (int round = 0; round < 2; round++) {
            FieldCursor cursor = record.cursor();
            List<Integer> walked = new ArrayList<>();
            while (cursor.next()) {
                walked.add(cursor.number());
                assertTrue(cursor.isPresent());
            }
            assertEquals(List.of(253, 0, 2, 3, 13, 200, 78, 7), walked);
            assertFalse(cursor.next());
        }
    }

    @Test
    void aCursorBeforeTheFirstFieldAnswersNothing() {
        assertThrows(RuntimeException.class, () -> record.cursor().number());
    }

    @Test
    void fieldByNumber() {
        assertEquals("heart_rate", record.field(3).orElseThrow().name());
        assertFalse(record.field(4).orElseThrow().isPresent());
        assertEquals("enhanced_altitude", record.field(78).orElseThrow().name());
        for (int number : new int[] {-1, 5, 7, 255, 256, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertEquals(Optional.empty(), record.field(number));
            assertFalse(record.has(number));
            assertTrue(Double.isNaN(record.doubleValue(number)));
            assertEquals(-7, record.longValue(number, -7));
            assertEquals(-7, record.rawValue(number, -7));
            assertEquals(-7, record.intValue(number, -7));
            assertEquals(OptionalInt.empty(), record.intValue(number));
            assertEquals(OptionalLong.empty(), record.longValue(number));
            assertEquals(0, record.doubleValues(number).length);
            assertEquals(Optional.empty(), record.text(number));
            assertEquals(Optional.empty(), record.valueName(number));
            assertEquals(Optional.empty(), record.instant(number));
            assertTrue(Double.isNaN(record.degrees(number)));
        }
    }

    @Test
    void fieldByName() {
        assertEquals(126, record.field("heart_rate").orElseThrow().intValue(-1));
        assertFalse(record.field("cadence").orElseThrow().isPresent());
        assertEquals(Optional.empty(), record.field("Heart_Rate"));
        assertEquals(Optional.empty(), record.field("unknown"));
        assertEquals(Optional.empty(), record.field("Power"));
        assertEquals(T + 5, compressed.field("timestamp").orElseThrow().rawValue(0));
    }

    @Test
    void developerFieldByIndexAndNumberAndByName() {
        assertEquals(250, record.developerField(0, 7).orElseThrow().intValue(-1));
        assertEquals(250, record.developerField("Power").orElseThrow().intValue(-1));
        assertEquals(Optional.empty(), record.developerField(1, 7));
        assertEquals(Optional.empty(), record.developerField(0, 3));
        assertEquals(Optional.empty(), record.developerField("heart_rate"));
        assertEquals(Optional.empty(), madeUp.developerField(0, 7));
    }

    // ---- values

    @Test
    void numbersByField() {
        assertTrue(record.has(3));
        assertFalse(record.has(4));
        assertEquals(126.0, record.doubleValue(3));
        assertEquals(126, record.intValue(3, -1));
        assertEquals(OptionalInt.of(126), record.intValue(3));
        assertEquals(126L, record.longValue(3, -1));
        assertEquals(OptionalLong.of(126), record.longValue(3));
        assertEquals(126, record.rawValue(3, -1));
        assertEquals(20.0, record.doubleValue(2));
        assertEquals(20.0, record.doubleValue(78));
        assertEquals(2600, record.rawValue(2, -1));
        assertEquals(-5, record.intValue(13, 0));
        assertEquals(77, record.intValue(200, -1));
        assertEquals(3600.5, session.doubleValue(7));
        assertEquals(3600, session.longValue(7, -1));
        assertEquals(1.1f, (float) madeUp.doubleValue(1));
        assertEquals(1, madeUp.intValue(1, -1));
        assertEquals(Float.floatToRawIntBits(1.1f), madeUp.rawValue(1, -1));
    }

    @Test
    void absentNumbers() {
        assertTrue(Double.isNaN(record.doubleValue(4)));
        assertEquals(-7, record.intValue(4, -7));
        assertEquals(OptionalInt.empty(), record.intValue(4));
        assertEquals(-7, record.longValue(4, -7));
        assertEquals(OptionalLong.empty(), record.longValue(4));
        assertEquals(255, record.rawValue(4, -7));
        assertArrayEquals(new double[] {Double.NaN}, record.doubleValues(4));
    }

    @Test
    void whatStandsForAbsentMayBeAnything() {
        assertEquals(Integer.MIN_VALUE, record.intValue(4, Integer.MIN_VALUE));
        assertEquals(Long.MAX_VALUE, record.longValue(4, Long.MAX_VALUE));
        assertEquals(0, record.rawValue(5, 0));
    }

    @Test
    void arrays() {
        assertArrayEquals(new double[] {Double.NaN, 150, 160}, session.doubleValues(16));
        assertTrue(Double.isNaN(session.doubleValue(16)));
        assertEquals(-1, session.intValue(16, -1));
        assertTrue(session.has(16));
        assertEquals(255, session.rawValue(16, -1));
    }

    @Test
    void textsNamesTimesAndDegrees() {
        assertEquals(Optional.of("Ride"), session.text(110));
        assertEquals(Optional.empty(), session.text(5));
        assertTrue(Double.isNaN(session.doubleValue(110)));
        assertEquals(-7, session.longValue(110, -7));
        assertEquals(0, session.doubleValues(110).length);
        assertEquals(OptionalInt.empty(), session.intValue(110));
        assertEquals('R', session.rawValue(110, -1));
        assertEquals(Optional.of("running"), session.valueName(5));
        assertEquals(Optional.empty(), session.valueName(7));
        assertEquals(Optional.of(Instant.parse("2021-09-08T01:45:40Z")), session.instant(2));
        assertEquals(Optional.empty(), session.instant(253));
        assertEquals(Optional.empty(), session.instant(7));
        assertEquals(45.0, record.degrees(0));
        assertTrue(Double.isNaN(record.degrees(3)));
        assertTrue(Double.isNaN(record.degrees(1)));
    }

    @Test
    void valueByNameIsANameANumberOrAText() {
        assertEquals(Optional.of("running"), session.value("sport"));
        assertEquals(Optional.of(126L), record.value("heart_rate"));
        assertEquals(Optional.of(20.0), record.value("altitude"));
        assertEquals(Optional.of("Ride"), session.value("sport_profile_name"));
        assertEquals(Optional.empty(), record.value("cadence"));
        assertEquals(Optional.empty(), record.value("no_such_field"));
        assertEquals(Optional.empty(), session.value("avg_heart_rate")); // its first element has no value
    }

    @Test
    void itsTextNamesItPlacesItAndListsItsValues() {
        assertEquals("record @" + record.offset() + " {timestamp=1000000000 s, position_lat=536870912 semicircles, "
                + "altitude=20.0 m, heart_rate=126 bpm, temperature=-5 C, unknown_200=77, enhanced_altitude=20.0 m, "
                + "Power=250 W}", record.toString());
        assertEquals("unknown_65346 @" + madeUp.offset() + " {unknown_1=1.1}", madeUp.toString());
        assertTrue(session.toString().contains("sport=running, avg_heart_rate=[absent, 150, 160] bpm, "
                + "sport_profile_name=Ride, total_elapsed_time=3600.5 s"), session::toString);
    }

    // ---- all numbers at once

    @Test
    void allNumbersAtOnceAreThoseOfAllFieldsAndDeveloperFields() {
        for (FitMessage message : OneOfEach.messages()) {
            assertCopiesDoubles(message);
        }
        double[] all = new double[20];
        assertEquals(9, record.copyDoubles(all));
        assertArrayEquals(new double[] {T, 0x2000_0000, 20, 126, Double.NaN, -5, 77, 20, 250}, Arrays.copyOf(all, 9));
        double[] few = new double[2];
        assertEquals(2, record.copyDoubles(few));
        assertArrayEquals(new double[] {T, 0x2000_0000}, few);
        assertEquals(0, record.copyDoubles(new double[0]));
    }

    private static void assertCopiesDoubles(FitMessage message) {
        double[] all = new double[1024];
        int count = message.copyDoubles(all);
        double[] expected = DoubleStream.concat(message.allFields().stream().mapToDouble(FitField::doubleValue),
                message.developerFields().stream().mapToDouble(FitField::doubleValue)).toArray();
        // an expanded field that repeats an absent one keeps its place and is none of allFields()
        assertArrayEquals(present(expected), present(Arrays.copyOf(all, count)));
        assertTrue(count >= expected.length);
    }

    private static double[] present(double[] values) {
        return DoubleStream.of(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    @Property(tries = 150)
    void everyWayToAFieldAnswersTheSame(@ForAll(supplier = FitFiles.Damage.class) Damaged damaged) throws IOException {
        FitDecoder.stream(damaged.bytes()).lenient().forEach(message -> {
            assertCopiesDoubles(message);
            assertWalksAgree(message);
            message.fields().stream().map(FitField::number).distinct()
                    .forEach(number -> assertAnswersAgree(message, number));
        });
    }

    private static void assertWalksAgree(FitMessage message) {
        List<String> present = Stream.concat(message.fields().stream(), message.developerFields().stream()
                .filter(FitField::isPresent)).map(Snapshot::of).toList();
        List<String> walked = new ArrayList<>();
        for (FieldCursor cursor = message.cursor(); cursor.next();) {
            walked.add(Snapshot.of(cursor));
        }
        assertEquals(present, walked);
        assertEquals(Snapshot.of(message.copy()), Snapshot.of(message));
    }

    private static void assertAnswersAgree(FitMessage message, int number) {
        FitField field = message.field(number).orElseThrow();
        assertEquals(field.isPresent(), message.has(number));
        assertEquals(field.doubleValue(), message.doubleValue(number));
        assertEquals(field.doubleValue(0), message.doubleValue(number));
        assertEquals(field.longValue(0, -7), message.longValue(number, -7));
        assertEquals(field.longValue(), message.longValue(number));
        assertEquals(field.intValue(-7), message.intValue(number, -7));
        assertArrayEquals(field.doubleValues(), message.doubleValues(number));
        assertEquals(field.text(), message.text(number));
        assertEquals(field.valueName(), message.valueName(number));
        assertEquals(field.instant(), message.instant(number));
        if (!field.isText()) {
            assertEquals(field.elementCount() > 0 ? field.rawValue(0) : -7, message.rawValue(number, -7));
        }
    }
}
