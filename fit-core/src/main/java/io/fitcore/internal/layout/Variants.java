package io.fitcore.internal.layout;

import io.fitcore.profile.ProfileSubfield;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The layouts of one definition's messages once it is known which subfields apply and which fields hold components.
 *
 * <p>A gear change and a timer's start have the same definition, but another meaning of {@code data}. A field or two of
 * the record tell which it is, and few combinations occur. In the layout of one combination the identity of each field is
 * settled, and a value packed into another field is a field of its own that reads some of that one's bytes: a message
 * then reads as one that has neither subfields nor components. Where a message holds what does not fit into that picture
 * (low bits of totals, values that must be converted, chains of components), it keeps the layout of all combinations.
 *
 * <p>Layouts are made when they are first met, as long as the {@link SettlingBudget} allows, by the thread that decodes.
 */
final class Variants {

    /** More combinations than that are not told apart; {@code event} has 192, nearly all others fewer than ten. */
    private static final int MAX_COMBINATIONS = 256;
    private static final Layout[] NONE = new Layout[0];

    /** A field that makes a difference: by what it may be and, where it may hold components, by whether it has a value. */
    private static final class Difference {
        private final int index;
        private final Slot slot;
        /** Null for a field without subfields. */
        private final SubfieldChoice choice;
        private final boolean source;
        /** The field of the file that holds what this one holds, too, and counts where it has a value; null for none. */
        private final Slot rival;
        private final int identities;
        private final int states;

        Difference(int index, Slot slot, SubfieldChoice choice, boolean source, Slot rival) {
            this.index = index;
            this.slot = slot;
            this.choice = choice;
            this.source = source;
            this.rival = rival;
            this.identities = choice == null ? 1 : 1 + choice.subfields().size();
            this.states = source ? 2 * identities : identities;
        }

        /** Which of the states a record is in: its identity, and whether components are to be taken from it. */
        int state(byte[] bytes, int start) {
            int identity = choice == null ? SubfieldChoice.MAIN : choice.identity(bytes, start);
            return source && slot.isPresent(bytes, start) && (rival == null || !rival.isPresent(bytes, start))
                    ? identities + identity : identity;
        }

        int identity(int state) {
            return state % identities;
        }

        boolean givesComponents(int state) {
            return state >= identities;
        }
    }

    private final Difference[] differences;
    private final Difference first;
    private final int combinations;
    private final SettlingBudget budget;
    /** By combination; empty until a message is met. */
    private Layout[] layouts = NONE;
    private int made;

    private Variants(Difference[] differences, int combinations, SettlingBudget budget) {
        this.differences = differences;
        this.first = differences[0];
        this.combinations = combinations;
        this.budget = budget;
    }

    /**
     * What may differ among messages of a definition.
     *
     * @param keepsStored whether a value of the file counts, rather than one that would be unpacked for the same field
     * @param budget      of the stream
     * @return null when nothing does, or more than can be told by a look at the record
     */
    static Variants of(Slot[] slots, int wireEnd, ExpansionPlan plan, SubfieldChoice[] choices,
            boolean keepsStored, SettlingBudget budget) {
        List<Difference> differences = new ArrayList<>();
        int combinations = 1;
        for (int i = 0; i < wireEnd && combinations <= MAX_COMBINATIONS; i++) {
            boolean source = plan != null && plan.isSource(i) && plan.repeat(i) == null;
            SubfieldChoice choice = choices.length == 0 ? null : choices[i];
            boolean decided = choice != null && choice.isDecided();
            if (source && choice != null && !decided) {
                return null;
            }
            if (source || decided) {
                Slot rival = source && choice == null && keepsStored ? rival(plan, i) : null;
                Difference difference = new Difference(i, slots[i], choice, source, rival);
                differences.add(difference);
                combinations *= difference.states;
            }
        }
        return differences.isEmpty() || combinations > MAX_COMBINATIONS
                ? null : new Variants(differences.toArray(new Difference[0]), combinations, budget);
    }

    private static Slot rival(ExpansionPlan plan, int sourceIndex) {
        Unpacking[] unpackings = plan.unpackings(sourceIndex, SubfieldChoice.MAIN);
        return unpackings.length == 1 && !unpackings[0].isArray() && !unpackings[0].isAccumulated()
                ? unpackings[0].stored() : null;
    }

    /** The same differences, of which no layout has been made. */
    Variants unmade() {
        return new Variants(differences, combinations, budget);
    }

    /** How many layouts have been made. */
    int made() {
        return made;
    }

    /** The layout for a record; that of all combinations where one of its own would not do. */
    Layout of(Layout all, byte[] bytes, int start) {
        int combination = first.state(bytes, start);
        for (int i = 1; i < differences.length; i++) {
            combination = combination * differences[i].states + differences[i].state(bytes, start);
        }
        Layout known = combination < layouts.length ? layouts[combination] : null;
        return known != null ? known : budget.allowsOne() ? make(all, combination) : all;
    }

    private Layout make(Layout all, int combination) {
        int[] states = new int[differences.length];
        int rest = combination;
        for (int i = states.length - 1; i >= 0; i--) {
            states[i] = rest % differences[i].states;
            rest /= differences[i].states;
        }
        List<Slot> expanded = new ArrayList<>();
        boolean settled = addExpanded(all, states, expanded);
        Layout layout = settled ? all.settled(wireSlots(all, states), expanded) : all;
        layouts = layouts.length == 0 ? new Layout[combinations] : layouts;
        layouts[combination] = layout;
        made += settled ? 1 : 0;
        return layout;
    }

    private Slot[] wireSlots(Layout all, int[] states) {
        Slot[] slots = Arrays.copyOf(all.slots(), all.wireEnd());
        for (int i = 0; i < slots.length; i++) {
            if (slots[i].expanded() >= 0) {
                slots[i] = SlotBuilder.copyOf(slots[i]).filledBy(-1).build();
            }
        }
        for (int i = 0; i < states.length; i++) {
            SubfieldChoice choice = differences[i].choice;
            if (choice != null) {
                int index = differences[i].index;
                ProfileSubfield subfield = choice.subfield(differences[i].identity(states[i]));
                slots[index] = SlotBuilder.copyOf(slots[index]).settledAs(subfield).build();
            }
        }
        return slots;
    }

    /** Adds the fields that come out of a message's sources, in file order; answers false where that must be computed. */
    private boolean addExpanded(Layout all, int[] states, List<Slot> expanded) {
        if (!all.computesFields()) {
            expanded.addAll(List.of(all.slots()).subList(all.wireEnd(), all.expandedEnd()));
            return true;
        }
        for (int source : all.expansion().sources()) {
            if (all.expansion().repeat(source) != null) {
                expanded.add(all.expansion().repeat(source));
            }
            for (int i = 0; i < states.length; i++) {
                if (differences[i].index == source && differences[i].givesComponents(states[i])
                        && !addParts(all, source, differences[i].identity(states[i]), expanded)) {
                    return false;
                }
            }
        }
        return haveNumbersOfTheirOwn(expanded);
    }

    private static boolean haveNumbersOfTheirOwn(List<Slot> slots) {
        BitSet seen = new BitSet();
        for (Slot slot : slots) {
            if (seen.get(slot.number())) {
                return false;
            }
            seen.set(slot.number());
        }
        return true;
    }

    private static boolean addParts(Layout all, int sourceIndex, int identity, List<Slot> expanded) {
        Slot source = all.slot(sourceIndex);
        Unpacking[] unpackings = all.expansion().unpackings(sourceIndex, identity);
        if (unpackings.length > 0 && !source.isSingleWhole()) {
            return false;
        }
        int sourceBits = Byte.SIZE * source.elementBytes();
        int bit = 0;
        for (Unpacking unpacking : unpackings) {
            if (bit + unpacking.bits() > sourceBits && unpackings.length > 1) {
                return true;
            }
            boolean whole = unpackings.length > 1 || (unpacking.bits() >= sourceBits && !source.isSigned());
            if (!whole || bit % Byte.SIZE != 0 || !isPart(all, unpacking)) {
                return false;
            }
            expanded.add(new SlotBuilder(Slot.Kind.EXPANDED, unpacking.fieldNumber())
                    .profile(unpacking.target().profile())
                    .partOf(source, bit, Math.min(unpacking.bits(), sourceBits))
                    .build());
            bit += unpacking.bits();
        }
        return true;
    }

    /** Whether a component's bits are a field's raw value, and the field holds nothing else. */
    private static boolean isPart(Layout all, Unpacking unpacking) {
        return unpacking.isPlain() && !unpacking.isArray() && !isOfFile(all, unpacking.fieldNumber())
                && unpacking.target().profile().components().isEmpty()
                && unpacking.target().profile().subfields().isEmpty();
    }

    private static boolean isOfFile(Layout all, int fieldNumber) {
        for (int i = 0; i < all.wireEnd(); i++) {
            if (all.slot(i).number() == fieldNumber) {
                return true;
            }
        }
        return false;
    }
}
