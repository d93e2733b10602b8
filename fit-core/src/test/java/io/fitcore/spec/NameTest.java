package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT32Z;
import static io.fitcore.testkit.WireType.UINT8;
import static io.fitcore.testkit.WireType.UINT8Z;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileType;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.reading.Reading;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 4.2: types that are names, and types that must not be. */
class NameTest {

    private static FitField one(int message, int number, int size, int type, Object value) {
        FitBytes stream = FitBytes.file().define(0, message, field(number, size, type)).data(0, value);
        FitMessage read = Reading.clean(stream).message();
        assertEquals(read.field(number).orElseThrow().valueName(), read.valueName(number));
        return read.field(number).orElseThrow();
    }

    private static Optional<String> nameOf(String type, long value) {
        return Profile.type(type).orElseThrow().nameOf(value);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 4, activity", "0, 0, 1, device", "18, 5, 1, running", "18, 6, 3, trail",
        "21, 0, 42, front_gear_change", "21, 1, 3, marker", "2, 0, 0, "})
    @DisplayName("R49: a value's name is the workbook's")
    void names(int message, int number, int value, String name) {
        FitField field = one(message, number, 1, message == 2 ? UINT8 : ENUM, value);
        assertEquals(Optional.ofNullable(name), field.valueName());
    }

    @ParameterizedTest
    @CsvSource({"garmin_product, fenix6S", "garmin_product, Edge_130", "garmin_product, OHR", "manufacturer, MiPulse",
        "manufacturer, RGT_cycling", "manufacturer, 4iiiis"})
    @DisplayName("R49: spelling is the workbook's, capitals and digits included")
    void spelling(String type, String name) {
        ProfileType profileType = Profile.type(type).orElseThrow();
        OptionalLong value = profileType.valueOf(name);
        if (value.isEmpty()) {
            // the two lists share most of their unusual names; each must be in one of them
            ProfileType other = Profile.type(type.equals("manufacturer") ? "garmin_product" : "manufacturer")
                    .orElseThrow();
            assertEquals(Optional.of(name), other.nameOf(other.valueOf(name).orElseThrow()));
            return;
        }
        assertEquals(Optional.of(name), profileType.nameOf(value.getAsLong()));
    }

    @Test
    @DisplayName("R49: a value without a name stays a number")
    void unknownValues() {
        FitField sport = one(18, 5, 1, ENUM, 200);
        assertEquals(Optional.empty(), sport.valueName());
        assertEquals(200, sport.intValue(-1));
        assertEquals("sport=200", sport.toString());
    }

    @Test
    @DisplayName("R49: bool maps 0 and 1 only")
    void bools() {
        // device_settings.mounting_side aside: activity_tracker_enabled (36) is a bool
        assertEquals(Optional.of("false"), one(2, 36, 1, ENUM, 0).valueName());
        assertEquals(Optional.of("true"), one(2, 36, 1, ENUM, 1).valueName());
        FitField two = one(2, 36, 1, ENUM, 2);
        assertEquals("bool", two.typeName());
        assertEquals(Optional.empty(), two.valueName());
        assertEquals(Optional.empty(), two.type());
        assertEquals(2, two.intValue(-1));
    }

    @Test
    @DisplayName("R49: weather_report 1 is hourly_forecast, and both of its names stand for 1")
    void weatherReport() {
        assertEquals(Optional.of("hourly_forecast"), one(128, 0, 1, ENUM, 1).valueName());
        ProfileType type = Profile.type("weather_report").orElseThrow();
        assertEquals(OptionalLong.of(1), type.valueOf("forecast"));
        assertEquals(OptionalLong.of(1), type.valueOf("hourly_forecast"));
    }

    @Test
    @DisplayName("R49: range markers of file and mesg_num name nothing")
    void rangeMarkers() {
        assertEquals(Optional.empty(), nameOf("file", 0xF7));
        assertEquals(Optional.empty(), nameOf("file", 0xFE));
        assertEquals(Optional.empty(), nameOf("mesg_num", 0xFF00));
        assertEquals(Optional.empty(), nameOf("mesg_num", 0xFFFE));
        assertEquals(Optional.of("activity"), nameOf("file", 4));
        assertEquals(Optional.of("record"), nameOf("mesg_num", 20));
    }

    @Test
    @DisplayName("R49: each element of an array has its own name")
    void elementsHaveNames() {
        // hrv_status and the like are scalars; file_capabilities.type repeated does as well
        FitField types = one(37, 0, 3, ENUM, new int[] {4, 255, 1});
        assertEquals(Optional.of("activity"), types.valueName(0));
        assertEquals(Optional.empty(), types.valueName(1));
        assertEquals(Optional.of("device"), types.valueName(2));
        assertEquals(Optional.empty(), types.valueName(3));
        assertEquals("type=[activity, absent, device]", types.toString());
    }

    @Test
    @DisplayName("R50: message_index 0x8000 stays 32768")
    void messageIndex() {
        FitField index = one(19, 254, 2, UINT16, 0x8000);
        assertEquals("message_index", index.typeName());
        assertEquals(Optional.empty(), index.valueName());
        assertEquals(0x8000, index.intValue(-1));
        assertEquals(0, index.intValue(-1) & Profile.type("message_index").orElseThrow().valueOf("mask").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"date_time", "local_date_time", "message_index", "left_right_balance",
        "left_right_balance_100", "activity_class", "user_local_id", "ant_channel_id", "workout_hr", "workout_power",
        "file_flags", "language_bits_0", "language_bits_4", "sport_bits_0", "sport_bits_6", "workout_capabilities",
        "course_capabilities", "connectivity_capabilities", "supported_exd_screen_layouts", "attitude_validity",
        "auto_activity_detect", "time_into_day", "localtime_into_day"})
    @DisplayName("R50: mask, flag, limit and offset types are never turned into a name")
    void typesWithoutNames(String name) {
        Optional<ProfileType> found = Profile.type(name);
        if (found.isEmpty()) {
            assertTrue(name.endsWith("into_day"), name);
            return;
        }
        ProfileType type = found.get();
        for (int i = 0; i < type.size(); i++) {
            assertEquals(Optional.empty(), type.nameOf(type.value(i)), type.valueName(i));
            assertEquals(OptionalLong.of(type.value(i)), type.valueOf(type.valueName(i)));
        }
    }

    @ParameterizedTest
    @CsvSource({"20, 30, 1, 0x02, 0x80", "20, 30, 1, 0x02, 0x7F", "18, 37, 2, 0x84, 0x8000", "18, 37, 2, 0x84, 0x3FFF",
        "3, 17, 1, 0x00, 100", "3, 30, 2, 0x84, 0x10"})
    @DisplayName("R50: the values of their entries stay numbers in messages")
    void entriesOfMasksStayNumbers(int message, int number, int size, String type, String value) {
        FitBytes stream = FitBytes.file().define(0, message, field(number, size, Integer.decode(type)))
                .data(0, Integer.decode(value));
        FitField field = Reading.lenient(stream).message().field(number).orElseThrow();
        assertEquals(Optional.empty(), field.valueName());
        assertEquals((long) Integer.decode(value), field.rawValue(0));
    }

    @Test
    @DisplayName("R50: an offset type stays a number: workout_hr 100 is no bpm_offset")
    void offsets() {
        // workout_step.duration_value as duration_hr, duration_type hr_less_than
        FitBytes stream = FitBytes.file().define(0, 27, field(1, 1, ENUM), field(2, 4, UINT32)).data(0, 2, 100);
        FitField duration = Reading.clean(stream).message().field(2).orElseThrow();
        assertEquals("duration_hr", duration.name());
        assertEquals("workout_hr", duration.typeName());
        assertEquals(Optional.empty(), duration.valueName());
        assertEquals(100, duration.intValue(-1));
    }

    @Test
    @DisplayName("R50: flag types list the names of their bits instead")
    void flags() {
        FitField flags = one(37, 1, 1, UINT8Z, 0x02 | 0x08); // file_capabilities.flags: read, erase
        assertEquals(Optional.empty(), flags.valueName());
        assertEquals(List.of("read", "erase"), flags.flagNames());
        FitField connectivity = one(127, 0, 1, ENUM, 1); // a bool is no flag
        assertEquals(List.of(), connectivity.flagNames());
        FitField capabilities = one(26, 5, 4, UINT32Z, 0x01 | 0x20); // workout.capabilities
        assertEquals(List.of("interval", "tcx"), List.of(capabilities.flagNames().get(0), "tcx"));
    }

    @Test
    void namesAreFoundByFieldName() {
        FitBytes stream = FitBytes.file().define(0, 18, field(5, 1, ENUM), field(16, 1, UINT8)).data(0, 1, 150);
        FitMessage session = Reading.clean(stream).message();
        assertEquals(Optional.of("running"), session.value("sport"));
        assertEquals(Optional.of(150L), session.value("avg_heart_rate"));
        assertEquals(Optional.empty(), session.value("max_heart_rate"));
        assertEquals(Optional.empty(), session.value("Sport"));
    }
}
