package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.FitStream;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.FileHeader;
import io.fitcore.model.FitException;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.RandomFiles;
import io.fitcore.testkit.reading.Contents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first header is damaged or gone: lenient reading finds the records, strict reading finds no FIT file. */
class DamagedHeaderTest {

    private static final int HEADER_BYTES = 14;
    /** Of the definition of file_id and its message, and of nothing that has a time. */
    private static final int FILE_ID_BYTES = 40;
    /** Where the definition of messages with a time begins in the file of one definition of file_id. */
    private static final int FIRST_TIMED = HEADER_BYTES + 6 + 2 * 3 + 4;
    private static byte[] walk;
    private static List<String> messages;

    @BeforeAll
    static void readTheSoundFile() throws IOException {
        walk = Files.readAllBytes(Path.of("..", "testdata", "walk.fit"));
        messages = Contents.of(FitDecoder.stream(walk));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10, 11})
    void aChangedByteOfTheTagCostsNoMessageAndTheHeaderIsKnown(int at) throws IOException {
        byte[] damaged = walk.clone();
        damaged[at] ^= 0x20;
        assertEquals(ProblemKind.NOT_FIT, assertThrows(FitException.class, () -> FitDecoder.read(damaged)).kind());
        DecodeReport report = assertAllMessages(damaged, 0);
        assertEquals(FitDecoder.read(walk).files().get(0).header(), report.files().get(0).header());
        assertEquals(1, report.count(ProblemKind.FILE_CRC_WRONG));
        assertEquals(2, report.problemCount());
    }

    @Test
    void aChangedSizeByteCostsNoMessage() throws IOException {
        for (int size = 0; size <= 0xFF; size++) {
            if (size != HEADER_BYTES) {
                byte[] damaged = walk.clone();
                damaged[0] = (byte) size;
                assertAllMessages(damaged, size == 0 ? 1 : 0); // a zero is padding
            }
        }
    }

    @Test
    void aHeaderOfZerosIsPaddingAndCostsNoMessage() throws IOException {
        byte[] damaged = walk.clone();
        Arrays.fill(damaged, 0, HEADER_BYTES, (byte) 0);
        DecodeReport report = assertAllMessages(damaged, HEADER_BYTES);
        assertEquals(HEADER_BYTES, report.paddingBytes());
        assertEquals(0, report.skippedBytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 8, 12, 13, 14})
    void aHeaderOfWhichTheBeginningIsCutOffCostsNoMessage(int missing) throws IOException {
        byte[] damaged = Arrays.copyOfRange(walk, missing, walk.length);
        DecodeReport report = assertAllMessages(damaged, 0);
        assertEquals(HEADER_BYTES - missing, report.headerBytes());
        assertEquals(damaged.length, report.bytes());
        assertEquals(new FileHeader(HEADER_BYTES - missing, 0, 0, 0, 0, 0), report.files().get(0).header());
        assertEquals(OptionalInt.of(crcOf(walk)), report.files().get(0).storedCrc());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aCutInTheChecksumAsWellCostsNoMessageEither(int missing) throws IOException {
        byte[] damaged = Arrays.copyOfRange(walk, HEADER_BYTES, walk.length - missing);
        DecodeReport report = assertAllMessages(damaged, 0);
        assertEquals(damaged.length, report.bytes());
        assertEquals(2 - missing, report.skippedBytes());
        assertEquals(OptionalInt.empty(), report.files().get(0).storedCrc());
    }

    @Test
    void anOverwrittenHeaderCostsNoMessage() throws IOException {
        byte[] damaged = walk.clone();
        Arrays.fill(damaged, 0, HEADER_BYTES, (byte) 0xFF);
        assertAllMessages(damaged, 0);
    }

    @Test
    void whereTheHeaderIsUnknownMessagesSayThatTheyWereFound() throws IOException {
        FitDecoder.stream(Arrays.copyOfRange(walk, HEADER_BYTES, walk.length)).lenient()
                .forEach(message -> assertTrue(message.isRecovered()));
        byte[] damaged = walk.clone();
        damaged[8] = 0;
        FitDecoder.stream(damaged).lenient().forEach(message -> assertTrue(!message.isRecovered()));
    }

    @Test
    void whatFollowsInTheChainIsReadAsWell() throws IOException {
        byte[] chain = concat(walk, walk);
        for (int from : new int[] {0, HEADER_BYTES}) {
            byte[] damaged = Arrays.copyOfRange(chain, from, chain.length);
            damaged[0] ^= (byte) (from == 0 ? 0xFF : 0);
            FitStream stream = FitDecoder.stream(damaged).lenient();
            assertEquals(concatenated(messages, messages), Contents.of(stream));
            assertEquals(2, stream.report().orElseThrow().fileCount());
        }
    }

    @Test
    void aSizeByteThatLiesInALaterFileCostsNoMessageEither() throws IOException {
        byte[] damaged = concat(walk, walk);
        damaged[walk.length] = 77;
        assertEquals(concatenated(messages, messages), Contents.of(FitDecoder.stream(damaged).lenient()));
    }

    @Test
    void withoutFileIdNothingIsGuessed() throws IOException {
        byte[] damaged = FitBytes.file().define(0, 20, field(3, 1, UINT8)).data(0, 80).data(0, 81).toBytes();
        damaged[8] = 0;
        assertNothing(damaged);
    }

    @Test
    void foreignInputHoldsNoMessages() throws IOException {
        for (int seed = 0; seed < 20_000; seed++) {
            byte[] noise = RandomFiles.noise(seed);
            if (!FitDecoder.isFit(noise)) {
                DecodeReport report = FitDecoder.stream(noise).lenient().forEach(message -> { });
                assertEquals(0, report.count(ProblemKind.HEADER_DAMAGED), "noise " + seed);
            }
        }
        assertNothing("@@@@ a text that begins as a definition might @@@@".getBytes(StandardCharsets.US_ASCII));
        for (String name : List.of("gzip", "zip", "xml", "json", "html", "text")) {
            byte[] foreign = Files.readAllBytes(Path.of("..", "testdata", "broken", "looks-like-" + name + ".fit"));
            assertEquals(0, FitDecoder.stream(foreign).lenient().forEach(message -> { })
                    .count(ProblemKind.HEADER_DAMAGED));
        }
    }

    /** Requires that only the definition of file_id and its message will do, byte by byte. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 8, 11, 14, 21, 22, 23, 24})
    void aDefinitionThatIsNotQuiteRightIsNoBeginning(int at) throws IOException {
        byte[] beginning = Arrays.copyOfRange(walk, HEADER_BYTES, HEADER_BYTES + FILE_ID_BYTES);
        beginning[at] ^= (byte) (at == 5 ? 0x7F : 0xA0);
        DecodeReport report = FitDecoder.stream(beginning).lenient().forEach(message -> { });
        assertEquals(0, report.count(ProblemKind.HEADER_DAMAGED));
        assertEquals(1, report.count(ProblemKind.NOT_FIT));
    }

    @ParameterizedTest
    @ValueSource(ints = {19, 21, 28})
    void aFileThatHasLostItsFirstDefinitionIsReadFromTheNextOfMessagesWithATime(int lost) throws IOException {
        byte[] records = FitBytes.bareRecords().define(1, 20, field(253, 4, UINT32), field(3, 1, UINT8))
                .data(1, 1_000_000_000, 90).data(1, 1_000_000_001, 91).data(1, 1_000_000_002, 92).toBytes();
        byte[] file = FitBytes.file().define(0, 0, field(0, 1, ENUM), field(1, 2, UINT16)).data(0, 4, 1).raw(records)
                .toBytes();
        byte[] cut = Arrays.copyOfRange(file, lost, file.length);
        assertEquals(ProblemKind.NOT_FIT, assertThrows(FitException.class, () -> FitDecoder.read(cut)).kind());
        FitStream stream = FitDecoder.stream(cut).lenient();
        assertEquals(Contents.of(FitDecoder.stream(FitBytes.file().raw(records).toBytes())), Contents.of(stream));
        DecodeReport report = stream.report().orElseThrow();
        assertEquals(2, report.problemCount());
        assertEquals(1, report.count(ProblemKind.FILE_CRC_WRONG));
        assertEquals(ProblemKind.HEADER_DAMAGED, report.problems().get(0).kind());
        assertEquals(0, report.problems().get(0).offset());
        assertEquals(FIRST_TIMED - lost, report.skippedBytes());
        assertEquals(cut.length, report.bytes());
        assertEquals(OptionalInt.of(crcOf(file)), report.files().get(0).storedCrc());
        FitDecoder.stream(cut).lenient().forEach(message -> assertTrue(message.isRecovered()));
    }

    @Test
    void aLaterFileThatHasLostItsBeginningIsGarbage() throws IOException {
        byte[] chain = concat(walk, Arrays.copyOfRange(walk, HEADER_BYTES + 1, walk.length), walk);
        FitStream stream = FitDecoder.stream(chain).lenient();
        assertEquals(concatenated(messages, messages), Contents.of(stream));
        assertEquals(1, stream.report().orElseThrow().count(ProblemKind.GARBAGE));
    }

    @Test
    void recordsAreNotLookedForBehindALimit() throws IOException {
        byte[] cut = Arrays.copyOfRange(walk, HEADER_BYTES + 1, walk.length);
        FitStream stream = FitDecoder.stream(cut).lenient().limits(DecodeLimits.DEFAULT.withMaxBytes(30));
        assertEquals(0, stream.forEach(message -> { }).count(ProblemKind.HEADER_DAMAGED));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7})
    void aChangedByteOfTheDataSizeCostsNoMessage(int at) throws IOException {
        for (int error = 1; error <= 0xFF; error++) {
            byte[] damaged = walk.clone();
            damaged[at] ^= (byte) error;
            DecodeReport report = assertAllMessages(damaged, at);
            assertEquals(1, report.problemCount());
            assertEquals(FitDecoder.read(walk).files().get(0).header(), report.files().get(0).header());
            assertEquals(walk[at] ^ (byte) error, damaged[at], "the caller's array stays as it was");
        }
    }

    @Test
    void theDataSizeOfALaterFileIsPutRightAsWell() throws IOException {
        byte[] damaged = concat(walk, walk, walk);
        damaged[walk.length + 5] ^= 1;
        FitStream stream = FitDecoder.stream(damaged).lenient();
        assertEquals(concatenated(concatenated(messages, messages), messages), Contents.of(stream));
        assertEquals(walk.length + 5, stream.report().orElseThrow().problems().get(0).offset());
    }

    @Test
    void withoutItsOwnChecksumTheEndOfInputTellsTheDataSize() throws IOException {
        byte[] file = FitBytes.file().headerSize(12).define(0, 20, field(3, 1, UINT8)).data(0, 80).data(0, 81)
                .toBytes();
        List<String> all = Contents.of(FitDecoder.stream(file));
        for (int error = 1; error <= 0xFF; error++) {
            byte[] damaged = file.clone();
            damaged[4] ^= (byte) error;
            FitStream stream = FitDecoder.stream(damaged).lenient();
            assertEquals(all, Contents.of(stream));
            ProblemKind kind = damaged[4] == 0 ? ProblemKind.DATA_SIZE_ZERO : ProblemKind.HEADER_DAMAGED;
            assertEquals(1, stream.report().orElseThrow().count(kind));
        }
    }

    @Test
    void aDataSizeIsPutRightOnlyWhereTheFileChecksumProvesIt() throws IOException {
        byte[] damaged = walk.clone();
        damaged[5] ^= 1;
        damaged[walk.length - 1] ^= 1;
        assertEquals(0, FitDecoder.stream(damaged).lenient().forEach(message -> { }).count(ProblemKind.HEADER_DAMAGED));
        byte[] cut = Arrays.copyOf(walk, walk.length - 1);
        cut[5] ^= 1;
        assertEquals(0, FitDecoder.stream(cut).lenient().forEach(message -> { }).count(ProblemKind.HEADER_DAMAGED));
    }

    @Test
    void withoutChecksumsNoDataSizeIsPutRight() throws IOException {
        byte[] damaged = walk.clone();
        damaged[5] ^= 1;
        DecodeReport report = FitDecoder.stream(damaged)
                .options(DecodeOptions.DEFAULT.withLenient(true).withCrcCheck(false)).forEach(message -> { });
        assertEquals(0, report.count(ProblemKind.HEADER_DAMAGED));
    }

    private static DecodeReport assertAllMessages(byte[] damaged, long offset) throws IOException {
        FitStream array = FitDecoder.stream(damaged).lenient();
        assertEquals(messages, Contents.of(array));
        FitStream oneWay = FitDecoder.stream(new ByteArrayInputStream(damaged)).lenient();
        assertEquals(messages, Contents.of(oneWay));
        DecodeReport report = array.report().orElseThrow();
        assertEquals(report, oneWay.report().orElseThrow());
        assertEquals(1, report.count(ProblemKind.HEADER_DAMAGED));
        assertEquals(offset, report.problems().get(0).offset());
        assertEquals(0, report.problems().get(0).messagesBefore());
        return report;
    }

    private static void assertNothing(byte[] bytes) throws IOException {
        DecodeReport report = FitDecoder.stream(bytes).lenient().forEach(message -> { });
        assertEquals(0, report.messages());
        assertEquals(1, report.count(ProblemKind.NOT_FIT));
    }

    private static int crcOf(byte[] file) {
        return (file[file.length - 1] & 0xFF) << 8 | (file[file.length - 2] & 0xFF);
    }

    private static List<String> concatenated(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
