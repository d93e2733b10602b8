package io.fitcore.cli;

/** What may be asked of the exchange text (spec 13.3), under names of this command. Set while arguments are read. */
final class FitCsvOptions {

    private boolean printInvalid;
    private boolean hideUnknown;
    private boolean hexBytes;
    private boolean degrees;
    private boolean isoTimes;
    private boolean gaps;
    private boolean exclude;
    private MessageSelection definitions = MessageSelection.ALL;
    private MessageSelection data = MessageSelection.ALL;
    private boolean dataLayout;
    private String lastTaken = "";

    /** Takes an option, and its value, if it is one of these. */
    boolean take(String word, Words words) {
        switch (word) {
            case "--print-invalid" -> printInvalid = true;
            case "--hide-unknown" -> hideUnknown = true;
            case "--hex-bytes" -> hexBytes = true;
            case "--degrees" -> degrees = true;
            case "--iso8601" -> isoTimes = true;
            case "--gaps" -> gaps = true;
            case "--exclude" -> exclude = true;
            case "--defn" -> definitions = selection(word, words.value());
            case "--data" -> {
                data = selection(word, words.value());
                dataLayout = true;
            }
            default -> {
                return false;
            }
        }
        lastTaken = word;
        return true;
    }

    private static MessageSelection selection(String option, String list) {
        return switch (list) {
            case "all" -> MessageSelection.ALL;
            case "none" -> MessageSelection.NONE;
            default -> MessageSelection.parse(option, list);
        };
    }

    /** An option that was taken; empty when none was. */
    String lastTaken() {
        return lastTaken;
    }

    /** Whether fields without a value are written, as their raw numbers. */
    boolean printsInvalid() {
        return printInvalid;
    }

    /** Whether fields and messages that the profile does not know are left out. */
    boolean hidesUnknown() {
        return hideUnknown;
    }

    /** Whether opaque bytes are written in hexadecimal. */
    boolean writesHexBytes() {
        return hexBytes;
    }

    /** Whether positions are written in degrees instead of semicircles. */
    boolean writesDegrees() {
        return degrees;
    }

    /** Whether points in time are written in ISO 8601 instead of seconds. */
    boolean writesIsoTimes() {
        return isoTimes;
    }

    /** Whether there is one column a field (spec 13.4) instead of three items a value. */
    boolean isDataLayout() {
        return dataLayout;
    }

    /** Whether, with one column a field, a message forgets the values of the one before. */
    boolean leavesGaps() {
        return gaps;
    }

    /** The messages whose definitions are written. */
    MessageSelection definitions() {
        return exclude ? definitions.inverted() : definitions;
    }

    /** The messages that are written. */
    MessageSelection data() {
        return exclude ? data.inverted() : data;
    }
}
