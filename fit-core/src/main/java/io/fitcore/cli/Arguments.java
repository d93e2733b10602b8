package io.fitcore.cli;

import io.fitcore.cli.option.GivenOption;
import io.fitcore.cli.option.GivenOptions;
import io.fitcore.cli.option.MessageSelection;
import io.fitcore.cli.option.Option;
import io.fitcore.cli.option.UsageException;
import io.fitcore.model.DecodeOptions;
import java.util.List;
import java.util.Optional;

/**
 * What a command is run with. Immutable.
 *
 * @param given    the options
 * @param inputs   paths, {@code -} for standard input
 * @param decoding how inputs are to be read
 */
record Arguments(GivenOptions given, List<String> inputs, DecodeOptions decoding) {

    private static final String DEFAULT_FORMAT = "text";

    /**
     * Puts options and inputs together.
     *
     * @throws UsageException if the value of an option makes no sense
     */
    static Arguments of(GivenOptions given, List<String> inputs) {
        return new Arguments(given, List.copyOf(inputs), decoding(given));
    }

    private static DecodeOptions decoding(GivenOptions given) {
        DecodeOptions options = DecodeOptions.DEFAULT
                .withLenient(!given.has(Options.STRICT))
                .withComponents(!given.has(Options.NO_EXPAND))
                .withSubfields(!given.has(Options.NO_SUBFIELDS))
                .withHeartRateMerge(given.has(Options.MERGE_HR));
        Optional<GivenOption> messages = given.find(Options.MESSAGES);
        if (messages.isEmpty()) {
            return options;
        }
        return options.withOnly(MessageSelection.parse(messages.get().spelling(), messages.get().value()).numbers());
    }

    boolean has(Option option) {
        return given.has(option);
    }

    /** The value of an option; empty when it was not given. */
    String value(Option option) {
        Optional<GivenOption> found = given.find(option);
        if (found.isEmpty()) {
            return "";
        }
        return found.get().value();
    }

    /** The name of the format that is asked for. */
    String format() {
        if (has(Options.FORMAT)) {
            return value(Options.FORMAT);
        }
        return DEFAULT_FORMAT;
    }

    /**
     * Refuses a format that a command does not have.
     *
     * @throws UsageException if the format is none of those
     */
    void requireFormat(String command, List<String> formats) {
        if (!formats.contains(format())) {
            throw new UsageException(command + " has no format " + format() + "; its formats are "
                    + Wording.list(formats));
        }
    }

    /** How inputs are to be read when only what stands in the file is wanted. */
    DecodeOptions asStored() {
        return decoding.withComponents(false).withSubfields(false);
    }
}
