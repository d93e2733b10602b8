package io.fitcore.profilegen.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.profilegen.fault.Finding;
import io.fitcore.profilegen.fault.Findings;
import io.fitcore.profilegen.testkit.Table;
import io.fitcore.profilegen.testkit.Xlsx;
import io.fitcore.profilegen.xlsx.WorkbookReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileRowsTest {

    private final Findings findings = new Findings();

    @TempDir
    private Path folder;

    @Test
    void groupTitlesAndBlankRowsAreLeftOut() throws IOException {
        ProfileRows rows = rows(Xlsx.profile(
                Table.types("sport|enum\n||generic|0\n\n||running|1|a comment\n||||only a comment\n"),
                Table.messages("|||COMMON MESSAGES\n\nrecord\n|3|heart_rate|uint8\n||pulse|uint8\n|||OTHER\n")));
        assertEquals(List.of("TYPE 2", "VALUE 3", "VALUE 5"), kinds(rows.types()));
        assertEquals(List.of("MESSAGE 4", "FIELD 5", "SUBFIELD 6"), kinds(rows.messages()));
        assertEquals(List.of(), faults());
    }

    @Test
    void columnsAreFoundByReferenceWhenCellsAreLeftOut() throws IOException {
        ProfileRow field = rows(Xlsx.profile(Table.types(""), Table.messages("record\n|3|heart_rate|uint8|||||bpm\n")))
                .messages().get(1);
        assertEquals("bpm", field.text(MessagesColumn.UNITS));
        assertEquals("", field.text(MessagesColumn.SCALE));
        assertEquals("Messages!I3", field.place(MessagesColumn.UNITS).toString());
    }

    @Test
    void aMissingSheetIsAFault() throws IOException {
        rows(new Xlsx().sheet("Types", Table.types("")));
        assertEquals(List.of("Messages!A1 the workbook has no sheet 'Messages'"), faults());
    }

    @Test
    void anotherHeadingIsAFaultOfItsCell() throws IOException {
        rows(Xlsx.profile(Table.parse("Type Name|Base Type|Name|Value\n"),
                Table.parse(Table.MESSAGES_HEADING.replace("|Bits", "|"))));
        assertEquals(List.of("Types!C1 the heading should be 'Value Name', not 'Name'",
                "Messages!J1 the heading should be 'Bits', not ''"), faults());
    }

    @Test
    void aBaseTypeOrAValueWithoutANameIsAFault() throws IOException {
        rows(Xlsx.profile(Table.types("|enum\n|||5\n"), Table.messages("")));
        assertEquals(List.of("Types!A2 a base type without the name of a type", "Types!C3 a value without a name"),
                faults());
    }

    private ProfileRows rows(Xlsx workbook) throws IOException {
        return ProfileRows.of(WorkbookReader.read(workbook.old().writeTo(folder.resolve("test.xlsx")), findings),
                findings);
    }

    private static List<String> kinds(List<ProfileRow> rows) {
        return rows.stream().map(row -> row.kind() + " " + row.number()).toList();
    }

    private List<String> faults() {
        return findings.faults().stream().map(Finding::toString).toList();
    }
}
