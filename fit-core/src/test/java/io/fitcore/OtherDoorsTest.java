package io.fitcore;

import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.Records.records;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.model.FitException;
import io.fitcore.testkit.ScriptedStream;
import io.fitcore.testkit.Vectors;
import io.fitcore.testkit.reading.Reading;
import io.fitcore.testkit.reading.Snapshot;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Buffers, files and channels: what happens to them. */
@Timeout(60)
class OtherDoorsTest {

    @TempDir
    private Path folder;

    // ---- buffers

    private static Stream<ByteBuffer> buffers() {
        byte[] bytes = concat(new byte[7], records(5), new byte[] {9, 9, 9});
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(0, bytes);
        return Stream.of(ByteBuffer.wrap(bytes), direct, ByteBuffer.wrap(bytes).asReadOnlyBuffer(),
                        direct.asReadOnlyBuffer(), ByteBuffer.wrap(concat(new byte[4], bytes), 4, bytes.length).slice())
                .map(buffer -> buffer.position(7).limit(bytes.length - 3));
    }

    @ParameterizedTest
    @MethodSource("buffers")
    void aBufferIsReadFromPositionToLimitAndKeepsBoth(ByteBuffer buffer) throws IOException {
        int position = buffer.position();
        int limit = buffer.limit();
        for (int i = 0; i < 2; i++) {
            assertEquals(5, FitDecoder.stream(buffer).forEach(message -> { }).messages());
            assertEquals(5, FitDecoder.read(buffer).messages().size());
            FitDecoder.stream(buffer).messages().iterator().next();
            assertEquals(position, buffer.position());
            assertEquals(limit, buffer.limit());
        }
        assertEquals(26, FitDecoder.read(buffer).messages().get(0).offset());
    }

    @ParameterizedTest
    @MethodSource("buffers")
    void aBufferKeepsItsPositionThroughDamageToo(ByteBuffer buffer) {
        int position = buffer.position();
        ByteBuffer cut = buffer.limit(buffer.limit() - 3);
        assertThrows(FitException.class, () -> FitDecoder.read(cut));
        assertEquals(position, cut.position());
    }

    @Test
    void whatHappensToABufferAfterItWasGivenDoesNotMatter() throws IOException {
        for (ByteBuffer buffer : buffers().toList()) {
            FitStream stream = FitDecoder.stream(buffer);
            buffer.position(0).limit(1);
            assertEquals(5, stream.forEach(message -> { }).messages());
        }
    }

    // ---- files

    @Test
    void aFileIsReadThroughAndMayBeDeletedThen() throws IOException {
        Path file = Files.write(folder.resolve("ride.fit"), records(20_000));
        assertEquals(20_000, FitDecoder.read(file).messages().size());
        Files.delete(file);
    }

    @Test
    void aFileThatShrinksWhileItIsReadIsTruncated() throws IOException {
        Path file = Files.write(folder.resolve("ride.fit"), records(60_000));
        FitStream stream = FitDecoder.stream(file);
        List<Long> seen = new ArrayList<>();
        FitException thrown = assertThrows(FitException.class, () -> stream.forEach(message -> {
            seen.add(message.offset());
            if (seen.size() == 1) {
                truncate(file, 200_000);
            }
        }));
        assertEquals(200_000 - (200_000 - 26) % 6, thrown.offset());
        assertEquals((200_000 - 26) / 6, seen.size());
    }

    private static void truncate(Path file, long size) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFolderIsAnIoException() {
        assertThrows(IOException.class, () -> FitDecoder.stream(folder).forEach(message -> { }));
    }

    @Test
    void anEmptyFileIsEmptyInput() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.fit"));
        assertThrows(FitException.class, () -> FitDecoder.read(file));
        assertFalse(FitDecoder.isFit(file));
        assertFalse(FitDecoder.checkIntegrity(file));
    }

    @Test
    void anInterruptEndsTheReadingOfAFileToo() throws IOException {
        Path file = Files.write(folder.resolve("ride.fit"), records(60_000));
        List<Long> seen = new ArrayList<>();
        assertThrows(IOException.class, () -> FitDecoder.stream(file).forEach(message -> {
            if (seen.isEmpty()) {
                Thread.currentThread().interrupt();
            }
            seen.add(message.offset());
        }));
        assertTrue(Thread.interrupted(), "the flag is left set"); // and cleared here
        assertTrue(seen.size() < 60_000);
    }

    // ---- channels

    @Test
    void aChannelIsReadFromWhereItStandsAndStaysOpen() throws IOException {
        Path file = Files.write(folder.resolve("ride.fit"), concat(new byte[] {1, 2, 3}, records(5)));
        try (FileChannel channel = FileChannel.open(file)) {
            channel.position(3);
            Reading reading = Reading.of(FitDecoder.stream(channel));
            assertEquals(5, reading.messages().size());
            assertEquals(26, reading.message(0).offset());
            assertTrue(channel.isOpen());
            assertEquals(channel.size(), channel.position());
            channel.position(3);
            try (FitStream stream = FitDecoder.stream(channel)) {
                stream.messages().iterator().next();
            }
            assertTrue(channel.isOpen());
        }
    }

    @Test
    void aChannelThatGivesLittleAtATimeGivesTheSame() throws IOException {
        List<String> expected = Snapshot.of(Reading.clean(records(20)).messages());
        ReadableByteChannel channel = Channels.newChannel(ScriptedStream.of(records(20)).chunk(3));
        assertEquals(expected, Snapshot.of(Reading.of(FitDecoder.stream(channel)).messages()));
    }

    /** A channel in non-blocking mode, as a program might pass by mistake. */
    @Test
    void aChannelThatGivesNothingForeverIsAnIoException() {
        ReadableByteChannel idle = new ReadableByteChannel() {
            @Override
            public int read(ByteBuffer into) {
                return 0;
            }

            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void close() {
                throw new AssertionError("it is the caller's");
            }
        };
        assertThrows(IOException.class, () -> FitDecoder.stream(idle).forEach(message -> { }));
    }

    @Test
    void aClosedChannelIsAnIoException() throws IOException {
        Path file = Files.write(folder.resolve("ride.fit"), records(5));
        FileChannel channel = FileChannel.open(file);
        channel.close();
        assertThrows(ClosedChannelException.class, () -> FitDecoder.stream(channel).forEach(message -> { }));
    }

    @Test
    void aChannelThatFailsFailsAfterWhatCameBefore() {
        IOException failure = new IOException("cable pulled");
        List<Long> seen = new ArrayList<>();
        ReadableByteChannel channel = new ReadableByteChannel() {
            private final ByteBuffer source = ByteBuffer.wrap(records(5)).limit(26 + 6 * 3 + 2);

            @Override
            public int read(ByteBuffer into) throws IOException {
                if (!source.hasRemaining()) {
                    throw failure;
                }
                into.put(source.get());
                return 1;
            }

            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void close() {
                throw new AssertionError("it is the caller's");
            }
        };
        assertSame(failure, assertThrows(IOException.class,
                () -> FitDecoder.stream(channel).forEach(message -> seen.add(message.offset()))));
        assertEquals(List.of(26L, 32L, 38L), seen);
    }

    @Test
    void anInterruptBetweenReadsOfAChannelLeavesTheFlag() {
        ReadableByteChannel channel = Channels.newChannel(ScriptedStream.of(records(1000)).chunk(50));
        assertThrows(InterruptedIOException.class, () -> FitDecoder.stream(channel).forEach(message -> {
            Thread.currentThread().interrupt();
        }));
        assertTrue(Thread.interrupted(), "the flag is left set"); // and cleared here
    }

    @Test
    void vectorsThroughADirectBuffer() throws IOException {
        for (Vectors vector : Vectors.values()) {
            byte[] bytes = vector.bytes();
            ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(0, bytes);
            assertEquals(Snapshot.of(Reading.lenient(bytes).messages()),
                    Snapshot.of(FitDecoder.stream(direct).lenient().toFile().messages()));
        }
    }
}
