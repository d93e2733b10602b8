package io.fitcore.corpus;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fitcore.corpus.Corpus.RealFile;
import io.fitcore.corpus.Corpus.Reference;
import io.fitcore.corpus.ReadingCheck.Differences;
import io.fitcore.corpus.ReadingLines.Line;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.FitException;
import io.fitcore.model.ProblemKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strict decoding delivers of damaged real files before it throws, and where it sees the fault. */
class BrokenFilesTest {

    private static final DecodeOptions RAW = DecodeOptions.DEFAULT.withSubfields(false).withComponents(false);

    @ParameterizedTest
    @CsvSource({
        "dynastream-hrm1-bad-file-crc,             22, FILE_CRC_WRONG,       769",
        "dynastream-hrm1-second-file-bad-crc,      44, FILE_CRC_WRONG,       1540",
        "dynastream-hrm1-second-file-no-data,      22, TRUNCATED,            783",
        "garmin-edge_1030-data-size-zero,        4971, FILE_CRC_MISSING,     178294",
        "garmin-fr35-corrupt-middle,             1165, DEFINITION_MISSING,   28050",
        "garmin-fr735xt-scrambled-crc-right,     4790, ARCHITECTURE_UNKNOWN, 59214",
        "sigmasport-p46-cut-in-message,         14412, RECORD_CROSSES_END,   403437",
        "zwift-data-size-zero,                   2322, TRUNCATED,            86008",
        "notfit-empty,                              0, INPUT_EMPTY,          0",
        "notfit-lfs-pointer-aaa02c7a,               0, NOT_FIT,              0",
        "notfit-lfs-pointer-e1bedfcc,               0, NOT_FIT,              0"})
    void everythingBeforeTheFaultIsDeliveredByEveryRoute(String name, int messages, ProblemKind kind, long offset)
            throws IOException {
        RealFile sample = Corpus.find().broken(name);
        for (Route route : Route.values()) {
            List<FitMessage> delivered = new ArrayList<>();
            FitException fault = assertThrows(FitException.class,
                    () -> route.read(sample.fit(), RAW, message -> delivered.add(message.copy())));
            assertAll(route.name(),
                    () -> assertEquals(kind, fault.kind()),
                    () -> assertEquals(offset, fault.offset()),
                    () -> assertEquals(route.deliversBeforeFault() ? messages : 0, delivered.size()));
            compareWithReading(sample, delivered);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dynastream-hrm1-bad", "dynastream-hrm1-second-file-bad", "dynastream-hrm1-second-file-no",
        "garmin-edge_1030", "garmin-fr35", "garmin-fr735xt", "sigmasport", "zwift", "notfit-empty",
        "notfit-lfs-pointer-a", "notfit-lfs-pointer-e"})
    @DisplayName("R79: how the bytes come in changes neither messages nor problems")
    void lenientDecodingReportsTheSameHoweverTheBytesComeIn(String name) throws IOException {
        RealFile sample = Corpus.find().broken(name);
        assertSameReports(sample, Route.ARRAY, Route.ARRAY_RANGE, Route.HEAP_BUFFER, Route.COPIES);
        assertSameReports(sample, Route.INPUT_STREAM, Route.BYTE_BY_BYTE, Route.PATH, Route.DIRECT_BUFFER,
                Route.CHANNEL, Route.CHANNEL_BYTE_BY_BYTE, Route.PULL, Route.STREAM, Route.WHOLE_FILE);
    }

    /**
     * Compares routes of one kind: an array lies in memory as a whole, where lenient decoding looks at the checksum
     * first; of other input it knows no more than the window shows.
     */
    private static void assertSameReports(RealFile sample, Route first, Route... others) throws IOException {
        DecodeOptions lenient = RAW.withLenient(true);
        DecodeReport expected = first.read(sample.fit(), lenient, message -> { });
        assertEquals(sample.sizeBytes(), expected.bytes());
        assertEquals(expected.bytes(), expected.headerBytes() + expected.recordBytes() + expected.crcBytes()
                + expected.paddingBytes() + expected.skippedBytes());
        for (Route route : others) {
            assertEquals(expected, route.read(sample.fit(), lenient, message -> { }), route::name);
        }
    }

    /** The reading ends where its decoder gave up, which may be earlier. */
    private static void compareWithReading(RealFile sample, List<FitMessage> delivered) throws IOException {
        RawComparison comparison = new RawComparison();
        Score score = new Score();
        try (ReadingLines lines = ReadingLines.open(sample.path(Reference.RAW))) {
            for (FitMessage message : delivered) {
                Line line = lines.next();
                if (line == null) {
                    break;
                }
                assertEquals(line.number(), message.number(), () -> sample + ", line " + line.lineNumber());
                comparison.compare(message, line, new Differences(score, sample, message));
            }
            assertEquals(0, delivered.isEmpty() ? 0 : lines.countRest(), "messages only the reading has");
        }
        score.requireEqual(sample.name());
    }
}
