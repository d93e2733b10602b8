package io.fitcore.cli;

/** What is to be done with each input of a command line. */
interface InputTask {

    /**
     * Does it with one input.
     *
     * @throws io.fitcore.cli.output.OutputException if the output cannot be written
     */
    ExitCode run(Input input);
}
