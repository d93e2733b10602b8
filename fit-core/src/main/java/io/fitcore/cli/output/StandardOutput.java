package io.fitcore.cli.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The standard output of the process, unbuffered, which knows what it is connected to.
 *
 * <p>It asks the file system. The sentence for a broken pipe depends on the locale. {@code System.console()} looks at
 * the input, too, and from Java 22 on at neither.
 */
public final class StandardOutput extends OutputStream {

    private static final Path PATH = Path.of("/dev/fd/1");

    /** The bits of a POSIX file mode that tell the kind of file, and three of the kinds. */
    private static final int KIND_MASK = 0xF000;
    private static final int PIPE = 0x1000;
    private static final int CHARACTER_DEVICE = 0x2000;
    private static final int SOCKET = 0xC000;
    private static final int UNKNOWN = 0;

    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

    /** Whether a person may be looking: a character device, or something that cannot be told. */
    public static boolean isTerminal() {
        int kind = kind();
        return kind == CHARACTER_DEVICE || kind == UNKNOWN;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            int kind = kind();
            if (kind == PIPE || kind == SOCKET) {
                throw new BrokenPipeException(e);
            }
            throw e;
        }
    }

    private static int kind() {
        try {
            return (Integer) Files.getAttribute(PATH, "unix:mode") & KIND_MASK;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return UNKNOWN;
        }
    }
}
