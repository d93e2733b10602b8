package io.fitcore.internal.layout;

import io.fitcore.profile.ProfileCondition;
import io.fitcore.profile.ProfileSubfield;
import java.util.List;

/**
 * Which identity of a field applies to a message (spec 5): its own, or that of one of its subfields. Immutable.
 *
 * <p>In nearly all fields with subfields one other field decides, and it is one byte. Which subfield comes first
 * for which of its values (R53) is looked up in a table then; {@code event.data} has two dozen to choose from.
 */
public final class SubfieldChoice {

    /** The identity of the field itself; that of its subfield {@code n} is {@code n + 1}. */
    public static final int MAIN = 0;
    /** Cannot be told by one field of the file alone: the conditions have to be gone through. */
    public static final int UNDECIDED = -1;

    private static final int BYTE_VALUES = 256;
    private static final SubfieldChoice[] NONE = new SubfieldChoice[0];

    private final List<ProfileSubfield> subfields;
    /** Null when the conditions have to be gone through. */
    private final Slot decider;
    /** Bytes from the record's header byte to a decider of one byte; -1 for others. */
    private final int byteOffset;
    private final byte[] identityByByte;
    /** All values that conditions name, in the order of priority, and what they decide for. */
    private final long[] values;
    private final int[] identities;

    private SubfieldChoice(List<ProfileSubfield> subfields, Slot decider) {
        this.subfields = subfields;
        this.decider = decider;
        int count = 0;
        for (ProfileSubfield subfield : subfields) {
            count += subfield.conditions().size();
        }
        this.values = new long[count];
        this.identities = new int[count];
        for (int i = 0, at = 0; i < subfields.size(); i++) {
            for (ProfileCondition condition : subfields.get(i).conditions()) {
                values[at] = condition.rawValue();
                identities[at++] = i + 1;
            }
        }
        boolean oneByte = decider != null && decider.elementBytes() == 1;
        this.byteOffset = oneByte ? decider.offset() : -1;
        this.identityByByte = new byte[oneByte ? BYTE_VALUES : 0];
        for (int i = 0; i < identityByByte.length; i++) {
            identityByByte[i] = (byte) identityOf(decider.isSigned() ? (byte) i : i);
        }
    }

    /**
     * The choices of a layout, by index of the slot; null where a field has no subfields, and empty where none has.
     *
     * @param plan what may be expanded; null when nothing is
     */
    static SubfieldChoice[] of(Slot[] slots, int wireEnd, int expandedEnd, ExpansionPlan plan) {
        SubfieldChoice[] choices = NONE;
        for (int i = 0; i < expandedEnd; i++) {
            if (slots[i].hasAlternatives()) {
                choices = choices.length == 0 ? new SubfieldChoice[expandedEnd] : choices;
                choices[i] = of(slots[i].profile().subfields(), slots, wireEnd, plan);
            }
        }
        return choices;
    }

    /**
     * The choice for a field with subfields.
     *
     * @param slots what the message holds
     * @param plan  what may be expanded; null when nothing is
     */
    private static SubfieldChoice of(List<ProfileSubfield> subfields, Slot[] slots, int wireEnd, ExpansionPlan plan) {
        int number = onlyReference(subfields);
        boolean expandable = plan != null && number >= 0 && plan.ordinalOf(number) >= 0;
        Slot decider = null;
        for (int i = wireEnd - 1; i >= 0; i--) {
            decider = slots[i].number() == number ? slots[i] : decider;
        }
        boolean decides = decider != null && !expandable && decider.isHot() && subfields.size() <= Byte.MAX_VALUE;
        return new SubfieldChoice(subfields, decides ? decider : null);
    }

    /** Number of the field that all conditions look at; -1 when they look at several. */
    private static int onlyReference(List<ProfileSubfield> subfields) {
        int only = subfields.get(0).conditions().get(0).fieldNumber();
        for (ProfileSubfield subfield : subfields) {
            for (ProfileCondition condition : subfield.conditions()) {
                if (condition.fieldNumber() != only) {
                    return -1;
                }
            }
        }
        return only;
    }

    /** The subfields, in the order of priority. */
    public List<ProfileSubfield> subfields() {
        return subfields;
    }

    /** The subfield of an identity; null for {@link #MAIN}. */
    public ProfileSubfield subfield(int identity) {
        return identity == MAIN ? null : subfields.get(identity - 1);
    }

    /** Whether one field of the file decides, so that the record tells. */
    boolean isDecided() {
        return decider != null;
    }

    /** The identity that applies to a record, as far as one of its fields decides; else {@link #UNDECIDED}. */
    public int identity(byte[] bytes, int start) {
        if (byteOffset >= 0) {
            return identityByByte[bytes[start + byteOffset] & 0xFF];
        }
        return decider == null ? UNDECIDED : identityOf(decider.hotRaw(bytes, start));
    }

    private int identityOf(long value) {
        if (value == decider.invalid()) {
            return MAIN;
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] == value) {
                return identities[i];
            }
        }
        return MAIN;
    }
}
