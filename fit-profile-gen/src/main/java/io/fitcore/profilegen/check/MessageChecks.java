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
import java.util.OptionalLong;

/** Checks messages, their numbers, fields and subfields. */
final class MessageChecks {

    private static final int MAX_MESSAGE_NUMBER = 0xFFFF;

    private final ProfileModel profile;
    private final Findings findings;

    MessageChecks(ProfileModel profile, Findings findings) {
        this.profile = profile;
        this.findings = findings;
    }

    void check() {
        Unique names = new Unique("the message", MessagesColumn.MESSAGE_NAME, findings);
        Unique numbers = new Unique("the message number", MessagesColumn.MESSAGE_NAME, findings);
        for (MessageModel message : profile.messages()) {
            names.add(message.row(), message.name());
            profile.messageNumber(message.name()).ifPresent(number -> numbers.add(message.row(), number));
            checkNumber(message);
            checkFields(message);
        }
    }

    private void checkNumber(MessageModel message) {
        OptionalLong number = profile.messageNumber(message.name());
        if (number.isEmpty() || number.getAsLong() > MAX_MESSAGE_NUMBER) {
            findings.fault(MessagesColumn.MESSAGE_NAME.place(message.row()), "'" + message.name()
                    + "' has no number: it is no value of " + ProfileModel.MESSAGE_NUMBERS);
        }
    }

    private void checkFields(MessageModel message) {
        Unique numbers = new Unique("the field number", MessagesColumn.FIELD_NUMBER, findings);
        Unique names = new Unique("the field", MessagesColumn.FIELD_NAME, findings);
        for (FieldModel field : message.fields()) {
            if (field.number() != FieldModel.NO_NUMBER) {
                numbers.add(field.row(), field.number());
            }
            names.add(field.row(), message.name() + "." + field.name());
            checkReading(message, field, field.row(), field.name(), field.reading());
            for (SubfieldModel subfield : field.subfields()) {
                checkReading(message, field, subfield.row(), subfield.name(), subfield.reading());
                subfield.conditions().forEach(condition -> checkCondition(message, subfield, condition));
            }
        }
    }

    private void checkReading(MessageModel message, FieldModel owner, int row, String name, Reading reading) {
        String subject = message.name() + "." + name;
        if (name.isEmpty()) {
            findings.fault(MessagesColumn.FIELD_NAME.place(row), subject + ": a field without a name");
        }
        if (profile.baseType(reading.typeName()).isEmpty()) {
            findings.fault(MessagesColumn.FIELD_TYPE.place(row),
                    subject + ": there is no type '" + reading.typeName() + "'");
        }
        for (ComponentModel component : reading.components()) {
            checkDestination(message, owner, row, subject, component.fieldName());
        }
    }

    private void checkDestination(MessageModel message, FieldModel owner, int row, String subject, String name) {
        if (message.field(name).isEmpty()) {
            findings.fault(MessagesColumn.COMPONENTS.place(row),
                    subject + ": there is no field '" + name + "' in the message");
        } else if (new ComponentGraph(message).leads(name, owner.name())) {
            findings.fault(MessagesColumn.COMPONENTS.place(row),
                    subject + ": its component '" + name + "' leads back to it, so that unpacking would never end");
        }
    }

    private void checkCondition(MessageModel message, SubfieldModel subfield, ConditionModel condition) {
        String subject = message.name() + "." + subfield.name();
        Optional<FieldModel> reference = message.field(condition.fieldName());
        if (reference.isEmpty()) {
            findings.fault(MessagesColumn.REF_FIELD_NAME.place(subfield.row()),
                    subject + ": there is no field '" + condition.fieldName() + "' in the message");
        } else if (profile.rawValue(reference.get(), condition.value()).isEmpty()) {
            findings.fault(MessagesColumn.REF_FIELD_VALUE.place(subfield.row()), subject + ": '" + condition.value()
                    + "' is neither a number nor a value of " + reference.get().reading().typeName());
        }
    }
}
