package io.fitcore;

import static io.fitcore.testkit.Records.records;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.FitException;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.ScriptedStream;
import io.fitcore.testkit.Vectors;
import io.fitcore.testkit.reading.Reading;
import io.fitcore.testkit.reading.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pulling messages: {@code messages()}, {@code stream()}, and what a {@code FitStream} allows when. */
class PullDoorTest {

    @TempDir
    private Path folder;

    private static List<String> pulled(Iterable<FitMessage> messages) {
        List<String> snapshots = new ArrayList<>();
        messages.forEach(message -> snapshots.add(Snapshot.of(message)));
        return snapshots;
    }

    @Test
    void bothWaysGiveWhatPushingGives() throws IOException {
        for (Vectors vector : Vectors.values()) {
            List<String> pushed = Snapshot.of(Reading.lenient(vector.bytes()).messages());
            assertEquals(pushed, pulled(FitDecoder.stream(vector.bytes()).lenient().messages()));
            try (Stream<FitMessage> stream = FitDecoder.stream(vector.bytes()).lenient().stream()) {
                assertEquals(pushed, stream.map(Snapshot::of).toList());
            }
            assertEquals(pushed, Snapshot.of(FitDecoder.stream(vector.bytes()).lenient().toFile().messages()));
        }
    }

    @Test
    void messagesAreCopiesThatStay() {
        List<FitMessage> kept = new ArrayList<>();
        FitDecoder.stream(Vectors.A5.bytes()).messages().forEach(kept::add);
        assertEquals(Snapshot.of(Reading.clean(Vectors.A5).messages()), Snapshot.of(kept));
        assertNotSame(kept.get(0), kept.get(1));
        assertSame(kept.get(0), kept.get(0).copy());
    }

    @Test
    void damageComesAfterEverythingBeforeIt() {
        Iterator<FitMessage> messages = FitDecoder.stream(Vectors.A21.bytes()).messages().iterator();
        assertTrue(messages.hasNext());
        assertEquals(80, messages.next().intValue(3, -1));
        FitException thrown = assertThrows(FitException.class, messages::hasNext);
        assertEquals(ProblemKind.DEFINITION_MISSING, thrown.kind());
        assertFalse(messages.hasNext());
        assertThrows(NoSuchElementException.class, messages::next);
    }

    @Test
    void ioFailuresAreUnchecked() {
        IOException failure = new IOException("cable pulled");
        Iterator<FitMessage> messages =
                FitDecoder.stream(ScriptedStream.of(records(5)).failAt(40, failure)).messages().iterator();
        assertEquals(0, messages.next().intValue(3, -1));
        assertEquals(1, messages.next().intValue(3, -1));
        UncheckedIOException thrown = assertThrows(UncheckedIOException.class, messages::next);
        assertSame(failure, thrown.getCause());
        assertFalse(messages.hasNext());
        FitStream missing = FitDecoder.stream(folder.resolve("missing.fit"));
        thrown = assertThrows(UncheckedIOException.class, () -> missing.messages().iterator().hasNext());
        assertEquals(NoSuchFileException.class, thrown.getCause().getClass());
        try (Stream<FitMessage> stream = FitDecoder.stream(folder.resolve("missing.fit")).stream()) {
            assertThrows(UncheckedIOException.class, stream::count);
        }
    }

    @Test
    void nothingIsOpenedBeforeTheFirstQuestion() {
        FitStream stream = FitDecoder.stream(folder.resolve("missing.fit"));
        Iterator<FitMessage> messages = stream.messages().iterator();
        assertEquals(Optional.empty(), stream.report());
        assertThrows(UncheckedIOException.class, messages::hasNext);
    }

    @Test
    void messagesCanBeIteratedOnce() {
        Iterable<FitMessage> messages = FitDecoder.stream(records(3)).messages();
        assertEquals(3, pulled(messages).size());
        assertThrows(IllegalStateException.class, messages::iterator);
    }

    @Test
    void aStreamIsFinishedInOneWayOnly() throws IOException {
        FitStream pushed = FitDecoder.stream(records(3));
        pushed.forEach(message -> { });
        assertIsClaimed(pushed);
        FitStream pulled = FitDecoder.stream(records(3));
        Iterable<FitMessage> messages = pulled.messages();
        assertIsClaimed(pulled);
        assertEquals(3, pulled(messages).size());
        FitStream streamed = FitDecoder.stream(records(3));
        Stream<FitMessage> stream = streamed.stream();
        assertIsClaimed(streamed);
        assertEquals(3, stream.count());
        FitStream filed = FitDecoder.stream(records(3));
        filed.toFile();
        assertIsClaimed(filed);
    }

    private static void assertIsClaimed(FitStream stream) {
        assertThrows(IllegalStateException.class, () -> stream.forEach(message -> { }));
        assertThrows(IllegalStateException.class, stream::messages);
        assertThrows(IllegalStateException.class, stream::stream);
        assertThrows(IllegalStateException.class, stream::toFile);
        assertThrows(IllegalStateException.class, stream::lenient);
        assertThrows(IllegalStateException.class, () -> stream.options(DecodeOptions.DEFAULT));
        assertThrows(IllegalStateException.class, () -> stream.onDefinition((definition, position) -> { }));
    }

    @Test
    void aStreamThatIsClosedUnreadOpensNothingAndCannotBeRead() throws IOException {
        FitStream stream = FitDecoder.stream(folder.resolve("not-there.fit"));
        stream.close();
        stream.close();
        assertIsClaimed(stream);
        assertEquals(Optional.empty(), stream.report());
        FitStream pulled = FitDecoder.stream(folder.resolve("not-there.fit"));
        Iterable<FitMessage> messages = pulled.messages();
        pulled.close();
        assertFalse(messages.iterator().hasNext());
        assertEquals(Optional.empty(), pulled.report());
    }

    @Test
    void itsTextSaysHowItIsToBeReadAndThenHowItWent() throws IOException {
        FitStream stream = FitDecoder.stream(records(3)).lenient();
        assertEquals("FitStream[" + DecodeOptions.DEFAULT.withLenient(true) + "]", stream.toString());
        List<String> texts = new ArrayList<>();
        stream.forEach(message -> texts.add(stream.toString()));
        assertEquals("FitStream[1 message, 1 file, 32 bytes, 0 problems]", texts.get(0));
        assertEquals("FitStream[3 messages, 1 file, 46 bytes, 0 problems]", stream.toString());
    }

    @Test
    void nextWithoutHasNextGoesThroughToTheEnd() {
        Iterator<FitMessage> messages = FitDecoder.stream(records(3)).messages().iterator();
        for (int i = 0; i < 3; i++) {
            assertEquals(i, messages.next().intValue(3, -1));
        }
        assertThrows(NoSuchElementException.class, messages::next);
    }

    @Test
    void leavingEarlyAndClosingEndsIt() throws IOException {
        Path file = Files.write(folder.resolve("ride.fit"), records(100));
        FitStream stream = FitDecoder.stream(file);
        Iterator<FitMessage> messages = stream.messages().iterator();
        assertEquals(0, messages.next().intValue(3, -1));
        stream.close();
        assertFalse(messages.hasNext());
        assertTrue(stream.report().orElseThrow().stopped());
        stream.close();
    }

    @Test
    void aStreamOfMessagesIsClosedWithItsOwnClose() throws IOException {
        Path file = Files.write(folder.resolve("ride.fit"), records(100));
        FitStream reading = FitDecoder.stream(file);
        try (Stream<FitMessage> stream = reading.stream()) {
            assertEquals(List.of(0L, 1L, 2L),
                    stream.limit(3).map(each -> each.longValue(3, -1)).collect(Collectors.toList()));
        }
        assertTrue(reading.report().orElseThrow().stopped());
    }

    @Test
    void stoppingEndsAPullBehindTheMessageAtHand() {
        FitStream stream = FitDecoder.stream(records(10));
        List<Long> seen = new ArrayList<>();
        for (FitMessage message : stream.messages()) {
            seen.add(message.longValue(3, -1));
            if (seen.size() == 4) {
                stream.stop();
            }
        }
        assertEquals(List.of(0L, 1L, 2L, 3L), seen);
        assertTrue(stream.report().orElseThrow().stopped());
        assertEquals(4, stream.report().orElseThrow().messages());
    }

    @Test
    void stoppingFromTheListenerEndsAPush() throws IOException {
        FitStream stream = FitDecoder.stream(records(10));
        List<Long> seen = new ArrayList<>();
        var report = stream.forEach(message -> {
            seen.add(message.longValue(3, -1));
            if (seen.size() == 4) {
                stream.stop();
            }
        });
        assertEquals(4, seen.size());
        assertEquals(4, report.messages());
        assertTrue(report.stopped());
        assertTrue(report.isClean());
        assertEquals(1, report.files().size());
        assertEquals(14 + 12 + 4 * 6, report.bytes());
        assertFalse(FitDecoder.stream(records(10)).forEach(message -> { }).stopped());
    }

    @Test
    void stoppingBeforeReadingDeliversNothing() throws IOException {
        FitStream stream = FitDecoder.stream(records(10));
        stream.stop();
        var report = stream.forEach(message -> {
            throw new AssertionError("delivered " + message);
        });
        assertEquals(0, report.messages());
        assertTrue(report.stopped());
    }

    @Test
    void closingFromTheListenerStopsAsWell() throws IOException {
        Path file = Files.write(folder.resolve("ride.fit"), records(30_000));
        FitStream stream = FitDecoder.stream(file);
        long[] seen = new long[1];
        var report = stream.forEach(message -> {
            seen[0]++;
            try {
                stream.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertEquals(1, seen[0]);
        assertTrue(report.stopped());
    }

    @Test
    void theReportCanBeAskedWhileReading() throws IOException {
        FitStream stream = FitDecoder.stream(records(5));
        assertEquals(Optional.empty(), stream.report());
        List<Long> counts = new ArrayList<>();
        stream.forEach(message -> counts.add(stream.report().orElseThrow().messages()));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), counts);
        assertEquals(5, stream.report().orElseThrow().messages());
    }

    @Test
    void filesOfAPathAreReleasedByEveryWayOut() throws IOException {
        Path good = Files.write(folder.resolve("good.fit"), records(100));
        Path bad = Files.write(folder.resolve("bad.fit"), Vectors.A21.bytes());
        long before = openFiles();
        for (int i = 0; i < 50; i++) {
            FitDecoder.read(good);
            FitDecoder.stream(good).forEach(message -> { });
            pulled(FitDecoder.stream(good).messages());
            FitDecoder.isFit(good);
            FitDecoder.peek(good);
            FitDecoder.checkIntegrity(good);
            assertThrows(FitException.class, () -> FitDecoder.read(bad));
            assertThrows(FitException.class, () -> pulled(FitDecoder.stream(bad).messages()));
            assertThrows(ArithmeticException.class, () -> FitDecoder.stream(good).forEach(message -> {
                throw new ArithmeticException();
            }));
            FitStream defined = FitDecoder.stream(good).onDefinition((definition, position) -> {
                throw new ArithmeticException();
            });
            assertThrows(ArithmeticException.class, () -> pulled(defined.messages()));
            try (FitStream stream = FitDecoder.stream(good)) {
                stream.messages().iterator().next();
            }
            try (Stream<FitMessage> stream = FitDecoder.stream(good).stream()) {
                assertTrue(stream.findFirst().isPresent());
            }
        }
        assertTrue(openFiles() <= before + 10, () -> "open files grew beyond " + before);
    }

    /** Descriptors of this process, where the system tells; 0 elsewhere. */
    private static long openFiles() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.count();
        }
    }

    @Test
    void aListenersExceptionIsTheSameObjectInEveryWay() {
        RuntimeException mine = new IllegalStateException("mine");
        Error error = new AssertionError("mine");
        assertSame(mine, assertThrows(RuntimeException.class, () -> FitDecoder.stream(records(3)).forEach(message -> {
            throw mine;
        })));
        assertSame(error, assertThrows(Error.class, () -> FitDecoder.stream(records(3)).forEach(message -> {
            throw error;
        })));
        FitStream defined = FitDecoder.stream(new ByteArrayInputStream(records(3)))
                .onDefinition((definition, position) -> {
                    throw mine;
                });
        assertSame(mine, assertThrows(RuntimeException.class, () -> defined.forEach(message -> { })));
        assertSame(mine, assertThrows(RuntimeException.class, () -> pulled(FitDecoder.stream(records(3))
                .onDefinition((definition, position) -> {
                    throw mine;
                }).messages())));
    }

    @Test
    void aFitExceptionOfTheListenerIsItsOwn() {
        FitException mine = Reading.strict(Vectors.A21.bytes()).thrown().orElseThrow();
        FitStream stream = FitDecoder.stream(records(3)).lenient();
        assertSame(mine, assertThrows(FitException.class, () -> stream.forEach(message -> {
            throw mine;
        })));
    }
}
