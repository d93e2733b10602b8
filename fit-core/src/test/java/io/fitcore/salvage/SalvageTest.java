package io.fitcore.salvage;

import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.SINT32;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.message.FitMessage;
import io.fitcore.model.ByteRange;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.reading.Reading;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lenient decoding brings back of small recordings that were damaged by hand. */
class SalvageTest {

    private static final long START = 1_000_000_000L;
    private static final int RECORDS = 40;
    private static final int DEFINITION_AT = 14;
    private static final int DEFINITION_BYTES = 6 + 3 * 5;
    private static final int FIRST_RECORD = DEFINITION_AT + DEFINITION_BYTES;
    private static final int RECORD_BYTES = 1 + 4 + 4 + 4 + 2 + 1;

    private static FitBytes ride(FitBytes file, long start) {
        file.define(0, 20, field(253, 4, UINT32), field(0, 4, SINT32), field(1, 4, SINT32), field(2, 2, UINT16),
                field(3, 1, UINT8));
        for (int i = 0; i < RECORDS; i++) {
            file.data(0, start + i, 500_000_000 + 90 * i, 100_000_000 - 70 * i, 2600 + i % 7, 120 + i % 5);
        }
        return file;
    }

    private static byte[] ride() {
        return ride(FitBytes.file(), START).toBytes();
    }

    private static int recordAt(int index) {
        return FIRST_RECORD + index * RECORD_BYTES;
    }

    /** Reads bytes as an array and as a stream, and requires that both agree. */
    private static Reading lenient(byte[] bytes) {
        Reading array = Reading.lenient(bytes);
        Reading stream = Reading.of(FitDecoder.stream(new ByteArrayInputStream(bytes)).lenient());
        assertEquals(array.times(), stream.times());
        return array;
    }

    private static List<Long> seconds(int... ranges) {
        Stream<Long> all = Stream.of();
        for (int i = 0; i < ranges.length; i += 2) {
            all = Stream.concat(all, IntStream.range(ranges[i], ranges[i + 1]).mapToObj(second -> START + second));
        }
        return all.toList();
    }

    private static byte[] without(byte[] bytes, int at, int count) {
        return concat(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + count, bytes.length));
    }

    @Test
    void aByteInsertedBetweenRecordsCostsNothing() {
        byte[] bytes = ride();
        byte[] damaged = concat(Arrays.copyOf(bytes, recordAt(10)), hex("07"),
                Arrays.copyOfRange(bytes, recordAt(10), bytes.length));
        Reading reading = lenient(damaged);
        assertEquals(seconds(0, RECORDS), reading.times());
        assertEquals(List.of(new ByteRange(recordAt(10), 1)), reading.report().skipped());
        assertEquals(ProblemKind.DEFINITION_MISSING, reading.kinds().get(0));
    }

    @Test
    void aByteLostCostsItsRecord() {
        Reading reading = lenient(without(ride(), recordAt(10) + 2, 1));
        assertEquals(seconds(0, 10, 11, RECORDS), reading.times());
        assertEquals(List.of(new ByteRange(recordAt(10), RECORD_BYTES - 1)), reading.report().skipped());
    }

    @Test
    void aBlockZeroedCostsTheRecordsInIt() {
        byte[] bytes = ride();
        Arrays.fill(bytes, recordAt(10) + 3, recordAt(20) + 3, (byte) 0);
        List<Long> times = lenient(bytes).times();
        assertTrue(times.containsAll(seconds(0, 10, 21, RECORDS)), times::toString);
    }

    @Test
    void aBlockLostCostsTheRecordsInIt() {
        List<Long> times = lenient(without(ride(), recordAt(10) + 3, 100)).times();
        assertTrue(times.containsAll(seconds(0, 10, 17, RECORDS)), times::toString);
        assertTrue(times.size() <= RECORDS - 6, times::toString);
    }

    @Test
    void whatComesBehindAGapIsMarked() {
        Reading reading = lenient(without(ride(), recordAt(10) + 2, 1));
        assertTrue(reading.messages().subList(0, 10).stream().noneMatch(FitMessage::isRecovered));
        assertTrue(reading.messages().subList(10, RECORDS - 1).stream().allMatch(FitMessage::isRecovered));
    }

    @Test
    void theNextFileOfTheChainIsNotMarked() {
        byte[] bytes = concat(without(ride(), recordAt(10) + 2, 1), ride(FitBytes.file(), START + 1000).toBytes());
        Reading reading = lenient(bytes);
        assertEquals(2, reading.report().fileCount());
        assertEquals(2 * RECORDS - 1, reading.messages().size());
        assertFalse(reading.message(2 * RECORDS - 2).isRecovered());
    }

    @Test
    void aDefinitionChangedByOneByteIsRepairedByTheChecksum() {
        byte[] bytes = ride();
        bytes[DEFINITION_AT + 7] = 8; // size of field 253
        Reading reading = lenient(bytes);
        assertEquals(seconds(0, RECORDS), reading.times());
        assertEquals(DEFINITION_AT + 7, reading.report().problems().get(0).offset());
        assertEquals(List.of(ProblemKind.REPAIRED_BY_CHECKSUM, ProblemKind.FILE_CRC_WRONG), reading.kinds());
        assertEquals(8, bytes[DEFINITION_AT + 7], "the caller's array stays as it is");
    }

    @Test
    void aRecordHeaderThatWasChangedIsRepairedByTheChecksum() {
        byte[] bytes = ride();
        bytes[recordAt(10)] = 0x07;
        Reading reading = lenient(bytes);
        assertEquals(seconds(0, RECORDS), reading.times());
        assertEquals(recordAt(10), reading.report().problems().get(0).offset());
    }

    @Test
    void aLongStreamIsNotRepaired() {
        FitBytes file = FitBytes.file().define(0, 20, field(253, 4, UINT32), field(9, 200, UINT8));
        for (int i = 0; i < 3_000; i++) {
            file.data(0, START + i, new byte[200]);
        }
        byte[] bytes = file.toBytes();
        bytes[DEFINITION_AT + 12 + 10 * 205] = 0x07;
        assertEquals(3_000, Reading.lenient(bytes).messages().size());
        Reading stream = Reading.of(FitDecoder.stream(new ByteArrayInputStream(bytes)).lenient());
        assertEquals(seconds(0, 10, 11, 3_000), stream.times(), "a buffer does not keep what a repair needs");
    }

    @Test
    void aFileWithARightChecksumIsNotDoubted() {
        FitBytes file = FitBytes.file().define(0, 20, field(253, 4, UINT32), field(3, 1, UINT8));
        for (int i = 0; i < 100; i++) {
            file.data(0, START + i * 0x1234567L % 1_000_000_000, i * 97 % 256);
        }
        Reading strict = Reading.clean(file.toBytes());
        Reading lenient = lenient(file.toBytes());
        assertEquals(strict.report(), lenient.report());
        assertEquals(strict.times(), lenient.times());
    }

    @Test
    void leapingTimesBeforeACutAreNotDoubted() {
        FitBytes file = FitBytes.file().define(0, 20, field(253, 4, UINT32), field(3, 1, UINT8));
        for (int i = 0; i < 4; i++) {
            file.data(0, START + i * 987_654_321L % 3_000_000_000L, 80);
        }
        byte[] bytes = file.toBytes();
        for (int length = 26 + 6; length < 26 + 24; length++) {
            assertEquals((length - 26) / 6, lenient(Arrays.copyOf(bytes, length)).messages().size(),
                    "of " + length + " bytes");
        }
    }

    @Test
    void aDamagedHeaderInAChainCostsNothingElse() {
        byte[] chain = concat(ride(), hex("0E 10"), ride(FitBytes.file(), START + 1000).toBytes());
        Reading reading = lenient(chain);
        assertEquals(2 * RECORDS, reading.messages().size());
        assertEquals(List.of(new ByteRange(ride().length, 2)), reading.report().skipped());
    }
}
