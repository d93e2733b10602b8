package io.fitcore.internal.layout;

import io.fitcore.profile.ProfileSubfield;
import java.util.ArrayList;
import java.util.List;

/**
 * Which identity of a field applies to a message (spec 5): its own, or that of one of its subfields. Immutable.
 *
 * <p>In nearly all fields with subfields one other field decides, and it is one byte. Which subfield comes first
 * for which of its values (R53) is looked up in a table then; {@code event.data} has two dozen to choose from.
 */
public final class SubfieldChoice {

    /** The identity of the field itself; that of its subfield {@code n} is {@code n + 1}. */
    public static final int MAIN = Alternatives.MAIN;
    /** Cannot be told by one field of the file alone: the conditions have to be gone through. */
    public static final int UNDECIDED = -1;

    private static final SubfieldChoice[] NONE = new SubfieldChoice[0];

    private final Alternatives alternatives;
    /** Null when the conditions have to be gone through. */
    private final Slot decider;
    /** Bytes from the record's header byte to a decider of one unsigned byte; -1 for others. */
    private final int byteOffset;
    private final int byteInvalid;
    private final byte[] identityByByte;

    private SubfieldChoice(Alternatives alternatives, Slot decider) {
        this.alternatives = alternatives;
        this.decider = decider;
        this.identityByByte = alternatives.identityByByte();
        if (decider != null && decider.elementBytes() == 1 && !decider.isSigned()) {
            this.byteOffset = decider.offset();
            this.byteInvalid = (int) decider.invalid();
        } else {
            this.byteOffset = -1;
            this.byteInvalid = -1;
        }
    }

    /**
     * The choices of a layout, by index of the slot; null where a field has no subfields, and empty where none has.
     *
     * @param plan what may be expanded; null when nothing is
     */
    static SubfieldChoice[] of(Slot[] slots, int wireEnd, int expandedEnd, ExpansionPlan plan) {
        SubfieldChoice[] choices = NONE;
        List<SubfieldChoice> made = List.of();
        for (int i = 0; i < expandedEnd; i++) {
            if (slots[i].hasAlternatives()) {
                if (choices.length == 0) {
                    choices = new SubfieldChoice[expandedEnd];
                    made = new ArrayList<>(1);
                }
                choices[i] = of(slots[i].alternatives(), made, slots, wireEnd, plan);
            }
        }
        return choices;
    }

    /** The choice for a field: that of an earlier one with the same number, of which a message may have hundreds. */
    private static SubfieldChoice of(Alternatives alternatives, List<SubfieldChoice> made, Slot[] slots, int wireEnd,
            ExpansionPlan plan) {
        for (int i = 0; i < made.size(); i++) {
            if (made.get(i).alternatives == alternatives) {
                return made.get(i);
            }
        }
        SubfieldChoice choice = make(alternatives, slots, wireEnd, plan);
        made.add(choice);
        return choice;
    }

    private static SubfieldChoice make(Alternatives alternatives, Slot[] slots, int wireEnd, ExpansionPlan plan) {
        int number = alternatives.onlyReference();
        boolean expandable = plan != null && number >= 0 && plan.ordinalOf(number) >= 0;
        if (expandable || !alternatives.areFew()) {
            return new SubfieldChoice(alternatives, null);
        }
        for (int i = 0; i < wireEnd; i++) {
            if (slots[i].number() == number) {
                return decidedBy(slots[i], alternatives);
            }
        }
        return new SubfieldChoice(alternatives, null);
    }

    private static SubfieldChoice decidedBy(Slot field, Alternatives alternatives) {
        if (!field.beginsPlain()) {
            return new SubfieldChoice(alternatives, null);
        }
        return new SubfieldChoice(alternatives, field);
    }

    /** The subfields, in the order of priority. */
    public List<ProfileSubfield> subfields() {
        return alternatives.subfields();
    }

    /** The subfield of an identity; null for {@link #MAIN}. */
    public ProfileSubfield subfield(int identity) {
        if (identity == MAIN) {
            return null;
        }
        return subfields().get(identity - 1);
    }

    /** Whether one field of the file decides, so that the record tells. */
    public boolean isDecided() {
        return decider != null;
    }

    /** The identity that applies to a record, as far as one of its fields decides; else {@link #UNDECIDED}. */
    public int identity(byte[] bytes, int start) {
        if (byteOffset >= 0) {
            int value = bytes[start + byteOffset] & 0xFF;
            return value == byteInvalid ? MAIN : identityByByte[value];
        }
        if (decider == null) {
            return UNDECIDED;
        }
        return identityFor(decider.hotRaw(bytes, start));
    }

    private int identityFor(long value) {
        if (value == decider.invalid()) {
            return MAIN;
        }
        return alternatives.identityFor(value);
    }
}
