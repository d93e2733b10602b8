package io.fitcore.internal.decode;

import io.fitcore.internal.view.MessageView;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.FitException;
import java.io.IOException;

/** Where a door gets its messages from: the {@link Decoder}, or one with more steps behind it. */
public interface MessageReader {

    /**
     * Steps to the next message, which {@link #message()} then shows.
     *
     * @return false at the end
     * @throws FitException in strict mode, at damage
     * @throws IOException  if the input fails; the reading can then not be continued
     */
    boolean advance() throws IOException;

    /** The view of the message at hand. */
    MessageView message();

    /**
     * Ends the reading because no more may be kept.
     *
     * @throws FitException in strict mode
     */
    void refuseToKeepMore();

    /**
     * How it went so far, the file at hand included.
     *
     * @param stopped whether the one who reads has stopped; a reading that is over was not stopped all the same
     */
    DecodeReport report(boolean stopped);
}
