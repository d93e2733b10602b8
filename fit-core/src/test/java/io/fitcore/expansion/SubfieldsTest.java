package io.fitcore.expansion;

import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.BYTE;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.FLOAT32;
import static io.fitcore.testkit.WireType.STRING;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.message.EventMessage;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.message.MonitoringMessage;
import io.fitcore.message.SessionMessage;
import io.fitcore.message.WorkoutStepMessage;
import io.fitcore.model.BaseType;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.Vectors;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which identity of a field applies (spec 5). {@link SubfieldTableTest} asks for each one of the profile. */
class SubfieldsTest {

    private static final int BATTERY = 11;
    private static final int REPEAT_UNTIL_STEPS = 6;
    private static final int RUNNING = 1;
    private static final int STRENGTH_TRAINING = 20;

    @Test
    @DisplayName("R53: of two subfields that apply, the first in workbook order wins (A.8)")
    void firstInWorkbookOrderWins() throws IOException {
        FitMessage step = Decoded.messages(Vectors.A8.bytes()).get(0);

        FitField target = Decoded.field(step, WorkoutStepMessage.TARGET_VALUE);
        assertEquals("target_hr_zone", target.name());
        assertEquals(3, target.intValue(-1));
        assertEquals(List.of("duration_type", "target_type", "target_hr_zone"), Decoded.names(step));
    }

    @Test
    @DisplayName("R53: workbook order decides, not the order of the reference fields in the file")
    void orderInTheFileDoesNotDecide() throws IOException {
        // session: sport, sub_sport, total_cycles; total_reps (by sub_sport) is listed before total_strides (by sport)
        FitMessage session = Decoded.message(FitBytes.file()
                .define(0, 18, field(5, 1, ENUM), field(6, 1, ENUM), field(10, 4, UINT32))
                .data(0, RUNNING, STRENGTH_TRAINING, 40));

        assertEquals("total_reps", Decoded.field(session, SessionMessage.TOTAL_CYCLES).name());
        assertEquals("reps", Decoded.field(session, SessionMessage.TOTAL_CYCLES).units());
    }

    @Test
    @DisplayName("R53: a reference field may come after the field that it decides on")
    void referenceMayComeLater() throws IOException {
        FitMessage event = Decoded.message(FitBytes.file()
                .define(0, 21, field(3, 4, UINT32), field(0, 1, ENUM))
                .data(0, 3700, BATTERY));

        assertEquals("battery_level", Decoded.field(event, EventMessage.DATA).name());
        assertEquals(3.7, event.doubleValue(EventMessage.DATA));
    }

    @Test
    @DisplayName("R53: without a hit the field is the main field")
    void withoutAHitItIsTheMainField() throws IOException {
        List<FitMessage> events = Decoded.messages(FitBytes.file()
                .define(0, 21, field(0, 1, ENUM), field(3, 4, UINT32))
                .data(0, 3, 3700)               // workout, which no subfield of data asks for
                .data(0, ABSENT, 3700)
                .define(1, 21, field(3, 4, UINT32))
                .data(1, 3700));

        for (FitMessage event : events) {
            FitField data = Decoded.field(event, EventMessage.DATA);
            assertEquals("data", data.name());
            assertEquals(3700, data.intValue(-1));
            assertEquals("", data.units());
            assertEquals("uint32", data.typeName());
        }
    }

    @Test
    @DisplayName("R53: of a reference field with several elements the first one counts")
    void firstElementOfTheReferenceCounts() throws IOException {
        List<FitMessage> events = Decoded.messages(FitBytes.file()
                .define(0, 21, field(0, 2, ENUM), field(3, 4, UINT32))
                .data(0, new int[] {BATTERY, 3}, 3700)
                .data(0, new int[] {3, BATTERY}, 3700)
                .data(0, new int[] {0xFF, BATTERY}, 3700));

        assertEquals(List.of("battery_level", "data", "data"),
                events.stream().map(event -> Decoded.field(event, EventMessage.DATA).name()).toList());
    }

    @Test
    @DisplayName("R53: of a reference field that occurs twice the first one counts")
    void firstOfTwoReferencesCounts() throws IOException {
        FitMessage event = Decoded.message(FitBytes.file()
                .define(0, 21, field(0, 1, ENUM), field(0, 1, ENUM), field(3, 4, UINT32))
                .data(0, 3, BATTERY, 3700));

        assertEquals("data", Decoded.field(event, EventMessage.DATA).name());
    }

    @Test
    @DisplayName("R53: the reference's number counts, whatever whole type the file writes it in")
    void referenceMayBeOfAnotherWholeType() throws IOException {
        FitMessage event = Decoded.message(FitBytes.file()
                .defineBigEndian(0, 21, field(0, 2, UINT16), field(3, 4, UINT32))
                .data(0, BATTERY, 3700));

        assertEquals("battery_level", Decoded.field(event, EventMessage.DATA).name());
    }

    @Test
    @DisplayName("R53: text and floating-point numbers meet no condition")
    void textAndFloatsMeetNoCondition() throws IOException {
        List<FitMessage> events = Decoded.messages(FitBytes.file()
                .define(0, 21, field(0, 2, STRING), field(3, 4, UINT32))
                .data(0, "\u000B", 3700)                                    // the character with code 11
                .define(1, 21, field(0, 4, FLOAT32), field(3, 4, UINT32))
                .data(1, (double) Float.intBitsToFloat(BATTERY), 3700)      // the bit pattern 11
                .data(1, (double) BATTERY, 3700));

        for (FitMessage event : events) {
            assertEquals("data", Decoded.field(event, EventMessage.DATA).name());
        }
    }

    @Test
    @DisplayName("R53: an active subfield replaces name, type, scale, offset and units; raw values stay")
    void activeSubfieldReplacesTheMainField() throws IOException {
        FitMessage event = Decoded.message(FitBytes.file()
                .define(0, 21, field(0, 1, ENUM), field(3, 4, UINT32))
                .data(0, BATTERY, 0xFFFF));     // invalid for a uint16, and the file says uint32

        FitField level = Decoded.field(event, EventMessage.DATA);
        assertEquals("battery_level", level.name());
        assertEquals("uint16", level.typeName());
        assertEquals(1000, level.scale());
        assertEquals(0, level.offset());
        assertEquals("V", level.units());
        assertEquals(BaseType.UINT32, level.baseType().orElseThrow());
        assertEquals(0xFFFF, level.rawValue(0));
        assertEquals(65.535, level.doubleValue());
        assertEquals("data", level.mainName());
        assertEquals("", level.mainUnits());
    }

    @Test
    @DisplayName("R53: a subfield inherits nothing: where it has no scale, the main field's does not apply")
    void subfieldInheritsNothing() throws IOException {
        // monitoring: activity_type, cycles (scale 2, cycles); steps has scale 1, strokes scale 2
        List<FitMessage> minutes = Decoded.messages(FitBytes.file()
                .define(0, 55, field(5, 1, ENUM), field(3, 4, UINT32))
                .data(0, 6, 101)
                .data(0, 2, 101)
                .data(0, 0, 101));

        assertEquals(List.of("steps", "strokes", "cycles"),
                minutes.stream().map(minute -> Decoded.field(minute, MonitoringMessage.CYCLES).name()).toList());
        assertEquals(List.of(101.0, 50.5, 50.5), Decoded.values(minutes, MonitoringMessage.CYCLES));
        assertEquals(List.of("steps", "strokes", "cycles"),
                minutes.stream().map(minute -> Decoded.field(minute, MonitoringMessage.CYCLES).units()).toList());
    }

    @Test
    @DisplayName("R53: the field is reachable by number, by its main name and by the subfield's, and listed once")
    void fieldIsReachableByAllItsNames() throws IOException {
        FitMessage step = Decoded.message(FitBytes.file()
                .define(0, 27, field(1, 1, ENUM), field(2, 4, UINT32))
                .data(0, 0, 90_500));       // duration_type time: duration_time, scale 1000

        for (FitField field : List.of(Decoded.field(step, WorkoutStepMessage.DURATION_VALUE),
                Decoded.field(step, "duration_value"), Decoded.field(step, "duration_time"))) {
            assertEquals(WorkoutStepMessage.DURATION_VALUE, field.number());
            assertEquals("duration_time", field.name());
            assertEquals("duration_value", field.mainName());
            assertEquals(90.5, field.doubleValue());
            assertEquals(90_500, field.rawValue(0));
        }
        assertTrue(step.field("duration_step").isEmpty());
        assertEquals(List.of("duration_type", "duration_time"), Decoded.names(step));
    }

    @Test
    @DisplayName("R53: names of values come from the active subfield's type")
    void valueNamesComeFromTheSubfield() throws IOException {
        List<FitMessage> ids = Decoded.messages(FitBytes.file()
                .define(0, 0, field(1, 2, UINT16), field(2, 2, UINT16))
                .data(0, 1, 3927)
                .data(0, 263, 10)
                .data(0, 2, 3927));

        assertEquals(List.of("garmin_product", "favero_product", "product"),
                ids.stream().map(id -> Decoded.field(id, 2).name()).toList());
        assertEquals("garmin_product", Decoded.field(ids.get(0), 2).type().orElseThrow().name());
        assertEquals("assioma_uno", Decoded.field(ids.get(1), 2).valueName().orElseThrow());
        assertTrue(Decoded.field(ids.get(2), 2).valueName().isEmpty());
    }

    @Test
    @DisplayName("R53: an absent field has a subfield's name and still no value")
    void absentFieldHasNoValue() throws IOException {
        FitMessage event = Decoded.message(FitBytes.file()
                .define(0, 21, field(0, 1, ENUM), field(3, 4, UINT32))
                .data(0, BATTERY, ABSENT));

        assertEquals(List.of("event"), Decoded.names(event));
        assertTrue(Double.isNaN(event.doubleValue(EventMessage.DATA)));
        assertEquals("battery_level", Decoded.field(event, EventMessage.DATA).name());
    }

    @Test
    @DisplayName("R54: a reference field that came out of a component counts (A.14)")
    void expandedReferenceCounts() throws IOException {
        List<FitMessage> minutes = Decoded.messages(Vectors.A14.bytes());

        assertEquals(List.of("current_activity_type_intensity", "steps", "activity_type", "intensity"),
                Decoded.names(minutes.get(0)));
        assertEquals(100, minutes.get(0).doubleValue(MonitoringMessage.CYCLES));
        assertEquals("walking", minutes.get(0).valueName(MonitoringMessage.ACTIVITY_TYPE).orElseThrow());
        assertEquals(30, minutes.get(0).rawValue(MonitoringMessage.INTENSITY, -1));
        assertEquals(3.0, minutes.get(0).doubleValue(MonitoringMessage.INTENSITY));

        assertEquals("strokes", Decoded.field(minutes.get(1), MonitoringMessage.CYCLES).name());
        assertEquals(50.5, minutes.get(1).doubleValue(MonitoringMessage.CYCLES));
    }

    @Test
    @DisplayName("R54: an expanded reference counts where it fills an invalid one, not where a valid one is kept")
    void expandedReferenceFillsAndDoesNotReplace() throws IOException {
        // monitoring: activity_type, current_activity_type_intensity 0x66 (walking, 3), cycles
        List<FitMessage> minutes = Decoded.messages(FitBytes.file()
                .define(0, 55, field(5, 1, ENUM), field(24, 1, BYTE), field(3, 4, UINT32))
                .data(0, ABSENT, 0x66, 100)
                .data(0, 2, 0x66, 100));

        assertEquals(List.of("steps", "strokes"),
                minutes.stream().map(minute -> Decoded.field(minute, MonitoringMessage.CYCLES).name()).toList());
    }

    @Test
    @DisplayName("R53: a field number in an unknown message has no subfields")
    void unknownMessageHasNoSubfields() throws IOException {
        FitMessage unknown = Decoded.message(FitBytes.file()
                .define(0, 0xFF21, field(0, 1, ENUM), field(3, 4, UINT32), field(9, 1, UINT8))
                .data(0, BATTERY, 3700, 1));

        assertEquals(List.of("unknown", "unknown", "unknown"), Decoded.names(unknown));
        assertEquals(3700, unknown.doubleValue(3));
    }

    @Test
    @DisplayName("R53: workout_step keeps its two ways to repeat apart")
    void repeatStepsApplyWhereNoTargetDoes() throws IOException {
        FitMessage step = Decoded.message(FitBytes.file()
                .define(0, 27, field(1, 1, ENUM), field(3, 1, ENUM), field(4, 4, UINT32))
                .data(0, REPEAT_UNTIL_STEPS, 2, 3));      // target_type open

        assertEquals("repeat_steps", Decoded.field(step, WorkoutStepMessage.TARGET_VALUE).name());
    }
}
