package io.fitcore.profilegen.model;

import io.fitcore.profilegen.fault.Findings;
import io.fitcore.profilegen.rows.MessagesColumn;
import io.fitcore.profilegen.rows.ProfileRow;
import io.fitcore.profilegen.xlsx.Cell;

/**
 * A field or subfield row together with what findings call it.
 *
 * @param subject  {@code message.field}
 * @param row      its cells
 * @param findings where its faults go
 */
record NamedRow(String subject, ProfileRow row, Findings findings) {

    Cell cell(MessagesColumn column) {
        return row.cell(column);
    }

    String text(MessagesColumn column) {
        return row.text(column);
    }

    void fault(MessagesColumn column, String sentence) {
        findings.fault(row.place(column), subject + ": " + sentence);
    }

    void note(MessagesColumn column, String sentence) {
        findings.note(row.place(column), subject + ": " + sentence);
    }
}
