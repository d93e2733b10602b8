package io.fitcore.profilegen.check;

import io.fitcore.profilegen.fault.Findings;
import io.fitcore.profilegen.model.EntryModel;
import io.fitcore.profilegen.model.MessageModel;
import io.fitcore.profilegen.model.ProfileModel;
import io.fitcore.profilegen.model.TypeModel;
import io.fitcore.profilegen.rows.MessagesColumn;
import io.fitcore.profilegen.rows.TypesColumn;
import java.util.List;

/** Checks messages and their numbers. */
final class MessageChecks {

    private static final int MAX_MESSAGE_NUMBER = 0xFFFF;

    private final ProfileModel profile;
    private final Findings findings;

    MessageChecks(ProfileModel profile, Findings findings) {
        this.profile = profile;
        this.findings = findings;
    }

    void check() {
        checkNumbers();
        Unique names = new Unique("the message", MessagesColumn.MESSAGE_NAME, findings);
        for (MessageModel message : profile.messages()) {
            names.add(message.row(), message.name());
            if (profile.messageNumber(message.name()).isEmpty()) {
                findings.fault(MessagesColumn.MESSAGE_NAME.place(message.row()), "'" + message.name()
                        + "' has no number: it is no value of " + ProfileModel.MESSAGE_NUMBERS);
            }
            new FieldChecks(profile, message, findings).check();
        }
    }

    /** Messages without rows count as well. */
    private void checkNumbers() {
        Unique numbers = new Unique("the message number", TypesColumn.VALUE, findings);
        for (EntryModel entry : profile.type(ProfileModel.MESSAGE_NUMBERS).map(TypeModel::entries).orElse(List.of())) {
            numbers.add(entry.row(), entry.number());
            if (Long.compareUnsigned(entry.number(), MAX_MESSAGE_NUMBER) > 0) {
                findings.fault(TypesColumn.VALUE.place(entry.row()),
                        entry.name() + ": a message number is at most " + MAX_MESSAGE_NUMBER);
            }
        }
    }
}
