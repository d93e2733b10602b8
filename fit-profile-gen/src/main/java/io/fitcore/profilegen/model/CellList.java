package io.fitcore.profilegen.model;

import io.fitcore.profilegen.rows.MessagesColumn;
import io.fitcore.profilegen.xlsx.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Cells that hold a list. */
final class CellList {

    private CellList() {
    }

    /** The items between the commas, trimmed; none for an empty cell. */
    static List<String> items(Cell cell) {
        return cell.isEmpty() ? List.of() : Stream.of(cell.text().split(",", -1)).map(String::strip).toList();
    }

    /**
     * The items of a cell that must have one for each component, or be empty.
     *
     * <p>In 20.14 and 20.27 a spreadsheet turned some lists into one number: {@code 16,16} into 1616. Such a number is
     * cut into equal groups of digits again, and noted.
     *
     * @param count how many components there are
     * @return {@code count} items, or none when the cell is empty or does not fit, which is a fault
     */
    static List<String> items(NamedRow row, MessagesColumn column, int count) {
        Cell cell = row.cell(column);
        List<String> items = items(cell);
        if (items.isEmpty() || items.size() == count) {
            return items;
        }
        if (lostItsCommas(cell, count)) {
            List<String> groups = groups(cell.text(), count);
            row.note(column, "the number " + cell.text() + " was a list; read as " + String.join(",", groups));
            return groups;
        }
        row.fault(column, column.heading().toLowerCase(Locale.ROOT) + " has " + counted(items.size(), "item") + " for "
                + counted(count, "component"));
        return List.of();
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static boolean lostItsCommas(Cell cell, int count) {
        return cell.numeric() && count > 1 && cell.text().matches("[0-9]+") && cell.text().length() % count == 0;
    }

    private static List<String> groups(String digits, int count) {
        int length = digits.length() / count;
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            groups.add(digits.substring(i * length, (i + 1) * length));
        }
        return groups;
    }
}
