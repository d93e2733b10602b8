package io.fitcore.internal.layout;

import java.util.Arrays;

/**
 * What expanding a message of a layout takes (spec 6). Immutable.
 *
 * <p>Expanded fields are counted by ordinal; the slot of ordinal {@code n} is {@code firstSlot + n}.
 */
public final class ExpansionPlan {

    private final int[] sources;
    private final int[] seeds;
    private final int firstSlot;
    private final int size;
    private final boolean accumulates;
    private final short[] ordinalByNumber;

    ExpansionPlan(int[] sources, int[] seeds, Slot[] slots, int firstSlot, int size, boolean accumulates) {
        this(sources, seeds, firstSlot, size, accumulates, new short[256]);
        Arrays.fill(ordinalByNumber, (short) -1);
        for (int i = 0; i < size; i++) {
            ordinalByNumber[slots[firstSlot + i].number()] = (short) i;
        }
    }

    private ExpansionPlan(int[] sources, int[] seeds, int firstSlot, int size, boolean accumulates,
            short[] ordinalByNumber) {
        this.sources = sources;
        this.seeds = seeds;
        this.firstSlot = firstSlot;
        this.size = size;
        this.accumulates = accumulates;
        this.ordinalByNumber = ordinalByNumber;
    }

    /** The same plan for a layout whose expanded fields begin elsewhere. */
    ExpansionPlan startingAt(int otherFirstSlot) {
        return new ExpansionPlan(sources, seeds, otherFirstSlot, size, accumulates, ordinalByNumber);
    }

    /** Indexes of the fields of the file that may hold components, in file order; not to be changed. */
    public int[] sources() {
        return sources;
    }

    /** Indexes of the fields of the file that are targets of accumulated components; not to be changed. */
    public int[] seeds() {
        return seeds;
    }

    /** Index of the slot of the first expanded field. */
    public int firstSlot() {
        return firstSlot;
    }

    /** How many expanded fields there may be. */
    public int size() {
        return size;
    }

    /** Whether a source accumulates, so that each message must be expanded as it passes. */
    public boolean accumulates() {
        return accumulates;
    }

    /** Ordinal of the expanded field with a number; -1 when there is none. */
    public int ordinalOf(int fieldNumber) {
        return ordinalByNumber[fieldNumber];
    }
}
