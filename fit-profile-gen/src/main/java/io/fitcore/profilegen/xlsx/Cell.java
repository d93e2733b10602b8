package io.fitcore.profilegen.xlsx;

/**
 * The content of a cell.
 *
 * @param text    what it says, without leading and trailing white space; empty for a cell without content
 * @param numeric whether the spreadsheet holds a number there, of which {@code text} is the decimal notation
 */
public record Cell(String text, boolean numeric) {

    /** What a row answers for a column in which it has nothing. */
    public static final Cell EMPTY = new Cell("", false);

    /** Trims the text. */
    public Cell {
        text = text.strip();
    }

    /** A cell that holds text. */
    public static Cell text(String text) {
        return new Cell(text, false);
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return text.isEmpty();
    }
}
