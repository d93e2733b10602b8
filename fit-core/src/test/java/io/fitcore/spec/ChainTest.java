package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.developer;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.BYTE;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.FileReport;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.reading.Reading;
import io.fitcore.testkit.reading.Snapshot;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1.5: files back to back, and what lies between them. */
class ChainTest {

    private static final long T = 1_000_000_000L;

    /** A file of 14 + 9 + 2 + 2 bytes: one record with a heart rate. */
    private static byte[] file(int heartRate) {
        return FitBytes.file().define(0, 20, field(3, 1, UINT8)).data(0, heartRate).toBytes();
    }

    @Test
    @DisplayName("R10: two files back to back are two files")
    void twoFilesBackToBack() {
        Reading reading = Reading.clean(concat(file(80), file(81)));
        assertEquals(List.of(80L, 81L), reading.raws(3));
        assertEquals(List.of(0, 1), reading.messages().stream().map(FitMessage::fileIndex).toList());
        assertEquals(List.of(23L, 50L), reading.messages().stream().map(FitMessage::offset).toList());
        assertEquals(2, reading.report().fileCount());
        List<FileReport> files = reading.report().files();
        assertEquals(List.of(0, 1), files.stream().map(FileReport::index).toList());
        assertEquals(List.of(0L, 27L), files.stream().map(FileReport::offset).toList());
        assertEquals(List.of(27L, 27L), files.stream().map(FileReport::sizeBytes).toList());
        assertEquals(List.of(1L, 1L), files.stream().map(FileReport::messages).toList());
        assertEquals(List.of(1L, 1L), files.stream().map(FileReport::definitions).toList());
    }

    @Test
    @DisplayName("R10: a definition of the first file means nothing in the second")
    void definitionsEndWithTheirFile() {
        byte[] second = FitBytes.file().raw("00 51").toBytes();
        Reading reading = Reading.assertDamage(ProblemKind.DEFINITION_MISSING, 27 + 14, 1, concat(file(80), second));
        assertEquals(1, reading.report().problems().get(0).fileIndex());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 11, 13, 14, 512, 70_000})
    @DisplayName("R11: zeros before, between and after files are no problem")
    void zerosAreSkipped(int count) {
        byte[] zeros = new byte[count];
        Reading reading = Reading.clean(concat(zeros, file(80), zeros, file(81), zeros));
        assertEquals(List.of(80L, 81L), reading.raws(3));
        assertEquals(3L * count, reading.report().paddingBytes());
        assertEquals(2L * count + 50, reading.message(1).offset());
    }

    @Test
    @DisplayName("R11: other bytes behind a file are a problem that changes no message")
    void trailingBytesAreAProblem() {
        Reading reading = Reading.assertDamage(ProblemKind.GARBAGE, 27, 1, concat(file(80), hex("ff 01 02 03")));
        assertEquals(Snapshot.of(Reading.clean(file(80)).messages()), Snapshot.of(reading.messages()));
        assertEquals(4, reading.report().skippedBytes());
        assertEquals(1, reading.report().problemCount());
    }

    @Test
    @DisplayName("R11: garbage between files is skipped to the next header, leniently")
    void garbageBetweenFilesIsSkipped() {
        byte[] bytes = concat(file(80), new byte[3], hex("ff ff ff ff ff ff ff ff ff ff ff ff ff ff ff"), file(81));
        Reading reading = Reading.assertDamage(ProblemKind.GARBAGE, 30, 1, bytes);
        assertEquals(List.of(80L, 81L), reading.raws(3));
        assertEquals(15, reading.report().skippedBytes());
        assertEquals(30, reading.report().skipped().get(0).offset());
        assertEquals(15, reading.report().skipped().get(0).length());
    }

    @Test
    @DisplayName("R12: accumulators start afresh in every file")
    void accumulatorsStartAfresh() {
        FitBytes chain = FitBytes.file().define(0, 20, field(18, 1, UINT8)).data(0, 250).data(0, 10)
                .next().define(0, 20, field(18, 1, UINT8)).data(0, 20);
        assertEquals(List.of(250L, 266L, 20L), Reading.clean(chain).raws(19));
    }

    @Test
    @DisplayName("R12: a stored total of one file does not count in the next")
    void storedTotalsStartAfresh() {
        FitBytes chain = FitBytes.file().define(0, 20, field(19, 4, UINT32)).data(0, 1000)
                .next().define(0, 20, field(18, 1, UINT8)).data(0, 20);
        assertEquals(List.of(1000L, 20L), Reading.clean(chain).raws(19));
    }

    @Test
    @DisplayName("R12: developer descriptions start afresh in every file")
    void developerDescriptionsStartAfresh() {
        FitBytes chain = FitBytes.file();
        describe(chain).define(2, 20, field(3, 1, UINT8), developer(7, 2, 0)).data(2, 80, 250)
                .next().define(2, 20, field(3, 1, UINT8), developer(7, 2, 0)).data(2, 81, hex("fa 00"));
        Reading reading = Reading.assertOddity(ProblemKind.DEVELOPER_DESCRIPTION_MISSING,
                chain.position() - 4 - 13, chain.toBytes());
        List<FitMessage> records = reading.messages(20);
        assertTrue(records.get(0).developerFields().get(0).isKnown());
        FitField undescribed = records.get(1).developerFields().get(0);
        assertFalse(undescribed.isKnown());
        assertFalse(undescribed.isPresent());
    }

    @Test
    @DisplayName("R12: the compressed-time reference starts afresh in every file")
    void timeReferenceStartsAfresh() {
        byte[] chain = FitBytes.file().define(0, 20, field(253, 4, UINT32)).data(0, T)
                .next().define(0, 20, field(3, 1, UINT8)).compressed(0, 5, 80).toBytes();
        Reading reading = Reading.assertOddity(ProblemKind.TIME_REFERENCE_MISSING, chain.length - 4, chain);
        assertEquals(List.of(T, -1L), reading.times());
    }

    @Test
    void aChainOfManyFilesIsReadToItsEnd() {
        FitBytes chain = FitBytes.file().define(0, 20, field(3, 1, UINT8)).data(0, 0);
        for (int i = 1; i < 300; i++) {
            chain.next().headerSize(i % 2 == 0 ? 12 : 14).define(i % 16, 20, field(3, 1, UINT8)).data(i % 16, i % 200);
        }
        Reading reading = Reading.clean(chain);
        assertEquals(300, reading.report().fileCount());
        assertEquals(299, reading.message(299).fileIndex());
        assertEquals(99, reading.message(299).intValue(3, -1));
    }

    @Test
    void aFileWithoutRecordsIsAFile() {
        Reading reading = Reading.clean(concat(FitBytes.file().define(0, 20).toBytes(), file(81)));
        assertEquals(List.of(81L), reading.raws(3));
        assertEquals(0, reading.report().files().get(0).messages());
    }

    private static FitBytes describe(FitBytes stream) {
        return stream.define(0, 207, field(1, 16, BYTE), field(3, 1, UINT8)).data(0, new byte[16], 0)
                .define(1, 206, field(0, 1, UINT8), field(1, 1, UINT8), field(2, 1, UINT8)).data(1, 0, 7, UINT16);
    }
}
