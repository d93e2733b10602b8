package io.fitcore.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.model.BaseType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types and the names of their values in 21.212. */
class ProfileTypeTest {

    private static final Set<String> FLAGS = Set.of("file_flags", "language_bits_0", "language_bits_1",
            "language_bits_2", "language_bits_3", "language_bits_4", "sport_bits_0", "sport_bits_1", "sport_bits_2",
            "sport_bits_3", "sport_bits_4", "sport_bits_5", "sport_bits_6", "workout_capabilities",
            "course_capabilities", "connectivity_capabilities", "supported_exd_screen_layouts", "attitude_validity",
            "auto_activity_detect");
    private static final Set<String> MASKS = Set.of("message_index", "left_right_balance", "left_right_balance_100",
            "activity_class", "user_local_id", "ant_channel_id", "workout_hr", "workout_power", "time_into_day",
            "localtime_into_day");

    @Test
    void thereAre200TypesInWorkbookOrderEachFoundByItsName() {
        List<String> names = Profile.typeNames();
        assertEquals(200, names.size());
        assertEquals(List.of("file", "mesg_num", "checksum", "file_flags", "mesg_count", "date_time"),
                names.subList(0, 6));
        for (String name : names) {
            assertEquals(name, Facts.type(name).name());
        }
    }

    @Test
    void valuesAreAllThatTheWorkbookHasButTheFourRangeEnds() {
        assertEquals(4406 - 4, Profile.typeNames().stream().map(Facts::type).mapToInt(ProfileType::size).sum());
    }

    @Test
    void theBaseTypesAreAsCounted() {
        Map<BaseType, Long> counts = Profile.typeNames().stream().map(Facts::type).map(ProfileType::baseType)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertEquals(Map.of(BaseType.ENUM, 101L, BaseType.UINT16, 63L, BaseType.UINT8Z, 13L, BaseType.UINT8, 11L,
                BaseType.UINT32, 7L, BaseType.UINT32Z, 5L), counts);
    }

    @Test
    @DisplayName("R50: every type is of the kind that the specification gives it")
    void everyTypeHasItsKind() {
        for (String name : Profile.typeNames()) {
            TypeKind expected = FLAGS.contains(name) ? TypeKind.FLAGS
                    : MASKS.contains(name) ? TypeKind.MASKS
                    : switch (name) {
                        case "date_time" -> TypeKind.DATE_TIME;
                        case "local_date_time" -> TypeKind.LOCAL_DATE_TIME;
                        case "weight" -> TypeKind.SPECIAL;
                        default -> TypeKind.NAMES;
                    };
            assertEquals(expected, Facts.type(name).kind(), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"uint8", "string", "bool", "Sport", ""})
    @DisplayName("R49: base types and bool are not types with named values")
    void baseTypesAndBoolHaveNoEntry(String name) {
        assertEquals(Optional.empty(), Profile.type(name));
    }

    @ParameterizedTest
    @CsvSource({"sport, 1, running", "sport, 0, generic", "manufacturer, 1, garmin",
            "manufacturer, 263, favero_electronics", "device_index, 0, creator", "fit_base_type, 134, uint32",
            "mesg_num, 105, pad", "mesg_num, 20, record", "backlight_timeout, 0, infinite"})
    @DisplayName("R49: a value has the name of the workbook")
    void valuesHaveNames(String type, long value, String name) {
        assertEquals(Optional.of(name), Facts.type(type).nameOf(value));
        assertEquals(OptionalLong.of(value), Facts.type(type).valueOf(name));
    }

    @ParameterizedTest
    @CsvSource({"garmin_product, Edge_130", "garmin_product, OHR", "garmin_product, fenix6S", "manufacturer, MiPulse",
            "manufacturer, RGT_cycling", "manufacturer, 4iiiis", "manufacturer, 1partcarbon",
            "exd_descriptors, training_stress_Score", "display_position, india_zone_IA",
            "calf_raise_exercise_name, 3_way_calf_raise"})
    @DisplayName("R49: names keep the spelling of the workbook, capitals and digits included")
    void namesKeepTheirSpelling(String type, String name) {
        OptionalLong value = Facts.type(type).valueOf(name);
        assertTrue(value.isPresent());
        assertEquals(Optional.of(name), Facts.type(type).nameOf(value.getAsLong()));
    }

    @Test
    @DisplayName("R49: of two names for a number the last one is its name, and both lead to it")
    void theLastOfTwoNamesWins() {
        ProfileType report = Facts.type("weather_report");
        assertEquals(Optional.of("hourly_forecast"), report.nameOf(1));
        assertEquals(OptionalLong.of(1), report.valueOf("forecast"));
        assertEquals(OptionalLong.of(1), report.valueOf("hourly_forecast"));
    }

    @ParameterizedTest
    @CsvSource({"sport, 200", "mesg_num, 0xFF00", "mesg_num, 0xFFFE", "file, 0xF7", "file, 0xFE",
            "manufacturer, 65535"})
    @DisplayName("R49: unknown values and the ends of manufacturers' ranges have no name")
    void unknownValuesHaveNoName(String type, String value) {
        assertEquals(Optional.empty(), Facts.type(type).nameOf(Long.decode(value)));
    }

    @ParameterizedTest
    @CsvSource({"message_index, 0x8000, selected", "left_right_balance, 0x80, right", "left_right_balance, 0x7F, mask",
            "left_right_balance_100, 0x8000, right", "activity_class, 0x80, athlete", "activity_class, 100, level_max",
            "workout_hr, 100, bpm_offset", "workout_power, 1000, watts_offset", "date_time, 0x10000000, min",
            "local_date_time, 0x10000000, min"})
    @DisplayName("R50: a mask, limit or offset is known by its name and never names a value")
    void masksNameNoValue(String type, String value, String name) {
        assertEquals(OptionalLong.of(Long.decode(value)), Facts.type(type).valueOf(name));
        assertEquals(Optional.empty(), Facts.type(type).nameOf(Long.decode(value)));
        assertEquals(List.of(), Facts.type(type).flagsOf(Long.decode(value)));
    }

    @Test
    @DisplayName("R50: flags are listed bit by bit and never name a value")
    void flagsNameTheirBits() {
        ProfileType flags = Facts.type("file_flags");
        assertEquals(List.of("read", "write"), flags.flagsOf(0x06));
        assertEquals(List.of(), flags.flagsOf(0));
        assertEquals(Optional.empty(), flags.nameOf(0x02));
        assertEquals(List.of("running", "swimming"), Facts.type("auto_activity_detect").flagsOf(0x05));
        assertEquals(List.of(), Facts.type("auto_activity_detect").flagsOf(0));
        assertEquals(List.of(), Facts.type("sport").flagsOf(1));
    }

    @Test
    @DisplayName("R50: the highest bit of 32 is unsigned")
    void theHighestBitIsUnsigned() {
        assertEquals(OptionalLong.of(0xF000_0000L),
                Facts.type("ant_channel_id").valueOf("ant_extended_device_number_upper_nibble"));
        ProfileType connectivity = Facts.type("connectivity_capabilities");
        assertEquals(32, connectivity.flagsOf(0xFFFF_FFFFL).size());
        assertEquals(1, connectivity.flagsOf(0x8000_0000L).size());
    }

    @Test
    void timesOfDayHaveNoEntries() {
        assertEquals(0, Facts.type("time_into_day").size());
        assertEquals(0, Facts.type("localtime_into_day").size());
        assertEquals(OptionalLong.empty(), Facts.type("time_into_day").valueOf("noon"));
    }
}
