package io.fitcore.internal.layout;

/**
 * What expanding a message of a layout takes (spec 6). Immutable.
 *
 * <p>Expanded fields are counted by ordinal; the slot of ordinal {@code n} is {@code firstSlot + n}.
 */
public final class ExpansionPlan {

    /** The components of a field without any. */
    public static final Unpacking[] NOTHING = new Unpacking[0];

    private static final short[] NO_ORDINALS = new short[0];

    private final int[] sources;
    private final int[] seeds;
    private final int firstSlot;
    private final int size;
    private final boolean accumulates;
    private final short[] ordinalByNumber;
    /** By index of the source's slot and its identity; null where a field never holds components. */
    private final Unpacking[][][] unpackings;
    /** By index of the source's slot; null where more becomes of a source than an alias. */
    private final Slot[] aliases;

    /**
     * @param unpackings by index of the source's slot and its identity, as {@link SubfieldChoice} numbers them
     * @param aliases    by index of the source's slot, its alias; null where more becomes of it
     */
    public ExpansionPlan(int[] sources, int[] seeds, int firstSlot, short[] ordinalByNumber, int size,
            boolean accumulates, Unpacking[][][] unpackings, Slot[] aliases) {
        this.sources = sources;
        this.seeds = seeds;
        this.firstSlot = firstSlot;
        this.size = size;
        this.accumulates = accumulates;
        this.ordinalByNumber = ordinalByNumber;
        this.unpackings = unpackings;
        this.aliases = aliases;
    }

    /** A plan of a layout in which nothing is computed, but totals are stored. */
    public static ExpansionPlan ofSeeds(int[] seeds, int firstSlot) {
        return new ExpansionPlan(new int[0], seeds, firstSlot, NO_ORDINALS, 0, false, new Unpacking[0][][],
                new Slot[0]);
    }

    /**
     * The same plan for a layout whose expanded fields begin elsewhere, and in which nothing is left to be computed.
     */
    public ExpansionPlan startingAt(int otherFirstSlot) {
        return new ExpansionPlan(new int[0], seeds, otherFirstSlot, ordinalByNumber, size, accumulates, unpackings,
                aliases);
    }

    /** Indexes of the fields of the file that may hold components, in file order; not to be changed. */
    public int[] sources() {
        return sources;
    }

    /** Whether a field of the file may hold components. */
    public boolean isSource(int slotIndex) {
        return slotIndex < unpackings.length && unpackings[slotIndex] != null;
    }

    /** The expanded field that a source is in each message; null where more becomes of the source, or nothing. */
    public Slot aliasOf(int slotIndex) {
        return aliases[slotIndex];
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
        return fieldNumber < ordinalByNumber.length ? ordinalByNumber[fieldNumber] : -1;
    }

    /**
     * The components of a field, in bit order; not to be changed.
     *
     * @param slotIndex index of its slot, {@link #sources() of the file} or expanded
     * @param identity  that applies, as {@link SubfieldChoice} numbers them
     */
    public Unpacking[] unpackings(int slotIndex, int identity) {
        Unpacking[][] byIdentity = unpackings[slotIndex];
        if (byIdentity == null) {
            return NOTHING;
        }
        return byIdentity[identity];
    }
}
