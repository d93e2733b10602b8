package io.fitcore.internal.compile;

import io.fitcore.internal.layout.ExpansionPlan;
import io.fitcore.internal.layout.Slot;
import io.fitcore.internal.layout.SubfieldChoice;
import io.fitcore.internal.layout.Unpacking;
import io.fitcore.profile.ProfileComponent;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileSubfield;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What may come out of the component-bearing fields of a definition, whatever else it holds. Immutable; made once for
 * each set of such fields, as definitions may come in storms.
 */
final class ExpansionTargets {

    private static final int FIELD_NUMBERS = 256;

    private final short[] ordinalByNumber = new short[FIELD_NUMBERS];
    private final List<Slot> slots = new ArrayList<>();
    private final boolean accumulate;
    /** By holder and identity; null where a holder is neither a source nor a target. */
    private final Unpacking[][][] unpackings;

    /** @param sources which of the message's {@link KnownMessage#holder holders} the definition has */
    ExpansionTargets(KnownMessage known, BitSet sources) {
        Arrays.fill(ordinalByNumber, (short) -1);
        List<Integer> holders = new ArrayList<>();
        for (int source = sources.nextSetBit(0); source >= 0; source = sources.nextSetBit(source + 1)) {
            holders.add(source);
        }
        boolean anyAccumulates = false;
        for (int i = 0; i < holders.size(); i++) { // grows by targets that hold components themselves
            anyAccumulates |= known.accumulates(holders.get(i));
            addTargets(known, known.componentLists(holders.get(i)), holders);
        }
        this.accumulate = anyAccumulates;
        this.unpackings = new Unpacking[known.holderCount()][][];
        for (int holder : holders) {
            unpackings[holder] = unpackings(known, known.holderField(holder));
        }
    }

    private void addTargets(KnownMessage known, List<List<ProfileComponent>> lists, List<Integer> holders) {
        for (List<ProfileComponent> components : lists) {
            for (ProfileComponent component : components) {
                int number = component.fieldNumber();
                if (ordinalByNumber[number] < 0) {
                    ordinalByNumber[number] = (short) slots.size();
                    KnownField target = known.field(number);
                    slots.add(Slot.computed(target.profile(), target.meaning(), slots.size()));
                    int holder = known.holder(number);
                    if (holder != KnownMessage.NO_HOLDER && !holders.contains(holder)) {
                        holders.add(holder);
                    }
                }
            }
        }
    }

    private Unpacking[][] unpackings(KnownMessage known, ProfileField field) {
        List<ProfileSubfield> subfields = known.subfields(field);
        Unpacking[][] byIdentity = new Unpacking[1 + subfields.size()][];
        byIdentity[SubfieldChoice.MAIN] = unpackings(field.components());
        for (int i = 0; i < subfields.size(); i++) {
            byIdentity[i + 1] = unpackings(subfields.get(i).components());
        }
        return byIdentity;
    }

    private Unpacking[] unpackings(List<ProfileComponent> components) {
        if (components.isEmpty()) {
            return ExpansionPlan.NOTHING;
        }
        Unpacking[] parts = new Unpacking[components.size()];
        for (int i = 0; i < parts.length; i++) {
            int ordinal = ordinalByNumber[components.get(i).fieldNumber()];
            parts[i] = new Unpacking(components.get(i), ordinal, slots.get(ordinal), null);
        }
        return parts;
    }

    /** The expanded fields by ordinal. */
    List<Slot> slots() {
        return slots;
    }

    /** Ordinal of the expanded field with a number, by number, -1 for none; not to be changed. */
    short[] ordinalByNumber() {
        return ordinalByNumber;
    }

    /** Whether a source, or a field that comes out of one, holds low bits of a total. */
    boolean accumulate() {
        return accumulate;
    }

    /** The components of a field by its identity, for a definition that has no field of the file for any of them. */
    Unpacking[][] unpackings(int holder) {
        return unpackings[holder];
    }
}
