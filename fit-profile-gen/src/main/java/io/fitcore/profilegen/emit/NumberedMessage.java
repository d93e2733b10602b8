package io.fitcore.profilegen.emit;

import io.fitcore.profilegen.model.FieldModel;
import io.fitcore.profilegen.model.MessageModel;
import io.fitcore.profilegen.model.ProfileModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message as it is generated.
 *
 * @param number the global message number
 * @param name   as the workbook spells it
 * @param fields in sheet order; none for a message that has a number and no rows
 */
record NumberedMessage(int number, String name, List<FieldModel> fields) {

    /** All messages of a checked profile: those with rows in sheet order, then those without. */
    static List<NumberedMessage> of(ProfileModel profile) {
        return Stream.concat(
                profile.messages().stream().map(message -> numbered(profile, message)),
                profile.bareMessages().stream()
                        .map(entry -> new NumberedMessage((int) entry.number(), entry.name(), List.of()))).toList();
    }

    private static NumberedMessage numbered(ProfileModel profile, MessageModel message) {
        int number = (int) profile.messageNumber(message.name()).orElseThrow();
        return new NumberedMessage(number, message.name(), message.fields());
    }

    /** The number of a field that is known to exist. */
    int fieldNumber(String fieldName) {
        return field(fieldName).orElseThrow().number();
    }

    Optional<FieldModel> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }
}
