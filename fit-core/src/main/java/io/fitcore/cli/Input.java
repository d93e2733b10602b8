package io.fitcore.cli;

import io.fitcore.FitDecoder;
import io.fitcore.FitStream;
import io.fitcore.cli.format.InputName;
import io.fitcore.internal.bytes.ByteSource;
import io.fitcore.internal.bytes.InputWindow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * One thing to read: a file, or standard input. Standard input is read as it comes; there is no seeking in it.
 *
 * @param stdin standard input; owned by the caller of the command
 */
record Input(InputName name, InputStream stdin) {

    /** Where a system that has it shows what standard input is connected to. */
    private static final Path STDIN_PATH = Path.of("/dev/fd/0");

    /** What a word of the command line calls. */
    static Input of(String word, InputStream stdin) {
        return new Input(new InputName(word), stdin);
    }

    /**
     * Makes it ready to be read.
     *
     * @throws IOException with a sentence for people if there is no file of that name
     */
    FitStream open() throws IOException {
        if (name.isStandardInput()) {
            return FitDecoder.stream(stdin);
        }
        return FitDecoder.stream(regularFile());
    }

    /**
     * Makes its bytes ready to be read, below the doors of the library.
     *
     * @throws IOException as {@link #open()}
     */
    InputWindow window() throws IOException {
        if (name.isStandardInput()) {
            return InputWindow.over(ByteSource.of(stdin));
        }
        return InputWindow.over(ByteSource.of(regularFile()));
    }

    /**
     * All its bytes.
     *
     * @param maxBytes how many there may be, below the largest int
     * @throws IOException as {@link #open()}, and if there are more
     */
    byte[] readAll(int maxBytes) throws IOException {
        byte[] bytes;
        if (name.isStandardInput()) {
            bytes = stdin.readNBytes(maxBytes + 1);
        } else {
            try (InputStream in = Files.newInputStream(regularFile())) {
                bytes = in.readNBytes(maxBytes + 1);
            }
        }
        if (bytes.length > maxBytes) {
            throw new IOException("has more than " + maxBytes + " bytes, for which there is not enough memory");
        }
        return bytes;
    }

    /** Whether a path leads to the same file, by whatever name or link. */
    boolean isSameFileAs(Path other) throws IOException {
        Path own = name.isStandardInput() ? STDIN_PATH : path(name.word());
        return Files.exists(own) && Files.exists(other) && Files.isSameFile(own, other);
    }

    /**
     * The path that a word of the command line names.
     *
     * @throws IOException with a sentence for people if no path can be called so
     */
    static Path path(String name) throws IOException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new IOException("has a name that this system's character set cannot express", e);
        }
    }

    private Path regularFile() throws IOException {
        Path path = path(name.word());
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new IOException("is a directory");
        }
        if (!attributes.isRegularFile()) {
            throw new IOException("is a pipe or a device; give - to read standard input");
        }
        return path;
    }
}
