package io.fitcore.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of the exchange text: three leading items, then triples of name, value and units, then empty items.
 *
 * <p>A row ends at a line feed outside quotes. Inside quotes a quote is doubled, which leaves the state as it was after
 * both; names and units are not quoted.
 */
final class CsvRow {

    private static final int LEADING_ITEMS = 3;
    private static final int ITEMS_PER_CELL = 3;

    private CsvRow() {
    }

    /**
     * One field of a row.
     *
     * @param name  as written
     * @param value as written, quotes included
     * @param units as written
     */
    record Cell(String name, String value, String units) {
    }

    /** Where the row that begins at an index ends: behind its line feed, or at the end of the text. */
    static int end(byte[] text, int begin) {
        boolean quoted = false;
        for (int i = begin; i < text.length; i++) {
            if (text[i] == '"') {
                quoted = !quoted;
            } else if (text[i] == '\n' && !quoted) {
                return i + 1;
            }
        }
        return text.length;
    }

    /** How many values a row has that are quoted, as all values of data rows are, or not empty otherwise. */
    static int countValues(byte[] text, int begin, int end) {
        int count = 0;
        int item = 0;
        boolean quoted = false;
        for (int i = begin; i < end; i++) {
            if (text[i] == '"') {
                quoted = !quoted;
            } else if (text[i] == ',' && !quoted) {
                item++;
                boolean isValue = item > LEADING_ITEMS && item % ITEMS_PER_CELL == 1;
                if (isValue && i + 1 < end && text[i + 1] != ',') {
                    count++;
                }
            }
        }
        return count;
    }

    /** The leading items of a row, joined again. */
    static String leading(byte[] text, int begin, int end) {
        return String.join(",", items(text, begin, end).subList(0, LEADING_ITEMS));
    }

    /** The fields of a row, without the empty ones at its end. */
    static List<Cell> cells(byte[] text, int begin, int end) {
        List<String> items = items(text, begin, end);
        List<Cell> cells = new ArrayList<>();
        for (int i = LEADING_ITEMS; i + ITEMS_PER_CELL <= items.size(); i += ITEMS_PER_CELL) {
            cells.add(new Cell(items.get(i), items.get(i + 1), items.get(i + 2)));
        }
        Cell empty = new Cell("", "", "");
        while (!cells.isEmpty() && cells.get(cells.size() - 1).equals(empty)) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    private static List<String> items(byte[] text, int begin, int end) {
        List<String> items = new ArrayList<>();
        boolean quoted = false;
        int itemBegin = begin;
        for (int i = begin; i < end; i++) {
            if (text[i] == '"') {
                quoted = !quoted;
            } else if (text[i] == ',' && !quoted) {
                items.add(new String(Arrays.copyOfRange(text, itemBegin, i), StandardCharsets.UTF_8));
                itemBegin = i + 1;
            }
        }
        return items;
    }
}
