package io.fitcore.internal.view;

import io.fitcore.internal.apply.ExpandedFields;
import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.layout.TimeOrigin;
import java.util.Arrays;

/** Some messages kept compactly: their bytes one after the other, and an index. */
final class MessageChunk {

    private static final int BYTES = 64 * 1024;
    private static final int FIRST_MESSAGES = 256;

    private static final int HEADER_TIME = 1;
    private static final int SHORT_TIME = 2;
    private static final int RECOVERED = 4;
    private static final int HAS_TIME = 8;
    private static final int FILE_SHIFT = 4;

    private byte[] bytes;
    private int used;
    private int size;
    private long[] offsets = new long[FIRST_MESSAGES];
    private int[] positions = new int[FIRST_MESSAGES];
    private Layout[] layouts = new Layout[FIRST_MESSAGES];
    private int[] times = new int[FIRST_MESSAGES];
    private int[] flags = new int[FIRST_MESSAGES];
    /** Null while no message has computed fields. */
    private ExpandedFields[] expansions;
    private long costBytes;

    /** @param message the first that it must have room for */
    MessageChunk(MessageView message) {
        bytes = new byte[Math.max(message.layout().keptBytes(), BYTES)];
    }

    int size() {
        return size;
    }

    /** What the messages were counted as since this was last asked. */
    long takeCost() {
        long cost = costBytes;
        costBytes = 0;
        return cost;
    }

    Layout layout(int index) {
        return layouts[index];
    }

    boolean hasRoomFor(MessageView message) {
        return message.layout().keptBytes() <= bytes.length - used;
    }

    void add(MessageView message, long cost) {
        if (size == offsets.length) {
            resize(2 * size);
        }
        RecordFacts facts = message.facts();
        int count = message.layout().keptBytes();
        System.arraycopy(message.bytes(), message.start(), bytes, used, count);
        offsets[size] = facts.offset();
        positions[size] = used;
        layouts[size] = message.layout();
        times[size] = (int) facts.time();
        flags[size] = flags(facts);
        if (message.layout().computesFields()) {
            if (expansions == null) {
                expansions = new ExpandedFields[offsets.length];
            }
            expansions[size] = message.detachedExpansion();
        }
        used += count;
        size++;
        costBytes += cost;
    }

    private static int flags(RecordFacts facts) {
        int bits = facts.fileIndex() << FILE_SHIFT;
        if (facts.timeOrigin() == TimeOrigin.HEADER) {
            bits |= HEADER_TIME;
        }
        if (facts.timeOrigin() == TimeOrigin.SHORT) {
            bits |= SHORT_TIME;
        }
        if (facts.isRecovered()) {
            bits |= RECOVERED;
        }
        if (facts.time() >= 0) {
            bits |= HAS_TIME;
        }
        return bits;
    }

    MessageView message(int index) {
        int bits = flags[index];
        long time = (bits & HAS_TIME) == 0 ? -1 : Integer.toUnsignedLong(times[index]);
        RecordFacts facts = new RecordFacts(offsets[index], bits >>> FILE_SHIFT, time,
                timeOrigin(bits), (bits & RECOVERED) != 0);
        ExpandedFields expansion = expansions == null ? null : expansions[index];
        return new MessageView(layouts[index], bytes, positions[index], facts, expansion);
    }

    private static TimeOrigin timeOrigin(int bits) {
        if ((bits & HEADER_TIME) != 0) {
            return TimeOrigin.HEADER;
        }
        if ((bits & SHORT_TIME) != 0) {
            return TimeOrigin.SHORT;
        }
        return TimeOrigin.FIELD;
    }

    /** Lets go of room that is not used. */
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
        if (expansions != null) {
            expansions = Arrays.copyOf(expansions, length);
        }
    }
}
