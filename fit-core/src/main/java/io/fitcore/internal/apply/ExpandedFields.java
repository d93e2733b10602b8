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

    // by ordinal
    private long[] firsts = NONE;
    /** The elements behind the first ones. */
    private long[][] others = new long[0][];
    private int[] counts = new int[0];
    private int[] sources = new int[0];
    /** Whether the values extend those of the field of the file with the same number and stand in its place. */
    private boolean[] merged = new boolean[0];

    private boolean anyMerged;
    private int[] order = new int[0];
    private int ordered;

    /** Empties it for another message. */
    void begin(int size) {
        if (counts.length < size) {
            grow(size);
        }
        if (anyMerged) {
            Arrays.fill(counts, 0);
            Arrays.fill(merged, false);
            anyMerged = false;
        }
        for (int i = 0; i < ordered; i++) {
            counts[order[i]] = 0;
        }
        ordered = 0;
    }

    private void grow(int size) {
        int before = counts.length;
        firsts = Arrays.copyOf(firsts, size);
        others = Arrays.copyOf(others, size);
        Arrays.fill(others, before, size, NONE);
        counts = Arrays.copyOf(counts, size);
        sources = Arrays.copyOf(sources, size);
        merged = Arrays.copyOf(merged, size);
        order = Arrays.copyOf(order, size);
    }

    /** Appends a raw value to a field; one that has none so far comes last in the order. */
    void add(int ordinal, long raw, int sourceNumber) {
        if (counts[ordinal] == 0) {
            order[ordered++] = ordinal;
            sources[ordinal] = sourceNumber;
            firsts[ordinal] = raw;
            counts[ordinal] = 1;
        } else {
            append(ordinal, raw);
        }
    }

    /** Begins a field that extends one of the file, with a value of that one, or appends to it. */
    void addMerged(int ordinal, long raw, int sourceNumber) {
        if (!merged[ordinal]) {
            merged[ordinal] = true;
            anyMerged = true;
            sources[ordinal] = sourceNumber;
            firsts[ordinal] = raw;
            counts[ordinal] = 1;
        } else {
            append(ordinal, raw);
        }
    }

    private void append(int ordinal, long raw) {
        long[] list = others[ordinal];
        int at = counts[ordinal] - 1;
        if (at == list.length) {
            list = Arrays.copyOf(list, Math.max(4, 2 * at));
            others[ordinal] = list;
        }
        list[at] = raw;
        counts[ordinal]++;
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
        if (element == 0) {
            return firsts[ordinal];
        }
        return others[ordinal][element - 1];
    }

    /** Whether a field holds a value. */
    public boolean isPresent(int ordinal, Slot slot) {
        for (int i = 0; i < counts[ordinal]; i++) {
            if (raw(ordinal, i) != slot.invalid()) {
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
        if (slot.type() == BaseType.BYTE) {
            return isPresent(ordinal, slot);
        }
        return raw(ordinal, element) != slot.invalid();
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
        copy.firsts = Arrays.copyOf(firsts, size);
        copy.others = new long[size][];
        for (int i = 0; i < size; i++) {
            copy.others[i] = counts[i] < 2 ? NONE : Arrays.copyOf(others[i], counts[i] - 1);
        }
        copy.counts = Arrays.copyOf(counts, size);
        copy.sources = Arrays.copyOf(sources, size);
        copy.merged = Arrays.copyOf(merged, size);
        copy.order = Arrays.copyOf(order, ordered);
        copy.ordered = ordered;
        return copy;
    }
}
