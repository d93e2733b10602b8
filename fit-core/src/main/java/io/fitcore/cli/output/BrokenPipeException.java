package io.fitcore.cli.output;

import java.io.IOException;

/** The reader at the other end of a pipe went away. */
final class BrokenPipeException extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenPipeException(IOException cause) {
        super(cause);
    }
}
