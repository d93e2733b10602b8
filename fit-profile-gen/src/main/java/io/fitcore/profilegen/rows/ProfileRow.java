package io.fitcore.profilegen.rows;

import io.fitcore.profilegen.fault.Place;
import io.fitcore.profilegen.xlsx.Cell;
import io.fitcore.profilegen.xlsx.SheetRow;

/**
 * A row that carries facts.
 *
 * @param kind what it tells of
 * @param row  its cells
 */
public record ProfileRow(RowKind kind, SheetRow row) {

    /** The row's number, 1 for the first row of the sheet. */
    public int number() {
        return row.number();
    }

    /** The cell in a column, empty when the row has none. */
    public Cell cell(Column column) {
        return row.cell(column.ordinal());
    }

    /** The trimmed text of the cell in a column, "" when the row has none. */
    public String text(Column column) {
        return cell(column).text();
    }

    /** Where the cell of a column is. */
    public Place place(Column column) {
        return column.place(number());
    }
}
