package io.fitcore.profile;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.message.RecordMessage;
import io.fitcore.model.BaseType;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks messages and fields up in the compiled tables of 21.212. */
class ProfileTest {

    @Test
    void theEditionIsKnown() {
        assertEquals("21.212", Profile.version());
    }

    static Stream<String> messages() {
        return Facts.lines("messages.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageHasItsNumberNameFieldsSubfieldsAndComponents(String line) {
        List<String> words = List.of(line.split(" ", -1));
        ProfileMessage message = Profile.message(Integer.parseInt(words.get(0))).orElseThrow();
        assertEquals(words.get(1), message.name());
        assertEquals(Integer.parseInt(words.get(0)), Facts.message(words.get(1)).number());
        assertEquals(Integer.parseInt(words.get(2)), message.fields().size());
        List<ProfileSubfield> subfields =
                message.fields().stream().flatMap(field -> field.subfields().stream()).toList();
        assertEquals(Integer.parseInt(words.get(3)), subfields.size());
        assertEquals(Integer.parseInt(words.get(4)),
                message.fields().stream().filter(field -> !field.components().isEmpty()).count()
                        + subfields.stream().filter(subfield -> !subfield.components().isEmpty()).count());
    }

    @Test
    @DisplayName("R83: pad (105) exists without fields, beside the 123 messages that have rows")
    void padHasNoFields() {
        assertEquals("pad", Profile.message(105).orElseThrow().name());
        assertEquals(List.of(), Profile.message(105).orElseThrow().fields());
        Set<Integer> numbers = new HashSet<>(Set.of(105));
        messages().forEach(line -> numbers.add(Integer.parseInt(line.substring(0, line.indexOf(' ')))));
        assertEquals(numbers, Arrays.stream(Profile.messageNumbers()).boxed().collect(Collectors.toSet()));
        assertEquals(124, Profile.messageNumbers().length);
    }

    @Test
    void theCallerOwnsTheArrayOfNumbers() {
        Profile.messageNumbers()[0] = -1;
        assertEquals(0, Profile.messageNumbers()[0]);
    }

    @ParameterizedTest
    @CsvSource({"-1", "11", "22", "65280", "65534", "65535", "65536"})
    void aNumberThatTheProfileDoesNotKnowHasNoMessage(int number) {
        assertEquals(Optional.empty(), Profile.message(number));
    }

    @ParameterizedTest
    @CsvSource({"Record", "''", "mfg_range_min", "heart_rate"})
    void aNameThatTheProfileDoesNotKnowHasNoMessage(String name) {
        assertEquals(Optional.empty(), Profile.message(name));
    }

    static Stream<String> subfields() {
        return Facts.lines("subfields.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("subfields")
    void aSubfieldHasItsTypeScaleUnitsAndConditions(String line) {
        List<String> cells = Facts.cells(line);
        ProfileSubfield subfield = Facts.field(cells.get(0)).subfields().stream()
                .filter(one -> one.name().equals(cells.get(1))).findFirst().orElseThrow();
        assertEquals(cells.get(2), subfield.typeName());
        assertEquals(baseType(cells.get(2)), subfield.baseType());
        assertEquals(Double.parseDouble(cells.get(3)), subfield.scale());
        assertEquals(0, subfield.offset());
        assertEquals(cells.get(4), subfield.units());
        String messageName = cells.get(0).substring(0, cells.get(0).indexOf('.'));
        assertEquals(conditions(messageName, cells.get(5)), subfield.conditions());
    }

    private static List<ProfileCondition> conditions(String messageName, String text) {
        List<ProfileCondition> conditions = new ArrayList<>();
        for (String condition : text.split(" ", -1)) {
            int equals = condition.indexOf('=');
            conditions.add(new ProfileCondition(
                    Facts.field(messageName + "." + condition.substring(0, equals)).number(),
                    Long.parseLong(condition.substring(equals + 1))));
        }
        return conditions;
    }

    @Test
    @DisplayName("R53: subfields stand in workbook order, and no field has others than those of the specification")
    void subfieldsStandInWorkbookOrder() {
        Map<String, List<String>> expected = subfields().map(Facts::cells).collect(Collectors.groupingBy(
                cells -> cells.get(0), Collectors.mapping(cells -> cells.get(1), Collectors.toList())));
        Map<String, List<String>> actual = new TreeMap<>();
        for (int number : Profile.messageNumbers()) {
            ProfileMessage message = Profile.message(number).orElseThrow();
            message.fields().stream().filter(field -> !field.subfields().isEmpty())
                    .forEach(field -> actual.put(message.name() + "." + field.name(),
                            field.subfields().stream().map(ProfileSubfield::name).toList()));
        }
        assertEquals(expected, actual);
    }

    static Stream<String> components() {
        return Facts.lines("components.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("components")
    void componentsHaveTheirDestinationBitsScaleAndOffset(String line) {
        List<String> cells = Facts.cells(line);
        String[] path = cells.get(0).split("/", -1);
        ProfileField field = Facts.field(path[0]);
        assertEquals(baseType(cells.get(1)), field.baseType());
        List<ProfileComponent> actual = path.length == 1 ? field.components() : field.subfields().stream()
                .filter(subfield -> subfield.name().equals(path[1])).findFirst().orElseThrow().components();
        assertEquals(componentsOf(cells.get(2)), actual);
    }

    private static List<ProfileComponent> componentsOf(String text) {
        List<ProfileComponent> components = new ArrayList<>();
        int times = 1;
        for (String word : text.split(" ", -1)) {
            if (word.endsWith("x")) {
                times = Integer.parseInt(word.substring(0, word.length() - 1));
            } else {
                components.add(component(List.of(word.split(":", -1))));
            }
        }
        List<ProfileComponent> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.addAll(components);
        }
        return all;
    }

    private static ProfileComponent component(List<String> parts) {
        boolean accumulated = parts.get(parts.size() - 1).equals("acc");
        int numbers = accumulated ? parts.size() - 1 : parts.size();
        return new ProfileComponent(Integer.parseInt(parts.get(0)), Integer.parseInt(parts.get(1)),
                numbers > 2 ? Double.parseDouble(parts.get(2)) : 1, numbers > 3 ? Double.parseDouble(parts.get(3)) : 0,
                accumulated);
    }

    @Test
    void destinationsHaveTheScalesOnWhoseGridComponentsAreRounded() {
        for (String name : List.of("session.enhanced_avg_respiration_rate", "lap.enhanced_max_respiration_rate",
                "length.enhanced_avg_respiration_rate", "record.enhanced_respiration_rate")) {
            assertEquals(100, Facts.field(name).scale(), name);
        }
        assertEquals(10, Facts.field("monitoring.intensity").scale());
        assertEquals(32768, Facts.field("hr.fractional_timestamp").scale());
        assertEquals(BaseType.UINT8Z, Facts.field("event.front_gear").baseType());
    }

    @Test
    @DisplayName("R47: a field with several components has no scale, offset and units of its own")
    void aFieldWithSeveralComponentsIsUnscaled() {
        for (int number : Profile.messageNumbers()) {
            for (ProfileField field : Profile.message(number).orElseThrow().fields()) {
                if (field.components().size() > 1) {
                    assertEquals(1, field.scale(), field.name());
                    assertEquals(0, field.offset(), field.name());
                    assertEquals("", field.units(), field.name());
                }
            }
        }
    }

    @Test
    @DisplayName("R46: one scale of one component serves the field as well")
    void aFieldWithOneComponentIsScaled() {
        assertEquals(5, Facts.field("record.altitude").scale());
        assertEquals(500, Facts.field("record.altitude").offset());
        assertEquals("m", Facts.field("record.altitude").units());
        assertEquals(256, Facts.field("hr.time256").scale());
    }

    @Test
    @DisplayName("R46: decimal scales and negative offsets are exact")
    void decimalScalesAreExact() {
        assertEquals(0.7111111, Facts.field("record.left_power_phase").scale());
        assertEquals(10430.38, Facts.field("aviation_attitude.pitch").scale());
        assertEquals(-110, Facts.field("bike_profile.crank_length").offset());
    }

    @Test
    @DisplayName("R48: the weight is the one scaled field of a named type")
    void theWeightIsScaled() {
        ProfileField weight = Facts.field("weight_scale.weight");
        assertEquals("weight", weight.typeName());
        assertEquals(100, weight.scale());
        assertEquals(TypeKind.SPECIAL, Facts.type("weight").kind());
        assertEquals(Optional.of("calculating"), Facts.type("weight").nameOf(0xFFFE));
        assertEquals(Optional.empty(), Facts.type("weight").nameOf(7550));
    }

    @Test
    void arraysAreOfAnyOrOfAFixedSize() {
        assertEquals(3, Facts.field("record.compressed_speed_distance").arraySize());
        assertEquals(6, Facts.field("user_profile.global_id").arraySize());
        assertEquals(32, Facts.field("exd_data_field_configuration.title").arraySize());
        assertEquals(ProfileField.ANY_SIZE, Facts.field("hrv.time").arraySize());
        assertEquals(ProfileField.SCALAR, Facts.field("record.heart_rate").arraySize());
        assertTrue(Facts.field("hrv.time").isArray());
        assertFalse(Facts.field("record.heart_rate").isArray());
    }

    @Test
    void fieldsAreFoundByNumberAndByName() {
        ProfileMessage record = Profile.message(20).orElseThrow();
        ProfileField heartRate = record.field(3).orElseThrow();
        assertEquals("heart_rate", heartRate.name());
        assertEquals("uint8", heartRate.typeName());
        assertEquals("bpm", heartRate.units());
        assertEquals(Optional.of(heartRate), record.field("heart_rate"));
        assertEquals(Optional.empty(), record.field(254));
        assertEquals(Optional.empty(), record.field("Heart_Rate"));
    }

    @Test
    void subfieldsAreNotFoundAsFields() {
        assertEquals(Optional.empty(), Facts.message("event").field("battery_level"));
    }

    @Test
    void fieldsCannotBeChanged() {
        List<ProfileField> fields = Facts.message("record").fields();
        assertThrows(UnsupportedOperationException.class, () -> fields.set(0, fields.get(1)));
    }

    @Test
    @DisplayName("R51: field 253 is the timestamp of 67 messages, in 46 of them with units")
    void timestampsAreField253() {
        List<ProfileField> timestamps = Arrays.stream(Profile.messageNumbers())
                .mapToObj(number -> Profile.message(number).orElseThrow().field(253))
                .flatMap(Optional::stream).toList();
        assertEquals(67, timestamps.size());
        assertTrue(timestamps.stream()
                .allMatch(field -> field.name().equals("timestamp") && field.typeName().equals("date_time")));
        assertEquals(46, timestamps.stream().filter(field -> field.units().equals("s")).count());
        assertEquals(254, Facts.field("set.timestamp").number());
        assertEquals(1, Facts.field("course_point.timestamp").number());
        assertEquals(250, Facts.field("memo_glob.part_index").number());
    }

    @Test
    void everyFieldHasATypeThatExistsAndItsBaseType() {
        for (int number : Profile.messageNumbers()) {
            for (ProfileField field : Profile.message(number).orElseThrow().fields()) {
                assertEquals(baseType(field.typeName()), field.baseType(), field.name());
            }
        }
    }

    private static BaseType baseType(String typeName) {
        return typeName.equals("bool") ? BaseType.ENUM : Profile.type(typeName).map(ProfileType::baseType)
                .orElseGet(() -> Stream.of(BaseType.values()).filter(type -> type.label().equals(typeName)).findFirst()
                        .orElseThrow(() -> new AssertionError("no type " + typeName)));
    }

    @Test
    void constantsNameTheNumbersOfAMessageAndItsFields() {
        assertAll(
                () -> assertEquals(20, RecordMessage.NUMBER),
                () -> assertEquals(3, RecordMessage.HEART_RATE),
                () -> assertEquals(0, RecordMessage.POSITION_LAT),
                () -> assertEquals(73, RecordMessage.ENHANCED_SPEED),
                () -> assertEquals(253, RecordMessage.TIMESTAMP));
    }

    @Test
    void everyMessageHasAClassWithItsConstants() throws ReflectiveOperationException {
        for (int number : Profile.messageNumbers()) {
            ProfileMessage message = Profile.message(number).orElseThrow();
            Map<String, Integer> expected = new TreeMap<>(Map.of("NUMBER", number));
            message.fields().forEach(field -> expected.put(constant(field), field.number()));
            Map<String, Integer> actual = new TreeMap<>();
            for (Field constant : Class.forName("io.fitcore.message." + camelCase(message.name()) + "Message")
                    .getFields()) {
                actual.put(constant.getName(), constant.getInt(null));
            }
            assertEquals(expected, actual, message.name());
        }
    }

    /** Only one field, file_id.number, clashes with the number of its message. */
    private static String constant(ProfileField field) {
        return field.name().equals("number") ? "NUMBER_" + field.number() : field.name().toUpperCase(Locale.ROOT);
    }

    private static String camelCase(String name) {
        return Stream.of(name.split("_", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
