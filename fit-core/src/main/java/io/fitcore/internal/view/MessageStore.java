package io.fitcore.internal.view;

import io.fitcore.internal.apply.ExpandedFields;
import io.fitcore.internal.layout.Layout;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeLimits;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Many messages kept compactly: the bytes of their records in chunks, and 20 bytes of index each. Message objects are
 * made when asked for. Immutable once built.
 */
public final class MessageStore {

    private final List<Chunk> chunks;
    private final int[] firstOfChunk;
    private final Layout[] layouts;
    private final Map<Integer, ExpandedFields> expansions;
    private final int size;

    private MessageStore(Builder builder) {
        chunks = List.copyOf(builder.chunks);
        firstOfChunk = new int[chunks.size()];
        for (int i = 0, first = 0; i < firstOfChunk.length; i++) {
            firstOfChunk[i] = first;
            first += chunks.get(i).size;
            chunks.get(i).trim();
        }
        layouts = builder.layouts.toArray(new Layout[0]);
        expansions = builder.expansions;
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
        for (Chunk chunk : chunks) {
            for (int i = 0; i < chunk.size; i++, message++) {
                if (layouts[chunk.layouts[i]].number() == number) {
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
        int chunkIndex = place >= 0 ? place : -place - 2;
        Chunk chunk = chunks.get(chunkIndex);
        return chunk.message(index - firstOfChunk[chunkIndex], layouts, expansions.get(index));
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

        private final DecodeLimits limits;
        private final List<Chunk> chunks = new ArrayList<>();
        private final List<Layout> layouts = new ArrayList<>();
        private final IdentityHashMap<Layout, Integer> layoutIndexes = new IdentityHashMap<>();
        private final Map<Integer, ExpandedFields> expansions = new HashMap<>();
        private long keptBytes;
        private int size;

        /** @param limits of which {@link DecodeLimits#maxKeptBytes()} counts here */
        public Builder(DecodeLimits limits) {
            this.limits = limits;
        }

        /** Whether another message of this size may be kept. */
        public boolean hasRoomFor(FitMessage message) {
            return size < Integer.MAX_VALUE
                    && keptBytes + message.sizeBytes() + Chunk.INDEX_BYTES <= limits.maxKeptBytes();
        }

        /** Keeps a message. */
        public void add(FitMessage message) {
            MessageView view = (MessageView) message;
            Layout layout = view.layout();
            int layoutIndex = layoutIndexes.computeIfAbsent(layout, key -> {
                layouts.add(key);
                return layouts.size() - 1;
            });
            int bytes = layout.recordBytes();
            if (chunks.isEmpty() || !chunks.get(chunks.size() - 1).hasRoomFor(bytes)) {
                chunks.add(new Chunk(Math.max(bytes, Chunk.BYTES)));
            }
            chunks.get(chunks.size() - 1).add(view, layoutIndex);
            if (view.computesFields()) {
                expansions.put(size, view.detachedExpansion());
            }
            size++;
            keptBytes += bytes + Chunk.INDEX_BYTES;
        }

        /** What was kept. */
        public MessageStore build() {
            return new MessageStore(this);
        }
    }

    /** Some records and their index. */
    private static final class Chunk {

        static final int BYTES = 64 * 1024;
        static final int INDEX_BYTES = 24;

        private static final int HEADER_TIME = 1;
        private static final int RECOVERED = 2;
        private static final int HAS_TIME = 4;
        private static final int FILE_SHIFT = 3;

        private byte[] bytes;
        private int used;
        private int size;
        private long[] offsets = new long[256];
        private int[] positions = new int[256];
        private int[] layouts = new int[256];
        private int[] times = new int[256];
        private int[] flags = new int[256];

        Chunk(int capacity) {
            bytes = new byte[capacity];
        }

        boolean hasRoomFor(int count) {
            return used + count <= bytes.length;
        }

        void add(MessageView view, int layout) {
            if (size == offsets.length) {
                resize(2 * size);
            }
            RecordFacts facts = view.facts();
            int count = view.layout().recordBytes();
            System.arraycopy(view.bytes(), view.start(), bytes, used, count);
            offsets[size] = facts.offset();
            positions[size] = used;
            layouts[size] = layout;
            times[size] = (int) facts.time();
            flags[size] = facts.fileIndex() << FILE_SHIFT | (facts.isHeaderTime() ? HEADER_TIME : 0)
                    | (facts.isRecovered() ? RECOVERED : 0) | (facts.time() >= 0 ? HAS_TIME : 0);
            used += count;
            size++;
        }

        void trim() {
            resize(size);
            bytes = Arrays.copyOf(bytes, used);
        }

        private void resize(int length) {
            offsets = Arrays.copyOf(offsets, length);
            positions = Arrays.copyOf(positions, length);
            layouts = Arrays.copyOf(layouts, length);
            times = Arrays.copyOf(times, length);
            flags = Arrays.copyOf(flags, length);
        }

        FitMessage message(int index, Layout[] allLayouts, ExpandedFields expanded) {
            int bits = flags[index];
            long time = (bits & HAS_TIME) == 0 ? -1 : Integer.toUnsignedLong(times[index]);
            RecordFacts facts = new RecordFacts(offsets[index], bits >>> FILE_SHIFT, time,
                    (bits & HEADER_TIME) != 0, (bits & RECOVERED) != 0);
            return new MessageView(allLayouts[layouts[index]], bytes, positions[index], facts, expanded);
        }
    }
}
