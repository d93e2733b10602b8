package io.fitcore.profilegen.model;

import io.fitcore.profilegen.fault.Findings;
import io.fitcore.profilegen.rows.ProfileRow;
import io.fitcore.profilegen.rows.RowKind;
import io.fitcore.profilegen.rows.TypesColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Makes types from the rows of the sheet {@code Types}. */
final class TypesReader {

    private final Findings findings;

    TypesReader(Findings findings) {
        this.findings = findings;
    }

    List<TypeModel> read(List<ProfileRow> rows) {
        List<TypeModel> types = new ArrayList<>();
        for (Section section : Section.split(rows, RowKind.TYPE, TypesColumn.VALUE_NAME, findings)) {
            ProfileRow head = section.head();
            types.add(new TypeModel(head.number(), head.text(TypesColumn.TYPE_NAME),
                    baseType(head), section.body().stream().map(this::entry).toList()));
        }
        return types;
    }

    /** One type of 20.14 is said to be based on {@code unit8}. */
    private String baseType(ProfileRow row) {
        String name = row.text(TypesColumn.BASE_TYPE);
        if (!name.startsWith("unit")) {
            return name;
        }
        String corrected = name.replaceFirst("unit", "uint");
        findings.note(row.place(TypesColumn.BASE_TYPE),
                row.text(TypesColumn.TYPE_NAME) + ": '" + name + "' is misspelt; read as " + corrected);
        return corrected;
    }

    private EntryModel entry(ProfileRow row) {
        String value = row.text(TypesColumn.VALUE);
        OptionalLong number = Numbers.whole(value);
        if (number.isEmpty()) {
            findings.fault(row.place(TypesColumn.VALUE), "'" + value + "' is no value: a whole number is expected");
        }
        return new EntryModel(row.number(), row.text(TypesColumn.VALUE_NAME), number.orElse(0),
                Numbers.isHexadecimal(value));
    }
}
