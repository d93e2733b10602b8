package io.fitcore.profilegen.xlsx;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sheets of a spreadsheet file and its custom document properties.
 *
 * @param sheets     in the order of their tabs
 * @param properties text by name
 */
public record Workbook(List<Sheet> sheets, Map<String, String> properties) {

    /** Keeps copies. */
    public Workbook {
        sheets = List.copyOf(sheets);
        properties = Map.copyOf(properties);
    }

    /** The sheet with a name. */
    public Optional<Sheet> sheet(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }
}
