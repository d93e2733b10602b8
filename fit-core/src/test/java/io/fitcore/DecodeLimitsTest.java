package io.fitcore;

import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.Records.records;
import static io.fitcore.testkit.WireType.STRING;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.FitException;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.ScriptedStream;
import io.fitcore.testkit.Vectors;
import io.fitcore.testkit.reading.Reading;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of {@link DecodeLimits}. */
class DecodeLimitsTest {

    private static final DecodeLimits DEFAULT = DecodeLimits.DEFAULT;

    /** Records of 6 bytes behind 26 bytes. */
    private static void assertLimited(long offset, int messages, byte[] bytes, DecodeLimits limits) {
        for (int chunk : new int[] {1, 1000}) {
            Reading strict = Reading.of(FitDecoder.stream(ScriptedStream.of(bytes).chunk(chunk)).limits(limits));
            FitException thrown = strict.thrown().orElseThrow();
            assertEquals(ProblemKind.LIMIT_EXCEEDED, thrown.kind());
            assertEquals(offset, thrown.offset());
            assertEquals(messages, strict.messages().size());
        }
        Reading lenient = Reading.of(FitDecoder.stream(bytes).limits(limits).lenient());
        assertTrue(lenient.kinds().contains(ProblemKind.LIMIT_EXCEEDED), () -> lenient.kinds().toString());
        assertEquals(messages, lenient.messages().size());
    }

    private static void assertNotLimited(byte[] bytes, DecodeLimits limits) {
        assertTrue(Reading.of(FitDecoder.stream(bytes).limits(limits)).report().isClean());
    }

    @Test
    void bytesOfTheStream() {
        assertNotLimited(records(10), DEFAULT.withMaxBytes(26 + 60 + 2));
        assertLimited(26 + 54, 9, records(10), DEFAULT.withMaxBytes(26 + 59));
        assertLimited(26, 0, records(10), DEFAULT.withMaxBytes(31));
        assertLimited(14, 0, records(10), DEFAULT.withMaxBytes(20));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 65_536, 100_000})
    void bytesOfPaddingCountToo(int limit) {
        assertLimited(limit, 0, concat(new byte[200_000], records(1)), DEFAULT.withMaxBytes(limit));
        assertLimited(limit + 40, 1, concat(new byte[6], records(1), new byte[200_000]),
                DEFAULT.withMaxBytes(limit + 40));
    }

    @Test
    void bytesOfTheFinalRunOfAnUnfinishedRecordingCountToo() {
        byte[] unfinished = FitBytes.file().dataSize(0).define(0, 20, field(253, 4, UINT32), field(3, 1, UINT8))
                .data(0, 1_000_000_000L, 80).noFileCrc().toBytes();
        assertLimited(100, 1, concat(unfinished, new byte[200]), DEFAULT.withMaxBytes(100));
    }

    @Test
    void messagesOfTheStream() {
        assertNotLimited(records(10), DEFAULT.withMaxMessages(10));
        assertLimited(26 + 54, 9, records(10), DEFAULT.withMaxMessages(9));
        assertLimited(26 + 6, 1, records(10), DEFAULT.withMaxMessages(1));
        byte[] chain = concat(records(2), records(2));
        assertLimited(40 + 26 + 6, 3, chain, DEFAULT.withMaxMessages(3));
    }

    @Test
    void messagesThatNobodyWantsCountToo() {
        Reading reading = Reading.of(FitDecoder.stream(records(10)).only(21).limits(DEFAULT.withMaxMessages(5)));
        assertEquals(ProblemKind.LIMIT_EXCEEDED, reading.thrown().orElseThrow().kind());
    }

    @Test
    void filesOfTheChain() {
        byte[] chain = concat(records(1), records(1), records(1));
        assertNotLimited(chain, DEFAULT.withMaxFiles(3));
        assertLimited(68, 2, chain, DEFAULT.withMaxFiles(2));
        assertLimited(34, 1, chain, DEFAULT.withMaxFiles(1));
    }

    /** An id, then descriptions 0, 1, 2 of developer 0. */
    private static byte[] descriptions(int count) {
        FitBytes file = FitBytes.file().define(0, 207, field(3, 1, UINT8)).data(0, 0)
                .define(1, 206, field(0, 1, UINT8), field(1, 1, UINT8), field(2, 1, UINT8));
        for (int i = 0; i < count; i++) {
            file.data(1, 0, i, UINT16);
        }
        return file.toBytes();
    }

    /** That a description is one too many, which ends strict reading; lenient reading does without it. */
    private static Reading assertDescriptionRefused(long offset, byte[] bytes, DecodeLimits limits) {
        Reading strict = Reading.of(FitDecoder.stream(bytes).limits(limits));
        assertEquals(ProblemKind.LIMIT_EXCEEDED, strict.thrown().orElseThrow().kind());
        assertEquals(offset, strict.thrown().orElseThrow().offset());
        Reading lenient = Reading.of(FitDecoder.stream(bytes).limits(limits).lenient());
        assertEquals(List.of(ProblemKind.LIMIT_EXCEEDED), lenient.kinds());
        return lenient;
    }

    @Test
    void developerFields() {
        assertNotLimited(descriptions(3), DEFAULT.withMaxDeveloperFields(3));
        byte[] bytes = descriptions(4);
        Reading lenient = assertDescriptionRefused(bytes.length - 6, bytes, DEFAULT.withMaxDeveloperFields(3));
        assertEquals(List.of(207, 206, 206, 206, 206), lenient.messages().stream().map(FitMessage::number).toList());
    }

    /** Descriptions 0 to count-1 with 128 short names each, which take much more than their bytes in the file. */
    private static byte[] fatDescriptions(int count) {
        FitBytes file = FitBytes.file().define(0, 207, field(3, 1, UINT8)).data(0, 0)
                .define(1, 206, field(0, 1, UINT8), field(1, 1, UINT8), field(2, 1, UINT8), field(3, 255, STRING));
        for (int i = 0; i < count; i++) {
            file.data(1, 0, i, UINT16, "a\0".repeat(127) + "b");
        }
        return file.toBytes();
    }

    @Test
    void bytesOfDeveloperFields() {
        assertNotLimited(fatDescriptions(1), DEFAULT.withMaxDeveloperFields(10));
        byte[] bytes = fatDescriptions(2);
        assertDescriptionRefused(bytes.length - 2 - 259, bytes, DEFAULT.withMaxDeveloperFields(10));
        assertNotLimited(concat(fatDescriptions(1), fatDescriptions(1)), DEFAULT.withMaxDeveloperFields(10));
    }

    @Test
    void developerFieldsThatAreReplacedCountByTheirBytes() {
        FitBytes file = FitBytes.file().define(0, 207, field(3, 1, UINT8)).data(0, 0)
                .define(1, 206, field(0, 1, UINT8), field(1, 1, UINT8), field(2, 1, UINT8));
        for (int i = 0; i < 5; i++) {
            file.data(1, 0, 0, i % 2 == 0 ? UINT16 : UINT32);
        }
        byte[] bytes = file.toBytes();
        assertNotLimited(bytes, DEFAULT.withMaxDeveloperFields(2));
        assertDescriptionRefused(bytes.length - 2 - 4, bytes, DEFAULT.withMaxDeveloperFields(1));
    }

    @Test
    void developerFieldsCountPerFileOfTheChain() {
        assertNotLimited(concat(descriptions(3), descriptions(3)), DEFAULT.withMaxDeveloperFields(3));
    }

    @Test
    void keptProblemsAndFilesAreBoundedWithoutAnError() throws IOException {
        byte[] chain = new byte[0];
        for (int i = 0; i < 5; i++) {
            chain = concat(chain,
                    FitBytes.file().wrongHeaderCrc().define(0, 20, field(3, 1, UINT8)).data(0, 80).toBytes());
        }
        var report = FitDecoder.stream(chain).limits(DEFAULT.withMaxKeptProblems(2)).forEach(message -> { });
        assertEquals(2, report.problems().size());
        assertEquals(5, report.problemCount());
        assertEquals(5, report.count(ProblemKind.HEADER_CRC_WRONG));
        assertEquals(2, report.files().size());
        assertEquals(5, report.fileCount());
    }

    @Test
    void descriptionsOverTheLimitAreCountedWhereNoMoreProblemsAreKept() throws IOException {
        DecodeLimits limits = DEFAULT.withMaxDeveloperFields(3).withMaxKeptProblems(1);
        var report = FitDecoder.stream(descriptions(6)).lenient().limits(limits).forEach(message -> { });
        assertEquals(1, report.problems().size());
        assertEquals(3, report.count(ProblemKind.LIMIT_EXCEEDED));
    }

    @Test
    void skippedRangesAreBoundedWithoutAnError() throws IOException {
        byte[] chain = new byte[0];
        for (int i = 0; i < 5; i++) {
            chain = concat(chain, records(1), new byte[] {7, 7, 7});
        }
        var report = FitDecoder.stream(chain).lenient().limits(DEFAULT.withMaxKeptProblems(2)).forEach(message -> { });
        assertEquals(2, report.skipped().size());
        assertEquals(15, report.skippedBytes());
    }

    @Test
    void theProblemThatIsThrownIsKnownEvenWhereNoMoreAreKept() {
        byte[] bytes = concat(FitBytes.file().wrongHeaderCrc().toBytes(), Vectors.A21.bytes());
        FitStream stream = FitDecoder.stream(bytes).limits(DEFAULT.withMaxKeptProblems(1));
        FitException thrown = assertThrows(FitException.class, () -> stream.forEach(message -> { }));
        assertEquals(ProblemKind.DEFINITION_MISSING, thrown.kind());
        assertEquals(1, stream.report().orElseThrow().problems().size());
        assertEquals(3, stream.report().orElseThrow().problemCount()); // the first file has data size 0, too
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void limitsArePositive(long value) {
        assertThrows(IllegalArgumentException.class, () -> DEFAULT.withMaxBytes(value));
        assertThrows(IllegalArgumentException.class, () -> DEFAULT.withMaxMessages(value));
        assertThrows(IllegalArgumentException.class, () -> DEFAULT.withMaxFiles((int) value));
        assertThrows(IllegalArgumentException.class, () -> DEFAULT.withMaxDeveloperFields((int) value));
        assertThrows(IllegalArgumentException.class, () -> DEFAULT.withMaxKeptBytes(value));
        assertThrows(IllegalArgumentException.class, () -> DEFAULT.withMaxKeptProblems((int) value));
    }

    @Test
    void eachWithChangesOneLimit() {
        assertEquals(new DecodeLimits(1, DEFAULT.maxMessages(), DEFAULT.maxFiles(), DEFAULT.maxDeveloperFields(),
                DEFAULT.maxKeptBytes(), DEFAULT.maxKeptProblems()), DEFAULT.withMaxBytes(1));
        assertEquals(new DecodeLimits(DEFAULT.maxBytes(), 1, DEFAULT.maxFiles(), DEFAULT.maxDeveloperFields(),
                DEFAULT.maxKeptBytes(), DEFAULT.maxKeptProblems()), DEFAULT.withMaxMessages(1));
        assertEquals(new DecodeLimits(DEFAULT.maxBytes(), DEFAULT.maxMessages(), 1, DEFAULT.maxDeveloperFields(),
                DEFAULT.maxKeptBytes(), DEFAULT.maxKeptProblems()), DEFAULT.withMaxFiles(1));
        assertEquals(new DecodeLimits(DEFAULT.maxBytes(), DEFAULT.maxMessages(), DEFAULT.maxFiles(), 1,
                DEFAULT.maxKeptBytes(), DEFAULT.maxKeptProblems()), DEFAULT.withMaxDeveloperFields(1));
        assertEquals(new DecodeLimits(DEFAULT.maxBytes(), DEFAULT.maxMessages(), DEFAULT.maxFiles(),
                DEFAULT.maxDeveloperFields(), 1, DEFAULT.maxKeptProblems()), DEFAULT.withMaxKeptBytes(1));
        assertEquals(new DecodeLimits(DEFAULT.maxBytes(), DEFAULT.maxMessages(), DEFAULT.maxFiles(),
                DEFAULT.maxDeveloperFields(), DEFAULT.maxKeptBytes(), 1), DEFAULT.withMaxKeptProblems(1));
    }
}
