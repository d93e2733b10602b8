package io.fitcore.profilegen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fitcore.profilegen.emit.JavaSources;
import io.fitcore.profilegen.facts.FactsWorkbook;
import io.fitcore.profilegen.model.FieldModel;
import io.fitcore.profilegen.model.ProfileModel;
import io.fitcore.profilegen.model.Reading;
import io.fitcore.profilegen.testkit.Compiled;
import io.fitcore.profilegen.testkit.Counts;
import io.fitcore.profilegen.testkit.Loaded;
import io.fitcore.profilegen.testkit.Published;
import io.fitcore.profilegen.xlsx.WorkbookWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edition at hand, as published. Skipped where the workbooks are not. */
class PublishedWorkbooksTest {

    private static final Path OURS = Path.of("src", "main", "profile", "Profile.xlsx");
    private static final String NEWEST = "21.212";

    @TempDir
    private Path folder;

    static Stream<String> editions() {
        return Published.EDITIONS.stream();
    }

    @ParameterizedTest
    @CsvSource({"16.20, 59, 772, 63, 79, 1038", "20.14, 75, 933, 65, 116, 1618", "20.27, 75, 939, 67, 116, 1679",
            "20.43, 76, 950, 68, 117, 1714", "21.40, 87, 1086, 80, 164, 3247", "21.212, 123, 1407, 100, 200, 4406"})
    @DisplayName("R81: every edition reads without a fault, with the counts of its rows")
    void everyEditionReads(String edition, int messages, int fields, int subfields, int types, int values) {
        Loaded loaded = load(edition);
        assertEquals(List.of(), loaded.faults());
        assertEquals(new Counts(messages, fields, subfields, types, values), Counts.of(loaded.profile()));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void whatEveryEditionGeneratesCompilesWithoutAWarning(String edition) {
        assertEquals(List.of(), Compiled.of(JavaSources.of(load(edition).profile())).diagnostics());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void theFactsOfEveryEditionGenerateTheSameSources(String edition) throws IOException {
        ProfileModel published = load(edition).profile();
        Path facts = Files.write(folder.resolve("facts.xlsx"), WorkbookWriter.toBytes(FactsWorkbook.of(published)));
        Loaded reread = Loaded.from(facts, "");
        assertEquals(List.of(), reread.faults());
        assertEquals(List.of(), reread.notes());
        assertEquals(JavaSources.of(published), JavaSources.of(reread.profile()));
    }

    @Test
    void ourWorkbookIsMadeOfTheNewestEdition() throws IOException {
        assertArrayEquals(Files.readAllBytes(OURS),
                WorkbookWriter.toBytes(FactsWorkbook.of(load(NEWEST).profile())));
    }

    @Test
    void ourWorkbookGeneratesTheSameSourcesAsTheNewestEdition() {
        assertEquals(JavaSources.of(load(NEWEST).profile()), JavaSources.of(Loaded.from(OURS, "").profile()));
    }

    @Test
    @DisplayName("R84: the eight lists that lost their commas are repaired, each named by its cell")
    void listsOfTheSpreadsheetAccidentAreRepaired() {
        assertEquals(List.of(
                "Messages!J598 event.sport_point: the number 1616 was a list; read as 16,16",
                "Messages!G598 event.sport_point: the number 11 was a list; read as 1,1",
                "Messages!G599 event.gear_change_data: the number 1111 was a list; read as 1,1,1,1",
                "Messages!J1068 monitoring.current_activity_type_intensity: the number 53 was a list; read as 5,3",
                "Messages!J1105 ant_rx.mesg_data: the number 888888888 was a list; read as 8,8,8,8,8,8,8,8,8",
                "Messages!J1113 ant_tx.mesg_data: the number 888888888 was a list; read as 8,8,8,8,8,8,8,8,8",
                "Messages!J1124 exd_data_field_configuration.concept_field: the number 44 was a list; read as 4,4",
                "Messages!J1132 exd_data_concept_configuration.concept_field: the number 44 was a list; read as 4,4"),
                load("20.27").notes().stream().filter(note -> note.contains("was a list")).toList());
        assertEquals(8, load("20.14").notes().stream().filter(note -> note.contains("was a list")).count());
        assertEquals(List.of(), load("20.43").notes().stream().filter(note -> note.contains("was a list")).toList());
    }

    @Test
    void theRepairedListsAreThoseOfTheEditionThatIsWholeAgain() {
        ProfileModel repaired = load("20.27").profile();
        ProfileModel whole = load("20.43").profile();
        for (String name : List.of("event.data", "monitoring.current_activity_type_intensity", "ant_rx.mesg_data",
                "ant_tx.mesg_data", "exd_data_field_configuration.concept_field",
                "exd_data_concept_configuration.concept_field")) {
            assertFalse(readings(field(whole, name)).stream().allMatch(reading -> reading.components().isEmpty()));
            assertEquals(readings(field(whole, name)), readings(field(repaired, name)));
        }
    }

    @Test
    void theNoiseOfBinaryFractionsIsRoundedAway() {
        for (String edition : List.of("16.20", "21.40")) {
            assertEquals("10430.38",
                    field(load(edition).profile(), "aviation_attitude.pitch").reading().scale().toPlainString());
        }
    }

    @Test
    void theOneMisspeltBaseTypeIsReportedWithItsCell() {
        assertEquals(List.of("Types!B1827 bike_light_beam_angle_mode: 'unit8' is misspelt; read as uint8"),
                load("20.14").notes().stream().filter(note -> note.contains("misspelt")).toList());
    }

    private static Loaded load(String edition) {
        return Loaded.from(Published.workbook(edition), edition);
    }

    private static FieldModel field(ProfileModel profile, String messageAndField) {
        int dot = messageAndField.indexOf('.');
        return profile.messages().stream().filter(message -> message.name().equals(messageAndField.substring(0, dot)))
                .findFirst().orElseThrow().field(messageAndField.substring(dot + 1)).orElseThrow();
    }

    private static List<Reading> readings(FieldModel field) {
        return Stream.concat(Stream.of(field.reading()),
                field.subfields().stream().map(subfield -> subfield.reading())).toList();
    }
}
