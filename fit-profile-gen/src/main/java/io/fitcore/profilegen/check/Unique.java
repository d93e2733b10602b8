package io.fitcore.profilegen.check;

import io.fitcore.profilegen.fault.Findings;
import io.fitcore.profilegen.rows.Column;
import java.util.HashMap;
import java.util.Map;

/** A value that no two rows may share. */
final class Unique {

    private final String what;
    private final Column column;
    private final Findings findings;
    private final Map<Object, Integer> rows = new HashMap<>();

    /**
     * Starts without any.
     *
     * @param what   what a value is, for the sentence
     * @param column where it stands
     */
    Unique(String what, Column column, Findings findings) {
        this.what = what;
        this.column = column;
        this.findings = findings;
    }

    void add(int row, Object value) {
        Integer first = rows.putIfAbsent(value, row);
        if (first != null) {
            findings.fault(column.place(row), what + " " + value + " is already in row " + first);
        }
    }
}
