package io.fitcore.profilegen.fault;

/**
 * Where in a workbook something was found.
 *
 * @param sheet the sheet's name
 * @param cell  the cell in spreadsheet notation, for example {@code G412}
 */
public record Place(String sheet, String cell) {

    @Override
    public String toString() {
        return sheet + "!" + cell;
    }
}
