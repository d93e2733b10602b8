package io.fitcore.cli.format.fitcsv;

import io.fitcore.cli.output.Utf8Output;
import io.fitcore.message.DefinitionListener;
import io.fitcore.message.DefinitionPosition;
import io.fitcore.message.MessageListener;
import io.fitcore.model.MessageDefinition;

/** A layout of the exchange text: writes rows as messages pass, and in the end the header that stands before them. */
interface Table extends MessageListener, DefinitionListener {

    /** Of the two layouts one shows definitions. */
    @Override
    default void onDefinition(MessageDefinition definition, DefinitionPosition position) {
    }

    /** Writes the header row for the rows written so far, and what stands before it. */
    void writeHeader(Utf8Output out);
}
