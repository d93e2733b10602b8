package io.fitcore.profilegen.model;

import io.fitcore.profilegen.fault.Findings;
import io.fitcore.profilegen.rows.MessagesColumn;
import io.fitcore.profilegen.rows.ProfileRow;
import io.fitcore.profilegen.rows.RowKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Makes messages from the rows of the sheet {@code Messages}. */
final class MessagesReader {

    private static final int MAX_FIELD_NUMBER = 255;

    private final Findings findings;

    MessagesReader(Findings findings) {
        this.findings = findings;
    }

    List<MessageModel> read(List<ProfileRow> rows) {
        return Section.split(rows, RowKind.MESSAGE, MessagesColumn.FIELD_NAME, findings).stream()
                .map(this::message).toList();
    }

    private MessageModel message(Section section) {
        String name = section.head().text(MessagesColumn.MESSAGE_NAME);
        List<FieldModel> fields = Section.split(section.body(), RowKind.FIELD, MessagesColumn.FIELD_NAME, findings)
                .stream().map(field -> field(name, field)).toList();
        return new MessageModel(section.head().number(), name, fields);
    }

    private FieldModel field(String messageName, Section section) {
        NamedRow row = named(messageName, section.head());
        noteReferenceOfMainField(row);
        return new FieldModel(row.row().number(), fieldNumber(row), row.text(MessagesColumn.FIELD_NAME),
                ReadingReader.read(row),
                section.body().stream().map(subfield -> subfield(named(messageName, subfield))).toList());
    }

    private NamedRow named(String messageName, ProfileRow row) {
        return new NamedRow(messageName + "." + row.text(MessagesColumn.FIELD_NAME), row, findings);
    }

    private static int fieldNumber(NamedRow row) {
        String text = row.text(MessagesColumn.FIELD_NUMBER);
        OptionalLong number = Numbers.whole(text);
        if (number.isEmpty() || number.getAsLong() > MAX_FIELD_NUMBER) {
            row.fault(MessagesColumn.FIELD_NUMBER, "'" + text + "' is no field number, 0-" + MAX_FIELD_NUMBER);
            return FieldModel.NO_NUMBER;
        }
        return (int) number.getAsLong();
    }

    /** Session.swim_stroke of 16.20 has one; only a subfield can depend on another field. */
    private static void noteReferenceOfMainField(NamedRow row) {
        if (!row.cell(MessagesColumn.REF_FIELD_NAME).isEmpty()) {
            row.note(MessagesColumn.REF_FIELD_NAME, "a reference on a main field means nothing; ignored");
        }
    }

    private static SubfieldModel subfield(NamedRow row) {
        return new SubfieldModel(row.row().number(), row.text(MessagesColumn.FIELD_NAME), ReadingReader.read(row),
                conditions(row));
    }

    private static List<ConditionModel> conditions(NamedRow row) {
        List<String> names = CellList.items(row.cell(MessagesColumn.REF_FIELD_NAME));
        List<String> values = CellList.items(row.cell(MessagesColumn.REF_FIELD_VALUE));
        if (names.isEmpty() || names.size() != values.size()) {
            row.fault(MessagesColumn.REF_FIELD_VALUE,
                    values.size() + " reference values for " + names.size() + " reference fields");
            return List.of();
        }
        List<ConditionModel> conditions = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            conditions.add(new ConditionModel(names.get(i), values.get(i)));
        }
        return conditions;
    }
}
