package io.fitcore.profilegen.check;

import io.fitcore.profilegen.fault.Findings;
import io.fitcore.profilegen.model.ComponentModel;
import io.fitcore.profilegen.model.ConditionModel;
import io.fitcore.profilegen.model.FieldModel;
import io.fitcore.profilegen.model.MessageModel;
import io.fitcore.profilegen.model.ProfileModel;
import io.fitcore.profilegen.model.Reading;
import io.fitcore.profilegen.model.SubfieldModel;
import io.fitcore.profilegen.rows.MessagesColumn;
import java.util.Optional;

/** Checks the fields and subfields of one message. */
final class FieldChecks {

    private final ProfileModel profile;
    private final MessageModel message;
    private final ComponentGraph graph;
    private final Findings findings;

    FieldChecks(ProfileModel profile, MessageModel message, Findings findings) {
        this.profile = profile;
        this.message = message;
        this.graph = new ComponentGraph(message);
        this.findings = findings;
    }

    void check() {
        Unique numbers = new Unique("the field number", MessagesColumn.FIELD_NUMBER, findings);
        Unique names = new Unique("the field", MessagesColumn.FIELD_NAME, findings);
        for (FieldModel field : message.fields()) {
            if (field.number() != FieldModel.NO_NUMBER) {
                numbers.add(field.row(), field.number());
            }
            names.add(field.row(), message.name() + "." + field.name());
            checkReading(field, field.row(), field.name(), field.reading());
            checkSubfields(field);
        }
    }

    private void checkSubfields(FieldModel field) {
        Unique names = new Unique("the subfield", MessagesColumn.FIELD_NAME, findings);
        for (SubfieldModel subfield : field.subfields()) {
            names.add(subfield.row(), message.name() + "." + subfield.name());
            checkReading(field, subfield.row(), subfield.name(), subfield.reading());
            subfield.conditions().forEach(condition -> checkCondition(subfield, condition));
        }
    }

    private void checkReading(FieldModel owner, int row, String name, Reading reading) {
        if (name.isEmpty()) {
            fault(MessagesColumn.FIELD_NAME, row, name, "a field without a name");
        }
        if (profile.baseType(reading.typeName()).isEmpty()) {
            fault(MessagesColumn.FIELD_TYPE, row, name, "there is no type '" + reading.typeName() + "'");
        }
        reading.components().stream().map(ComponentModel::fieldName).distinct()
                .forEach(destination -> checkDestination(owner, row, name, destination));
    }

    private void checkDestination(FieldModel owner, int row, String name, String destination) {
        if (message.field(destination).isEmpty()) {
            fault(MessagesColumn.COMPONENTS, row, name, "there is no field '" + destination + "' in the message");
        } else if (graph.leads(destination, owner.name())) {
            fault(MessagesColumn.COMPONENTS, row, name,
                    "its component '" + destination + "' leads back to it, so that unpacking would never end");
        }
    }

    private void checkCondition(SubfieldModel subfield, ConditionModel condition) {
        Optional<FieldModel> reference = message.field(condition.fieldName());
        if (reference.isEmpty()) {
            fault(MessagesColumn.REF_FIELD_NAME, subfield.row(), subfield.name(),
                    "there is no field '" + condition.fieldName() + "' in the message");
        } else if (profile.rawValue(reference.get(), condition.value()).isEmpty()) {
            fault(MessagesColumn.REF_FIELD_VALUE, subfield.row(), subfield.name(), "'" + condition.value()
                    + "' is neither a number nor a value of " + reference.get().reading().typeName());
        }
    }

    private void fault(MessagesColumn column, int row, String name, String sentence) {
        findings.fault(column.place(row), message.name() + "." + name + ": " + sentence);
    }
}
