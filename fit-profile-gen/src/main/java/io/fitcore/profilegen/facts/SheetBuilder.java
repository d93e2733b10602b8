package io.fitcore.profilegen.facts;

import io.fitcore.profilegen.rows.Column;
import io.fitcore.profilegen.xlsx.Cell;
import io.fitcore.profilegen.xlsx.Sheet;
import io.fitcore.profilegen.xlsx.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills a sheet row by row, beginning with the headings. Cells are text, so that no spreadsheet reforms a list. */
final class SheetBuilder {

    private final String name;
    private final List<SheetRow> rows = new ArrayList<>();

    SheetBuilder(String name, Column[] columns) {
        this.name = name;
        Row headings = new Row();
        for (Column column : columns) {
            headings.set(column, column.heading());
        }
        add(headings);
    }

    void add(Row row) {
        rows.add(new SheetRow(rows.size() + 1, row.cells));
    }

    Sheet toSheet() {
        return new Sheet(name, rows);
    }

    /** A row that is being filled. */
    static final class Row {

        private final Map<Integer, Cell> cells = new HashMap<>();

        /** Sets a cell; an empty text leaves it out. */
        Row set(Column column, String text) {
            if (!text.isEmpty()) {
                cells.put(column.ordinal(), Cell.text(text));
            }
            return this;
        }
    }
}
