package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.BitwiseCrc;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireNumber;
import io.fitcore.testkit.reading.Reading;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1.6: data size 0, wrong data sizes and input that ends early. */
class UnfinishedFileTest {

    private static final long T = 1_000_000_000L;

    /** Header 14, definition 12 at byte 14, records of 6 at 26, 32, 38; the CRC would be at 44. */
    private static FitBytes three(FitBytes header) {
        return header.define(0, 20, field(253, 4, UINT32), field(3, 1, UINT8))
                .data(0, T, 80).data(0, T + 1, 81).data(0, T + 2, 82);
    }

    private static byte[] inProgress() {
        return three(FitBytes.file().dataSize(0)).noFileCrc().toBytes();
    }

    @Test
    @DisplayName("R13: data size 0 followed by records decodes them to the end of input")
    void dataSizeZeroDecodesEverything() {
        Reading reading = Reading.assertDamage(ProblemKind.FILE_CRC_MISSING, 44, 3, inProgress());
        assertEquals(List.of(ProblemKind.DATA_SIZE_ZERO, ProblemKind.FILE_CRC_MISSING), reading.kinds());
        assertEquals(4, reading.report().problems().get(0).offset());
        assertEquals(List.of(80L, 81L, 82L), reading.raws(3));
    }

    @ParameterizedTest
    @ValueSource(ints = {39, 40, 41, 42, 43})
    @DisplayName("R13: data size 0 drops a partial last record with a problem at its first byte")
    void dataSizeZeroDropsAPartialRecord(int length) {
        byte[] bytes = Arrays.copyOf(inProgress(), length);
        Reading reading = Reading.assertDamage(ProblemKind.TRUNCATED, 38, 2, bytes);
        assertEquals(List.of(ProblemKind.DATA_SIZE_ZERO, ProblemKind.TRUNCATED), reading.kinds());
        assertEquals(length - 38, reading.report().skippedBytes());
    }

    @Test
    @DisplayName("R13: data size 0 takes the last two bytes for the CRC when they match")
    void dataSizeZeroWithCrc() {
        byte[] bytes = three(FitBytes.file().dataSize(0)).toBytes();
        Reading reading = Reading.assertOddity(ProblemKind.DATA_SIZE_ZERO, 4, bytes);
        assertEquals(List.of(80L, 81L, 82L), reading.raws(3));
        assertEquals(2, reading.report().crcBytes());
        assertTrue(reading.report().files().get(0).isCrcRight());
    }

    @Test
    @DisplayName("R13: data size 0 with records of two bytes, whose last one is no CRC")
    void dataSizeZeroWithTinyRecords() {
        byte[] bytes = FitBytes.file().dataSize(0).define(0, 20, field(3, 1, UINT8)).data(0, 80).data(0, 81)
                .noFileCrc().toBytes();
        Reading reading = Reading.assertDamage(ProblemKind.FILE_CRC_MISSING, bytes.length, 2, bytes);
        assertEquals(List.of(80L, 81L), reading.raws(3));
    }

    @ParameterizedTest
    @CsvSource({"00, 6", "00, 512", "00, 4096", "00, 70000", "ff, 7", "ff, 512", "ff, 70000"})
    @DisplayName("R13: a final run of one byte 00 or FF that would fill whole records is padding")
    void aFinalRunIsPadding(String runByte, int count) {
        byte[] run = new byte[count];
        Arrays.fill(run, hex(runByte)[0]);
        Reading reading = Reading.assertDamage(ProblemKind.FILE_CRC_MISSING, 44, 3, concat(inProgress(), run));
        assertEquals(List.of(80L, 81L, 82L), reading.raws(3));
        assertEquals(count, reading.report().paddingBytes());
        assertEquals(0, reading.report().skippedBytes());
    }

    @Test
    void aRunLongerThanIsLookedThroughIsPaddingWhateverFollows() {
        byte[] bytes = concat(inProgress(), new byte[300_000], three(FitBytes.file()).toBytes());
        Reading reading = Reading.assertDamage(ProblemKind.FILE_CRC_MISSING, 44, 3, bytes);
        assertEquals(List.of(80L, 81L, 82L, 80L, 81L, 82L), reading.raws(3));
        assertEquals(300_000, reading.report().paddingBytes());
        assertEquals(2, reading.report().fileCount());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x1240, 0x1205, 0x1200, 0x0000})
    @DisplayName("R13: where no CRC is checked, two last bytes that are no whole message are the CRC")
    void theLastTwoBytesWhereNoCrcIsChecked(int crc) {
        byte[] bytes = three(FitBytes.file().dataSize(0)).fileCrc(crc).toBytes();
        Reading reading = Reading.of(FitDecoder.stream(bytes).options(DecodeOptions.DEFAULT.withCrcCheck(false)));
        assertEquals(List.of(80L, 81L, 82L), reading.raws(3));
        assertEquals(List.of(ProblemKind.DATA_SIZE_ZERO), reading.kinds());
        assertEquals(2, reading.report().crcBytes());
    }

    @Test
    void twoZerosBehindABareHeaderAreItsCrcOrPaddingWhicheverTheyCanBe() {
        byte[] whole = three(FitBytes.file()).toBytes();
        byte[] crcIsZero = FitBytes.file().dataSize(0).noFileCrc().toBytes(); // a sum over its own right sum is 0
        Reading reading = Reading.assertOddity(ProblemKind.DATA_SIZE_ZERO, 4, concat(crcIsZero, new byte[2], whole));
        assertEquals(4, reading.report().crcBytes());
        byte[] crcIsNot = FitBytes.file().dataSize(0).headerCrc(0).noFileCrc().toBytes();
        reading = Reading.assertOddity(ProblemKind.DATA_SIZE_ZERO, 4, concat(crcIsNot, new byte[2], whole));
        assertEquals(2, reading.report().crcBytes());
        assertEquals(2, reading.report().paddingBytes());
    }

    @Test
    void zerosShorterThanARecordAreACutRecord() {
        byte[] bytes = concat(inProgress(), new byte[5]);
        Reading.assertDamage(ProblemKind.TRUNCATED, 44, 3, bytes);
    }

    @Test
    void zerosWithinAnUnfinishedRecordingAreRecords() {
        byte[] bytes = three(FitBytes.file().dataSize(0)).raw(new byte[60]).data(0, T + 9, 90).noFileCrc().toBytes();
        Reading reading = Reading.lenient(bytes);
        assertEquals(14, reading.messages().size());
        assertEquals(90, reading.message(13).intValue(3, -1));
        assertEquals(0, reading.report().paddingBytes());
    }

    @Test
    void zerosAtTheEndOfADeclaredFileAreRecords() {
        Reading reading = Reading.clean(three(FitBytes.file()).raw(new byte[12]));
        assertEquals(5, reading.messages().size());
        assertEquals(0, reading.message(4).intValue(3, -1));
    }

    @Test
    @DisplayName("R14: a bare header with data size 0 is an empty file")
    void aBareHeaderIsAnEmptyFile() {
        byte[] bare = FitBytes.file().dataSize(0).noFileCrc().toBytes();
        Reading reading = Reading.assertOddity(ProblemKind.DATA_SIZE_ZERO, 4, bare);
        assertEquals(0, reading.messages().size());
        assertEquals(1, reading.report().fileCount());
    }

    @Test
    @DisplayName("R14: a bare header with data size 0 and its CRC is an empty file")
    void aBareHeaderWithItsCrcIsAnEmptyFile() {
        byte[] bytes = FitBytes.file().dataSize(0).headerCrc(0).toBytes();
        Reading reading = Reading.assertOddity(ProblemKind.DATA_SIZE_ZERO, 4, bytes);
        assertEquals(2, reading.report().crcBytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 14, 16})
    @DisplayName("R14: data size 0 followed directly by another header is an empty file and that file")
    void anEmptyFileAndAnother(int headerSize) {
        byte[] empty = FitBytes.file().dataSize(0).noFileCrc().toBytes();
        byte[] whole = three(FitBytes.file().headerSize(headerSize)).toBytes();
        Reading reading = Reading.assertOddity(ProblemKind.DATA_SIZE_ZERO, 4, concat(empty, whole));
        assertEquals(List.of(80L, 81L, 82L), reading.raws(3));
        assertEquals(List.of(1, 1, 1), reading.messages().stream().map(each -> each.fileIndex()).toList());
        assertEquals(2, reading.report().fileCount());
    }

    @Test
    @DisplayName("R14: data size 0 with its CRC followed by another header is an empty file and that file")
    void anEmptyFileWithItsCrcAndAnother() {
        byte[] empty = FitBytes.file().dataSize(0).headerCrc(0).toBytes();
        Reading reading = Reading.assertOddity(ProblemKind.DATA_SIZE_ZERO, 4,
                concat(empty, three(FitBytes.file()).toBytes()));
        assertEquals(List.of(80L, 81L, 82L), reading.raws(3));
        assertEquals(List.of(1, 1, 1), reading.messages().stream().map(each -> each.fileIndex()).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {27, 28, 30, 31})
    @DisplayName("R15: input that ends inside a record gives every whole one and one truncation at its first byte")
    void inputEndsInsideARecord(int length) {
        byte[] bytes = Arrays.copyOf(three(FitBytes.file()).toBytes(), length);
        Reading reading = Reading.assertDamage(ProblemKind.TRUNCATED, 26, 0, bytes);
        assertEquals(ProblemKind.TRUNCATED, reading.problem().kind());
        bytes = Arrays.copyOf(three(FitBytes.file()).toBytes(), length + 12);
        reading = Reading.assertDamage(ProblemKind.TRUNCATED, 38, 2, bytes);
        assertEquals(ProblemKind.TRUNCATED, reading.problem().kind());
        assertEquals(length - 26, reading.report().skippedBytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18, 20, 25})
    @DisplayName("R15: input that ends inside a definition is cut at the definition's first byte")
    void inputEndsInsideADefinition(int length) {
        byte[] bytes = Arrays.copyOf(three(FitBytes.file()).toBytes(), length);
        Reading reading = Reading.assertDamage(ProblemKind.TRUNCATED, 14, 0, bytes);
        assertEquals(1, reading.report().problemCount());
    }

    @ParameterizedTest
    @CsvSource({"14, 0", "26, 0", "32, 1", "38, 2"})
    @DisplayName("R15: input that ends between records is cut at the end of input")
    void inputEndsBetweenRecords(int length, int messages) {
        byte[] bytes = Arrays.copyOf(three(FitBytes.file()).toBytes(), length);
        Reading reading = Reading.assertDamage(ProblemKind.TRUNCATED, length, messages, bytes);
        assertEquals(1, reading.report().problemCount());
        assertEquals(0, reading.report().skippedBytes());
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 70_000, 0x7FFF_FFFFL, 0x8000_0000L, 0xFFFF_FFFFL})
    @DisplayName("R15: a data size beyond the input is one truncation; the last two bytes are the CRC if they match")
    void dataSizeBeyondTheInput(long dataSize) {
        byte[] withCrc = three(FitBytes.file().dataSize(dataSize)).toBytes();
        Reading reading = Reading.assertDamage(ProblemKind.TRUNCATED, 44, 3, withCrc);
        assertEquals(List.of(80L, 81L, 82L), reading.raws(3));
        assertEquals(1, reading.report().problemCount());
        assertEquals(2, reading.report().crcBytes());

        byte[] without = Arrays.copyOf(withCrc, 44);
        reading = Reading.assertDamage(ProblemKind.TRUNCATED, 44, 3, without);
        assertEquals(List.of(80L, 81L, 82L), reading.raws(3));
        assertEquals(1, reading.report().problemCount());
    }

    @Test
    void aMissingFileCrcIsSaidToBeMissing() {
        byte[] whole = three(FitBytes.file()).toBytes();
        Reading.assertDamage(ProblemKind.FILE_CRC_MISSING, 44, 3, Arrays.copyOf(whole, 44));
        Reading reading = Reading.assertDamage(ProblemKind.FILE_CRC_MISSING, 44, 3, Arrays.copyOf(whole, 45));
        assertEquals(1, reading.report().problemCount());
        assertEquals(1, reading.report().skippedBytes());
    }

    @Test
    void aRecordThatCrossesTheDeclaredEndIsNotDelivered() {
        byte[] bytes = three(FitBytes.file().dataSize(27)).toBytes();
        Reading.assertDamage(ProblemKind.RECORD_CROSSES_END, 38, 2, bytes);
    }

    @Test
    void theCrcStaysAtTheDeclaredEndWhenARecordCrossesIt() {
        byte[] short27 = three(FitBytes.file().dataSize(27)).noFileCrc().toBytes();
        byte[] body = Arrays.copyOf(short27, 14 + 27);
        byte[] bytes = concat(body, WireNumber.u16(BitwiseCrc.of(body)), three(FitBytes.file()).toBytes());
        Reading reading = Reading.assertDamage(ProblemKind.RECORD_CROSSES_END, 38, 2, bytes);
        assertEquals(List.of(80L, 81L, 80L, 81L, 82L), reading.raws(3));
        assertEquals(1, reading.report().problemCount());
    }

    @Test
    void aDefinitionThatCrossesTheDeclaredEndIsNotTaken() {
        byte[] bytes = three(FitBytes.file()).raw("41 00 00 14 00 7f 03 01 02").toBytes();
        Reading.assertDamage(ProblemKind.RECORD_CROSSES_END, 44, 3, bytes);
    }
}
