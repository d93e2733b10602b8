package io.fitcore;

import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.DecodeMode;
import io.fitcore.model.FileReport;
import io.fitcore.model.FitException;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.Vectors;
import io.fitcore.testkit.reading.Reading;
import io.fitcore.testkit.reading.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything of an input at once. */
class FitFileTest {

    private static final byte[] CHAIN = concat(Vectors.A1.bytes(), Vectors.A6.bytes(), Vectors.A4.bytes());

    @ParameterizedTest
    @EnumSource
    void itHoldsWhatAStreamDelivers(Vectors vector) throws IOException {
        FitFile file = FitDecoder.stream(vector.bytes()).lenient().toFile();
        Reading reading = Reading.lenient(vector.bytes());
        assertEquals(Snapshot.of(reading.messages()), Snapshot.of(file.messages()));
        assertEquals(reading.report(), file.report());
    }

    @Test
    void messagesByNumber() throws IOException {
        FitFile file = FitDecoder.read(CHAIN);
        assertEquals(11, file.messages().size());
        assertEquals(10, file.messages(20).size());
        assertEquals(1, file.messages(0).size());
        assertEquals(List.of(), file.messages(21));
        assertEquals(List.of(), file.messages(-1));
        assertEquals(List.of(), file.messages(70_000));
        assertEquals(Snapshot.of(file.messages().subList(1, 11)), Snapshot.of(file.messages(20)));
        assertEquals(80, file.first(20).orElseThrow().intValue(3, -1));
        assertEquals(Optional.empty(), file.first(21));
        assertEquals(Optional.empty(), file.first(-1));
        assertEquals(1234, file.fileId().orElseThrow().intValue(2, -1));
        assertEquals(Optional.empty(), FitDecoder.read(Vectors.A6.bytes()).fileId());
    }

    @Test
    void filesAndHeaders() throws IOException {
        FitFile file = FitDecoder.read(CHAIN);
        assertEquals(List.of(0, 1, 2), file.files().stream().map(FileReport::index).toList());
        assertEquals(List.of(1L, 7L, 3L), file.files().stream().map(FileReport::messages).toList());
        assertEquals(file.files().get(0).header(), file.header().orElseThrow());
        assertEquals(List.of(0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2),
                file.messages().stream().map(FitMessage::fileIndex).toList());
        assertEquals("11 messages, 3 files, " + CHAIN.length + " bytes, 0 problems", file.toString());
        byte[] one = FitBytes.file().define(0, 20, field(3, 1, 0x02)).data(0, 80).wrongFileCrc().toBytes();
        assertEquals("1 message, 1 file, 27 bytes, 1 problem", FitDecoder.stream(one).lenient().toFile().toString());
        assertTrue(file.report().isClean());
    }

    @Test
    void nothingWhereThereIsNothing() throws IOException {
        FitFile file = FitDecoder.stream("no FIT file at all".getBytes(StandardCharsets.US_ASCII))
                .lenient().toFile();
        assertEquals(List.of(), file.messages());
        assertEquals(List.of(), file.files());
        assertEquals(Optional.empty(), file.header());
        FitFile bare = FitDecoder.stream(Arrays.copyOfRange(Vectors.A6.bytes(), 14, 53)).mode(DecodeMode.DATA_ONLY)
                .toFile();
        assertEquals(7, bare.messages().size());
        assertEquals(Optional.empty(), bare.header());
    }

    @Test
    void itIsStrictUnlessToldOtherwise() throws IOException {
        FitException thrown = assertThrows(FitException.class, () -> FitDecoder.read(Vectors.A21.bytes()));
        assertEquals(ProblemKind.DEFINITION_MISSING, thrown.kind());
        FitFile file = FitDecoder.stream(Vectors.A21.bytes()).lenient().toFile();
        assertEquals(80, file.messages().get(0).intValue(3, -1));
        assertTrue(file.report().hasDamage());
    }

    @Test
    void itDoesNotReferToTheArrayItCameFrom() throws IOException {
        byte[] bytes = Vectors.A6.bytes();
        FitFile file = FitDecoder.read(bytes);
        Arrays.fill(bytes, (byte) 0);
        assertEquals(Snapshot.of(Reading.clean(Vectors.A6).messages()), Snapshot.of(file.messages()));
    }

    @Test
    void readingMessagesInAnyOrderOrTwiceGivesTheSame() throws IOException {
        FitFile file = FitDecoder.read(concat(Vectors.A5.bytes(), Vectors.A16.bytes(), Vectors.A4.bytes()));
        List<String> forwards = Snapshot.of(file.messages());
        List<FitMessage> reversed = new ArrayList<>(file.messages());
        Collections.reverse(reversed);
        List<String> backwards = new ArrayList<>(Snapshot.of(reversed));
        Collections.reverse(backwards);
        assertEquals(forwards, backwards);
        assertEquals(forwards, Snapshot.of(file.messages()));
    }

    @Test
    void itsListsCannotBeChanged() throws IOException {
        FitFile file = FitDecoder.read(CHAIN);
        assertThrows(UnsupportedOperationException.class, () -> file.messages().remove(0));
        assertThrows(UnsupportedOperationException.class, () -> file.messages(20).clear());
        assertThrows(UnsupportedOperationException.class, () -> file.files().clear());
        assertThrows(IndexOutOfBoundsException.class, () -> file.messages().get(11));
        assertThrows(IndexOutOfBoundsException.class, () -> file.messages().get(-1));
        assertThrows(UnsupportedOperationException.class, () -> file.messages().get(0).fields().clear());
        assertThrows(UnsupportedOperationException.class, () -> file.messages().get(0).allFields().clear());
    }

    @Test
    void manyMessagesOfManySizes() throws IOException {
        FitBytes stream = FitBytes.file();
        for (int i = 0; i < 20_000; i++) {
            int size = i % 100 == 0 ? 250 : 1 + i % 5;
            stream.define(i % 3, 20, field(253, 4, UINT32), field(3, size, UINT8))
                    .data(i % 3, 1_000_000_000L + i, i % 250);
        }
        FitFile file = FitDecoder.read(stream.toBytes());
        assertEquals(20_000, file.messages().size());
        for (int i = 0; i < 20_000; i += 7) {
            assertEquals(1_000_000_000L + i, file.messages().get(i).timestampSeconds(-1));
            assertEquals(i % 250, file.messages().get(i).intValue(3, -1));
        }
    }

    @Test
    void moreThanMayBeKeptIsALimit() throws IOException {
        FitBytes stream = FitBytes.file().define(0, 20, field(253, 4, UINT32), field(3, 1, UINT8));
        for (int i = 0; i < 1000; i++) {
            stream.data(0, 1_000_000_000L + i, i % 250);
        }
        DecodeLimits limits = DecodeLimits.DEFAULT.withMaxKeptBytes(10_000);
        FitException thrown = assertThrows(FitException.class,
                () -> FitDecoder.stream(stream.toBytes()).limits(limits).toFile());
        assertEquals(ProblemKind.LIMIT_EXCEEDED, thrown.kind());
        FitFile file = FitDecoder.stream(stream.toBytes()).limits(limits).lenient().toFile();
        assertTrue(file.messages().size() > 100 && file.messages().size() < 1000, () -> file.toString());
        assertEquals(1, file.report().problemCount());
        assertEquals(1, file.report().count(ProblemKind.LIMIT_EXCEEDED));
    }

    @Test
    void severalThreadsMayReadIt() throws Exception {
        FitFile file = FitDecoder.read(
                concat(Vectors.A4.bytes(), Vectors.A7.bytes(), Vectors.A10.bytes(), Vectors.A14.bytes()));
        List<String> expected = Snapshot.of(file.messages());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                answers.add(threads.submit(() -> Snapshot.of(file.messages())));
            }
            for (Future<List<String>> answer : answers) {
                assertEquals(expected, answer.get(30, TimeUnit.SECONDS));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
