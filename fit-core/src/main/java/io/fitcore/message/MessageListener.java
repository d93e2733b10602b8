package io.fitcore.message;

/** Takes each data message, on the thread that reads the stream. */
@FunctionalInterface
public interface MessageListener {

    /**
     * Takes one message. What it throws ends the reading and reaches the caller unchanged.
     *
     * @param message a view that is valid during this call only; {@link FitMessage#copy()} keeps it
     */
    void onMessage(FitMessage message);
}
