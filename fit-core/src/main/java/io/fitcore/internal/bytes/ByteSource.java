package io.fitcore.internal.bytes;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where bytes come from when they do not lie in an array already. */
public interface ByteSource extends Closeable {

    /** How often a source may answer 0 in a row before it counts as broken. */
    int MAX_EMPTY_READS = 1000;

    /**
     * Reads some bytes: at least one, waiting for it if need be, and no more than are there without waiting.
     *
     * @return how many; -1 at the end of input
     */
    int read(byte[] into, int offset, int length) throws IOException;

    /** Closes what this library opened; does nothing where the caller did. */
    @Override
    void close() throws IOException;

    /** A stream that the caller closes. */
    static ByteSource of(InputStream in) {
        return new ByteSource() {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                for (int attempt = 0; attempt < MAX_EMPTY_READS; attempt++) {
                    failIfInterrupted();
                    int count = in.read(into, offset, length);
                    if (count > length) {
                        throw new IOException("the stream says it read " + count + " bytes where " + length + " fit");
                    }
                    if (count != 0) {
                        return count;
                    }
                }
                return oneByte(in.read(), into, offset);
            }

            @Override
            public void close() {
                // the caller's
            }
        };
    }

    /** A file, which is opened at the first read. */
    static ByteSource of(Path path) {
        return new FileSource(path);
    }

    /** A blocking channel that the caller closes. */
    static ByteSource borrowed(ReadableByteChannel channel) {
        return new ChannelSource(channel);
    }

    /** A buffer, which is read from its position to its limit; its position moves. */
    static ByteSource of(ByteBuffer buffer) {
        return new ByteSource() {
            @Override
            public int read(byte[] into, int offset, int length) {
                if (!buffer.hasRemaining()) {
                    return -1;
                }
                int count = Math.min(length, buffer.remaining());
                buffer.get(into, offset, count);
                return count;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    private static int oneByte(int read, byte[] into, int offset) {
        if (read < 0) {
            return -1;
        }
        into[offset] = (byte) read;
        return 1;
    }

    /** An interrupt ends the reading; the flag stays set for whoever set it. */
    private static void failIfInterrupted() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted while reading");
        }
    }

    /** Reads from a channel through a buffer around the target array. */
    final class ChannelSource implements ByteSource {
        private final ReadableByteChannel channel;
        private ByteBuffer wrapped = ByteBuffer.allocate(0);

        ChannelSource(ReadableByteChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (wrapped.array() != into) {
                wrapped = ByteBuffer.wrap(into);
            }
            for (int attempt = 0; attempt < MAX_EMPTY_READS; attempt++) {
                failIfInterrupted();
                wrapped.limit(offset + length).position(offset);
                int count = channel.read(wrapped);
                if (count != 0) {
                    return count;
                }
            }
            throw new IOException("the channel gives no bytes; it must be in blocking mode");
        }

        @Override
        public void close() {
            // the caller's
        }
    }

    /** Reads a file that is opened when it is needed and closed here. */
    final class FileSource implements ByteSource {
        private final Path path;
        /** Null until the first read. */
        private FileChannel file;
        private ChannelSource channel;

        FileSource(Path path) {
            this.path = path;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (file == null) {
                file = FileChannel.open(path, StandardOpenOption.READ);
                channel = new ChannelSource(file);
            }
            return channel.read(into, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (file != null) {
                file.close();
            }
        }
    }
}
