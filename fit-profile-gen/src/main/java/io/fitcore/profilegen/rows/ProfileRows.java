package io.fitcore.profilegen.rows;

import io.fitcore.profilegen.fault.Findings;
import io.fitcore.profilegen.xlsx.Sheet;
import io.fitcore.profilegen.xlsx.SheetRow;
import io.fitcore.profilegen.xlsx.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rows of both sheets that carry facts, in sheet order.
 *
 * @param types    rows of the kinds TYPE and VALUE
 * @param messages rows of the kinds MESSAGE, FIELD and SUBFIELD
 */
public record ProfileRows(List<ProfileRow> types, List<ProfileRow> messages) {

    private static final int HEADING_ROW = 1;

    /** Keeps copies. */
    public ProfileRows {
        types = List.copyOf(types);
        messages = List.copyOf(messages);
    }

    /**
     * Finds both sheets and sorts out their rows.
     *
     * @param findings receives a fault for a missing sheet, another heading, and a row of no known kind
     */
    public static ProfileRows of(Workbook workbook, Findings findings) {
        Sorter sorter = new Sorter(workbook, findings);
        return new ProfileRows(
                sorter.rows(TypesColumn.SHEET, TypesColumn.values(), row -> typesKind(row, findings)),
                sorter.rows(MessagesColumn.SHEET, MessagesColumn.values(), ProfileRows::messagesKind));
    }

    private static Optional<RowKind> typesKind(SheetRow row, Findings findings) {
        if (has(row, TypesColumn.TYPE_NAME)) {
            return Optional.of(RowKind.TYPE);
        }
        if (has(row, TypesColumn.VALUE_NAME)) {
            return Optional.of(RowKind.VALUE);
        }
        if (has(row, TypesColumn.BASE_TYPE)) {
            findings.fault(TypesColumn.TYPE_NAME.place(row.number()), "a base type without the name of a type");
        } else if (has(row, TypesColumn.VALUE)) {
            findings.fault(TypesColumn.VALUE_NAME.place(row.number()), "a value without a name");
        }
        return Optional.empty();
    }

    /** The order of the questions matters: a row is the first thing it can be. The rest is titles and blank rows. */
    private static Optional<RowKind> messagesKind(SheetRow row) {
        if (has(row, MessagesColumn.MESSAGE_NAME)) {
            return Optional.of(RowKind.MESSAGE);
        }
        if (has(row, MessagesColumn.FIELD_NUMBER)) {
            return Optional.of(RowKind.FIELD);
        }
        return has(row, MessagesColumn.FIELD_NAME) ? Optional.of(RowKind.SUBFIELD) : Optional.empty();
    }

    private static boolean has(SheetRow row, Column column) {
        return !row.cell(column.ordinal()).isEmpty();
    }

    private record Sorter(Workbook workbook, Findings findings) {

        List<ProfileRow> rows(String sheetName, Column[] columns, Function<SheetRow, Optional<RowKind>> kindOf) {
            Optional<Sheet> sheet = workbook.sheet(sheetName);
            if (sheet.isEmpty()) {
                findings.fault(columns[0].place(HEADING_ROW), "the workbook has no sheet '" + sheetName + "'");
                return List.of();
            }
            checkHeadings(sheet.get(), columns);
            List<ProfileRow> rows = new ArrayList<>();
            for (SheetRow row : sheet.get().rows()) {
                if (row.number() != HEADING_ROW) {
                    kindOf.apply(row).ifPresent(kind -> rows.add(new ProfileRow(kind, row)));
                }
            }
            return rows;
        }

        private void checkHeadings(Sheet sheet, Column[] columns) {
            for (Column column : columns) {
                String found = sheet.rows().stream().filter(row -> row.number() == HEADING_ROW).findFirst()
                        .map(row -> row.cell(column.ordinal()).text()).orElse("");
                if (!found.equals(column.heading())) {
                    findings.fault(column.place(HEADING_ROW),
                            "the heading should be '" + column.heading() + "', not '" + found + "'");
                }
            }
        }
    }
}
