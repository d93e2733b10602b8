package io.fitcore.cli;

/** How a command went, from best to worst. Of several files the worst counts. */
enum ExitCode {
    /** Everything was read; oddities do not count. */
    CLEAN(0),
    /** There was data, but some of it was lost or cannot be trusted. */
    DAMAGED(1),
    /** The command line makes no sense; nothing was read. */
    USAGE(2),
    /** There was no FIT file, or nothing in it could be used. */
    UNUSABLE(3),
    /** A file could not be opened or read, or the output could not be written. */
    INPUT_OUTPUT(4);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /** The exit status of the process. */
    int status() {
        return status;
    }

    /** The worse of the two. */
    ExitCode worst(ExitCode other) {
        if (compareTo(other) >= 0) {
            return this;
        }
        return other;
    }
}
