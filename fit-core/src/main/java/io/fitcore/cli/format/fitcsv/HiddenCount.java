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

    @Override
    public String toString() {
        return "Hid " + fields + " unknown field(s) and " + messages + " unknown message(s).";
    }
}
