package io.fitcore;

import io.fitcore.internal.bytes.ByteSource;
import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.framing.Inspection;
import io.fitcore.message.MessageListener;
import io.fitcore.model.DecodeReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Opens FIT input of any kind.
 *
 * <pre>{@code
 * FitDecoder.stream(Path.of("run.fit")).forEach(message -> {
 *     if (message.number() == RecordMessage.NUMBER) {
 *         System.out.println(message.doubleValue(RecordMessage.ENHANCED_SPEED));
 *     }
 * });
 * }</pre>
 *
 * <p><b>Who closes, and where the input stands afterwards.</b> A {@code Path} is opened at the first read and closed by
 * the reading's end, its failure, or {@link FitStream#close()}. An {@code InputStream} or channel belongs to the caller
 * and is never closed here; a reading that ran to its end leaves it at its end, one that stopped or failed leaves it
 * up to one buffer behind the last record read: 64 KiB, and up to 512 KiB where records are longer, the file is damaged
 * or its recording unfinished. A {@code ByteBuffer} is read from its position to its limit and keeps both. A
 * {@code byte[]} is read in place and must not change meanwhile.
 *
 * <p><b>Threads.</b> This class has no state. Each {@link FitStream} belongs to one thread at a time. A read that is
 * interrupted ends as its input does when interrupted; an interrupt between reads of an {@code InputStream} or channel
 * ends the reading with {@link java.io.InterruptedIOException} and leaves the thread's flag set.
 */
public final class FitDecoder {

    private FitDecoder() {
    }

    /** Reads from a stream that the caller opened and closes; bytes are taken from where it stands. */
    public static FitStream stream(InputStream in) {
        Objects.requireNonNull(in);
        return new FitStream(InputWindow.over(ByteSource.of(in)));
    }

    /**
     * Reads all messages of a stream, strictly.
     *
     * @throws IOException                    if the stream fails
     * @throws io.fitcore.model.FitException  if the input is damaged or no FIT file, after all complete messages before
     *                                        the damage were delivered
     */
    public static DecodeReport stream(InputStream in, MessageListener listener) throws IOException {
        return stream(in).forEach(listener);
    }

    /** Reads an array in place; it must not change while it is read. */
    public static FitStream stream(byte[] bytes) {
        return stream(bytes, 0, bytes.length);
    }

    /**
     * Reads a range of an array in place; it must not change while it is read. Offsets of messages and problems count
     * from {@code offset}.
     *
     * @throws IndexOutOfBoundsException if the range does not lie in the array
     */
    public static FitStream stream(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        return new FitStream(InputWindow.over(bytes, offset, length));
    }

    /** Reads from the buffer's position to its limit; position and limit stay as they are. */
    public static FitStream stream(ByteBuffer buffer) {
        ByteBuffer own = buffer.duplicate();
        if (own.hasArray()) {
            return stream(own.array(), own.arrayOffset() + own.position(), own.remaining());
        }
        return new FitStream(InputWindow.over(ByteSource.of(own)));
    }

    /** Reads a file; it is opened at the first read and closed by the end of the reading. */
    public static FitStream stream(Path path) {
        Objects.requireNonNull(path);
        return new FitStream(InputWindow.over(ByteSource.of(path)));
    }

    /** Reads from a blocking channel that the caller opened and closes; bytes are taken from where it stands. */
    public static FitStream stream(ReadableByteChannel channel) {
        Objects.requireNonNull(channel);
        return new FitStream(InputWindow.over(ByteSource.borrowed(channel)));
    }

    /** Reads everything of a stream, strictly; see {@link FitStream#toFile()}. */
    public static FitFile read(InputStream in) throws IOException {
        return stream(in).toFile();
    }

    /** Reads everything of an array, strictly; the result does not refer to the array. */
    public static FitFile read(byte[] bytes) throws IOException {
        return stream(bytes).toFile();
    }

    /** Reads everything of a buffer, strictly; the result does not refer to the buffer. */
    public static FitFile read(ByteBuffer buffer) throws IOException {
        return stream(buffer).toFile();
    }

    /** Reads everything of a file, strictly. */
    public static FitFile read(Path path) throws IOException {
        return stream(path).toFile();
    }

    /**
     * Whether a stream begins as a FIT file does: 12 bytes of header with ".FIT", after at most 64 KiB of zeros
     * (INTERPRETATION.md, "Files and headers"). A stream that supports mark is reset to where it stood; another one is
     * left behind what was read.
     */
    public static boolean isFit(InputStream in) throws IOException {
        return Inspection.isFit(in);
    }

    /** Whether an array begins as a FIT file does, as {@link #isFit(InputStream)}. */
    public static boolean isFit(byte[] bytes) {
        return Inspection.isFit(bytes);
    }

    /** Whether a file begins as a FIT file does, as {@link #isFit(InputStream)}. */
    public static boolean isFit(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Inspection.isFit(in);
        }
    }

    /**
     * Whether the input is a whole number of FIT files with right checksums, zero padding before, between and after
     * them aside (INTERPRETATION.md, "Files and headers"). Records are not looked at. The stream is read to the end, or
     * to the first fault.
     */
    public static boolean checkIntegrity(InputStream in) throws IOException {
        return Inspection.isIntact(InputWindow.over(ByteSource.of(in)));
    }

    /** Whether an array is a whole number of FIT files, as {@link #checkIntegrity(InputStream)}. */
    public static boolean checkIntegrity(byte[] bytes) throws IOException {
        return Inspection.isIntact(InputWindow.over(bytes, 0, bytes.length));
    }

    /** Whether a file is a whole number of FIT files, as {@link #checkIntegrity(InputStream)}. */
    public static boolean checkIntegrity(Path path) throws IOException {
        try (InputWindow window =
                InputWindow.over(ByteSource.of(path))) {
            return Inspection.isIntact(window);
        }
    }

    /**
     * The first header and the first {@code file_id} message. Looks at no more than is needed, and never beyond the
     * first 100 messages or 64 KiB; what lies beyond counts as not there. A stream that supports mark is reset to where
     * it stood; another one is left behind what was read.
     *
     * @throws io.fitcore.model.FitException if the input does not begin as a FIT file does, or is damaged before a
     *                                       {@code file_id} was found
     */
    public static FitPeek peek(InputStream in) throws IOException {
        return FitPeek.of(in);
    }

    /** The first header and {@code file_id} message of an array, as {@link #peek(InputStream)}. */
    public static FitPeek peek(byte[] bytes) throws IOException {
        return FitPeek.of(stream(bytes));
    }

    /** The first header and {@code file_id} message of a file, as {@link #peek(InputStream)}. */
    public static FitPeek peek(Path path) throws IOException {
        return FitPeek.of(stream(path));
    }
}
