package io.fitcore.cli;

import io.fitcore.model.DecodeOptions;
import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command line taken apart; FIT-DUMP.md says what each part means. Immutable once {@link #parse} is through. */
final class Arguments {

    /** What is to be done. */
    enum Command { DUMP, INFO, CHECK, HELP, VERSION }

    /** How it is to be written. */
    enum Format { TEXT, NDJSON, JSON }

    private static final int MAX_MESSAGE_NUMBER = 0xFFFF;

    private Command command = Command.DUMP;
    private boolean commandGiven;
    private Format format = Format.TEXT;
    private boolean raw;
    private boolean verbose;
    private DecodeOptions options = DecodeOptions.DEFAULT.withLenient(true);
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

    /** Whether a dump tells of oddities too. */
    boolean isVerbose() {
        return verbose;
    }

    DecodeOptions options() {
        return options;
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
            case "-m", "--messages" -> options = options.withOnly(messageNumbers(word, words.value()));
            case "-v", "--verbose" -> verbose = true;
            case "--raw" -> raw = true;
            case "--strict" -> options = options.withLenient(false);
            case "--no-expand" -> options = options.withComponents(false);
            case "--no-subfields" -> options = options.withSubfields(false);
            case "--merge-hr" -> options = options.withHeartRateMerge(true);
            default -> throw new UsageException("there is no option " + word);
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
        boolean dump = command == Command.DUMP;
        if (dump == (format == Format.JSON) && format != Format.TEXT) {
            throw new UsageException("the formats of " + (dump ? "a dump are text and ndjson"
                    : command == Command.INFO ? "info are text and json" : "check are text and json"));
        }
        if (raw) {
            if (!dump) {
                throw new UsageException("--raw belongs to a dump");
            }
            if (options.mergesHeartRates()) {
                throw new UsageException("--merge-hr makes values that --raw does not show");
            }
            options = options.withComponents(false).withSubfields(false);
        }
        if (command == Command.INFO && !options.isLenient()) {
            throw new UsageException("--strict belongs to a dump or a check");
        }
        if (!dump && options.selectsMessages()) {
            throw new UsageException("-m belongs to a dump");
        }
    }

    private static Format format(String name) {
        return switch (name) {
            case "text" -> Format.TEXT;
            case "ndjson" -> Format.NDJSON;
            case "json" -> Format.JSON;
            default -> throw new UsageException("there is no format " + name);
        };
    }

    /** The numbers of messages that are named, or numbered, in a list with commas. */
    private static int[] messageNumbers(String option, String list) {
        String[] names = list.split(",", -1);
        int[] numbers = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            numbers[i] = messageNumber(option, names[i].strip());
        }
        return numbers;
    }

    private static int messageNumber(String option, String name) {
        Optional<ProfileMessage> message = Profile.message(name);
        if (message.isPresent()) {
            return message.get().number();
        }
        if (!name.isEmpty() && name.length() <= 5 && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int number = Integer.parseInt(name);
            if (number <= MAX_MESSAGE_NUMBER) {
                return number;
            }
        }
        throw new UsageException(option + ": there is no message \"" + name + "\"; numbers go from 0 to 65535");
    }
}
