package io.fitcore.profilegen.xlsx;

import java.util.Map;

/**
 * The cells of one row that have content.
 *
 * @param number 1 for the first row of the sheet
 * @param cells  by column, 0 for column A
 */
public record SheetRow(int number, Map<Integer, Cell> cells) {

    /** Keeps a copy of the cells. */
    public SheetRow {
        cells = Map.copyOf(cells);
    }

    /** The cell in a column, {@link Cell#EMPTY} when the row has none there. */
    public Cell cell(int column) {
        return cells.getOrDefault(column, Cell.EMPTY);
    }
}
