package io.fitcore.expansion;

import static io.fitcore.testkit.FitBytes.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.BaseType;
import io.fitcore.model.DecodeOptions;
import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileMessage;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireDefinition;
import io.fitcore.testkit.WireField;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every component set of the profile, with raw values that it unpacks (spec 6.1). */
class ComponentTableTest {

    /** A source and what comes out of it. */
    record Row(int message, int source, String sourceName, BaseType type, List<Long> raw, int reference,
            int referenceRaw, List<Destination> destinations) {
        @Override
        public String toString() {
            return message + "." + sourceName;
        }
    }

    /** A field that is made. */
    record Destination(int number, List<Long> raw, List<Double> values) {
    }

    static List<Row> rows() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ComponentTableTest.class.getResourceAsStream("components.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(ComponentTableTest::row).toList();
        }
    }

    private static Row row(String line) {
        String[] cells = Arrays.stream(line.split(";", -1)).map(String::strip).toArray(String[]::new);
        String[] source = cells[1].split(" ", -1);
        String[] reference = cells[4].isEmpty() ? new String[] {"-1", "0"} : cells[4].split("=", -1);
        BaseType type = BaseType.valueOf(cells[2].toUpperCase(Locale.ROOT));
        return new Row(Integer.parseInt(cells[0].split(" ", -1)[1]), Integer.parseInt(source[1]), source[0], type,
                longs(cells[3]), Integer.parseInt(reference[0]), Integer.parseInt(reference[1]),
                Stream.of(cells[5].split(", ", -1)).map(ComponentTableTest::destination).toList());
    }

    private static Destination destination(String text) {
        String[] parts = text.split("[:/]", -1);
        return new Destination(Integer.parseInt(parts[0]), longs(parts[1].strip()),
                Stream.of(parts[2].strip().split(" ", -1)).map(Double::valueOf).toList());
    }

    private static List<Long> longs(String text) {
        return Stream.of(text.split(" ", -1)).map(Long::valueOf).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName("R55: each component set takes its bits and scales them as its destinations do")
    void unpacks(Row row) throws IOException {
        FitMessage little = Decoded.message(file(row, 0));
        FitMessage big = Decoded.message(file(row, 1));

        for (FitMessage message : List.of(little, big)) {
            for (Destination destination : row.destinations()) {
                FitField field = Decoded.field(message, destination.number());
                assertEquals(FieldOrigin.EXPANDED, field.origin());
                assertEquals(destination.raw(), boxed(field.rawValues()));
                assertEquals(destination.values(), DoubleStream.of(field.doubleValues()).boxed().toList());
                assertEquals(profile(row).field(destination.number()).orElseThrow().baseType(),
                        field.baseType().orElseThrow());
                assertEquals(0, field.rawBytes().length);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName("R58: the fields of each component set come behind those of the file, in bit order, nested ones last")
    void comesBehindTheFile(Row row) throws IOException {
        FitMessage message = Decoded.message(file(row, 0));

        List<Integer> expected = new ArrayList<>();
        if (row.reference() >= 0) {
            expected.add(row.reference());
        }
        expected.add(row.source());
        row.destinations().forEach(destination -> expected.add(destination.number()));
        assertEquals(expected, message.fields().stream().map(FitField::number).toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName("R56: an absent source of each component set makes nothing")
    void absentSourceMakesNothing(Row row) throws IOException {
        FitBytes file = FitBytes.file().define(definition(row, 0));
        FitMessage message = Decoded.message(row.reference() < 0 ? file.data(0, FitBytes.ABSENT)
                : file.data(0, row.referenceRaw(), FitBytes.ABSENT));

        for (Destination destination : row.destinations()) {
            assertTrue(message.field(destination.number()).isEmpty());
            assertTrue(Double.isNaN(message.doubleValue(destination.number())));
            assertEquals(-1, message.rawValue(destination.number(), -1));
        }
        assertEquals(row.reference() < 0 ? 0 : 1, message.fields().size());
        assertEquals(row.reference() < 0 ? 1 : 2, message.allFields().size());
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName("R55: with components off each component set stays packed")
    void componentsCanBeSwitchedOff(Row row) throws IOException {
        FitMessage message = Decoded.message(file(row, 0), DecodeOptions.DEFAULT.withComponents(false));

        for (Destination destination : row.destinations()) {
            assertTrue(message.field(destination.number()).isEmpty());
        }
        assertEquals(row.raw(), boxed(Decoded.field(message, row.source()).rawValues()));
    }

    @Test
    @DisplayName("R55: the table holds every component set of the profile")
    void tableIsComplete() throws IOException {
        List<String> ofProfile = new ArrayList<>();
        for (int number : Profile.messageNumbers()) {
            ProfileMessage message = Profile.message(number).orElseThrow();
            message.fields().stream().filter(field -> !field.components().isEmpty())
                    .forEach(field -> ofProfile.add(number + "." + field.name()));
            message.fields().forEach(field -> field.subfields().stream()
                    .filter(subfield -> !subfield.components().isEmpty())
                    .forEach(subfield -> ofProfile.add(number + "." + field.name() + "/" + subfield.name())));
        }
        assertEquals(40, ofProfile.size());
        assertEquals(ofProfile.stream().sorted().toList(), rows().stream().map(Row::toString).sorted().toList());
    }

    private static List<Long> boxed(long[] values) {
        return LongStream.of(values).boxed().toList();
    }

    private static ProfileMessage profile(Row row) {
        return Profile.message(row.message()).orElseThrow();
    }

    private static FitBytes file(Row row, int architecture) {
        FitBytes file = FitBytes.file().define(definition(row, architecture));
        long[] raw = row.raw().stream().mapToLong(Long::longValue).toArray();
        return row.reference() < 0 ? file.data(0, raw) : file.data(0, row.referenceRaw(), raw);
    }

    private static WireDefinition definition(Row row, int architecture) {
        WireField source = field(row.source(), row.raw().size() * row.type().sizeBytes(), row.type().code());
        WireField[] fields = row.reference() < 0 ? new WireField[] {source}
                : new WireField[] {field(row.reference(), 1, BaseType.ENUM.code()), source};
        return WireDefinition.of(0, row.message(), fields).architecture(architecture);
    }
}
