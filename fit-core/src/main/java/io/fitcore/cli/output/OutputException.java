package io.fitcore.cli.output;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The output cannot be written. Unchecked, to pass through listeners; not to be mixed up with a failing input. */
public final class OutputException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    public OutputException(IOException cause) {
        super(cause);
    }

    /** Whether the reader of a pipe went away, which is no error: it has what it wanted. */
    public boolean isBrokenPipe() {
        IOException cause = getCause();
        return cause instanceof BrokenPipeException || "Broken pipe".equals(cause.getMessage());
    }
}
