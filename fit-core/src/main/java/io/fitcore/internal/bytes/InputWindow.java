package io.fitcore.internal.bytes;

import java.io.Closeable;
import java.io.IOException;

/**
 * A movable window on the input in which a record lies contiguous.
 *
 * <p>{@link #bytes()} from {@link #position()} to {@link #limit()} have been read and not yet consumed. An array is its
 * own window; other input goes through a buffer that begins at 64 KiB and grows only when a longer record asks for it.
 *
 * <pre>
 *   consumed | position ... limit | not read yet
 * </pre>
 */
public final class InputWindow implements Closeable {

    /** First size of the buffer; 64 KiB and above are equally fast. */
    public static final int BUFFER_BYTES = 64 * 1024;

    /** The longest that {@link #require} is asked for: two records of the greatest size, and then some. */
    public static final int MAX_REQUIRED_BYTES = 512 * 1024;

    private static final byte[] NONE = new byte[0];

    /** Null when the input is an array. */
    private final ByteSource source;
    private byte[] bytes;
    private int position;
    private int limit;
    /** Offset in the stream of {@code bytes[0]}; negative when an array's range begins further inside. */
    private long base;
    private boolean ended;
    /** Whether an array has been copied, so that it may be changed. */
    private boolean copied;
    /** What a glance ran into; thrown when the bytes are really needed. */
    private IOException failure;

    private InputWindow(ByteSource source, byte[] bytes, int position, int limit) {
        this.source = source;
        this.bytes = bytes;
        this.position = position;
        this.limit = limit;
        this.base = -position;
        this.ended = source == null;
    }

    /** A window on a source; nothing is read before it is asked for. */
    public static InputWindow over(ByteSource source) {
        return new InputWindow(source, NONE, 0, 0);
    }

    /** A window on a range of an array, which is used in place. */
    public static InputWindow over(byte[] bytes, int offset, int length) {
        return new InputWindow(null, bytes, offset, offset + length);
    }

    /** The array that holds the window; may be another one after {@link #require}. */
    public byte[] bytes() {
        return bytes;
    }

    /** Index of the first byte not consumed. */
    public int position() {
        return position;
    }

    /** Index behind the last byte read. */
    public int limit() {
        return limit;
    }

    /** Offset in the stream of the byte at an index. */
    public long offsetOf(int index) {
        return base + index;
    }

    /** Offset in the stream of the first byte not consumed. */
    public long offset() {
        return base + position;
    }

    /** Consumes up to an index, which lies between position and limit. */
    public void moveTo(int index) {
        position = index;
    }

    /** Bytes read and not yet consumed. */
    public int available() {
        return limit - position;
    }

    /** Whether the input has ended at the limit; known only after {@link #require} answered false. */
    public boolean isEnded() {
        return ended;
    }

    /** Whether the input is an array, and all of it is there. */
    public boolean isWhole() {
        return source == null;
    }

    /**
     * Makes a number of bytes available from the position on. Indexes taken before are void afterwards.
     *
     * @param count at most {@link #MAX_REQUIRED_BYTES}
     * @return false when the input ends before; all of the rest is then available
     */
    public boolean require(int count) throws IOException {
        while (limit - position < count) {
            if (ended) {
                return false;
            }
            if (failure != null) {
                throw failure;
            }
            makeRoom(count);
            int read = source.read(bytes, limit, bytes.length - limit);
            if (read < 0) {
                ended = true;
            } else {
                limit += read;
            }
        }
        return true;
    }

    /**
     * As {@link #require}, for bytes that would be good to know: where the input fails, what came before is there
     * still, and the failure comes up when more is required.
     */
    public boolean glance(int count) {
        try {
            return require(count);
        } catch (IOException e) {
            failure = e;
            return false;
        }
    }

    /** Moves what is left to the front, and to a larger array where it would not fit. */
    private void makeRoom(int count) {
        if (position + count <= bytes.length) {
            return;
        }
        int left = limit - position;
        byte[] target = count <= bytes.length ? bytes : new byte[sizeFor(count)];
        System.arraycopy(bytes, position, target, 0, left);
        bytes = target;
        base += position;
        position = 0;
        limit = left;
    }

    private static int sizeFor(int count) {
        int size = BUFFER_BYTES;
        while (size < count) {
            size *= 2;
        }
        return size;
    }

    /** Replaces a byte of the window; an array, which belongs to the caller, is copied first, once. */
    public void replace(int index, byte value) {
        if (source == null && !copied) {
            bytes = bytes.clone();
            copied = true;
        }
        bytes[index] = value;
    }

    /** Closes the source, where this library opened it. */
    @Override
    public void close() throws IOException {
        if (source != null) {
            source.close();
        }
    }
}
