package io.fitcore.hostile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.message.FitMessage;
import io.fitcore.model.ByteRange;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.FileReport;
import io.fitcore.model.Problem;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must hold for any bytes, through any door. */
final class Promises {

    private static final DecodeOptions STRICT = DecodeOptions.DEFAULT;
    private static final DecodeOptions LENIENT = STRICT.withLenient(true);
    private static final Outcome.Look PLACE = Fingerprint::ofPlace;

    /** How many turns there are. */
    static final int TURNS = 5;
    /** Those that are not opened each time. */
    private static final List<Door> OTHER_DOORS =
            List.of(Door.PULL, Door.STREAM_IN_PIECES, Door.DIRECT_BUFFER, Door.CHANNEL, Door.JAVA_STREAM, Door.READ_ALL,
                    Door.ARRAY_RANGE, Door.HEAP_BUFFER);

    /** Messages with fewer bytes look like others by chance: one byte of any definition may be such a message. */
    private static final int MIN_BYTES = 4;
    private static final long TOO_SHORT = 0;

    private Promises() {
    }

    /**
     * Reads bytes through the doors, all of them over a few turns, and compares.
     *
     * @param turn which of the doors are opened besides those that always are
     * @return the lenient reading of the array
     */
    static Outcome check(byte[] bytes, int turn) throws IOException {
        Outcome strict = Door.ARRAY.read(bytes, STRICT, PLACE);
        Outcome lenient = Door.ARRAY.read(bytes, LENIENT, PLACE);
        Outcome oneWay = Door.STREAM.read(bytes, LENIENT, PLACE);
        checkStrict(strict, bytes.length);
        checkLenient(lenient, bytes.length);
        checkLenient(oneWay, bytes.length);
        assertTrue(strict.thrown.isEmpty() || lenient.report.hasDamage());
        same(strict, Door.STREAM.read(bytes, STRICT, PLACE));
        for (int i = turn; i < OTHER_DOORS.size(); i += TURNS) {
            Door door = OTHER_DOORS.get(i);
            Outcome other = door.read(bytes, LENIENT, PLACE);
            Outcome like = door.seesEverything() ? lenient : oneWay;
            assertArrayEquals(like.prints, other.prints, () -> door + " delivers other messages");
            assertEquals(like.report, other.report);
            if (door != Door.READ_ALL || strict.thrown.isEmpty()) {
                same(strict, door.read(bytes, STRICT, PLACE));
            }
        }
        checkAccessors(bytes, turn);
        return lenient;
    }

    /** Requires that every accessor answers, and that copies answer as views do. */
    private static void checkAccessors(byte[] bytes, int turn) throws IOException {
        DecodeOptions options = turn == 0 ? STRICT : LENIENT;
        Outcome views = Door.ARRAY.read(bytes, options, Fingerprint::ofEverything);
        if (turn < 3) {
            Door door = turn == 2 ? Door.READ_ALL : Door.PULL;
            assertArrayEquals(views.prints, door.read(bytes, options, Fingerprint::ofEverything).prints);
        }
    }

    /** Requires that lenient decoding of an undamaged stream delivers as many messages as strict decoding. */
    static void checkNothingLost(byte[] intact, byte[] damaged) throws IOException {
        long[] honest = Door.ARRAY.read(intact, STRICT, Promises::contentIfLong).prints;
        int strictly = common(honest, Door.ARRAY.read(damaged, STRICT, Promises::contentIfLong).prints);
        for (Door door : List.of(Door.ARRAY, Door.STREAM)) {
            int leniently = common(honest, door.read(damaged, LENIENT, Promises::contentIfLong).prints);
            assertTrue(leniently >= strictly, () -> door + " delivers " + leniently
                    + " of the messages of which strict decoding delivers " + strictly);
        }
    }

    /** How many numbers other than that for short messages two lists have in common. */
    private static int common(long[] prints, long[] others) {
        Map<Long, Integer> counts = new HashMap<>();
        for (long print : prints) {
            counts.merge(print, print == TOO_SHORT ? 0 : 1, Integer::sum);
        }
        int common = 0;
        for (long other : others) {
            Integer left = counts.computeIfPresent(other, (key, count) -> count - 1);
            common += left != null && left >= 0 ? 1 : 0;
        }
        return common;
    }

    private static long contentIfLong(FitMessage message) {
        return message.sizeBytes() < MIN_BYTES ? TOO_SHORT : Fingerprint.ofContent(message);
    }

    /** Requires that all messages of a cut stream are delivered that are complete. */
    static void checkCut(byte[] intact, int length, int messagesBefore) throws IOException {
        long[] honest = Door.ARRAY.read(intact, STRICT, PLACE).prints;
        byte[] cut = Arrays.copyOf(intact, length);
        for (Door door : List.of(Door.ARRAY, Door.STREAM)) {
            assertArrayEquals(Arrays.copyOf(honest, messagesBefore),
                    door.read(cut, LENIENT, PLACE).prints, () -> door + " delivers other messages");
        }
    }

    /** Requires that strict and lenient reading of an undamaged stream agree. */
    static void checkUndamaged(byte[] bytes) throws IOException {
        Outcome strict = Door.ARRAY.read(bytes, STRICT, PLACE);
        assertTrue(strict.thrown.isEmpty(), () -> "thrown: " + strict.thrown);
        for (Door door : List.of(Door.ARRAY, Door.STREAM)) {
            Outcome lenient = door.read(bytes, LENIENT, PLACE);
            assertArrayEquals(strict.prints, lenient.prints);
            assertEquals(strict.report, lenient.report);
        }
    }

    private static void same(Outcome expected, Outcome other) {
        assertEquals(expected.thrownProblem(), other.thrownProblem());
        assertArrayEquals(expected.prints, other.prints);
        if (expected.thrown.isEmpty()) {
            assertEquals(expected.report, other.report);
        }
    }

    private static void checkStrict(Outcome outcome, int length) {
        outcome.thrown.ifPresent(thrown -> {
            assertTrue(thrown.kind().isDamage());
            assertTrue(thrown.offset() >= 0 && thrown.offset() <= length, () -> "offset " + thrown.offset());
            assertTrue(thrown.fileIndex() >= 0);
            assertEquals(outcome.prints.length, thrown.messagesBefore());
        });
        checkReport(outcome, length);
    }

    private static void checkLenient(Outcome outcome, int length) {
        assertTrue(outcome.thrown.isEmpty(), () -> "thrown: " + outcome.thrown);
        assertEquals(length, outcome.report.bytes(), "bytes accounted for");
        checkReport(outcome, length);
    }

    private static void checkReport(Outcome outcome, int length) {
        DecodeReport report = outcome.report;
        assertEquals(report.bytes(), report.headerBytes() + report.recordBytes() + report.crcBytes()
                + report.paddingBytes() + report.skippedBytes());
        assertEquals(outcome.prints.length, report.messages());
        assertFalse(report.stopped());
        assertEquals(report.fileCount(), report.files().size());
        long skipped = 0;
        long end = -1;
        for (ByteRange range : report.skipped()) {
            assertTrue(range.offset() > end && range.length() > 0 && range.end() <= length, () -> "skipped " + range);
            skipped += range.length();
            end = range.end();
        }
        assertEquals(report.skippedBytes(), skipped);
        end = 0;
        for (FileReport file : report.files()) {
            assertTrue(file.offset() >= end && file.offset() + file.sizeBytes() <= length, () -> "file " + file);
            end = file.offset() + file.sizeBytes();
        }
        for (Problem problem : report.problems()) {
            assertTrue(problem.offset() >= 0 && problem.offset() <= length, problem::toString);
            assertTrue(problem.fileIndex() >= 0 && problem.messagesBefore() <= report.messages(), problem::toString);
            assertTrue(problem.sentence().length() <= 200, problem::toString);
            assertTrue(problem.sentence().chars().allMatch(c -> c >= ' ' && c < 0x7F), problem::toString);
        }
    }
}
