package io.fitcore.cli;

import io.fitcore.model.DecodeOptions;
import java.util.ArrayList;
import java.util.List;

/** The command line taken apart; FIT-DUMP.md says what each part means. Immutable once {@link #parse} is through. */
final class Arguments {

    /** What is to be done. */
    enum Command { DUMP, INFO, CHECK, SALVAGE, HELP, VERSION }

    /** How it is to be written. */
    enum Format { TEXT, NDJSON, FITCSV, JSON }

    private Command command = Command.DUMP;
    private boolean commandGiven;
    private Format format = Format.TEXT;
    private boolean raw;
    private boolean verbose;
    /** Empty when it is not given. */
    private String output = "";
    private boolean forced;
    private DecodeOptions options = DecodeOptions.DEFAULT.withLenient(true);
    private final FitCsvOptions fitCsv = new FitCsvOptions();
    private final List<String> inputs = new ArrayList<>();

    private Arguments() {
    }

    /**
     * Takes a command line apart.
     *
     * @throws UsageException if it makes no sense
     */
    static Arguments parse(String[] args) {
        Arguments arguments = new Arguments();
        Words words = new Words(args);
        while (words.hasNext()) {
            arguments.take(words);
        }
        arguments.check();
        return arguments;
    }

    Command command() {
        return command;
    }

    Format format() {
        return format;
    }

    /** Whether wire values are shown instead of what they mean. */
    boolean isRaw() {
        return raw;
    }

    /** Whether oddities are told too. */
    boolean isVerbose() {
        return verbose;
    }

    /** What a salvage writes. */
    String output() {
        return output;
    }

    /** Whether a salvage replaces what is there. */
    boolean isForced() {
        return forced;
    }

    DecodeOptions options() {
        return options;
    }

    FitCsvOptions fitCsv() {
        return fitCsv;
    }

    /** Paths, {@code -} for standard input; at least one unless the command is to help. */
    List<String> inputs() {
        return List.copyOf(inputs);
    }

    private void take(Words words) {
        String word = words.next();
        if (!words.isOption()) {
            operand(word, words.areOptionsEnded());
            return;
        }
        switch (word) {
            case "-h", "--help" -> command(Command.HELP);
            case "-V", "--version" -> command(Command.VERSION);
            case "-f", "--format" -> format = format(words.value());
            case "-m", "--messages" -> options = options.withOnly(MessageSelection.parse(word, words.value()).numbers());
            case "-v", "--verbose" -> verbose = true;
            case "-o", "--output" -> output = words.value();
            case "--force" -> forced = true;
            case "--raw" -> raw = true;
            case "--strict" -> options = options.withLenient(false);
            case "--no-expand" -> options = options.withComponents(false);
            case "--no-subfields" -> options = options.withSubfields(false);
            case "--merge-hr" -> options = options.withHeartRateMerge(true);
            default -> {
                if (!fitCsv.take(word, words)) {
                    throw new UsageException("there is no option " + word);
                }
            }
        }
        words.requireValueTaken();
    }

    /** The first word that is no option may be a command, unless {@code --} said that files follow. */
    private void operand(String word, boolean certainlyFile) {
        if (commandGiven || certainlyFile || !inputs.isEmpty()) {
            inputs.add(word);
            return;
        }
        switch (word) {
            case "dump" -> command(Command.DUMP);
            case "info" -> command(Command.INFO);
            case "check" -> command(Command.CHECK);
            case "salvage" -> command(Command.SALVAGE);
            default -> inputs.add(word);
        }
    }

    private void command(Command given) {
        // Asking for help is heard whatever else is asked.
        if (command != Command.HELP) {
            command = given;
        }
        commandGiven = true;
    }

    private void check() {
        if (command == Command.HELP || command == Command.VERSION) {
            return;
        }
        if (inputs.isEmpty()) {
            throw new UsageException("which file?");
        }
        checkFormat();
        checkCommand();
        checkOutput();
        if (raw || command == Command.SALVAGE) {
            options = options.withComponents(false).withSubfields(false);
        }
    }

    private void checkFormat() {
        boolean dump = command == Command.DUMP;
        if (format != Format.TEXT && dump == (format == Format.JSON)) {
            throw new UsageException("the formats of "
                    + (dump ? "a dump are text, ndjson and fitcsv" : "info and check are text and json"));
        }
        if (format != Format.TEXT && command == Command.SALVAGE) {
            throw new UsageException("a salvage writes FIT and takes no format");
        }
        if (format != Format.FITCSV) {
            if (!fitCsv.lastTaken().isEmpty()) {
                throw new UsageException(fitCsv.lastTaken() + " belongs to -f fitcsv");
            }
            return;
        }
        if (raw || options.mergesHeartRates() || !options.resolvesSubfields()) {
            throw new UsageException("fitcsv is never raw, merged or without subfields");
        }
        if (inputs.size() > 1) {
            throw new UsageException("fitcsv is one table, so it takes one file");
        }
    }

    private void checkCommand() {
        boolean dump = command == Command.DUMP;
        if (raw && (!dump || options.mergesHeartRates())) {
            throw new UsageException(dump ? "--merge-hr makes values that --raw does not show" : "--raw belongs to a dump");
        }
        if ((command == Command.INFO || command == Command.SALVAGE) && !options.isLenient()) {
            throw new UsageException("--strict belongs to a dump or a check");
        }
        if (!dump && options.selectsMessages()) {
            throw new UsageException("-m belongs to a dump");
        }
        if (!dump && (options.mergesHeartRates() || !options.expandsComponents() || !options.resolvesSubfields())) {
            throw new UsageException("--merge-hr, --no-expand and --no-subfields belong to a dump");
        }
    }

    private void checkOutput() {
        if (command != Command.SALVAGE) {
            if (!output.isEmpty() || forced) {
                throw new UsageException("-o and --force belong to a salvage");
            }
            return;
        }
        if (output.isEmpty()) {
            throw new UsageException("a salvage needs -o and a file to write");
        }
        if (output.equals("-")) {
            throw new UsageException("a salvage writes a file, not standard output");
        }
        if (inputs.size() > 1) {
            throw new UsageException("a salvage takes one file");
        }
    }

    private static Format format(String name) {
        return switch (name) {
            case "text" -> Format.TEXT;
            case "ndjson" -> Format.NDJSON;
            case "fitcsv" -> Format.FITCSV;
            case "json" -> Format.JSON;
            default -> throw new UsageException("there is no format " + name);
        };
    }
}
