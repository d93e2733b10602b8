package io.fitcore.benchmarks.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** One file to be read: on the heap, outside the heap, and on disk. For one thread. */
public final class Sample {

    private final byte[] bytes;
    /** Null until asked for. */
    private Path path;
    /** Null until asked for. */
    private ByteBuffer direct;

    /** Keeps the array, which must not change afterwards. */
    public Sample(byte[] bytes) {
        this.bytes = bytes;
    }

    /** All bytes; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** The bytes in a direct buffer, from position 0 to its limit. */
    public ByteBuffer direct() {
        if (direct == null) {
            direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        }
        return direct;
    }

    /** A file that holds the bytes; it is deleted when the JVM ends. */
    public Path path() {
        if (path == null) {
            try {
                path = Files.createTempFile("fit-benchmarks-", ".fit");
                path.toFile().deleteOnExit();
                Files.write(path, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return path;
    }
}
