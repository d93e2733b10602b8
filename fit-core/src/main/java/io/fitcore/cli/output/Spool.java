package io.fitcore.cli.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Keeps what is written until that which must come before it is known. A little is kept in memory, more in a temporary
 * file, which {@link #close()} deletes.
 */
public final class Spool extends OutputStream {

    /** Most activities fit in. So much memory costs less than a temporary file. */
    private static final int MAX_MEMORY_BYTES = 1 << 22;
    private static final int FIRST_BYTES = 1 << 16;

    private byte[] memory = new byte[FIRST_BYTES];
    private int size;
    /** Null as long as memory suffices. */
    private Path path;
    private OutputStream file;

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (file == null && size + length > MAX_MEMORY_BYTES) {
            path = Files.createTempFile("fit-dump", ".tmp");
            path.toFile().deleteOnExit(); // when the process is interrupted
            file = Files.newOutputStream(path);
            file.write(memory, 0, size);
            memory = new byte[0];
        }
        if (file != null) {
            file.write(bytes, offset, length);
            return;
        }
        if (size + length > memory.length) {
            memory = Arrays.copyOf(memory, Math.max(2 * memory.length, size + length));
        }
        System.arraycopy(bytes, offset, memory, size, length);
        size += length;
    }

    /** Writes everything to another stream; nothing more can be written here afterwards. */
    public void transferTo(OutputStream out) throws IOException {
        if (file == null) {
            out.write(memory, 0, size);
            return;
        }
        file.close();
        try (InputStream in = Files.newInputStream(path)) {
            in.transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            Files.deleteIfExists(path);
        }
    }
}
