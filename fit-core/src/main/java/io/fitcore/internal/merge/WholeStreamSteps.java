package io.fitcore.internal.merge;

import io.fitcore.internal.frame.Fault;
import io.fitcore.internal.view.KeepingBudget;
import io.fitcore.internal.view.MessageQueue;
import io.fitcore.internal.view.MessageView;
import io.fitcore.message.DefinitionListener;
import io.fitcore.message.DefinitionPosition;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.MessageDefinition;
import java.util.ArrayDeque;
import java.util.Optional;

/**
 * The steps that need more of the stream than the message at hand: messages go in, and come out in the same order once
 * nothing that follows can change them.
 *
 * <p>With the heart-rate merge alone, what comes before the first record passes at once, and a record waits for a beat
 * after it; with memo texts everything waits for the end. What waits is kept within
 * {@link io.fitcore.model.DecodeLimits#maxKeptBytes()}, beats, texts and definitions included.
 */
public final class WholeStreamSteps {

    /** What keeping a definition takes besides its bytes in the file, which its objects take several times. */
    private static final int DEFINITION_BYTES = 128;
    private static final int DEFINITION_FACTOR = 16;

    /** A definition that waits for the messages before it to be delivered. */
    private record WaitingDefinition(MessageDefinition definition, DefinitionPosition position, long messagesBefore,
            long costBytes) {
    }

    private final DecodeOptions options;
    private final DefinitionListener definitionListener;
    private final KeepingBudget budget;
    /** Null when the step is off. */
    private final HeartRateMerge heartRates;
    /** Null when the step is off. */
    private final MemoTexts memos;

    private final MessageQueue queue;
    private final ArrayDeque<WaitingDefinition> definitions = new ArrayDeque<>();
    private long messagesIn;
    private long messagesOut;
    /** Taken, and out with the next step, as nothing can change it; null when there is none. */
    private MessageView passing;
    /** Out of the queue, and out of here once it is settled; null when there is none. */
    private MessageView waiting;
    /** The message at hand; null before the first. */
    private MessageView message;
    private boolean full;
    private boolean ended;

    /**
     * @param definitionListener null when nobody asks
     */
    WholeStreamSteps(DecodeOptions options, DefinitionListener definitionListener) {
        this.options = options;
        this.definitionListener = definitionListener;
        budget = new KeepingBudget(options.limits());
        heartRates = mergesHeartRates(options) ? new HeartRateMerge(budget) : null;
        memos = options.joinsMemos() ? new MemoTexts(budget) : null;
        queue = new MessageQueue(budget);
    }

    /** Whether any step is on. */
    public static boolean areOn(DecodeOptions options) {
        return mergesHeartRates(options) || options.joinsMemos();
    }

    /** Whether a step must see messages with a number, even if the reader does not ask for them. */
    public static boolean needs(DecodeOptions options, int messageNumber) {
        return switch (messageNumber) {
            case HeartRateMerge.FILE_ID, HeartRateMerge.HR -> mergesHeartRates(options);
            case MemoTexts.MEMO_GLOB -> options.joinsMemos();
            default -> false;
        };
    }

    private static boolean mergesHeartRates(DecodeOptions options) {
        return options.mergesHeartRates() && options.selects(HeartRateMerge.RECORD);
    }

    // ---- in

    /**
     * Takes the next message of the stream; one that need not wait comes out as it is, before the next may go in.
     *
     * @return why a step cannot use the message; empty when it can
     */
    Optional<Fault> take(MessageView next) {
        Optional<Fault> oddity = Optional.empty();
        if (heartRates != null) {
            oddity = heartRates.look(next).map(Fault::heartRateUnusable);
            full |= heartRates.isFull();
        }
        if (memos != null) {
            memos.look(next);
            full |= memos.isFull();
        }
        if (!full && options.selects(next.number())) {
            takeSelected(next);
        }
        return oddity;
    }

    private void takeSelected(MessageView next) {
        if (memos == null && messagesIn == messagesOut && !isMergeable(next)) {
            passing = next;
        } else if (!queue.add(next)) {
            full = true;
            return;
        }
        messagesIn++;
    }

    /** Takes a definition, and passes it on when the messages before it have come out. */
    public void takeDefinition(MessageDefinition definition, DefinitionPosition position) {
        if (definitionListener == null || full) {
            return;
        }
        if (messagesIn == messagesOut) {
            definitionListener.onDefinition(definition, position);
            return;
        }
        long cost = DEFINITION_BYTES + (long) DEFINITION_FACTOR * position.sizeBytes();
        if (!budget.take(cost)) {
            full = true;
            return;
        }
        definitions.addLast(new WaitingDefinition(definition, position, messagesIn, cost));
    }

    /**
     * Whether something could not be kept within the limit. What came before it still comes out; nothing may go in any
     * more.
     */
    public boolean isFull() {
        return full;
    }

    /** Says that nothing more goes in, so that all that waits may come out. */
    public void end() {
        ended = true;
        if (memos != null) {
            memos.end();
        }
    }

    // ---- out

    /**
     * Steps to the next message that is settled, which {@link #message()} then shows.
     *
     * @return false when there is none before more goes in
     */
    public boolean advance() {
        passDefinitions();
        if (passing != null) {
            message = passing;
            passing = null;
        } else if (settleNext()) {
            message = memos == null ? waiting : memos.merged(waiting);
            waiting = null;
        } else {
            return false;
        }
        messagesOut++;
        return true;
    }

    /** The message at hand: a view of the decoder's, or a copy. */
    public MessageView message() {
        return message;
    }

    private void passDefinitions() {
        while (!definitions.isEmpty() && definitions.getFirst().messagesBefore() == messagesOut) {
            WaitingDefinition definition = definitions.removeFirst();
            budget.giveBack(definition.costBytes());
            definitionListener.onDefinition(definition.definition(), definition.position());
        }
    }

    /** Takes a message out of the queue, if none waits already; answers whether it need not wait any longer. */
    private boolean settleNext() {
        if (memos != null && !ended) {
            return false;
        }
        if (waiting == null) {
            if (queue.isEmpty()) {
                return false;
            }
            waiting = queue.remove();
            if (isMergeable(waiting)) {
                heartRates.begin(waiting);
            }
        }
        if (!isMergeable(waiting)) {
            return true;
        }
        if (heartRates.isOn(ended) && heartRates.isSettled()) {
            waiting = heartRates.merged(waiting);
            return true;
        }
        return ended;
    }

    private boolean isMergeable(MessageView candidate) {
        return heartRates != null && HeartRateMerge.concerns(candidate);
    }
}
