package io.fitcore.message;

import io.fitcore.model.MessageDefinition;

/** Takes each definition message, in stream order with the data messages, on the thread that reads the stream. */
@FunctionalInterface
public interface DefinitionListener {

    /**
     * Takes one definition. What it throws ends the reading and reaches the caller unchanged.
     *
     * @param definition what it says; immutable, may be kept
     * @param position   where it stands and what its developer fields are called
     */
    void onDefinition(MessageDefinition definition, DefinitionPosition position);
}
