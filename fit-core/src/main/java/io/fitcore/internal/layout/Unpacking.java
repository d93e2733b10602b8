package io.fitcore.internal.layout;

import io.fitcore.profile.ProfileComponent;

/** One component of a field, and where its value goes in the messages of a layout (spec 6). Immutable. */
public final class Unpacking {

    private final ProfileComponent component;
    private final int bits;
    private final int ordinal;
    private final Slot target;
    private final Slot stored;
    private final boolean array;
    private final boolean signed;
    private final boolean accumulated;
    private final boolean sameGrid;
    private final boolean plain;

    /**
     * @param ordinal ordinal of the expanded field that takes the value
     * @param target  that field's slot
     * @param stored  the field of the file with the same number; null when there is none that can be read
     */
    public Unpacking(ProfileComponent component, int ordinal, Slot target, Slot stored) {
        this.component = component;
        this.bits = component.bits();
        this.ordinal = ordinal;
        this.target = target;
        this.stored = stored;
        this.array = target.profile().isArray();
        this.signed = target.type().isSigned();
        this.accumulated = component.accumulated();
        this.sameGrid = component.scale() == target.scale() && component.offset() == target.shift();
        this.plain = sameGrid && !signed && !accumulated && stored == null;
    }

    /** The same where the file has a field with the target's number that can be read. */
    public Unpacking beside(Slot storedField) {
        return new Unpacking(component, ordinal, target, storedField);
    }

    /** Whether the bits are the raw value of a target that nothing but its components fills. */
    public boolean isPlain() {
        return plain;
    }

    /** Width in the source, 1-32. */
    public int bits() {
        return bits;
    }

    /** Number of the field that takes the value. */
    public int fieldNumber() {
        return target.number();
    }

    public int ordinal() {
        return ordinal;
    }

    public Slot target() {
        return target;
    }

    /** The field of the file with the target's number; null when there is none that can be read. */
    public Slot stored() {
        return stored;
    }

    /** Whether the value is the low bits of a total. */
    public boolean isAccumulated() {
        return accumulated;
    }

    /** Whether the target takes any number of values. */
    public boolean isArray() {
        return array;
    }

    /** Whether the target's values have a sign, and so has this one. */
    public boolean isSigned() {
        return signed;
    }

    /** What the component's number is divided by. */
    public double scale() {
        return component.scale();
    }

    /** What is subtracted after the division. */
    public double offset() {
        return component.offset();
    }

    /** Whether the component's number is the target's raw value as it is, so that nothing has to be rounded (R57). */
    public boolean isOnTargetGrid() {
        return sameGrid;
    }
}
