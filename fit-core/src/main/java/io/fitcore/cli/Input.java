package io.fitcore.cli;

import io.fitcore.FitDecoder;
import io.fitcore.FitStream;
import io.fitcore.internal.bytes.ByteSource;
import io.fitcore.internal.bytes.InputWindow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * One thing to read: a file, or standard input, which is read as it comes and never sought in.
 *
 * @param name  as the command line gives it, {@code -} for standard input
 * @param stdin standard input; owned by the caller of the command
 */
record Input(String name, InputStream stdin) {

    private static final String STDIN = "-";

    /** How it is called in sentences. */
    String displayName() {
        return isStdin() ? "standard input" : name;
    }

    private boolean isStdin() {
        return name.equals(STDIN);
    }

    /**
     * Makes it ready to be read.
     *
     * @throws IOException with a sentence for people if there is no file of that name
     */
    FitStream open() throws IOException {
        return isStdin() ? FitDecoder.stream(stdin) : FitDecoder.stream(regularFile());
    }

    /**
     * Makes its bytes ready to be read, below the doors of the library.
     *
     * @throws IOException as {@link #open()}
     */
    InputWindow window() throws IOException {
        return InputWindow.over(isStdin()
                ? ByteSource.of(stdin) : ByteSource.of(regularFile()));
    }

    private Path regularFile() throws IOException {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            throw new IOException("has a name that this system's character set cannot express", e);
        }
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new IOException("is a directory");
        }
        if (!attributes.isRegularFile()) {
            throw new IOException("is a pipe or a device; give - to read standard input");
        }
        return path;
    }

    /** What went wrong with a file, as a sentence without its name. */
    static String sentence(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return e.getMessage() == null ? "cannot be read: " + e.getClass().getSimpleName() : e.getMessage();
    }
}
