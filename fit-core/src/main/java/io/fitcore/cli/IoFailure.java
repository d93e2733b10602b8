package io.fitcore.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says what went wrong with a file. */
final class IoFailure {

    private IoFailure() {
    }

    /** A sentence for people, without the name of the file. */
    static String sentence(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "is there already";
        }
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        if (e.getMessage() == null) {
            return "cannot be read: " + e.getClass().getSimpleName();
        }
        return e.getMessage();
    }
}
