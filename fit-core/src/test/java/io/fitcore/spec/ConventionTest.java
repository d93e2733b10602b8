package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.FLOAT32;
import static io.fitcore.testkit.WireType.STRING;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT32Z;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.message.LeftRightBalance;
import io.fitcore.message.MessageIndex;
import io.fitcore.message.WorkoutHr;
import io.fitcore.message.WorkoutPower;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.Vectors;
import io.fitcore.testkit.reading.Reading;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections 4.2 and 4.4: numbers that hold more than one thing, and what they say when taken apart. */
class ConventionTest {

    private static final int HR_LESS_THAN = 2;
    private static final int POWER_GREATER_THAN = 15;

    private static FitField one(int message, int number, int size, int type, Object value) {
        return Reading.strict(FitBytes.file().define(0, message, field(number, size, type)).data(0, value))
                .message().field(number).orElseThrow();
    }

    @Test
    @DisplayName("R50: a balance of 178 is 50 percent of the right leg (A.17)")
    void balanceOfTheVector() {
        FitMessage record = Reading.clean(Vectors.A17).message();
        LeftRightBalance balance = record.field(30).orElseThrow().leftRightBalance().orElseThrow();
        assertEquals(new LeftRightBalance(50, true), balance);
        assertEquals(OptionalDouble.of(50), balance.rightPercent());
        assertEquals(OptionalDouble.of(50), balance.leftPercent());
        assertEquals(178, record.rawValue(30, -1));
        assertArrayEquals(new double[] {22.500000351562505, Double.NaN}, record.doubleValues(69));
    }

    @ParameterizedTest
    @CsvSource({"0x80, 0, true", "0xE4, 100, true", "0xAD, 45, true", "0x2D, 45, false", "0x64, 100, false",
            "0x00, 0, false"})
    @DisplayName("R50: without bit 7 the side of a balance is not known, and it is not the left one")
    void balances(int raw, double percent, boolean right) {
        LeftRightBalance balance = one(20, 30, 1, UINT8, raw).leftRightBalance().orElseThrow();
        assertEquals(new LeftRightBalance(percent, right), balance);
        assertEquals(right ? OptionalDouble.of(percent) : OptionalDouble.empty(), balance.rightPercent());
        assertEquals(right ? OptionalDouble.of(100 - percent) : OptionalDouble.empty(), balance.leftPercent());
    }

    @ParameterizedTest
    @CsvSource({"18, 37", "19, 34", "142, 31"})
    @DisplayName("R50: balances of sessions and laps are hundredths of a percent")
    void balancesOfSessionsAndLaps(int message, int number) {
        assertEquals(new LeftRightBalance(49.37, true),
                one(message, number, 2, UINT16, 0x8000 | 4937).leftRightBalance().orElseThrow());
        assertEquals(new LeftRightBalance(100, false),
                one(message, number, 2, UINT16, 10_000).leftRightBalance().orElseThrow());
        assertEquals(new LeftRightBalance(0.01, true), // bit 14 is reserved
                one(message, number, 2, UINT16, 0xC000 | 1).leftRightBalance().orElseThrow());
        assertEquals(Optional.empty(), one(message, number, 2, UINT16, ABSENT).leftRightBalance());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "7, 7, false", "0x8000, 0, true", "0x8007, 7, true", "0x7FFF, 4095, false",
            "0x0FFF, 4095, false"})
    @DisplayName("R50: a message index is its low twelve bits, and bit 15 selects")
    void messageIndexes(int raw, int index, boolean selected) {
        FitField field = one(19, 254, 2, UINT16, raw);
        assertEquals(new MessageIndex(index, selected), field.messageIndex().orElseThrow());
        assertEquals(raw, field.intValue(-1));
        assertEquals(Optional.empty(), field.valueName());
    }

    @Test
    @DisplayName("R50: a subfield of type message_index is one, too")
    void messageIndexOfASubfield() {
        FitMessage event = Reading.strict(FitBytes.file().define(0, 21, field(0, 1, ENUM), field(3, 4, UINT32))
                .data(0, 10, 0x8003)).message();
        assertEquals("course_point_index", event.field(3).orElseThrow().name());
        assertEquals(new MessageIndex(3, true), event.field(3).orElseThrow().messageIndex().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"0, true, 0", "85, true, 85", "100, true, 100", "101, false, 1", "250, false, 150",
            "4294967294, false, 4294967194"})
    @DisplayName("R50: workout_hr is percent of the maximum up to 100, and bpm plus 100 above")
    void workoutHeartRates(long raw, boolean percent, long value) {
        WorkoutHr hr = duration(HR_LESS_THAN, raw).workoutHr().orElseThrow();
        assertEquals(new WorkoutHr(value, percent), hr);
        assertEquals(percent ? OptionalLong.of(value) : OptionalLong.empty(), hr.percentOfMaximum());
        assertEquals(percent ? OptionalLong.empty() : OptionalLong.of(value), hr.beatsPerMinute());
    }

    @ParameterizedTest
    @CsvSource({"0, true, 0", "1000, true, 1000", "1001, false, 1", "1250, false, 250"})
    @DisplayName("R50: workout_power is percent of the threshold up to 1000, and watts plus 1000 above")
    void workoutPowers(long raw, boolean percent, long value) {
        WorkoutPower power = duration(POWER_GREATER_THAN, raw).workoutPower().orElseThrow();
        assertEquals(new WorkoutPower(value, percent), power);
        assertEquals(percent ? OptionalLong.of(value) : OptionalLong.empty(), power.percentOfThreshold());
        assertEquals(percent ? OptionalLong.empty() : OptionalLong.of(value), power.watts());
        assertEquals(raw, duration(POWER_GREATER_THAN, raw).longValue(0, -1));
    }

    @Test
    @DisplayName("R50: a number has the convention of its own type only")
    void otherTypesAreEmpty() {
        FitField heartRate = one(20, 3, 1, UINT8, 80);
        assertEquals(Optional.empty(), heartRate.leftRightBalance());
        assertEquals(Optional.empty(), heartRate.messageIndex());
        assertEquals(Optional.empty(), heartRate.workoutHr());
        assertEquals(Optional.empty(), heartRate.workoutPower());
        assertEquals(Optional.empty(), duration(HR_LESS_THAN, 80).workoutPower());
        assertEquals(Optional.empty(), duration(POWER_GREATER_THAN, 80).workoutHr());
        assertEquals(Optional.empty(), one(0xFF00, 252, 2, UINT16, 7).messageIndex());
    }

    @Test
    @DisplayName("R50: absent numbers, and text, are not taken apart")
    void absentNumbersAreEmpty() {
        assertEquals(Optional.empty(), one(20, 30, 1, UINT8, ABSENT).leftRightBalance());
        assertEquals(Optional.empty(), one(19, 254, 2, UINT16, ABSENT).messageIndex());
        assertEquals(Optional.empty(), one(19, 254, 2, STRING, "ab").messageIndex());
        assertEquals(Optional.of(new MessageIndex(7, false)), one(19, 254, 4, FLOAT32, 7.0).messageIndex());
        assertEquals(List.of(), one(1, 1, 4, FLOAT32, 3.0).flagNames());
    }

    @Test
    @DisplayName("R50: flags are a list of names, in workbook order")
    void flagsAreNames() {
        FitField flags = one(26, 5, 4, UINT32Z, 0x21);
        assertEquals(List.of("interval", "tcx"), flags.flagNames().stream().sorted().toList());
        assertEquals(Optional.empty(), flags.valueName());
        assertEquals(0x21, flags.intValue(-1));
        assertTrue(one(26, 5, 4, UINT32Z, ABSENT).flagNames().isEmpty());
    }

    private static FitField duration(int type, long raw) {
        return Reading.strict(FitBytes.file().define(0, 27, field(1, 1, ENUM), field(2, 4, UINT32)).data(0, type, raw))
                .message().field(2).orElseThrow();
    }
}
