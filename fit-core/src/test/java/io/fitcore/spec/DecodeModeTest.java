package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.DecodeMode;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.FitException;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1.7: bare records, and files whose header cannot be trusted. */
class DecodeModeTest {

    private static final long T = 1_000_000_000L;

    private static FitBytes two(FitBytes start) {
        return start.define(0, 20, field(253, 4, UINT32), field(3, 1, UINT8)).data(0, T, 80).data(0, T + 1, 81);
    }

    private static byte[] bare() {
        return two(FitBytes.bareRecords()).toBytes();
    }

    private static Reading read(DecodeMode mode, byte[] bytes) {
        return Reading.of(FitDecoder.stream(bytes).mode(mode));
    }

    private static void assertClean(List<Long> heartRates, Reading reading) {
        assertEquals(List.of(), reading.report().problems());
        assertTrue(reading.thrown().isEmpty());
        assertEquals(heartRates, reading.raws(3));
    }

    @Test
    @DisplayName("R17: bare records need no header and no CRC")
    void bareRecords() {
        Reading reading = read(DecodeMode.DATA_ONLY, bare());
        assertClean(List.of(80L, 81L), reading);
        assertEquals(12, reading.message(0).offset());
        assertEquals(0, reading.report().headerBytes());
        assertEquals(0, reading.report().crcBytes());
    }

    @Test
    @DisplayName("R17: the last two bytes of bare records are a CRC if they match")
    void bareRecordsWithCrc() {
        Reading reading = read(DecodeMode.DATA_ONLY, concat(bare(), WireNumber.u16(BitwiseCrc.of(bare()))));
        assertClean(List.of(80L, 81L), reading);
        assertEquals(2, reading.report().crcBytes());
    }

    @Test
    @DisplayName("R17: the last two bytes of bare records are a record if they do not match")
    void bareRecordsThatEndInATinyRecord() {
        byte[] tiny = FitBytes.bareRecords().define(0, 20, field(3, 1, UINT8)).data(0, 80).data(0, 81).toBytes();
        assertClean(List.of(80L, 81L), read(DecodeMode.DATA_ONLY, tiny));
    }

    @Test
    @DisplayName("R17: also where no CRC is checked; what is no record may still be one")
    void bareRecordsWithoutCheckingCrcs() {
        byte[] tiny = FitBytes.bareRecords().define(0, 20, field(3, 1, UINT8)).data(0, 80).data(0, 81).toBytes();
        DecodeOptions unchecked = DecodeOptions.DEFAULT.withMode(DecodeMode.DATA_ONLY).withCrcCheck(false);
        assertClean(List.of(80L, 81L), Reading.of(FitDecoder.stream(tiny).options(unchecked)));
        Reading reading = Reading.of(FitDecoder.stream(concat(tiny, hex("12 34"))).options(unchecked));
        assertClean(List.of(80L, 81L), reading);
        assertEquals(2, reading.report().crcBytes());
    }

    @Test
    void bareRecordsCutShortAreTruncated() {
        Reading reading = read(DecodeMode.DATA_ONLY, Arrays.copyOf(bare(), 21));
        FitException thrown = reading.thrown().orElseThrow();
        assertEquals(ProblemKind.TRUNCATED, thrown.kind());
        assertEquals(18, thrown.offset());
        assertEquals(List.of(80L), reading.raws(3));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 512, 10_000})
    void aFinalRunOfBareRecordsIsPadding(int count) {
        Reading reading = read(DecodeMode.DATA_ONLY, concat(bare(), new byte[count]));
        assertClean(List.of(80L, 81L), reading);
        assertEquals(count, reading.report().paddingBytes());
    }

    @Test
    void whatFollowsTheFinalRunOfBareRecordsIsGarbage() {
        byte[] bytes = concat(bare(), new byte[300_000], hex("01 02 03"), FitBytes.file().toBytes(), hex("04"));
        FitException thrown = read(DecodeMode.DATA_ONLY, bytes).thrown().orElseThrow();
        assertEquals(ProblemKind.GARBAGE, thrown.kind());
        assertEquals(300_024, thrown.offset());
        Reading lenient = Reading.of(FitDecoder.stream(bytes).mode(DecodeMode.DATA_ONLY).lenient());
        assertEquals(List.of(80L, 81L), lenient.raws(3));
        assertEquals(bytes.length, lenient.report().bytes());
        assertEquals(bytes.length - 300_024, lenient.report().skippedBytes());
    }

    @Test
    void aLimitHoldsWhereBareRecordsAreSkipped() {
        byte[] bytes = concat(bare(), hex("05"), new byte[1000]);
        Reading lenient = Reading.of(FitDecoder.stream(bytes).mode(DecodeMode.DATA_ONLY).lenient()
                .limits(DecodeLimits.DEFAULT.withMaxBytes(500)));
        assertEquals(List.of(ProblemKind.DEFINITION_MISSING, ProblemKind.LIMIT_EXCEEDED), lenient.kinds());
        assertEquals(500, lenient.report().bytes());
    }

    @Test
    void nothingAtAllIsNoBareRecord() {
        for (DecodeMode mode : DecodeMode.values()) {
            assertEquals(ProblemKind.INPUT_EMPTY, read(mode, new byte[0]).thrown().orElseThrow().kind());
        }
    }

    @Test
    void aSkippedHeaderMayHoldAnything() {
        byte[] file = two(FitBytes.file()).toBytes();
        assertClean(List.of(80L, 81L), read(DecodeMode.SKIP_HEADER, file));
        Arrays.fill(file, 1, 14, (byte) 0x55);
        Reading reading = read(DecodeMode.SKIP_HEADER, file);
        assertClean(List.of(80L, 81L), reading);
        assertEquals(14, reading.report().headerBytes());
        assertEquals(2, reading.report().crcBytes());
        assertEquals(26, reading.message(0).offset());
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 13, 14, 16, 255})
    void aSkippedHeaderIsAsLongAsItsFirstByteSays(int sizeBytes) {
        byte[] header = new byte[sizeBytes];
        header[0] = (byte) sizeBytes;
        assertClean(List.of(80L, 81L), read(DecodeMode.SKIP_HEADER, concat(header, bare(), hex("12 34"))));
    }

    @Test
    void theDataSizeOfASkippedHeaderIsIgnored() {
        assertClean(List.of(80L, 81L), read(DecodeMode.SKIP_HEADER, two(FitBytes.file().dataSize(7)).toBytes()));
        assertClean(List.of(80L, 81L), read(DecodeMode.SKIP_HEADER, two(FitBytes.file().dataSize(9999)).toBytes()));
        assertClean(List.of(80L, 81L), read(DecodeMode.SKIP_HEADER, two(FitBytes.file()).wrongFileCrc().toBytes()));
    }

    @Test
    void theLastTwoBytesBehindASkippedHeaderAreNeverARecord() {
        byte[] bytes = FitBytes.file().define(0, 20, field(3, 1, UINT8)).data(0, 80).data(0, 81).noFileCrc().toBytes();
        assertClean(List.of(80L), read(DecodeMode.SKIP_HEADER, bytes));
    }
}
