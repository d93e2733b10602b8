package io.fitcore.profilegen.xlsx;

/**
 * The position of a cell.
 *
 * @param column 0 for column A
 * @param row    1 for the first row, as spreadsheets count
 */
public record CellAddress(int column, int row) {

    private static final int LETTERS = 26;
    private static final int MAX_COLUMN_LETTERS = 3;
    private static final int MAX_ROW_DIGITS = 7;

    /**
     * Reads a reference such as {@code G412}.
     *
     * @throws IllegalArgumentException if it is not one to three capital letters and a row number
     */
    public static CellAddress parse(String reference) {
        int letters = 0;
        int column = 0;
        while (letters < reference.length() && isLetter(reference.charAt(letters))) {
            column = column * LETTERS + reference.charAt(letters) - 'A' + 1;
            letters++;
            if (letters > MAX_COLUMN_LETTERS) {
                throw new IllegalArgumentException("no cell reference: " + reference);
            }
        }
        String digits = reference.substring(letters);
        if (letters == 0 || digits.length() > MAX_ROW_DIGITS || !digits.matches("[1-9][0-9]*")) {
            throw new IllegalArgumentException("no cell reference: " + reference);
        }
        return new CellAddress(column - 1, Integer.parseInt(digits));
    }

    /** The letters of a column, {@code A} for 0. */
    public static String columnLetters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : columnLetters(column / LETTERS - 1) + last;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    @Override
    public String toString() {
        return columnLetters(column) + row;
    }
}
