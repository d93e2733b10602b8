package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.model.FitException;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R2: what is no FIT file is named, with what to do about it. */
class ForeignInputTest {

    private static final byte[] FIT = FitBytes.file().define(0, 20, field(3, 1, UINT8)).data(0, 80).toBytes();

    private static void assertNamed(String name, byte[] bytes) {
        FitException strict = assertThrows(FitException.class, () -> FitDecoder.stream(bytes).forEach(message -> { }));
        assertEquals(ProblemKind.NOT_FIT, strict.kind());
        assertEquals("the input is no FIT file; it looks like " + name, strict.problem().sentence());
        assertEquals(0, strict.problem().offset());
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "%PDF-1.7                                        | a PDF document",
        "PAR1....                                        | a Parquet file",
        "SIMPLE  =                    T                  | a FITS file of astronomy, which is another format",
        "version https://git-lfs.github.com/spec/v1      "
                + "| a Git LFS pointer, which stands for a file; run git lfs pull",
        "<!DOCTYPE HTML><title>Not found                 | an HTML page",
        "<?xml version=\"1.0\"?><gpx/>                   | an XML file",
        "{\"error\": \"not found\"}                      | a JSON file",
        "not a fit file                                  | a text file",
    })
    @DisplayName("R2: files that begin as text does")
    void beginnings(String begins, String name) {
        assertNamed(name, latin(begins));
    }

    @Test
    @DisplayName("R2: files that begin with other bytes")
    void magics() {
        assertNamed("a PNG picture", latin("\u0089PNG\r\n\u001a\n0000"));
        assertNamed("a JPEG picture", latin("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0\1\1"));
        assertNamed("an SQLite database", latin("SQLite format 3\0\u0010\0\1\1\0@  "));
        assertNamed("other data", latin("\1\2\3\4\5\6\7\u0008\u00099876"));
    }

    @Test
    @DisplayName("R2: archives, and whether a FIT file is inside")
    void archives() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(FIT);
        }
        assertNamed("a gzip file; decompress it first", gzip.toByteArray());
        assertNamed("a zip file with a FIT file inside; extract it first", zipOf("12345_ACTIVITY.FIT"));
        assertNamed("a zip file; extract it first", zipOf("notes.txt"));
        assertNamed("a zip file; extract it first", latin("PK\3\4\24\0\0\0\0\0\0\0"));
    }

    private static byte[] zipOf(String name) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(FIT);
        }
        return zip.toByteArray();
    }

    @Test
    @DisplayName("R2: a FIT file in base64, after white space or at once")
    void base64() {
        assertNamed("a FIT file in base64; decode it first", Base64.getEncoder().encode(FIT));
        assertNamed("a FIT file in base64; decode it first",
                latin("\r\n" + Base64.getMimeEncoder().encodeToString(FIT)));
        assertNamed("a text file", Base64.getEncoder().encode(latin("twelve bytes and more")));
    }

    @Test
    @DisplayName("R2: a FIT file whose bytes a transfer as text has changed")
    void transferredAsText() {
        String name = "a FIT file that was transferred as text, which has changed its bytes; "
                + "transfer it again as binary";
        assertNamed(name, latin("\u000e \r\n\u0008\u0010\0\0\0.FIT\0\0"));
        assertNamed(name, "\u000e \ufffdR\ufffd\0\0\0.FIT\0\0".getBytes(StandardCharsets.UTF_8));
        assertNamed(name, "\u000e \u00dcR\u0080\0\0\0.FIT\0\0".getBytes(StandardCharsets.UTF_8));
        assertNamed("other data", latin("\u000e  an essay on .FIT files"));
    }

    @Test
    @DisplayName("R2: garbage behind a file is named the same way")
    void garbage() {
        byte[] bytes = FitBytes.concat(FIT, latin("%PDF-1.7 and more than twelve bytes"));
        FitException strict = assertThrows(FitException.class, () -> FitDecoder.stream(bytes).forEach(message -> { }));
        assertEquals(ProblemKind.GARBAGE, strict.kind());
        assertTrue(strict.problem().sentence().endsWith("they look like a PDF document"), strict.problem().sentence());
    }
}
