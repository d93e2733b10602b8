package io.fitcore.internal.view;

import java.util.ArrayDeque;

/** Messages that wait, kept compactly: copies go in at one end and out at the other. */
public final class MessageQueue {

    private final KeepingBudget budget;
    private final KeptCost cost = new KeptCost();
    private final ArrayDeque<MessageChunk> chunks = new ArrayDeque<>();
    /** Index in the first chunk of the message that leaves next. */
    private int next;

    /** @param budget that what waits is taken from, and given back to when it has left */
    public MessageQueue(KeepingBudget budget) {
        this.budget = budget;
    }

    public boolean isEmpty() {
        return chunks.isEmpty() || next == chunks.getFirst().size();
    }

    /** Copies a message to the end; answers false when there is no room for it. */
    public boolean add(MessageView message) {
        long costBytes = cost.of(message);
        if (!budget.take(costBytes)) {
            return false;
        }
        if (chunks.isEmpty() || !chunks.getLast().hasRoomFor(message)) {
            if (isEmpty()) {
                chunks.clear();
                next = 0;
            }
            chunks.addLast(new MessageChunk(message));
        }
        chunks.getLast().add(message, costBytes);
        return true;
    }

    /** Takes the first message out; there is one. */
    public MessageView remove() {
        MessageChunk first = chunks.getFirst();
        MessageView message = first.message(next++);
        if (next == first.size()) {
            budget.giveBack(first.takeCost());
            if (chunks.size() > 1) { // the last chunk stays, for those that come
                chunks.removeFirst();
                next = 0;
            }
        }
        return message;
    }
}
