package io.fitcore.profilegen.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.profilegen.fault.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookWriterTest {

    private static final Workbook WORKBOOK = new Workbook(
            List.of(
                    new Sheet("A & B", List.of(
                            new SheetRow(1, Map.of(0, Cell.text("<a>"), 3, new Cell("12", true), 30, Cell.text("z"))),
                            new SheetRow(7, Map.of(1, Cell.text("\"q\" Grüße"), 2, Cell.text("<a>"))))),
                    new Sheet("Empty", List.of())),
            Map.of("edition", "21.212", "more", "&"));

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenReadsTheSame() throws IOException {
        assertEquals(WORKBOOK, WorkbookReader.read(write(), new Findings()));
    }

    @Test
    void theSameContentGivesTheSameBytesWhateverTheTimeZone() {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            byte[] tokyo = WorkbookWriter.toBytes(WORKBOOK);
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertArrayEquals(tokyo, WorkbookWriter.toBytes(WORKBOOK));
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void nothingIsCompressedSoThatNoCompressorHasAnInfluence() throws IOException {
        try (ZipFile zip = new ZipFile(write().toFile())) {
            assertEquals(List.of(), zip.stream().filter(entry -> entry.getMethod() != ZipEntry.STORED).toList());
        }
    }

    private Path write() throws IOException {
        return Files.write(folder.resolve("test.xlsx"), WorkbookWriter.toBytes(WORKBOOK));
    }
}
