package io.fitcore.cli.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file to be written that is there as a whole or not at all. It is written under another name in the same folder,
 * brought to the disk, and moved to its place.
 */
public final class NewFile {

    /** What is to stand in the file. */
    @FunctionalInterface
    public interface Content {

        /** Writes all of it; the stream is flushed and closed afterwards. */
        void writeTo(OutputStream out) throws IOException;
    }

    private final Path path;
    private final boolean replaces;

    private NewFile(Path path, boolean replaces) {
        this.path = path;
        this.replaces = replaces;
    }

    /**
     * A file that is to be at a path; nothing is written yet.
     *
     * @param replaces whether a file that is there gives way
     * @throws FileAlreadyExistsException if one is there that does not give way
     * @throws IOException                with a sentence for people if no file can be there
     */
    public static NewFile at(Path path, boolean replaces) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException("is a directory");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new IOException("is a pipe or a device");
        }
        // A link that leads nowhere is there, too.
        if (!replaces && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(path.toString());
        }
        if (!Files.isDirectory(folder(path))) {
            throw new IOException("cannot be made: there is no such folder");
        }
        return new NewFile(path, replaces);
    }

    public Path path() {
        return path;
    }

    /**
     * Writes the file. Where that fails, everything is as it was before.
     *
     * @throws IOException what went wrong, also what the content throws
     */
    public void write(Content content) throws IOException {
        Path temporary = folder(path).resolve(".fit-dump-" + ProcessHandle.current().pid() + "-"
                + Long.toHexString(System.nanoTime()) + ".tmp");
        temporary.toFile().deleteOnExit(); // when the process is interrupted
        try {
            try (FileChannel channel = FileChannel.open(temporary,
                    StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            if (replaces) {
                Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.move(temporary, path);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Path folder(Path path) {
        return path.toAbsolutePath().getParent();
    }
}
