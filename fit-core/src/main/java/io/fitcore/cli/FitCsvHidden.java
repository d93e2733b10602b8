package io.fitcore.cli;

/** Counts what {@code --hide-unknown} leaves out. */
final class FitCsvHidden {

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
