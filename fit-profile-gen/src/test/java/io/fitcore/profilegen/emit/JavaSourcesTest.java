package io.fitcore.profilegen.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.profilegen.model.ProfileModel;
import io.fitcore.profilegen.testkit.Compiled;
import io.fitcore.profilegen.testkit.Loaded;
import io.fitcore.profilegen.testkit.SmallProfile;
import io.fitcore.profilegen.testkit.Table;
import io.fitcore.profilegen.testkit.Xlsx;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JavaSourcesTest {

    private static final List<String> REVIEWED = List.of("io/fitcore/profile/ProfileTables.java",
            "io/fitcore/profile/EventTable.java", "io/fitcore/message/EventMessage.java",
            "io/fitcore/profile/HrZoneTable.java", "io/fitcore/message/HrZoneMessage.java",
            "io/fitcore/profile/PadTable.java", "io/fitcore/message/PadMessage.java",
            "io/fitcore/profile/MesgNumValues.java", "io/fitcore/profile/EventValues.java",
            "io/fitcore/profile/FileFlagsValues.java", "io/fitcore/profile/TimeIntoDayValues.java");

    @TempDir
    private Path folder;

    @Test
    void theSmallProfileGivesTheReviewedFilesAndNoOthers() {
        assertEquals(REVIEWED, small().stream().map(SourceFile::path).toList());
    }

    @ParameterizedTest
    @MethodSource("reviewed")
    void everyFileOfTheSmallProfileIsAsReviewed(String path) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        try (InputStream reviewed = JavaSourcesTest.class.getResourceAsStream("small/" + name + ".txt")) {
            String expected = new String(reviewed.readAllBytes(), StandardCharsets.UTF_8);
            SourceFile actual = small().stream().filter(source -> source.path().equals(path)).findFirst().orElseThrow();
            assertEquals(expected, actual.text());
        }
    }

    static Stream<String> reviewed() {
        return REVIEWED.stream();
    }

    @Test
    void theSameWorkbookGivesTheSameSources() {
        assertEquals(small(), small());
    }

    @Test
    void whatIsGeneratedCompilesWithoutAWarning() {
        Compiled compiled = Compiled.of(small());
        assertEquals(List.of(), compiled.diagnostics());
        assertTrue(compiled.classes().containsKey("io.fitcore.profile.EventTable"));
    }

    @Test
    void whatIsGeneratedAnswersThroughTheClassesOfFitCore() throws ReflectiveOperationException {
        Class<?> profile = Compiled.of(small()).load("io.fitcore.profile.Profile");
        Object event = get(profile.getMethod("message", int.class).invoke(null, 21));
        assertEquals("event", call(event, "name"));
        assertEquals(10, ((List<?>) call(event, "fields")).size());
        assertEquals(event, get(profile.getMethod("message", String.class).invoke(null, "event")));
        assertEquals(Optional.empty(), profile.getMethod("message", int.class).invoke(null, 22));
        Object pad = get(profile.getMethod("message", int.class).invoke(null, 105));
        assertEquals(List.of(), call(pad, "fields"));
        assertEquals(List.of("mesg_num", "event", "file_flags", "time_into_day"),
                profile.getMethod("typeNames").invoke(null));
        assertEquals("1.2", profile.getMethod("version").invoke(null));
    }

    @Test
    @DisplayName("R49: the ends of the range for manufacturers are no names of message numbers")
    void rangeEndsAreNoNames() throws ReflectiveOperationException {
        Class<?> profile = Compiled.of(small()).load("io.fitcore.profile.Profile");
        Object numbers = get(profile.getMethod("type", String.class).invoke(null, "mesg_num"));
        Method nameOf = numbers.getClass().getMethod("nameOf", long.class);
        assertEquals(Optional.of("pad"), nameOf.invoke(numbers, 105));
        assertEquals(Optional.empty(), nameOf.invoke(numbers, 0xFF00));
        assertEquals(Optional.empty(), nameOf.invoke(numbers, 0xFFFE));
    }

    @Test
    void aTypeOfManyValuesIsSpreadOverSeveralMethods() throws ReflectiveOperationException {
        int count = 5_000;
        StringBuilder rows = new StringBuilder("product|uint32\n");
        for (int i = 0; i < count; i++) {
            rows.append("||product_with_a_long_name_").append(i).append('|').append(4_000_000_000L + i).append('\n');
        }
        Compiled compiled = Compiled.of(JavaSources.of(load(
                Xlsx.profile(Table.types(rows.toString()), Table.messages("")))));
        assertEquals(List.of(), compiled.diagnostics());
        Object product = get(compiled.load("io.fitcore.profile.Profile").getMethod("type", String.class)
                .invoke(null, "product"));
        assertEquals(count, call(product, "size"));
        for (int i : new int[] {0, 999, 1000, 4_999}) {
            String name = "product_with_a_long_name_" + i;
            assertEquals(name, product.getClass().getMethod("valueName", int.class).invoke(product, i));
            assertEquals(OptionalLong.of(4_000_000_000L + i),
                    product.getClass().getMethod("valueOf", String.class).invoke(product, name));
        }
    }

    @Test
    void aMessageWithEveryFieldNumberStaysWithinTheLimitOfAMethod() throws ReflectiveOperationException {
        StringBuilder rows = new StringBuilder("event\n");
        for (int number = 0; number < 256; number++) {
            rows.append('|').append(number).append("|field_").append(number)
                    .append(number % 2 == 0 ? "|uint32|||0.1234567|1.5|m\n" : "|uint32\n");
            for (int i = 0; i < number % 2 * 40; i++) {
                rows.append("||sub_").append(i).append("|uint16||field_0,field_2||||8,8||field_0,field_2|1,2\n");
            }
        }
        Compiled compiled = Compiled.of(JavaSources.of(load(
                Xlsx.profile(Table.types("mesg_num|uint16\n||event|21\n"), Table.messages(rows.toString())))));
        assertEquals(List.of(), compiled.diagnostics());
        Class<?> profile = compiled.load("io.fitcore.profile.Profile");
        Object event = get(profile.getMethod("message", int.class).invoke(null, 21));
        assertEquals(256, ((List<?>) call(event, "fields")).size());
    }

    @Test
    void namesThatClashInJavaKeepTheirSpellingInTheTables() throws ReflectiveOperationException {
        Compiled compiled = Compiled.of(JavaSources.of(load(Xlsx.profile(
                Table.types("""
                        mesg_num|uint16
                        ||a_b|1
                        ||aB|2
                        ||profile|3
                        ||fit|4
                        profile|enum
                        base|enum
                        x_y|enum
                        xY|enum
                        """),
                Table.messages("a_b\n|1|pace|uint8\n|2|Pace|uint8\naB\nprofile\nfit\n")))));
        assertEquals(List.of(), compiled.diagnostics());
        Class<?> profile = compiled.load("io.fitcore.profile.Profile");
        for (String name : List.of("a_b", "aB", "profile", "fit")) {
            assertEquals(name, call(get(profile.getMethod("message", String.class).invoke(null, name)), "name"));
        }
        for (String name : List.of("profile", "base", "x_y", "xY")) {
            assertEquals(name, call(get(profile.getMethod("type", String.class).invoke(null, name)), "name"));
        }
        assertEquals(2, compiled.load("io.fitcore.message.ABMessage_1").getField("PACE_2").getInt(null));
    }

    @Test
    void aTypeIsCalledByItsNameAndWhatItsClassHolds() {
        List<String> paths = JavaSources.of(load(Xlsx.profile(
                Table.types("event|enum\nevent_type|enum\ntype|enum\nvalues|enum\n"), Table.messages("")))).stream()
                .map(SourceFile::path).toList();
        assertEquals(List.of("io/fitcore/profile/ProfileTables.java", "io/fitcore/profile/EventValues.java",
                "io/fitcore/profile/EventTypeValues.java", "io/fitcore/profile/TypeValues.java",
                "io/fitcore/profile/ValuesValues.java"), paths);
    }

    @Test
    void unitsCannotEndACommentOrBecomeMarkup() {
        List<SourceFile> sources = JavaSources.of(load(Xlsx.profile(Table.types("mesg_num|uint16\n||event|21\n"),
                Table.messages("event\n|1|a|uint8|||||*/ {@link x} <b> & \\u002a/ \"°\"\n"))));
        assertEquals(List.of(), Compiled.of(sources).diagnostics());
    }

    @Test
    void nothingNeedsToBeLinkedAtRunTime() {
        Compiled compiled = Compiled.of(small());
        List<String> generated = new ArrayList<>();
        small().forEach(source -> generated.add(source.path().replace(".java", "").replace('/', '.')));
        assertFalse(generated.isEmpty());
        for (String name : generated) {
            assertFalse(ClassFile.usesInvokeDynamic(compiled.classes().get(name)), name);
        }
    }

    private List<SourceFile> small() {
        return JavaSources.of(load(SmallProfile.workbook()));
    }

    private ProfileModel load(Xlsx workbook) {
        Loaded loaded = Loaded.from(workbook.old().writeTo(folder.resolve("test.xlsx")), "1.2");
        assertEquals(List.of(), loaded.faults());
        return loaded.profile();
    }

    private static Object get(Object optional) {
        return ((Optional<?>) optional).orElseThrow();
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }
}
