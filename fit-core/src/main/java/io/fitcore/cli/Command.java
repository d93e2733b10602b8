package io.fitcore.cli;

import io.fitcore.cli.option.Option;
import java.util.List;

/** One of the commands. Says what it is called and what it can be told, and does its work on inputs. Without state. */
interface Command {

    /** The word of the command line that asks for it. */
    String name();

    /** The options that it takes. */
    List<Option> options();

    /**
     * Refuses what the command cannot do.
     *
     * @param arguments with options that the command takes, and at least one input
     * @throws io.fitcore.cli.option.UsageException if something is asked for that it cannot do
     */
    void check(Arguments arguments);

    /**
     * Makes ready for the inputs of a command line.
     *
     * @param arguments those that {@link #check} lets pass
     */
    InputTask begin(Arguments arguments, Console console);
}
