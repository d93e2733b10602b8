package io.fitcore.profilegen.facts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fitcore.profilegen.emit.JavaSources;
import io.fitcore.profilegen.model.ProfileModel;
import io.fitcore.profilegen.testkit.Loaded;
import io.fitcore.profilegen.testkit.SmallProfile;
import io.fitcore.profilegen.testkit.Table;
import io.fitcore.profilegen.testkit.Xlsx;
import io.fitcore.profilegen.xlsx.Sheet;
import io.fitcore.profilegen.xlsx.SheetRow;
import io.fitcore.profilegen.xlsx.Workbook;
import io.fitcore.profilegen.xlsx.WorkbookWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsWorkbookTest {

    @TempDir
    private Path folder;

    @Test
    void holdsTheFactsOfTheTypesAndNoComments() {
        assertEquals("""
                Type Name|Base Type|Value Name|Value
                mesg_num|uint16||
                ||hr_zone|8
                ||event|21
                ||pad|105
                ||mfg_range_min|0xFF00
                ||mfg_range_max|0xFFFE
                event|enum||
                ||timer|0
                ||sport_point|33
                ||3_way|42
                file_flags|uint8z||
                ||read|0x2
                ||write|0x4
                time_into_day|uint32||
                """, text(FactsWorkbook.of(small()), "Types", 4));
    }

    @Test
    void holdsTheFactsOfTheMessagesWithoutGroupTitlesCommentsAndExamples() {
        assertEquals("""
                Message Name|Field Def #|Field Name|Field Type|Array|Components|Scale|Offset|Units|\
                Bits|Accumulate|Ref Field Name|Ref Field Value
                event||||||||||||
                |253|timestamp|uint32|||||s||||
                |0|event|event|||||||||
                |3|data|uint32|||||||||
                ||sport_point|uint32||score,opponent_score|1,10||m,%|16,16|0,1|event|sport_point
                ||flags|file_flags||||||||event,event|timer,3_way
                |7|score|uint16|||||||||
                |8|opponent_score|uint16|||10||||||
                |9|altitude|uint16||enhanced_altitude|5|500|m|16|||
                |10|enhanced_altitude|uint32|||5|500|m||||
                |11|number|bool|||||||||
                |12|title|string|[N]||||||||
                |13|velocity|sint16|[3]||0.7111111|-110|<m/s>||||
                hr_zone||||||||||||
                |1|high_bpm|uint8|||||bpm||||
                """, text(FactsWorkbook.of(small()), "Messages", 13));
    }

    @Test
    void readsAsTheSameProfileAndGeneratesTheSameSources() throws IOException {
        ProfileModel facts = reread(small());
        assertEquals("1.2", facts.version());
        assertEquals(JavaSources.of(small()), JavaSources.of(facts));
        assertEquals(List.of("profile 1.2 to 1.2: 0 added, 0 removed, 0 changed"),
                ProfileChanges.between(small(), facts));
    }

    @Test
    void ofAFactsWorkbookTheFactsWorkbookIsTheSame() throws IOException {
        assertArrayEquals(WorkbookWriter.toBytes(FactsWorkbook.of(small())),
                WorkbookWriter.toBytes(FactsWorkbook.of(reread(small()))));
    }

    @Test
    void repairedListsAreWrittenWhole() {
        Loaded loaded = Loaded.from(Xlsx.profile(Table.types("mesg_num|uint16\n||event|21\n"),
                Table.messages("event\n|1|x|byte||a,b|11|||53|\n|2|a|uint8\n|3|b|uint8\n")).old()
                .writeTo(folder.resolve("old.xlsx")), "20.14");
        assertFalse(loaded.notes().isEmpty());
        assertEquals("|1|x|byte||a,b||||5,3|||",
                text(FactsWorkbook.of(loaded.profile()), "Messages", 13).lines().toList().get(2));
    }

    @Test
    void cellsAreTextSoThatNoSpreadsheetReformsAList() {
        assertEquals(List.of(), FactsWorkbook.of(small()).sheets().stream().flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().values().stream()).filter(cell -> cell.numeric()).toList());
    }

    private ProfileModel small() {
        return Loaded.from(SmallProfile.workbook().modern().writeTo(folder.resolve("small.xlsx")), "1.2").profile();
    }

    private ProfileModel reread(ProfileModel profile) throws IOException {
        Loaded loaded = Loaded.from(Files.write(folder.resolve("facts.xlsx"),
                WorkbookWriter.toBytes(FactsWorkbook.of(profile))), "");
        assertEquals(List.of(), loaded.faults());
        return loaded.profile();
    }

    private static String text(Workbook workbook, String sheetName, int columns) {
        Sheet sheet = workbook.sheet(sheetName).orElseThrow();
        return sheet.rows().stream().map(row -> text(row, columns)).collect(Collectors.joining());
    }

    private static String text(SheetRow row, int columns) {
        return IntStream.range(0, columns).mapToObj(column -> row.cell(column).text())
                .collect(Collectors.joining("|", "", "\n"));
    }
}
