package io.fitcore.spec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.FileReport;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.Vectors;
import io.fitcore.testkit.reading.Reading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.EnumSource;

/** Appendix A: every byte vector gives the values that stand beside it. */
class AppendixATest {

    private static final long T = 1_000_000_000L;

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"A1_CRC_OF_RECORDS", "A19", "A21", "A22"})
    void vectorsWithoutAFaultAreDecodedWithoutAProblem(Vectors vector) {
        Reading reading = Reading.clean(vector);
        assertEquals(vector.bytes().length, reading.report().bytes());
        assertEquals(1, reading.report().fileCount());
    }

    @Test
    @DisplayName("A.1: file_id of an activity, whose product is a garmin_product")
    void a1() {
        Reading reading = Reading.clean(Vectors.A1);
        FitMessage fileId = reading.message();
        assertEquals("file_id", fileId.name());
        assertEquals(4, fileId.intValue(0, -1));
        assertEquals(Optional.of("activity"), fileId.valueName(0));
        assertEquals(1, fileId.intValue(1, -1));
        assertEquals(Optional.of("garmin"), fileId.valueName(1));
        FitField product = fileId.field("garmin_product").orElseThrow();
        assertEquals(2, product.number());
        assertEquals("product", product.mainName());
        assertEquals(1234, product.intValue(-1));
        assertEquals(T, fileId.longValue(4, -1));
        FileReport file = reading.report().files().get(0);
        assertEquals(0x29BC, file.header().storedCrc());
        assertEquals(0xD9F7, file.storedCrc().orElseThrow());
        assertTrue(file.isCrcRight());
    }

    @Test
    @DisplayName("A.1 with header CRC 0: the file CRC over all bytes is right, the other one is not")
    void a1WithoutHeaderCrc() {
        FileReport file = Reading.clean(Vectors.A1_NO_HEADER_CRC).report().files().get(0);
        assertEquals(0xEEFA, file.storedCrc().orElseThrow());
        Reading.assertDamage(ProblemKind.FILE_CRC_WRONG, 42, 1, Vectors.A1_CRC_OF_RECORDS.bytes());
    }

    @Test
    @DisplayName("A.2: the records of A.1 behind a 12-byte header")
    void a2() {
        FitMessage fileId = Reading.clean(Vectors.A2).message();
        assertEquals(30, fileId.offset());
        assertEquals(1234, fileId.intValue(2, -1));
        assertEquals(T, fileId.longValue(4, -1));
    }

    @Test
    @DisplayName("A.3: big-endian records with enhanced fields")
    void a3() {
        List<FitMessage> records = Reading.clean(Vectors.A3).messages();
        assertEquals(List.of(T, T + 1), records.stream().map(each -> each.timestampSeconds(-1)).toList());
        assertEquals(20.0, records.get(0).doubleValue(2));
        assertEquals(5.0, records.get(0).doubleValue(6));
        assertEquals(20.0, records.get(0).doubleValue(78));
        assertEquals(5.0, records.get(0).doubleValue(73));
        assertFalse(records.get(1).has(2));
        assertFalse(records.get(1).has(78));
        assertEquals(0.0, records.get(1).doubleValue(6));
        assertEquals(0.0, records.get(1).doubleValue(73));
    }

    @Test
    @DisplayName("A.4: compressed_speed_distance unpacks, accumulates and nests")
    void a4() {
        Reading reading = Reading.clean(Vectors.A4);
        double[][] expected = {{2.5, 100.00, 2500}, {3.0, 250.00, 3000}, {3.1, 262.25, 3100}};
        for (int i = 0; i < expected.length; i++) {
            FitMessage record = reading.message(i);
            assertEquals(expected[i][0], record.doubleValue(6));
            assertEquals(expected[i][1], record.doubleValue(5));
            assertEquals(expected[i][0], record.doubleValue(73));
            assertEquals((long) expected[i][2], record.rawValue(73, -1));
        }
    }

    @Test
    @DisplayName("A.5: cycles 250, 10, invalid, 20, 19 total 250, 266, nothing, 276, 531")
    void a5() {
        Reading reading = Reading.clean(Vectors.A5);
        assertEquals(List.of(250L, 266L, -1L, 276L, 531L), reading.raws(19));
        assertEquals(List.of(), reading.message(2).fields());
    }

    @Test
    @DisplayName("A.6: compressed timestamps go on from the explicit one")
    void a6() {
        Reading reading = Reading.clean(Vectors.A6);
        assertEquals(List.of(T, T + 1, T + 5, T + 5, T + 31, T + 32, T + 34), reading.times());
        assertEquals(List.of(80L, 80L, 81L, 82L, 83L, 84L, 85L), reading.raws(3));
    }

    @Test
    @DisplayName("A.7: gear_change_data unpacks into four gears")
    void a7() {
        FitMessage event = Reading.clean(Vectors.A7).message();
        assertEquals(Optional.of("front_gear_change"), event.valueName(0));
        assertEquals(0x12345678L, event.field("gear_change_data").orElseThrow().rawValue(0));
        assertEquals(120, event.field("rear_gear_num").orElseThrow().intValue(-1));
        assertEquals(86, event.field("rear_gear").orElseThrow().intValue(-1));
        assertEquals(52, event.field("front_gear_num").orElseThrow().intValue(-1));
        assertEquals(18, event.field("front_gear").orElseThrow().intValue(-1));
    }

    @Test
    @DisplayName("A.8: of two subfields that match the first in workbook order counts")
    void a8() {
        FitMessage step = Reading.clean(Vectors.A8).message();
        assertEquals("target_hr_zone", step.field(4).orElseThrow().name());
        assertEquals(3, step.intValue(4, -1));
    }

    @Test
    @DisplayName("A.9: texts between NULs")
    void a9() {
        Reading reading = Reading.clean(Vectors.A9);
        assertEquals("exercise_title", reading.message(0).name());
        assertEquals("wkt_step_name", reading.message(0).field(2).orElseThrow().name());
        assertEquals(List.of("ab", "", "cd"), reading.message(0).field(2).orElseThrow().texts());
        assertEquals(List.of("", "", "ef"), reading.message(1).field(2).orElseThrow().texts());
        assertFalse(reading.message(2).has(2));
        assertEquals(List.of(), reading.message(2).field(2).orElseThrow().texts());
    }

    @Test
    @DisplayName("A.10: a developer field with its description")
    void a10() {
        Reading reading = Reading.clean(Vectors.A10);
        FitMessage record = reading.message(2);
        assertEquals(80, record.intValue(3, -1));
        FitField power = record.developerField("Power").orElseThrow();
        assertEquals(FieldOrigin.DEVELOPER, power.origin());
        assertEquals(250.0, power.doubleValue());
        assertEquals("W", power.units());
        assertEquals(Optional.of("660a581e-5301-460c-8f2f-034c8b6dc90f"),
                power.description().orElseThrow().applicationId());
        assertEquals(20, power.description().orElseThrow().nativeMessageNumber().orElseThrow());
        assertEquals(7, power.description().orElseThrow().nativeFieldNumber().orElseThrow());
        assertFalse(record.has(7));
    }

    @Test
    @DisplayName("A.11: 12-bit event times go on from the anchor")
    void a11() {
        Reading reading = Reading.clean(Vectors.A11);
        FitMessage anchor = reading.message(0);
        assertEquals(T, anchor.timestampSeconds(-1));
        assertEquals(10.0, anchor.doubleValue(9));
        assertEquals(60, anchor.intValue(6, -1));
        FitField events = reading.message(1).field(9).orElseThrow();
        assertArrayEquals(new long[] {11264, 12288, 13312, 15360}, events.rawValues());
        assertArrayEquals(new double[] {11.0, 12.0, 13.0, 15.0}, events.doubleValues());
        assertArrayEquals(new double[] {62, 64, 66, 70}, reading.message(1).doubleValues(6));
    }

    @Test
    @DisplayName("A.12: raw_bbi unpacks time, quality and gap of each beat")
    void a12() {
        FitMessage beats = Reading.clean(Vectors.A12).message();
        assertEquals("raw_bbi", beats.name());
        assertEquals(500, beats.intValue(0, -1));
        assertArrayEquals(new double[] {1000, 1010}, beats.doubleValues(2));
        assertArrayEquals(new double[] {1, 0}, beats.doubleValues(3));
        assertArrayEquals(new double[] {0, 1}, beats.doubleValues(4));
    }

    @Test
    @DisplayName("A.13: an array with an absent element in the middle")
    void a13() {
        FitField zones = Reading.clean(Vectors.A13).message().field("time_in_hr_zone").orElseThrow();
        assertArrayEquals(new double[] {1.0, Double.NaN, 3.5}, zones.doubleValues());
        assertTrue(zones.isPresent());
        assertFalse(zones.isPresent(1));
        assertEquals(0xFFFF_FFFFL, zones.rawValue(1));
    }

    @Test
    @DisplayName("A.14: monitoring cycles are steps or strokes by the activity that is unpacked")
    void a14() {
        Reading reading = Reading.clean(Vectors.A14);
        assertEquals(100.0, reading.message(0).field("steps").orElseThrow().doubleValue());
        assertEquals(Optional.of("walking"), reading.message(0).valueName(5));
        assertEquals(3.0, reading.message(0).doubleValue(28));
        assertEquals(30, reading.message(0).rawValue(28, -1));
        assertEquals(50.5, reading.message(1).field("strokes").orElseThrow().doubleValue());
        assertEquals(Optional.of("cycling"), reading.message(1).valueName(5));
    }

    @Test
    @DisplayName("A.15: data16 of a battery event is its level in volts")
    void a15() {
        FitMessage event = Reading.clean(Vectors.A15).message();
        FitField level = event.field("battery_level").orElseThrow();
        assertEquals(3700, level.rawValue(0));
        assertEquals(3.7, level.doubleValue());
        assertEquals("V", level.units());
    }

    @Test
    @DisplayName("A.16: a compressed distance goes on from a stored one")
    void a16() {
        Reading reading = Reading.clean(Vectors.A16);
        assertEquals(1234.56, reading.message(0).doubleValue(5));
        assertEquals(1380.00, reading.message(1).doubleValue(5));
        assertEquals(2.5, reading.message(1).doubleValue(6));
    }

    @Test
    @DisplayName("A.17: power phases in degrees, and a balance with its side")
    void a17() {
        FitMessage record = Reading.clean(Vectors.A17).message();
        assertArrayEquals(new double[] {22.500000351562505, Double.NaN}, record.doubleValues(69));
        assertEquals(178, record.intValue(30, -1));
        assertEquals(Optional.empty(), record.valueName(30));
    }

    @Test
    @DisplayName("A.18: a weight, and the special value that is none")
    void a18() {
        Reading reading = Reading.clean(Vectors.A18);
        assertEquals(75.5, reading.message(0).doubleValue(0));
        assertEquals("kg", reading.message(0).field(0).orElseThrow().units());
        assertEquals(Optional.empty(), reading.message(0).valueName(0));
        assertEquals(Optional.of("calculating"), reading.message(1).valueName(0));
    }

    @Test
    @DisplayName("A.19: an unfinished recording gives its whole records and two problems")
    void a19() {
        Reading reading = Reading.assertDamage(ProblemKind.TRUNCATED, 38, 2, Vectors.A19.bytes());
        assertEquals(List.of(ProblemKind.DATA_SIZE_ZERO, ProblemKind.TRUNCATED), reading.kinds());
        assertEquals(List.of(80L, 81L), reading.raws(3));
        assertEquals(List.of(T, T + 1), reading.times());
    }

    @Test
    @DisplayName("A.20: a 16-byte header, whose extra bytes count for the CRC")
    void a20() {
        Reading reading = Reading.clean(Vectors.A20);
        assertEquals(80, reading.message().intValue(3, -1));
        assertEquals(28, reading.message().offset());
        assertEquals(16, reading.report().headerBytes());
    }

    @Test
    @DisplayName("A.21: data of an undefined local type ends the file after what came before it")
    void a21() {
        Reading reading = Reading.assertDamage(ProblemKind.DEFINITION_MISSING, 32, 1, Vectors.A21.bytes());
        assertEquals(80, reading.message(0).intValue(3, -1));
    }

    @Test
    @DisplayName("A.22: a uint32 in one byte has its byte and no value")
    void a22() {
        Reading reading = Reading.assertOddity(ProblemKind.FIELD_SIZE_ODD, 14, Vectors.A22.bytes());
        FitMessage event = reading.message();
        assertEquals(0, event.intValue(0, -1));
        assertFalse(event.has(3));
        assertArrayEquals(new byte[] {1}, event.field(3).orElseThrow().rawBytes());
    }
}
