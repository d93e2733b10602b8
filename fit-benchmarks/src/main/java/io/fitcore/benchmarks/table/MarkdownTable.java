package io.fitcore.benchmarks.table;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells as Markdown, padded to be legible as plain text. The first column is text, the others are numbers. */
public final class MarkdownTable {

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with these heads of columns. */
    public MarkdownTable(String... heads) {
        rows.add(List.of(heads));
    }

    /** Adds a row of as many cells as there are columns. */
    public MarkdownTable row(List<String> cells) {
        if (cells.size() != rows.get(0).size()) {
            throw new IllegalArgumentException("a row of " + cells.size() + " cells for " + rows.get(0).size()
                    + " columns");
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /** Adds a row, as {@link #row(List)}. */
    public MarkdownTable row(String... cells) {
        return row(List.of(cells));
    }

    @Override
    public String toString() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                String padding = " ".repeat(widths[i] - row.get(i).length());
                text.append("| ").append(i == 0 ? row.get(i) + padding : padding + row.get(i)).append(' ');
            }
            text.append("|\n");
            if (row == rows.get(0)) {
                rule(text, widths);
            }
        }
        return text.toString();
    }

    private static void rule(StringBuilder text, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            text.append(i == 0 ? "|-" : "| ").append("-".repeat(widths[i])).append(i == 0 ? '-' : ':');
        }
        text.append("|\n");
    }
}
