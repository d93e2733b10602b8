package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.STRING;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.reading.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3.6: texts. */
class TextTest {

    private static final int MADE_UP = 0xFF01;

    private static FitField text(String hex) {
        byte[] bytes = hex(hex);
        FitBytes stream = FitBytes.file()
                .define(0, MADE_UP, field(1, 1, UINT8), field(2, bytes.length, STRING), field(3, 1, UINT8))
                .data(0, 11, bytes, 22);
        FitMessage message = Reading.clean(stream).message();
        assertEquals(11, message.intValue(1, -1));
        assertEquals(22, message.intValue(3, -1));
        FitField field = message.field(2).orElseThrow();
        assertArrayEquals(bytes, field.rawBytes());
        assertTrue(field.isText());
        return field;
    }

    private static void assertTexts(List<String> expected, String hex) {
        FitField field = text(hex);
        assertEquals(expected, field.texts());
        assertEquals(!expected.isEmpty(), field.isPresent());
        assertEquals(expected.size(), field.elementCount());
        assertEquals(expected.stream().findFirst(), field.text());
    }

    @Test
    @DisplayName("R42: strings split at NUL and lose empty ones at the end only")
    void splitAtNul() {
        assertTexts(List.of("ab", "", "cd"), "61 62 00 00 63 64 00 00");
        assertTexts(List.of("", "", "ef"), "00 00 65 66 00 00 00 00");
        assertTexts(List.of("a", "b"), "61 00 62");
        assertTexts(List.of("abc"), "61 62 63 00 00 00");
    }

    @Test
    @DisplayName("R42: a text that fills its field needs no NUL")
    void withoutNul() {
        assertTexts(List.of("abc"), "61 62 63");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "00 00 00 00", "ff", "ff ff ff ff"})
    @DisplayName("R42: all bytes 00 or all FF are absent")
    void absentTexts(String hex) {
        assertTexts(List.of(), hex);
        assertFalse(text(hex).isPresent(0));
    }

    @Test
    @DisplayName("R42: malformed UTF-8 shows as U+FFFD, and the bytes stay reachable")
    void malformedUtf8() {
        assertTexts(List.of("a\uFFFDb"), "61 ff 62");
        assertTexts(List.of("Z\uFFFDrich"), "5a fc 72 69 63 68"); // Latin-1, as Zwift wrote it
        assertTexts(List.of("\uFFFD"), "c3");
        assertTexts(List.of("\uFFFD", "a"), "c3 00 61"); // the first part is a text whatever it holds
        assertTexts(List.of("\uFFFD\uFFFD"), "ff ff 00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c0 80 61", "e2 82 61", "ed a0 80 61", "f4 90 80 80", "f0 9f 98", "80 80", "e2 28 a1"})
    @DisplayName("R42: each malformed sequence becomes what Java's replacing decoder makes of it")
    void malformedAsJava(String hex) {
        assertTexts(List.of(new String(hex(hex), StandardCharsets.UTF_8)), hex);
        assertTrue(text(hex).texts().get(0).contains("\uFFFD"));
    }

    @Test
    @DisplayName("R42: a list ends before a later part that is malformed or holds a control character")
    void memoryBehindAList() {
        assertTexts(List.of("a"), "61 00 ff 01");
        assertTexts(List.of("a", "b"), "61 00 62 00 63 1b 00 64");
        assertTexts(List.of("a"), "61 00 00 c3 00");
        assertTexts(List.of(), "00 ff 01 00");
        assertTexts(List.of("", "b"), "00 62 00 07");
    }

    @Test
    @DisplayName("R42: a field that the profile lists without [N] is what stands before the first NUL")
    void oneText() {
        FitMessage sport = Reading.clean(
                hex("0e20dc521a0000002e4649543c034000000c0002000100030c0700014c617566656e00756e00e20185da")).message();
        FitField name = sport.field("name").orElseThrow();
        assertEquals(List.of("Laufen"), name.texts());
        assertEquals(1, name.elementCount());
        assertEquals("name=Laufen", name.toString());
        assertArrayEquals(hex("4c617566656e00756e00e201"), name.rawBytes());
    }

    @ParameterizedTest
    @CsvSource({"6162000063640000, ab", "61 00 62, a", "61 00 ff 01, a", "6162, ab", "61 ff 62 00 63, a\uFFFDb",
        "00 00 65 66,", "00,", "ff ff,", "61 1b 62 00, a\u001Bb"})
    @DisplayName("R42: one text, however the bytes behind it look")
    void oneTextOfMany(String hex, String expected) {
        byte[] bytes = hex(hex);
        FitBytes stream = FitBytes.file().define(0, 0, field(8, bytes.length, STRING)).data(0, bytes);
        FitField field = Reading.clean(stream).message().field(8).orElseThrow();
        assertEquals(Optional.ofNullable(expected).stream().toList(), field.texts());
        assertEquals(expected != null, field.isPresent());
        assertEquals(expected != null, field.isPresent(0));
        assertFalse(field.isPresent(1));
        assertArrayEquals(bytes, field.rawBytes());
    }

    @Test
    @DisplayName("R42: a genuine U+FFFD stays")
    void genuineReplacementCharacter() {
        assertTexts(List.of("a\uFFFDb"), "61 ef bf bd 62");
    }

    @Test
    @DisplayName("R42: text beyond ASCII decodes as UTF-8")
    void utf8() {
        assertTexts(List.of("é漢😀"), "c3 a9 e6 bc a2 f0 9f 98 80 00");
    }

    @Test
    void blanksControlsAndMarksAreKept() {
        assertTexts(List.of(" a "), "20 61 20 00");
        assertTexts(List.of("a\n\tb\u001B"), "61 0a 09 62 1b");
        assertTexts(List.of("\uFEFFa"), "ef bb bf 61");
        assertTexts(List.of("   "), "20 20 20 00");
    }

    @Test
    void aTextIsNoNumber() {
        FitField field = text("31 32 33");
        assertTrue(Double.isNaN(field.doubleValue()));
        assertEquals(0, field.doubleValues().length);
        assertEquals(-1, field.longValue(0, -1));
        assertTrue(field.longValue().isEmpty());
        assertTrue(field.optionalDouble().isEmpty());
        assertEquals(0x31, field.rawValue(0));
        assertEquals(0x33, field.rawValue(2));
    }

    @Test
    void elementsOfATextAreItsTexts() {
        FitField field = text("61 62 00 00 63 64 00 00");
        assertTrue(field.isPresent(0));
        assertTrue(field.isPresent(2));
        assertFalse(field.isPresent(3));
        assertFalse(field.isPresent(-1));
    }

    @Test
    void textOfAMessageByNumber() {
        FitBytes stream = FitBytes.file().define(0, 0, field(8, 8, STRING)).data(0, "Edge");
        FitMessage fileId = Reading.clean(stream).message();
        assertEquals(Optional.of("Edge"), fileId.text(8));
        assertEquals(Optional.of("Edge"), fileId.value("product_name"));
        assertEquals(Optional.empty(), fileId.text(3));
    }
}
