package io.fitcore.internal.view;

import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeLimits;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** Many messages kept compactly; message objects are made when asked for. Immutable once built. */
public final class MessageStore {

    private final List<MessageChunk> chunks;
    private final int[] firstOfChunk;
    private final int size;

    private MessageStore(Builder builder) {
        chunks = List.copyOf(builder.chunks);
        firstOfChunk = new int[chunks.size()];
        for (int i = 0, first = 0; i < firstOfChunk.length; i++) {
            firstOfChunk[i] = first;
            first += chunks.get(i).size();
            chunks.get(i).trim();
        }
        size = builder.size;
    }

    /** All messages; the list makes them when asked for. */
    public List<FitMessage> all() {
        return new Selection(null, size);
    }

    /** The messages with a global number. */
    public List<FitMessage> withNumber(int number) {
        int[] found = new int[16];
        int count = 0;
        int message = 0;
        for (MessageChunk chunk : chunks) {
            for (int i = 0; i < chunk.size(); i++, message++) {
                if (chunk.layout(i).number() == number) {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, 2 * count);
                    }
                    found[count++] = message;
                }
            }
        }
        return new Selection(Arrays.copyOf(found, count), count);
    }

    private FitMessage message(int index) {
        int place = Arrays.binarySearch(firstOfChunk, index);
        int chunk = place >= 0 ? place : -place - 2;
        return chunks.get(chunk).message(index - firstOfChunk[chunk]);
    }

    /** Some of the messages, or all when {@code indexes} is null. */
    private final class Selection extends AbstractList<FitMessage> implements RandomAccess {
        private final int[] indexes;
        private final int count;

        Selection(int[] indexes, int count) {
            this.indexes = indexes;
            this.count = count;
        }

        @Override
        public FitMessage get(int index) {
            Objects.checkIndex(index, count);
            return message(indexes == null ? index : indexes[index]);
        }

        @Override
        public int size() {
            return count;
        }
    }

    /** Takes messages while they are read. */
    public static final class Builder {

        private final KeepingBudget budget;
        private final KeptCost cost = new KeptCost();
        private final List<MessageChunk> chunks = new ArrayList<>();
        private MessageChunk last;
        private int size;

        /** @param limits of which {@link DecodeLimits#maxKeptBytes()} counts here */
        public Builder(DecodeLimits limits) {
            budget = new KeepingBudget(limits);
        }

        /** Keeps a message; answers false when there is no room for it. */
        public boolean add(FitMessage message) {
            MessageView view = (MessageView) message;
            long costBytes = cost.of(view);
            if (size == Integer.MAX_VALUE || !budget.take(costBytes)) {
                return false;
            }
            if (last == null || !last.hasRoomFor(view)) {
                last = new MessageChunk(view);
                chunks.add(last);
            }
            last.add(view, costBytes);
            size++;
            return true;
        }

        /** What was kept. */
        public MessageStore build() {
            return new MessageStore(this);
        }
    }
}
