package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.developer;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.FitStream;
import io.fitcore.model.FitException;
import io.fitcore.model.Problem;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.Vectors;
import io.fitcore.testkit.reading.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 10, row by row, in both modes; and which problems are thrown. */
class ErrorTest {

    private static final long T = 1_000_000_000L;

    /** A file of 14 + 9 + 2 * 2 + 2 = 29 bytes. */
    private static FitBytes two() {
        return FitBytes.file().define(0, 20, field(3, 1, UINT8)).data(0, 80).data(0, 81);
    }

    @Test
    void oddityOrDamageIsDecidedByOneTable() {
        Set<ProblemKind> oddities = EnumSet.of(ProblemKind.HEADER_CRC_WRONG, ProblemKind.PROTOCOL_UNKNOWN,
                ProblemKind.DATA_SIZE_ZERO, ProblemKind.FIELD_SIZE_ODD, ProblemKind.FIELD_SIZE_ZERO,
                ProblemKind.BASE_TYPE_UNKNOWN, ProblemKind.FIELD_TYPE_DIFFERS, ProblemKind.TIMESTAMP_SIZE_ODD,
                ProblemKind.TIME_REFERENCE_MISSING, ProblemKind.DEVELOPER_DESCRIPTION_MISSING,
                ProblemKind.DEVELOPER_DESCRIPTION_UNUSABLE, ProblemKind.DEVELOPER_DATA_ID_MISSING,
                ProblemKind.HEART_RATE_UNUSABLE);
        for (ProblemKind kind : ProblemKind.values()) {
            assertEquals(!oddities.contains(kind), kind.isDamage(), kind.name());
            assertEquals(kind.isDamage(), kind.severity() == ProblemKind.Severity.DAMAGE);
        }
        assertTrue(ProblemKind.INPUT_EMPTY.isNotFit());
        assertTrue(ProblemKind.NOT_FIT.isNotFit());
        assertFalse(ProblemKind.GARBAGE.isNotFit());
    }

    @Test
    void emptyInput() {
        Reading.assertDamage(ProblemKind.INPUT_EMPTY, 0, 0, new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12, 14, 65_536, 200_000})
    void nothingButZerosIsEmptyInput(int count) {
        Reading reading = Reading.assertDamage(ProblemKind.INPUT_EMPTY, 0, 0, new byte[count]);
        assertEquals(count, reading.report().paddingBytes());
    }

    @Test
    void fewerThanTwelveBytesOfAHeader() {
        for (int length = 1; length < 12; length++) {
            Reading.assertDamage(ProblemKind.HEADER_TRUNCATED, 0, 0, Arrays.copyOf(two().toBytes(), length));
        }
    }

    @Test
    void aHeaderThatIsCutAfterTheChainBegan() {
        byte[] bytes = concat(two().toBytes(), new byte[3], Arrays.copyOf(two().toBytes(), 9));
        Reading.assertDamage(ProblemKind.HEADER_TRUNCATED, 32, 2, bytes);
    }

    @Test
    void badSignature() {
        byte[] bytes = two().toBytes();
        bytes[8] = ',';
        assertEquals(0, Reading.assertDamage(ProblemKind.NOT_FIT, 0, 0, bytes).messages().size());
    }

    @ParameterizedTest
    @CsvSource({"1f8b0800, gzip", "504b0304, zip", "504b0506, zip"})
    void packedInputIsNamed(String hex, String name) {
        assertLooksLike(name, concat(hex(hex), new byte[40]));
    }

    @ParameterizedTest
    @CsvSource({"<?xml version=\"1.0\"?><gpx></gpx>, XML", "<TrainingCenterDatabase xmlns=\"x\">, XML",
        "{\"error\": \"not found\"}, JSON", "[1; 2; 3; 4; 5; 6], JSON", "<!DOCTYPE html><html></html>, HTML",
        "  <html><body>hello</body>, HTML", "\uFEFF<?xml version=\"1.0\"?><gpx></gpx>, XML",
        "\uFEFF<!doctype html><html lang=\"en\">, HTML", "Hello reader of files, text", "lat;lon 48.1;11.5, text"})
    void textualInputIsNamed(String text, String name) {
        assertLooksLike(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertLooksLike(String name, byte[] bytes) {
        Reading reading = Reading.assertDamage(ProblemKind.NOT_FIT, 0, 0, bytes);
        assertTrue(reading.problem().sentence().contains(name), reading.problem().sentence());
        assertEquals(bytes.length, reading.report().skippedBytes());
        assertFalse(FitDecoder.isFit(bytes));
    }

    @Test
    void sentencesHoldNothingOfTheFile() {
        byte[] bytes = "\u001B[31mred \u202Etext, more text".getBytes(StandardCharsets.UTF_8);
        String sentence = Reading.lenient(bytes).problem().sentence();
        assertFalse(sentence.contains("red"));
        assertTrue(sentence.chars().allMatch(c -> c >= ' ' && c < 0x7F), sentence);
    }

    @Test
    void protocolAboveTwo() {
        Reading.assertOddity(ProblemKind.PROTOCOL_UNKNOWN, 1, two().protocol(0x30).toBytes());
    }

    @Test
    void wrongHeaderCrc() {
        Reading.assertOddity(ProblemKind.HEADER_CRC_WRONG, 12, two().wrongHeaderCrc().toBytes());
    }

    @Test
    void wrongFileCrc() {
        Reading reading = Reading.assertDamage(ProblemKind.FILE_CRC_WRONG, 27, 2, two().wrongFileCrc().toBytes());
        assertEquals(List.of(80L, 81L), reading.raws(3));
    }

    @Test
    void cutInsideAMessage() {
        FitBytes stream = FitBytes.file().define(0, 20, field(253, 4, UINT32)).data(0, T).data(0, T + 1);
        Reading.assertDamage(ProblemKind.TRUNCATED, 28, 1, Arrays.copyOf(stream.toBytes(), 31));
    }

    @Test
    void cutInsideTheCrc() {
        Reading.assertDamage(ProblemKind.FILE_CRC_MISSING, 27, 2, Arrays.copyOf(two().toBytes(), 27));
        Reading.assertDamage(ProblemKind.FILE_CRC_MISSING, 27, 2, Arrays.copyOf(two().toBytes(), 28));
    }

    @Test
    void dataBeforeItsDefinition() {
        Reading.assertDamage(ProblemKind.DEFINITION_MISSING, 32, 1, Vectors.A21.bytes());
    }

    @Test
    void architectureAboveOne() {
        byte[] bytes = two().raw("41 00 02 00 14 01 03 01 02").toBytes();
        Reading.assertDamage(ProblemKind.ARCHITECTURE_UNKNOWN, 27, 2, bytes);
    }

    @Test
    void unknownBaseType() {
        FitBytes stream = FitBytes.file().define(0, 20, field(3, 1, 0x1F), field(4, 1, UINT8)).data(0, hex("01"), 90);
        assertEquals(90, Reading.assertOddity(ProblemKind.BASE_TYPE_UNKNOWN, 14, stream.toBytes())
                .message().intValue(4, -1));
    }

    @Test
    void compressedTimestampsDecode() {
        assertEquals(7, Reading.clean(Vectors.A6).messages().size());
    }

    @Test
    void trailingBytes() {
        Reading reading = Reading.assertDamage(ProblemKind.GARBAGE, 29, 2, two().after("07 08 09").toBytes());
        assertEquals(List.of(80L, 81L), reading.raws(3));
    }

    @Test
    void secondFileBad() {
        byte[] second = two().toBytes();
        second[9] = 'X';
        Reading reading = Reading.assertDamage(ProblemKind.GARBAGE, 29, 2, concat(two().toBytes(), second));
        assertEquals(List.of(80L, 81L), reading.raws(3));
    }

    @Test
    void whatTheListenerThrowsIsTheSameObject() {
        RuntimeException mine = new IllegalStateException("mine");
        FitStream stream = FitDecoder.stream(two().toBytes());
        RuntimeException thrown = assertThrows(RuntimeException.class, () -> stream.forEach(message -> {
            throw mine;
        }));
        assertSame(mine, thrown);
    }

    @Test
    @DisplayName("R78: problems carry the absolute offset, chained files and padding counted")
    void offsetsAreAbsolute() {
        byte[] odd = FitBytes.file().define(0, 20, field(2, 3, UINT16), field(3, 1, UINT8), developer(1, 1, 9))
                .data(0, hex("01 02 03"), 80, hex("05")).wrongFileCrc().toBytes();
        byte[] bytes = concat(new byte[5], two().toBytes(), new byte[7], odd, new byte[100], Vectors.A21.bytes());
        int oddAt = 5 + 29 + 7;
        int lastAt = oddAt + odd.length + 100;
        Reading reading = Reading.lenient(bytes);
        assertEquals(List.of(ProblemKind.FIELD_SIZE_ODD, ProblemKind.DEVELOPER_DESCRIPTION_MISSING,
                ProblemKind.FILE_CRC_WRONG, ProblemKind.DEFINITION_MISSING), reading.kinds());
        assertEquals(List.of(oddAt + 14L, oddAt + 14L, oddAt + odd.length - 2L, lastAt + 32L),
                reading.report().problems().stream().map(Problem::offset).toList());
        assertEquals(List.of(1, 1, 1, 2), reading.report().problems().stream().map(Problem::fileIndex).toList());
        assertEquals(List.of(2L, 2L, 3L, 4L),
                reading.report().problems().stream().map(Problem::messagesBefore).toList());
        assertEquals(lastAt + 26, reading.messages().get(3).offset());
    }

    @Test
    void anExceptionSaysWhatAndWhere() {
        FitException thrown = Reading.strict(Vectors.A21.bytes()).thrown().orElseThrow();
        assertEquals(ProblemKind.DEFINITION_MISSING, thrown.kind());
        assertEquals(32, thrown.offset());
        assertEquals(0, thrown.fileIndex());
        assertEquals(1, thrown.messagesBefore());
        assertEquals(thrown.problem().toString(), thrown.getMessage());
        assertTrue(thrown.getMessage().startsWith("byte 32: "));
        assertTrue(thrown.getMessage().endsWith(" [DEFINITION_MISSING]"));
    }

    @Test
    void aStrictReadingReportsWhatItSawBeforeItThrew() {
        Reading reading = Reading.strict(concat(two().wrongHeaderCrc().toBytes(), Vectors.A21.bytes()));
        assertEquals(List.of(ProblemKind.HEADER_CRC_WRONG, ProblemKind.DEFINITION_MISSING), reading.kinds());
        assertEquals(3, reading.report().messages());
        assertEquals(2, reading.report().fileCount());
        assertEquals(List.of(0, 1), reading.report().files().stream().map(file -> file.index()).toList());
        assertFalse(reading.report().stopped());
    }

    @Test
    void keptProblemsAreBoundedAndCountsAreExact() {
        FitBytes stream = FitBytes.file().define(0, 20, field(3, 1, UINT8));
        for (int i = 0; i < 3000; i++) {
            stream.compressed(0, i % 32, 80);
        }
        Reading reading = Reading.strict(stream);
        assertEquals(1000, reading.report().problems().size());
        assertEquals(3000, reading.report().count(ProblemKind.TIME_REFERENCE_MISSING));
        assertEquals(3000, reading.report().problemCount());
        assertEquals(0, reading.report().count(ProblemKind.GARBAGE));
        assertEquals(Set.of(ProblemKind.TIME_REFERENCE_MISSING), reading.report().problemCounts().keySet());
        assertEquals(3000, reading.messages().size());
        assertFalse(reading.report().isClean());
        assertFalse(reading.report().hasDamage());
    }
}
