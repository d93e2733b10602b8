package io.fitcore.cli;

import io.fitcore.message.DefinitionListener;
import io.fitcore.message.DefinitionPosition;
import io.fitcore.message.MessageListener;
import io.fitcore.model.MessageDefinition;

/** Writes messages as they pass, keeping none. Where an output cannot be written, that is an {@link OutputException}. */
interface MessageFormat extends MessageListener, DefinitionListener {

    /** An input begins; messages of the one before have all passed. */
    void begin(Input input);

    /** Most formats show data messages only. */
    @Override
    default void onDefinition(MessageDefinition definition, DefinitionPosition position) {
    }
}
