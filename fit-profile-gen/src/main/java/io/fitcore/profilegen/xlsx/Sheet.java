package io.fitcore.profilegen.xlsx;

import java.util.List;

/**
 * A worksheet.
 *
 * @param name what its tab says
 * @param rows in sheet order; rows without content may be missing
 */
public record Sheet(String name, List<SheetRow> rows) {

    /** Keeps a copy of the rows. */
    public Sheet {
        rows = List.copyOf(rows);
    }
}
