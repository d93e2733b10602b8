package io.fitcore.cli;

/** Something to do with each file. */
interface Command {

    /** Does it with one file, the output's failures excepted, which are an {@link OutputException}. */
    ExitCode run(Input input);
}
