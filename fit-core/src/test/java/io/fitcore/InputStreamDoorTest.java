package io.fitcore;

import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.Records.records;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.model.DecodeReport;
import io.fitcore.testkit.ScriptedStream;
import io.fitcore.testkit.Vectors;
import io.fitcore.testkit.reading.Reading;
import io.fitcore.testkit.reading.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the caller's {@code InputStream} may do, who closes it, and where it stands afterwards. */
@Timeout(60)
class InputStreamDoorTest {

    /** Records of 6 bytes behind 26 bytes; record {@code i} begins at 26 + 6 * i. */
    // ---- closing, and where it stands

    @Test
    void itIsNeverClosedAndLeftAtItsEnd() throws IOException {
        ScriptedStream in = ScriptedStream.of(records(100));
        FitDecoder.stream(in).forEach(message -> { });
        assertEquals(0, in.closed());
        assertEquals(-1, in.read());
        assertEquals(records(100).length, in.position());
    }

    @Test
    void itIsNotClosedByDamageByTheListenerOrByClose() throws IOException {
        ScriptedStream damaged = ScriptedStream.of(Vectors.A21.bytes());
        assertTrue(Reading.of(FitDecoder.stream(damaged)).thrown().isPresent());
        assertEquals(0, damaged.closed());
        ScriptedStream listened = ScriptedStream.of(records(3));
        assertThrows(IllegalStateException.class, () -> FitDecoder.stream(listened).forEach(message -> {
            throw new IllegalStateException();
        }));
        assertEquals(0, listened.closed());
        ScriptedStream closed = ScriptedStream.of(records(3));
        try (FitStream stream = FitDecoder.stream(closed)) {
            stream.messages().iterator().next();
        }
        assertEquals(0, closed.closed());
        ScriptedStream everything = ScriptedStream.of(records(3));
        FitDecoder.read(everything);
        FitDecoder.checkIntegrity(everything);
        FitDecoder.isFit(everything);
        assertEquals(0, everything.closed());
    }

    @Test
    void afterAStopItIsUpToOneBufferAhead() throws IOException {
        ScriptedStream in = ScriptedStream.of(records(60_000));
        FitStream stream = FitDecoder.stream(in);
        DecodeReport report = stream.forEach(message -> {
            if (message.offset() >= 26 + 6 * 30_000) {
                stream.stop();
            }
        });
        assertEquals(30_001, report.messages());
        long behindLast = 26 + 6 * 30_001;
        assertTrue(in.position() >= behindLast && in.position() <= behindLast + 65_536, () -> "at " + in.position());
    }

    @Test
    void anInputThatGoesOnWithSomethingElseIsReadAsAChain() {
        // there is no way to know that a file is the last one but the end of input
        Reading reading = Reading.of(FitDecoder.stream(ScriptedStream.of(concat(records(1), new byte[] {1, 2, 3}))));
        assertEquals(1, reading.messages().size());
        assertEquals(40 - 6, reading.thrown().orElseThrow().offset());
    }

    // ---- what it may answer

    @Test
    void readsOfNoByteAreRepeated() throws IOException {
        ScriptedStream in = ScriptedStream.of(records(50)).chunk(10).emptyReads(7);
        assertEquals(50, FitDecoder.stream(in).forEach(message -> { }).messages());
    }

    @Test
    void aStreamThatReadsNoByteForeverIsReadByteByByte() throws IOException {
        ScriptedStream in = ScriptedStream.of(records(2)).emptyReads(Integer.MAX_VALUE);
        assertEquals(2, FitDecoder.stream(in).forEach(message -> { }).messages());
    }

    @Test
    void aStreamThatClaimsMoreThanFitsIsAnIoException() {
        InputStream liar = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return length + 1;
            }
        };
        assertThrows(IOException.class, () -> FitDecoder.stream(liar).forEach(message -> { }));
    }

    @Test
    void closeThatThrowsIsNeverCalled() throws IOException {
        ScriptedStream in = ScriptedStream.of(records(2)).failToClose(new IOException("close"));
        try (FitStream stream = FitDecoder.stream(in)) {
            assertEquals(2, stream.forEach(message -> { }).messages());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReadThatFailsAnywhereIsThatIoExceptionAfterAllThatWasComplete(boolean lenient) {
        byte[] bytes = records(4);
        for (int at = 0; at < bytes.length; at++) {
            int complete = Math.max(0, Math.min(4, (at - 26) / 6));
            // leniently one record is held back, until what follows is seen to be one too
            assertFails(bytes, at, lenient ? Math.max(0, complete - 1) : complete, complete, lenient);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"A1_CRC_OF_RECORDS", "A21"})
    void everyCompleteMessageOfAVectorComesBeforeTheFailure(Vectors vector) {
        byte[] bytes = vector.bytes();
        List<Long> ends = Reading.lenient(bytes).messages().stream().map(each -> each.offset() + each.sizeBytes())
                .toList();
        for (int at = 0; at <= bytes.length; at++) {
            int limit = at;
            int complete = (int) ends.stream().filter(end -> end <= limit).count();
            assertFails(bytes, at, complete, complete, false);
        }
    }

    private static void assertFails(byte[] bytes, int at, int atLeast, int atMost, boolean lenient) {
        IOException failure = new IOException("cable pulled");
        List<String> seen = new ArrayList<>();
        FitStream stream = FitDecoder.stream(ScriptedStream.of(bytes).failAt(at, failure));
        IOException thrown = assertThrows(IOException.class,
                () -> (lenient ? stream.lenient() : stream).forEach(message -> seen.add(Snapshot.of(message))));
        assertSame(failure, thrown);
        assertTrue(seen.size() >= atLeast && seen.size() <= atMost,
                () -> "failing at byte " + at + ": " + seen.size() + " of " + atMost + " messages");
        assertEquals(Snapshot.of(Reading.lenient(bytes).messages()).subList(0, seen.size()), seen);
        assertEquals(seen.size(), stream.report().orElseThrow().messages());
    }

    @Test
    void whatTheStreamThrowsUncheckedPropagatesToo() {
        RuntimeException mine = new IllegalStateException("mine");
        InputStream in = new InputStream() {
            @Override
            public int read() {
                throw mine;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                throw mine;
            }
        };
        assertSame(mine,
                assertThrows(IllegalStateException.class, () -> FitDecoder.stream(in).forEach(message -> { })));
    }

    // ---- stalls and interrupts

    @Test
    void messagesAreDeliveredBeforeAStalledReadIsOver() throws Exception {
        for (int complete = 0; complete <= 5; complete++) {
            assertDeliveredBeforeStall(records(6), complete, complete, false);
        }
    }

    @Test
    void lenientlyOneMessageOfAnUnfinishedRecordingIsHeldBack() throws Exception {
        byte[] unfinished = records(6);
        Arrays.fill(unfinished, 4, 8, (byte) 0); // data size
        for (int complete = 2; complete <= 5; complete++) {
            assertDeliveredBeforeStall(unfinished, complete, complete - 1, true);
        }
    }

    @Test
    void lenientlyAShortFileIsLookedThroughToItsChecksumFirst() throws Exception {
        assertDeliveredBeforeStall(records(6), 5, 0, true);
    }

    private static void assertDeliveredBeforeStall(byte[] bytes, int complete, int expected, boolean lenient)
            throws Exception {
        ScriptedStream in = ScriptedStream.of(bytes).stallAt(26 + 6 * complete);
        List<Long> seen = Collections.synchronizedList(new ArrayList<>());
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            FitStream stream = lenient ? FitDecoder.stream(in).lenient() : FitDecoder.stream(in);
            Future<DecodeReport> report = reader.submit(() -> stream.forEach(message -> seen.add(message.offset())));
            assertTrue(in.awaitStall());
            assertEquals(expected, seen.size(), "of " + complete);
            in.goOn();
            assertEquals(6, report.get(30, TimeUnit.SECONDS).messages());
        } finally {
            reader.shutdownNow();
        }
    }

    @Test
    void anInterruptBetweenReadsEndsTheReadingAndLeavesTheFlag() throws IOException {
        ScriptedStream in = ScriptedStream.of(records(1000)).chunk(100);
        List<Long> seen = new ArrayList<>();
        FitStream stream = FitDecoder.stream(in);
        InterruptedIOException thrown = assertThrows(InterruptedIOException.class, () -> stream.forEach(message -> {
            seen.add(message.offset());
            if (seen.size() == 5) {
                Thread.currentThread().interrupt();
            }
        }));
        assertTrue(Thread.interrupted(), "the flag is left set"); // and cleared here
        assertFalse(thrown.getMessage().isEmpty());
        assertTrue(seen.size() >= 5 && seen.size() < 40, () -> "messages: " + seen.size());
    }

    @Test
    void anInterruptDoesNotDisturbWhatNeedsNoReading() throws IOException {
        Thread.currentThread().interrupt();
        try {
            assertEquals(10, FitDecoder.stream(records(10)).forEach(message -> { }).messages());
            assertTrue(Thread.currentThread().isInterrupted());
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void aReadThatIsInterruptedEndsAsItsInputDoes() throws Exception {
        ScriptedStream in = ScriptedStream.of(records(6)).stallAt(26 + 6 * 3);
        List<Long> seen = Collections.synchronizedList(new ArrayList<>());
        Throwable[] thrown = new Throwable[1];
        boolean[] flag = new boolean[1];
        Thread reader = new Thread(() -> {
            try {
                FitDecoder.stream(in).forEach(message -> seen.add(message.offset()));
            } catch (IOException e) {
                thrown[0] = e;
                flag[0] = Thread.currentThread().isInterrupted();
            }
        });
        reader.start();
        assertTrue(in.awaitStall());
        reader.interrupt();
        reader.join(30_000);
        assertEquals("interrupted in a stall", thrown[0].getMessage());
        assertTrue(flag[0]);
        assertEquals(3, seen.size());
    }

    // ---- mark

    @Test
    void isFitResetsAStreamThatCan() throws IOException {
        for (byte[] bytes : List.of(records(1), concat(new byte[65_536], records(1)), new byte[70_000], new byte[5],
                new byte[0])) {
            ByteArrayInputStream in = new ByteArrayInputStream(bytes);
            assertEquals(FitDecoder.isFit(bytes), FitDecoder.isFit(in));
            assertEquals(bytes.length, in.available());
        }
    }

    @Test
    void isFitLeavesAnotherStreamBehindWhatItRead() throws IOException {
        ScriptedStream in = ScriptedStream.of(concat(new byte[3], records(1)));
        assertTrue(FitDecoder.isFit(in));
        assertEquals(15, in.position());
        assertTrue(FitDecoder.isFit(ScriptedStream.of(records(1)).chunk(1)));
    }

    @Test
    void isFitEndsOnEndlessZeros() throws IOException {
        assertFalse(FitDecoder.isFit(endlessZeros()));
    }

    static InputStream endlessZeros() {
        return new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                Arrays.fill(into, offset, offset + length, (byte) 0);
                return length;
            }
        };
    }
}
