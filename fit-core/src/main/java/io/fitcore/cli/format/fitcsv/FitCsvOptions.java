package io.fitcore.cli.format.fitcsv;

import io.fitcore.cli.option.GivenOption;
import io.fitcore.cli.option.GivenOptions;
import io.fitcore.cli.option.MessageSelection;
import io.fitcore.cli.option.Option;
import java.util.List;
import java.util.Optional;

/**
 * What may be asked of the exchange text (spec 13.3), under names of this command.
 *
 * @param printsInvalid  whether fields without a value are written, as their raw numbers
 * @param hidesUnknown   whether fields and messages that the profile does not know are left out
 * @param writesHexBytes whether opaque bytes are written in hexadecimal
 * @param writesDegrees  whether positions are written in degrees instead of semicircles
 * @param writesIsoTimes whether points in time are written in ISO 8601 instead of seconds
 * @param isDataLayout   whether there is one column a field (spec 13.4) instead of three items a value
 * @param leavesGaps     whether, in the data layout, a message forgets the values of the one before
 * @param definitions    the messages whose definitions are written
 * @param data           the messages that are written
 */
record FitCsvOptions(boolean printsInvalid, boolean hidesUnknown, boolean writesHexBytes, boolean writesDegrees,
        boolean writesIsoTimes, boolean isDataLayout, boolean leavesGaps, MessageSelection definitions,
        MessageSelection data) {

    private static final Option PRINT_INVALID = Option.toggle("--print-invalid");
    private static final Option HIDE_UNKNOWN = Option.toggle("--hide-unknown");
    private static final Option HEX_BYTES = Option.toggle("--hex-bytes");
    private static final Option DEGREES = Option.toggle("--degrees");
    private static final Option ISO_8601 = Option.toggle("--iso8601");
    private static final Option GAPS = Option.toggle("--gaps");
    private static final Option EXCLUDE = Option.toggle("--exclude");
    private static final Option DEFN = Option.valued("--defn");
    private static final Option DATA = Option.valued("--data");

    static final List<Option> ALL = List.of(
            PRINT_INVALID, HIDE_UNKNOWN, HEX_BYTES, DEGREES, ISO_8601, GAPS, EXCLUDE, DEFN, DATA);

    /**
     * Reads what was given.
     *
     * @throws io.fitcore.cli.option.UsageException if a list names no message
     */
    static FitCsvOptions of(GivenOptions given) {
        return new FitCsvOptions(given.has(PRINT_INVALID), given.has(HIDE_UNKNOWN), given.has(HEX_BYTES),
                given.has(DEGREES), given.has(ISO_8601), given.has(DATA), given.has(GAPS),
                selection(given, DEFN), selection(given, DATA));
    }

    private static MessageSelection selection(GivenOptions given, Option option) {
        Optional<GivenOption> list = given.find(option);
        if (list.isEmpty()) {
            return MessageSelection.ALL;
        }
        MessageSelection selection = switch (list.get().value()) {
            case "all" -> MessageSelection.ALL;
            case "none" -> MessageSelection.NONE;
            default -> MessageSelection.parse(list.get().spelling(), list.get().value());
        };
        return given.has(EXCLUDE) ? selection.inverted() : selection;
    }
}
