package io.fitcore.cli.format;

import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.FieldDefinition;
import io.fitcore.model.MessageDefinition;

/**
 * Finds fields that have bytes but no values: their type is unknown, their size is no multiple of their type's, or
 * their developer has not described them. Few definitions have any such field, so a look at the definition saves
 * searching most messages. For one thread.
 */
public final class UnreadableFields {

    private MessageDefinition last;
    private boolean lastHasOddField;

    /** Whether a message may hold any that no developer defined. */
    @SuppressWarnings("ReferenceEquality") // only to find the answer again; an equal definition gets the same one
    public boolean mayBeIn(FitMessage message) {
        MessageDefinition definition = message.definition();
        if (definition != last) {
            last = definition;
            lastHasOddField = hasOddField(definition);
        }
        return lastHasOddField;
    }

    /** Whether a message may hold any that a developer defined. */
    public static boolean mayBeAmongDeveloperFields(FitMessage message) {
        return !message.definition().developerFields().isEmpty();
    }

    /** Whether a field has bytes and cannot be read. */
    public static boolean isUnreadable(FitField field) {
        return field.elementCount() == 0 && !field.isText() && field.rawBytes().length > 0;
    }

    private static boolean hasOddField(MessageDefinition definition) {
        for (FieldDefinition field : definition.fields()) {
            if (field.baseType().isEmpty() || field.sizeBytes() % field.baseType().get().sizeBytes() != 0) {
                return true;
            }
        }
        return false;
    }
}
