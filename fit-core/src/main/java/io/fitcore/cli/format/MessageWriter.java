package io.fitcore.cli.format;

import io.fitcore.cli.output.OutputException;
import io.fitcore.message.DefinitionListener;
import io.fitcore.message.DefinitionPosition;
import io.fitcore.message.MessageListener;
import io.fitcore.model.MessageDefinition;
import java.util.Optional;

/** Writes messages as they pass and keeps none. An {@link OutputException} says that the output cannot be written. */
public interface MessageWriter extends MessageListener, DefinitionListener {

    /** An input begins. */
    void begin(InputName input);

    /** Most formats show data messages only. */
    @Override
    default void onDefinition(MessageDefinition definition, DefinitionPosition position) {
    }

    /**
     * The input has ended.
     *
     * @param usable whether anything of it could be used; if not, what waits to be written is dropped
     */
    default void end(boolean usable) {
    }

    /** A sentence that belongs on standard error, behind what was wrong with the input; empty when there is none. */
    default Optional<String> remark() {
        return Optional.empty();
    }
}
