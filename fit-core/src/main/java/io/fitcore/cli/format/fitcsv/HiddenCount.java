package io.fitcore.cli.format.fitcsv;

/** Counts what {@code --hide-unknown} leaves out. */
final class HiddenCount {

    private long fields;
    private long messages;

    void addField() {
        fields++;
    }

    void addMessage() {
        messages++;
    }

    /** What is told on standard error, in the words of the tool that this format comes from. */
    String sentence() {
        return "Hid " + fields + " unknown field(s) and " + messages + " unknown message(s).";
    }
}
