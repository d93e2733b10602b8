package io.fitcore.profilegen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fitcore.profilegen.testkit.Loaded;
import io.fitcore.profilegen.testkit.SmallProfile;
import io.fitcore.profilegen.testkit.Table;
import io.fitcore.profilegen.testkit.Xlsx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeFactsWorkbookTest {

    @TempDir
    private Path folder;

    @Test
    void theSameInputGivesTheSameBytesHoweverItWasSaved() throws IOException {
        make(SmallProfile.workbook().modern().writeTo(folder.resolve("modern.xlsx")), "1.2", "a.xlsx");
        make(SmallProfile.workbook().old().writeTo(folder.resolve("old.xlsx")), "1.2", "b.xlsx");
        assertArrayEquals(Files.readAllBytes(folder.resolve("a.xlsx")), Files.readAllBytes(folder.resolve("b.xlsx")));
    }

    @Test
    void theEditionIsStoredInTheWorkbook() throws IOException {
        make(SmallProfile.workbook().modern().writeTo(folder.resolve("modern.xlsx")), "1.2", "a.xlsx");
        assertEquals("1.2", Loaded.from(folder.resolve("a.xlsx"), "").profile().version());
    }

    @Test
    void theEditionMustBeGiven() {
        Path published = SmallProfile.workbook().modern().writeTo(folder.resolve("modern.xlsx"));
        assertThrows(IllegalArgumentException.class, () -> make(published, "", "a.xlsx"));
        assertFalse(Files.exists(folder.resolve("a.xlsx")));
    }

    @Test
    void theFirstWorkbookHasNothingToBeComparedWithAndTheNextOneIsReported() throws IOException {
        Path first = workbook("||run|1\n");
        assertEquals("", make(first, "1", "Profile.xlsx"));
        assertEquals("profile 1 to 1: 0 added, 0 removed, 0 changed\n", make(first, "1", "Profile.xlsx"));
        assertEquals("""
                profile 1 to 2: 1 added, 0 removed, 1 changed
                + value sport 2: walk
                ~ value sport 1: run -> running
                """,
                make(workbook("||running|1\n||walk|2\n"), "2", "Profile.xlsx"));
        assertEquals("2", Loaded.from(folder.resolve("Profile.xlsx"), "").profile().version());
    }

    private Path workbook(String values) {
        return Xlsx.profile(Table.types("sport|enum\n" + values), Table.messages("")).old()
                .writeTo(folder.resolve("published.xlsx"));
    }

    private String make(Path published, String version, String output) throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        MakeFactsWorkbook.run(new String[] {"--from", published.toString(), "--profile-version", version, "--output",
                folder.resolve(output).toString()}, new PrintStream(log, true, StandardCharsets.UTF_8));
        return log.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
