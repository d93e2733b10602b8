package io.fitcore;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.UINT32;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fitcore.message.FitMessage;
import io.fitcore.model.FitException;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.ScriptedStream;
import io.fitcore.testkit.Vectors;
import io.fitcore.testkit.WireField;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A look at the beginning is short, whatever follows. */
class PeekTest {

    @TempDir
    private Path folder;

    private static final int TYPE = 0;
    private static final int HEADER_AND_FILE_ID_BYTES = 14 + 9 + 2;

    /** A file_id of an activity, then many records. */
    private static byte[] activity() {
        FitBytes file = FitBytes.file().define(0, 0, field(TYPE, 1, ENUM)).data(0, 4);
        return records(file, 12_000);
    }

    private static byte[] records(FitBytes file, int count) {
        file.define(1, 20, field(253, 4, UINT32));
        for (int i = 0; i < count; i++) {
            file.data(1, 1_000_000_000L + i);
        }
        return file.toBytes();
    }

    /** One message of 65,026 bytes and a file_id behind it. */
    private static byte[] lateFileId() {
        var fields = new WireField[255];
        Object[] values = new Object[255];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = field(i, 255, ENUM);
            values[i] = new byte[255];
        }
        return FitBytes.file().define(1, 0xFF00, fields).data(1, values).define(0, 0, field(TYPE, 1, ENUM)).data(0, 4)
                .toBytes();
    }

    private static void assertActivity(FitPeek peek) {
        assertEquals(Optional.of("activity"), peek.fileId().flatMap(message -> message.valueName(TYPE)));
        assertEquals(14, peek.header().sizeBytes());
    }

    @Test
    void itResetsAStreamThatCan() throws IOException {
        byte[] bytes = activity();
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        assertActivity(FitDecoder.peek(in));
        assertEquals(bytes.length, in.available());
    }

    @Test
    void itDoesNotWaitForMoreThanItNeeds() throws IOException {
        byte[] bytes = activity();
        ScriptedStream plain = ScriptedStream.of(bytes).stallAt(HEADER_AND_FILE_ID_BYTES + 2);
        assertActivity(FitDecoder.peek(plain));
        ScriptedStream buffered = ScriptedStream.of(bytes).stallAt(HEADER_AND_FILE_ID_BYTES + 2);
        assertActivity(FitDecoder.peek(new BufferedInputStream(buffered)));
    }

    @Test
    void aFileIdBeyond64KibibytesIsNotSought() throws IOException {
        byte[] bytes = lateFileId();
        BufferedInputStream in = new BufferedInputStream(new ByteArrayInputStream(bytes));
        assertEquals(Optional.empty(), FitDecoder.peek(in).fileId());
        assertEquals(bytes.length, in.readAllBytes().length);
        assertEquals(Optional.empty(), FitDecoder.peek(bytes).fileId());
    }

    @Test
    void aFileIdBeyond100MessagesIsNotSought() throws IOException {
        byte[] bytes = records(FitBytes.file(), 12_000);
        BufferedInputStream in = new BufferedInputStream(new ByteArrayInputStream(bytes), 16);
        assertEquals(Optional.empty(), FitDecoder.peek(in).fileId());
        assertEquals(bytes.length, in.readAllBytes().length);
    }

    @Test
    void endlessZerosEndTheLook() {
        assertEquals(ProblemKind.LIMIT_EXCEEDED,
                assertThrows(FitException.class, () -> FitDecoder.peek(new Zeros())).kind());
        assertEquals(ProblemKind.LIMIT_EXCEEDED,
                assertThrows(FitException.class, () -> FitDecoder.peek(new BufferedInputStream(new Zeros()))).kind());
    }

    @Test
    void everyDoorShowsHeaderAndFileId() throws IOException {
        byte[] bytes = Vectors.A1.bytes();
        Path file = Files.write(folder.resolve("some.fit"), bytes);
        for (FitPeek peek : List.of(FitDecoder.peek(bytes), FitDecoder.peek(file),
                FitDecoder.peek(new ByteArrayInputStream(bytes)), FitDecoder.peek(ScriptedStream.of(bytes).chunk(7)))) {
            assertEquals(21212, peek.header().profileVersion());
            assertEquals(28, peek.header().dataSizeBytes());
            FitMessage fileId = peek.fileId().orElseThrow();
            assertEquals(1234, fileId.intValue(2, -1));
            assertSame(fileId, fileId.copy());
        }
        assertEquals(Optional.empty(), FitDecoder.peek(Vectors.A6.bytes()).fileId());
    }

    @Test
    void damageBehindTheFileIdDoesNotMatter() throws IOException {
        byte[] bytes = activity();
        assertActivity(FitDecoder.peek(Arrays.copyOf(bytes, HEADER_AND_FILE_ID_BYTES)));
        assertActivity(FitDecoder.peek(Arrays.copyOf(bytes, HEADER_AND_FILE_ID_BYTES + 12)));
        assertActivity(FitDecoder.peek(FitBytes.concat(new byte[100], bytes)));
        assertActivity(FitDecoder.peek(FitBytes.file().wrongHeaderCrc().define(0, 0, field(TYPE, 1, ENUM)).data(0, 4)
                .wrongFileCrc().toBytes()));
    }

    @Test
    void damageBeforeTheFileIdIsThrown() {
        byte[] bytes = Vectors.A1.bytes();
        assertThrown(ProblemKind.TRUNCATED, Arrays.copyOf(bytes, 36));
        assertThrown(ProblemKind.HEADER_TRUNCATED, Arrays.copyOf(bytes, 13));
        assertThrown(ProblemKind.DEFINITION_MISSING, Vectors.A21.bytes());
        assertThrown(ProblemKind.INPUT_EMPTY, new byte[0]);
        assertThrown(ProblemKind.INPUT_EMPTY, new byte[100]);
        assertThrown(ProblemKind.NOT_FIT, "this is no FIT file".getBytes(StandardCharsets.US_ASCII));
    }

    private static void assertThrown(ProblemKind kind, byte[] bytes) {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        assertEquals(kind, assertThrows(FitException.class, () -> FitDecoder.peek(in)).kind());
        assertEquals(bytes.length, in.available());
        assertEquals(kind, assertThrows(FitException.class, () -> FitDecoder.peek(bytes)).kind());
        ScriptedStream plain = ScriptedStream.of(bytes);
        assertEquals(kind, assertThrows(FitException.class, () -> FitDecoder.peek(plain)).kind());
        assertEquals(0, plain.closed());
    }

    @Test
    void anIoFailureIsAnIoException() {
        IOException failure = new IOException("cable pulled");
        assertSame(failure, assertThrows(IOException.class,
                () -> FitDecoder.peek(ScriptedStream.of(Vectors.A1.bytes()).failAt(20, failure))));
        assertSame(failure, assertThrows(IOException.class,
                () -> FitDecoder.isFit(ScriptedStream.of(Vectors.A1.bytes()).failAt(5, failure))));
    }

    /** Zeros, and a failure long before all memory or patience is used up. */
    private static final class Zeros extends InputStream {
        private static final int MANY = 1 << 20;
        private int given;

        @Override
        public int read() throws IOException {
            return read(new byte[1], 0, 1) - 1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            given += length;
            if (given > MANY) {
                throw new IOException("nobody needs so many zeros");
            }
            Arrays.fill(into, offset, offset + length, (byte) 0);
            return length;
        }
    }
}
