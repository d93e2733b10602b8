package io.fitcore.cli;

import io.fitcore.cli.option.GivenOption;
import io.fitcore.cli.option.GivenOptions;
import io.fitcore.cli.option.Option;
import io.fitcore.cli.option.UsageException;
import io.fitcore.cli.option.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A command line taken apart; FIT-DUMP.md says what each part means. */
final class CommandLine {

    private final List<GivenOption> options = new ArrayList<>();
    private final List<String> inputs = new ArrayList<>();
    private Command command = Commands.byDefault();
    private boolean commandNamed;

    private CommandLine() {
    }

    /**
     * Takes a command line apart.
     *
     * @throws UsageException if it has an option that does not exist, or one with too few or too many values
     */
    static CommandLine parse(String[] args) {
        CommandLine line = new CommandLine();
        Words words = new Words(args);
        while (words.hasNext()) {
            line.take(words);
        }
        return line;
    }

    /** The command that is named, or the one that is meant when none is. */
    Command command() {
        return command;
    }

    GivenOptions options() {
        return new GivenOptions(options);
    }

    /**
     * What the command is to be run with.
     *
     * @throws UsageException if the command cannot be run with it
     */
    Arguments arguments() {
        if (inputs.isEmpty()) {
            throw new UsageException("which file?");
        }
        for (GivenOption option : options) {
            Commands.requireTaken(command, option);
        }
        Arguments arguments = Arguments.of(options(), inputs);
        command.check(arguments);
        return arguments;
    }

    private void take(Words words) {
        String word = words.next();
        if (words.isOption()) {
            takeOption(word, words);
        } else {
            takeOperand(word, words.areOptionsEnded());
        }
    }

    private void takeOption(String word, Words words) {
        Optional<Option> option = Commands.option(word);
        if (option.isEmpty()) {
            throw new UsageException("there is no option " + word);
        }
        String value = option.get().takesValue() ? words.takeValue() : "";
        words.requireValueTaken();
        options.add(new GivenOption(option.get(), word, value));
    }

    /** The first word that is no option may name a command, unless {@code --} said that files follow. */
    private void takeOperand(String word, boolean certainlyFile) {
        Optional<Command> named = Commands.named(word);
        if (commandNamed || certainlyFile || !inputs.isEmpty() || named.isEmpty()) {
            inputs.add(word);
            return;
        }
        command = named.get();
        commandNamed = true;
    }
}
