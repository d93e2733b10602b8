package io.fitcore.internal.apply;

import io.fitcore.internal.layout.Slot;
import io.fitcore.model.BaseType;
import java.util.Arrays;

/**
 * The computed expanded fields of one message: raw values by ordinal of the layout's
 * {@link io.fitcore.internal.layout.ExpansionPlan}, and the order in which they came.
 */
public final class ExpandedFields {

    private static final long[] NONE = new long[0];

    private long[][] values = new long[0][];
    private int[] counts = new int[0];
    private int[] sources = new int[0];
    /** Whether the values extend those of the field of the file with the same number and stand in its place. */
    private boolean[] merged = new boolean[0];
    private int[] order = new int[0];
    private int ordered;

    /** Empties it for another message. */
    void begin(int size) {
        if (counts.length < size) {
            values = Arrays.copyOf(values, size);
            for (int i = counts.length; i < size; i++) {
                values[i] = NONE;
            }
            counts = new int[size];
            sources = new int[size];
            merged = new boolean[size];
            order = new int[size];
        }
        Arrays.fill(counts, 0, size, 0);
        Arrays.fill(merged, 0, size, false);
        ordered = 0;
    }

    /** Appends a raw value to a field; one that has none so far comes last in the order. */
    void add(int ordinal, long raw, int sourceNumber) {
        if (counts[ordinal] == 0) {
            order[ordered++] = ordinal;
            sources[ordinal] = sourceNumber;
        }
        append(ordinal, raw);
    }

    /** Begins a field that extends one of the file, with a value of that one. */
    void addMerged(int ordinal, long raw, int sourceNumber) {
        if (!merged[ordinal]) {
            merged[ordinal] = true;
            sources[ordinal] = sourceNumber;
        }
        append(ordinal, raw);
    }

    private void append(int ordinal, long raw) {
        long[] list = values[ordinal];
        if (counts[ordinal] == list.length) {
            list = Arrays.copyOf(list, Math.max(4, 2 * list.length));
            values[ordinal] = list;
        }
        list[counts[ordinal]++] = raw;
    }

    /** How many fields there are besides merged ones. */
    public int size() {
        return ordered;
    }

    /** Ordinal of the field that came at a place, merged ones aside. */
    public int ordinalAt(int place) {
        return order[place];
    }

    /** How many elements a field has; 0 when the message does not have it. */
    public int count(int ordinal) {
        return counts[ordinal];
    }

    public long raw(int ordinal, int element) {
        return values[ordinal][element];
    }

    /** Whether a field holds a value. */
    public boolean isPresent(int ordinal, Slot slot) {
        for (int i = 0; i < counts[ordinal]; i++) {
            if (values[ordinal][i] != slot.invalid()) {
                return true;
            }
        }
        return false;
    }

    /** Whether an element of a field holds a value (R65); of opaque bytes all do, unless none does (R38). */
    public boolean isPresent(int ordinal, int element, Slot slot) {
        if (element < 0 || element >= counts[ordinal]) {
            return false;
        }
        return slot.type() == BaseType.BYTE ? isPresent(ordinal, slot) : values[ordinal][element] != slot.invalid();
    }

    /** Number of the field that the first value was unpacked from. */
    public int sourceNumber(int ordinal) {
        return sources[ordinal];
    }

    /** Whether the values extend those of the field of the file with the same number and stand in its place. */
    public boolean isMerged(int ordinal) {
        return merged[ordinal];
    }

    /** A copy without one of the fields. */
    public ExpandedFields without(int ordinal) {
        ExpandedFields copy = copy(counts.length);
        copy.counts[ordinal] = 0;
        copy.merged[ordinal] = false;
        copy.ordered = 0;
        for (int i = 0; i < ordered; i++) {
            if (order[i] != ordinal) {
                copy.order[copy.ordered++] = order[i];
            }
        }
        return copy;
    }

    /** A copy that shares nothing and is not written any more. */
    public ExpandedFields copy(int size) {
        ExpandedFields copy = new ExpandedFields();
        copy.values = new long[size][];
        for (int i = 0; i < size; i++) {
            copy.values[i] = counts[i] == 0 ? NONE : Arrays.copyOf(values[i], counts[i]);
        }
        copy.counts = Arrays.copyOf(counts, size);
        copy.sources = Arrays.copyOf(sources, size);
        copy.merged = Arrays.copyOf(merged, size);
        copy.order = Arrays.copyOf(order, ordered);
        copy.ordered = ordered;
        return copy;
    }
}
