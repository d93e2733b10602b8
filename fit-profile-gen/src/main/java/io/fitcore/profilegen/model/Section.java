package io.fitcore.profilegen.model;

import io.fitcore.profilegen.fault.Findings;
import io.fitcore.profilegen.rows.Column;
import io.fitcore.profilegen.rows.ProfileRow;
import io.fitcore.profilegen.rows.RowKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A row and the rows that belong to it: a type and its values, a message and its fields, a field and its subfields. */
record Section(ProfileRow head, List<ProfileRow> body) {

    /**
     * Cuts rows at every row of a kind.
     *
     * @param named the column that names a row in front of the first head, where none may be
     */
    static List<Section> split(List<ProfileRow> rows, RowKind headKind, Column named, Findings findings) {
        List<Section> sections = new ArrayList<>();
        for (ProfileRow row : rows) {
            if (row.kind() == headKind) {
                sections.add(new Section(row, new ArrayList<>()));
            } else if (sections.isEmpty()) {
                findings.fault(row.place(named), row.text(named) + " stands before the first row of the kind "
                        + headKind.name().toLowerCase(Locale.ROOT));
            } else {
                sections.get(sections.size() - 1).body().add(row);
            }
        }
        return sections;
    }
}
