package io.fitcore.cli;

import io.fitcore.cli.option.GivenOption;
import io.fitcore.cli.option.Option;
import io.fitcore.cli.option.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All commands. A new one is a class and a line here. */
final class Commands {

    /** The first one is meant when the command line names none. */
    private static final List<Command> ALL = List.of(
            new DumpCommand(),
            new InfoCommand(),
            new CheckCommand(),
            new SalvageCommand());

    private Commands() {
    }

    /** What is done when no command is named. */
    static Command byDefault() {
        return ALL.get(0);
    }

    /** The command that a word names; empty when it names none. */
    static Optional<Command> named(String word) {
        for (Command command : ALL) {
            if (command.name().equals(word)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /** The option that a word spells; empty when no command has it. */
    static Optional<Option> option(String word) {
        for (Command command : ALL) {
            Optional<Option> option = spelled(word, command.options());
            if (option.isPresent()) {
                return option;
            }
        }
        return spelled(word, Options.GENERAL);
    }

    /**
     * Refuses an option that a command does not take.
     *
     * @throws UsageException if the command does not take it; names the commands that do
     */
    static void requireTaken(Command command, GivenOption given) {
        if (command.options().contains(given.option())) {
            return;
        }
        List<String> owners = new ArrayList<>();
        for (Command other : ALL) {
            if (other.options().contains(given.option())) {
                owners.add(other.name());
            }
        }
        throw new UsageException(given.spelling() + " belongs to " + Wording.list(owners));
    }

    private static Optional<Option> spelled(String word, List<Option> options) {
        for (Option option : options) {
            if (option.isSpelled(word)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }
}
