package io.fitcore.profilegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.profilegen.emit.JavaSources;
import io.fitcore.profilegen.emit.SourceFile;
import io.fitcore.profilegen.fault.Findings;
import io.fitcore.profilegen.model.BaseType;
import io.fitcore.profilegen.model.ComponentModel;
import io.fitcore.profilegen.model.FieldModel;
import io.fitcore.profilegen.model.MessageModel;
import io.fitcore.profilegen.model.ProfileModel;
import io.fitcore.profilegen.model.Reading;
import io.fitcore.profilegen.model.TypeModel;
import io.fitcore.profilegen.testkit.Compiled;
import io.fitcore.profilegen.testkit.Counts;
import io.fitcore.profilegen.testkit.Loaded;
import io.fitcore.profilegen.xlsx.Sheet;
import io.fitcore.profilegen.xlsx.Workbook;
import io.fitcore.profilegen.xlsx.WorkbookReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The workbook of the repository against what the specification counted in the published one of 21.212. */
class OurWorkbookTest {

    private static final Path FILE = Path.of("src", "main", "profile", "Profile.xlsx");

    private static final Loaded LOADED = Loaded.from(FILE, "");

    private final ProfileModel profile = LOADED.profile();

    @Test
    void hasNoFaultAndNothingToRepair() {
        assertEquals(List.of(), LOADED.faults());
        assertEquals(List.of(), LOADED.notes());
    }

    @Test
    void statesItsEdition() {
        assertEquals("21.212", profile.version());
    }

    @Test
    void holdsTheColumnsOfFactsAndNoOthers() throws IOException {
        Workbook workbook = WorkbookReader.read(FILE, new Findings());
        assertEquals(List.of("Types", "Messages"), workbook.sheets().stream().map(Sheet::name).toList());
        assertEquals(3, lastColumn(workbook.sheets().get(0)));
        assertEquals(12, lastColumn(workbook.sheets().get(1)));
    }

    @Test
    @DisplayName("R81: v21.212 yields 123 messages, 1407 fields, 100 subfields, 200 types, 4406 values")
    void hasTheCountsOfItsEdition() {
        assertEquals(new Counts(123, 1407, 100, 200, 4406), Counts.of(profile));
    }

    @Test
    @DisplayName("R81: v21.212 yields 40 component sets, 37 of fields and 3 of subfields")
    void hasTheComponentSetsOfItsEdition() {
        assertEquals(37, Counts.fields(profile).stream().filter(field -> hasComponents(field.reading())).count());
        assertEquals(3, Counts.subfields(profile).stream().filter(field -> hasComponents(field.reading())).count());
    }

    @Test
    @DisplayName("R83: pad (105) exists without fields, and every other number has rows")
    void hasOneMessageWithoutRows() {
        assertEquals(List.of("pad"), profile.bareMessages().stream().map(entry -> entry.name()).toList());
        assertEquals(OptionalLong.of(105), profile.messageNumber("pad"));
        assertEquals(OptionalLong.of(20), profile.messageNumber("record"));
    }

    @Test
    void subfieldsAreIn28FieldsOf16Messages() {
        List<FieldModel> fields = Counts.fields(profile);
        assertEquals(28, fields.stream().filter(field -> !field.subfields().isEmpty()).count());
        assertEquals(16, profile.messages().stream()
                .filter(message -> message.fields().stream().anyMatch(field -> !field.subfields().isEmpty())).count());
    }

    @Test
    void noClassIsNamedWithAWordTwice() {
        List<String> doubled = JavaSources.of(profile).stream().map(SourceFile::path)
                .filter(path -> path.matches(".*([A-Z][a-z]+)\\1\\.java")).toList();
        assertEquals(List.of(), doubled);
    }

    @Test
    void fourDestinationsAreAccumulated() {
        Set<String> accumulated = new TreeSet<>();
        for (MessageModel message : profile.messages()) {
            for (FieldModel field : message.fields()) {
                field.reading().components().stream().filter(ComponentModel::accumulated)
                        .forEach(component -> accumulated.add(message.name() + "." + component.fieldName()));
            }
        }
        assertEquals(Set.of("record.distance", "record.total_cycles", "record.accumulated_power", "hr.event_timestamp"),
                accumulated);
    }

    @Test
    void arraysAreMarkedAsCounted() {
        Map<Integer, Long> sizes = Counts.fields(profile).stream()
                .collect(Collectors.groupingBy(field -> field.reading().arraySize(), Collectors.counting()));
        assertEquals(165, sizes.remove(Reading.ANY_SIZE));
        assertEquals(1235, sizes.remove(Reading.SCALAR));
        assertEquals(Map.of(3, 3L, 6, 1L, 8, 1L, 9, 1L, 32, 1L), sizes);
    }

    @Test
    void typesAreUsedAsCounted() {
        Map<String, Long> base = new TreeMap<>();
        Map<String, Long> named = new TreeMap<>();
        Counts.readings(profile).map(Reading::typeName).forEach(name -> {
            if (BaseType.named(name).isPresent()) {
                base.merge(name, 1L, Long::sum);
            } else if (name.equals(BaseType.BOOL)) {
                named.merge(name, 1L, Long::sum);
            } else {
                named.merge(profile.type(name).orElseThrow().baseType(), 1L, Long::sum);
            }
        });
        assertEquals(new HashMap<>(Map.ofEntries(Map.entry("uint16", 338L), Map.entry("uint8", 239L),
                Map.entry("uint32", 231L), Map.entry("sint16", 54L), Map.entry("sint32", 51L),
                Map.entry("string", 45L), Map.entry("float32", 33L), Map.entry("sint8", 25L), Map.entry("byte", 19L),
                Map.entry("uint8z", 19L), Map.entry("uint16z", 8L), Map.entry("uint32z", 4L))), base);
        assertEquals(Map.of("enum", 162L, "uint32", 118L, "uint16", 85L, "uint8", 17L, "uint32z", 6L, "uint8z", 2L,
                "bool", 51L), named);
    }

    @Test
    void theBaseTypesOfTypesAreAsCounted() {
        assertEquals(Map.of("enum", 101L, "uint16", 63L, "uint8z", 13L, "uint8", 11L, "uint32", 7L, "uint32z", 5L),
                count(profile.types(), TypeModel::baseType));
    }

    @Test
    void decimalScalesAndOffsetsAreAsCounted() {
        Map<String, Long> scales = count(Counts.readings(profile).toList(), reading -> reading.scale().toPlainString());
        scales.keySet().removeIf(scale -> !scale.contains("."));
        assertEquals(Map.of("0.7111111", 16L, "10430.38", 3L, "1.024", 3L, "28.57143", 3L), scales);
        Map<String, Long> offsets =
                count(Counts.readings(profile).toList(), reading -> reading.offset().toPlainString());
        assertTrue(offsets.remove("0") > 0);
        assertEquals(Map.of("500", 24L, "-110", 1L), offsets);
    }

    @Test
    void theOnlyScaledFieldOfANamedTypeIsTheWeight() {
        assertEquals(List.of("weight"), Counts.readings(profile)
                .filter(reading -> BaseType.named(reading.typeName()).isEmpty()
                        && !reading.scale().toString().equals("1"))
                .map(Reading::typeName).toList());
    }

    @Test
    void onlyWeatherReportNamesANumberTwice() {
        assertEquals(List.of("weather_report"), profile.types().stream()
                .filter(type -> type.entries().stream().map(entry -> entry.number()).distinct().count()
                        < type.entries().size())
                .map(TypeModel::name).toList());
    }

    @Test
    void twoTypesHaveNoValues() {
        assertEquals(List.of("time_into_day", "localtime_into_day"),
                profile.types().stream().filter(type -> type.entries().isEmpty()).map(TypeModel::name).toList());
    }

    @Test
    void whatItGeneratesCompilesWithoutAWarning() {
        assertEquals(List.of(), Compiled.of(JavaSources.of(profile)).diagnostics());
    }

    private static boolean hasComponents(Reading reading) {
        return !reading.components().isEmpty();
    }

    private static int lastColumn(Sheet sheet) {
        return sheet.rows().stream().flatMap(row -> row.cells().keySet().stream()).mapToInt(Integer::intValue).max()
                .orElseThrow();
    }

    private static <T> Map<String, Long> count(List<T> items, Function<T, String> key) {
        return items.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
    }
}
