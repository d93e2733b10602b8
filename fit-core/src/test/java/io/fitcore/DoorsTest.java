package io.fitcore;

import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fitcore.model.FitException;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.ScriptedStream;
import io.fitcore.testkit.Vectors;
import io.fitcore.testkit.WireField;
import io.fitcore.testkit.reading.Reading;
import io.fitcore.testkit.reading.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every door leads to the same reading. */
class DoorsTest {

    @TempDir
    private static Path folder;

    /** A way to open bytes. */
    private interface Way {
        FitStream open(byte[] bytes) throws IOException;
    }

    private static Map<String, Way> doors() {
        Map<String, Way> doors = new LinkedHashMap<>();
        doors.put("range of an array",
                bytes -> FitDecoder.stream(concat(new byte[17], bytes, new byte[] {1, 2}), 17, bytes.length));
        doors.put("InputStream", bytes -> FitDecoder.stream(new ByteArrayInputStream(bytes)));
        doors.put("InputStream, one byte at a time", bytes -> FitDecoder.stream(ScriptedStream.of(bytes).chunk(1)));
        doors.put("InputStream that reads 0 bytes now and then",
                bytes -> FitDecoder.stream(ScriptedStream.of(bytes).chunk(5).emptyReads(3)));
        doors.put("heap buffer", bytes -> FitDecoder.stream(ByteBuffer.wrap(bytes)));
        doors.put("slice of a heap buffer", bytes -> FitDecoder.stream(
                ByteBuffer.wrap(concat(new byte[9], bytes, new byte[4]))
                        .slice(3, bytes.length + 8).position(6).limit(6 + bytes.length)));
        doors.put("read-only buffer", bytes -> FitDecoder.stream(ByteBuffer.wrap(bytes).asReadOnlyBuffer()));
        doors.put("direct buffer", bytes -> FitDecoder.stream(direct(bytes)));
        doors.put("Path", bytes -> FitDecoder.stream(file(bytes)));
        doors.put("channel of a file", bytes -> FitDecoder.stream(Files.newByteChannel(file(bytes))));
        doors.put("channel of a stream, seven bytes at a time",
                bytes -> FitDecoder.stream(Channels.newChannel(ScriptedStream.of(bytes).chunk(7))));
        return doors;
    }

    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length + 5).position(5).put(5, bytes);
    }

    private static Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "door", ".fit"), bytes);
    }

    private static Map<String, byte[]> inputs() {
        Map<String, byte[]> inputs = new LinkedHashMap<>();
        for (Vectors vector : Vectors.values()) {
            inputs.put(vector.name(), vector.bytes());
        }
        inputs.put("nothing", new byte[0]);
        inputs.put("zeros", new byte[100_000]);
        inputs.put("no FIT", "<!DOCTYPE html><html></html>".getBytes(StandardCharsets.US_ASCII));
        inputs.put("long file", longFile());
        inputs.put("long file, cut", Arrays.copyOf(longFile(), 80_003));
        inputs.put("long file, unfinished", Arrays.copyOf(longFile(FitBytes.file().dataSize(0)), 80_003));
        inputs.put("chain with padding and garbage", concat(new byte[70_000], Vectors.A6.bytes(), new byte[70_000],
                Vectors.A10.bytes(), new byte[] {1, 2, 3, 4}, Vectors.A3.bytes(), new byte[1]));
        inputs.put("longest records", longestRecords());
        inputs.put("unfinished, with zeros behind", concat(Vectors.A19.bytes(), new byte[2], new byte[70_000]));
        inputs.put("unfinished, with 0xFF behind", unfinished((byte) 0xFF, 20_000));
        inputs.put("unfinished, with few zeros behind", unfinished((byte) 0, 13));
        inputs.put("unfinished, with very many zeros behind", unfinished((byte) 0, 600_000));
        return inputs;
    }

    private static byte[] longFile() {
        return longFile(FitBytes.file());
    }

    private static byte[] longFile(FitBytes file) {
        file.define(0, 20, field(253, 4, UINT32), field(3, 1, UINT8), field(18, 1, UINT8));
        for (int i = 0; i < 12_000; i++) {
            file.data(0, 1_000_000_000L + i, i % 250, i % 256);
        }
        return file.toBytes();
    }

    private static byte[] unfinished(byte padding, int count) {
        byte[] run = new byte[count];
        Arrays.fill(run, padding);
        return concat(Arrays.copyOf(longFile(FitBytes.file().dataSize(0)), 26 + 9 * 20), run);
    }

    /** Messages of 65,026 bytes, which do not fit the first buffer. */
    private static byte[] longestRecords() {
        FitBytes file = FitBytes.file();
        var fields = new WireField[255];
        Object[] values = new Object[255];
        for (int i = 0; i < 255; i++) {
            fields[i] = field(i, 255, UINT8);
            values[i] = new byte[255];
            Arrays.fill((byte[]) values[i], (byte) i);
        }
        file.define(3, 0xFF00, fields).data(3, values).data(3, values).data(3, values);
        return file.toBytes();
    }

    @TestFactory
    List<DynamicTest> everyDoorGivesTheSame() {
        List<DynamicTest> tests = new ArrayList<>();
        inputs().forEach((name, bytes) -> {
            Reading strict = Reading.strict(bytes);
            Reading lenient = Reading.lenient(bytes);
            doors().forEach((door, opener) -> tests.add(DynamicTest.dynamicTest(name + " through " + door, () -> {
                assertSame(strict, Reading.of(opener.open(bytes)));
                assertSame(lenient, Reading.of(opener.open(bytes).lenient()));
            })));
        });
        return tests;
    }

    private static void assertSame(Reading expected, Reading actual) {
        assertEquals(expected.report(), actual.report());
        assertEquals(expected.thrown().map(thrown -> thrown.problem()),
                actual.thrown().map(thrown -> thrown.problem()));
        assertEquals(expected.messages().size(), actual.messages().size());
        for (int i = 0; i < expected.messages().size(); i++) {
            assertArrayEquals(expected.message(i).recordBytes(), actual.message(i).recordBytes());
            assertEquals(expected.message(i).offset(), actual.message(i).offset());
        }
        int step = Math.max(1, expected.messages().size() / 20);
        for (int i = 0; i < expected.messages().size() && expected.message(i).sizeBytes() < 1000; i += step) {
            assertEquals(Snapshot.of(expected.message(i)), Snapshot.of(actual.message(i)));
        }
    }

    @Test
    void aRangeOfAnArrayMustLieInIt() {
        assertThrows(IndexOutOfBoundsException.class, () -> FitDecoder.stream(new byte[10], 5, 6));
        assertThrows(IndexOutOfBoundsException.class, () -> FitDecoder.stream(new byte[10], -1, 3));
        assertThrows(IndexOutOfBoundsException.class, () -> FitDecoder.stream(new byte[10], 3, -1));
    }

    @Test
    void offsetsOfARangeCountFromItsBeginning() {
        byte[] bytes = concat(new byte[100], Vectors.A21.bytes());
        Reading reading = Reading.of(FitDecoder.stream(bytes, 100, bytes.length - 100));
        assertEquals(26, reading.message(0).offset());
        assertEquals(32, reading.thrown().orElseThrow().offset());
    }

    @Test
    void aFileThatIsNotThereIsAnIoException() {
        Path missing = folder.resolve("missing.fit");
        FitStream stream = FitDecoder.stream(missing); // nothing is opened yet
        assertThrows(NoSuchFileException.class, () -> stream.forEach(message -> { }));
        assertThrows(NoSuchFileException.class, () -> FitDecoder.read(missing));
        assertThrows(NoSuchFileException.class, () -> FitDecoder.isFit(missing));
        assertThrows(NoSuchFileException.class, () -> FitDecoder.checkIntegrity(missing));
        assertThrows(NoSuchFileException.class, () -> FitDecoder.peek(missing));
        assertThrows(IOException.class, () -> FitDecoder.read(folder));
    }

    @Test
    void readReadsEverythingThroughEveryDoor() throws IOException {
        byte[] bytes = Vectors.A6.bytes();
        List<String> expected = Snapshot.of(Reading.clean(bytes).messages());
        assertEquals(expected, Snapshot.of(FitDecoder.read(bytes).messages()));
        assertEquals(expected, Snapshot.of(FitDecoder.read(new ByteArrayInputStream(bytes)).messages()));
        assertEquals(expected, Snapshot.of(FitDecoder.read(direct(bytes)).messages()));
        assertEquals(expected, Snapshot.of(FitDecoder.read(file(bytes)).messages()));
    }

    @Test
    void theOneLineDoorIsStrict() throws IOException {
        List<String> seen = new ArrayList<>();
        var report = FitDecoder.stream(new ByteArrayInputStream(Vectors.A6.bytes()),
                message -> seen.add(message.name()));
        assertEquals(7, seen.size());
        assertEquals(7, report.messages());
        assertThrows(FitException.class,
                () -> FitDecoder.stream(new ByteArrayInputStream(Vectors.A21.bytes()), message -> { }));
    }

    @Test
    void noDoorTakesNull() {
        assertThrows(NullPointerException.class, () -> FitDecoder.stream((InputStream) null));
        assertThrows(NullPointerException.class, () -> FitDecoder.stream((byte[]) null));
        assertThrows(NullPointerException.class, () -> FitDecoder.stream((ByteBuffer) null));
        assertThrows(NullPointerException.class, () -> FitDecoder.stream((Path) null));
        assertThrows(NullPointerException.class, () -> FitDecoder.stream((ReadableByteChannel) null));
        assertThrows(NullPointerException.class, () -> FitDecoder.stream(new byte[0]).forEach(null));
        assertThrows(NullPointerException.class, () -> FitDecoder.stream(new byte[0]).options(null));
        assertThrows(NullPointerException.class, () -> FitDecoder.stream(new byte[0]).mode(null));
        assertThrows(NullPointerException.class, () -> FitDecoder.stream(new byte[0]).limits(null));
        assertThrows(NullPointerException.class, () -> FitDecoder.stream(new byte[0]).onDefinition(null));
    }
}
