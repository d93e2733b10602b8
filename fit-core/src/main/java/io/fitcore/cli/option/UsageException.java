package io.fitcore.cli.option;

/** The command line makes no sense; the message says where. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
