package io.fitcore.profilegen.rows;

import io.fitcore.profilegen.fault.Place;
import io.fitcore.profilegen.xlsx.CellAddress;

/** A column of one of the two sheets. */
public sealed interface Column permits TypesColumn, MessagesColumn {

    /** The name of the sheet that has it. */
    String sheet();

    /** What the first row of the sheet says above it. */
    String heading();

    /** 0 for column A. */
    int ordinal();

    /** The cell of this column in a row, 1 for the first one. */
    default Place place(int row) {
        return new Place(sheet(), new CellAddress(ordinal(), row).toString());
    }
}
