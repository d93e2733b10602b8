package io.fitcore.internal.compile;

import io.fitcore.internal.layout.Encoding;
import io.fitcore.internal.layout.ExpansionPlan;
import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.layout.Slot;
import io.fitcore.internal.layout.SlotFacts;
import io.fitcore.internal.layout.SlotKind;
import io.fitcore.internal.layout.SubfieldChoice;
import io.fitcore.internal.layout.Unpacking;
import io.fitcore.profile.ProfileField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The layouts of one definition's messages once it is known which subfields apply and which fields hold components.
 *
 * <p>A gear change and a timer's start have the same definition, but another meaning of {@code data}. A field or two of
 * the record tell which it is, and few combinations occur. In the layout of one combination each field is settled: it
 * has one identity, and a value packed into another field is a field of its own that reads some of that one's bytes.
 * Such a message reads as one that has neither subfields nor components. Where a message holds what does not fit into
 * that picture (low bits of totals, values that must be converted, chains of components), it keeps the layout of all
 * combinations.
 *
 * <p>Layouts are made when they are first met, as long as the {@link SettlingBudget} allows, by the thread that
 * decodes.
 */
public final class Variants {

    /** More combinations than that are not told apart; {@code event} has 192, nearly all others fewer than ten. */
    private static final int MAX_COMBINATIONS = 256;
    private static final Layout[] NONE = {};

    /**
     * A field that makes a difference: by what it may be and, where it may hold components, by whether it has a
     * value.
     */
    private static final class Difference {
        private final int index;
        private final Slot slot;
        /** Null for a field without subfields. */
        private final SubfieldChoice choice;
        private final boolean source;
        /**
         * The field of the file that holds what this one holds, too, and counts where it has a value; null for none.
         */
        private final Slot rival;
        private final int identities;
        private final int states;

        Difference(int index, Slot slot, SubfieldChoice choice, boolean source, Slot rival) {
            this.index = index;
            this.slot = slot;
            this.choice = choice;
            this.source = source;
            this.rival = rival;
            this.identities = identities(choice);
            this.states = source ? 2 * identities : identities;
        }

        private static int identities(SubfieldChoice choice) {
            if (choice == null) {
                return 1;
            }
            return 1 + choice.subfields().size();
        }

        /** Which of the states a record is in: its identity, and whether components are to be taken from it. */
        int state(byte[] bytes, int start) {
            int state = SubfieldChoice.MAIN;
            if (choice != null) {
                state = choice.identity(bytes, start);
            }
            if (takesComponents(bytes, start)) {
                state += identities;
            }
            return state;
        }

        private boolean takesComponents(byte[] bytes, int start) {
            return source && slot.isPresent(bytes, start) && (rival == null || !rival.isPresent(bytes, start));
        }

        int identity(int state) {
            return state % identities;
        }

        boolean givesComponents(int state) {
            return state >= identities;
        }
    }

    /** The layout of all combinations. */
    private final Layout all;
    private final Difference[] differences;
    private final Difference first;
    private final int combinations;
    private final SettlingBudget budget;
    /** By combination, null where none has been made; empty until a message is met, as definitions come in storms. */
    private Layout[] layouts = NONE;

    private Variants(Layout all, Difference[] differences, int combinations, SettlingBudget budget) {
        this.all = all;
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
    static Variants of(Layout all, boolean keepsStored, SettlingBudget budget) {
        ExpansionPlan plan = all.expansion();
        List<Difference> differences = new ArrayList<>(0);
        int combinations = 1;
        for (int i = 0; i < all.wireEnd() && combinations <= MAX_COMBINATIONS; i++) {
            boolean source = plan != null && plan.isSource(i) && plan.aliasOf(i) == null;
            SubfieldChoice choice = all.slot(i).hasAlternatives() ? all.choice(i) : null;
            boolean decided = choice != null && choice.isDecided();
            if (source && choice != null && !decided) {
                return null;
            }
            if (source || decided) {
                Slot rival = source && choice == null && keepsStored ? rival(plan, i) : null;
                Difference difference = new Difference(i, all.slot(i), choice, source, rival);
                differences.add(difference);
                combinations *= difference.states;
            }
        }
        if (differences.isEmpty() || combinations > MAX_COMBINATIONS) {
            return null;
        }
        return new Variants(all, differences.toArray(new Difference[0]), combinations, budget);
    }

    /** The same differences for another layout of the same fields. */
    Variants of(Layout otherAll) {
        return new Variants(otherAll, differences, combinations, budget);
    }

    private static Slot rival(ExpansionPlan plan, int sourceIndex) {
        Unpacking[] unpackings = plan.unpackings(sourceIndex, SubfieldChoice.MAIN);
        if (unpackings.length != 1 || unpackings[0].isArray() || unpackings[0].isAccumulated()) {
            return null;
        }
        return unpackings[0].stored();
    }

    /** The layout for a record; that of all combinations where one of its own would not do. */
    public Layout layoutFor(byte[] bytes, int start) {
        int combination = first.state(bytes, start);
        for (int i = 1; i < differences.length; i++) {
            combination = combination * differences[i].states + differences[i].state(bytes, start);
        }
        if (combination < layouts.length && layouts[combination] != null) {
            return layouts[combination];
        }
        return newLayout(combination);
    }

    private Layout newLayout(int combination) {
        if (!budget.takeOne()) {
            return all;
        }
        if (layouts.length == 0) {
            layouts = new Layout[combinations];
        }
        int[] states = states(combination);
        List<Slot> expanded = new ArrayList<>();
        layouts[combination] = addExpanded(states, expanded) ? settled(states, expanded) : all;
        return layouts[combination];
    }

    private int[] states(int combination) {
        int[] states = new int[differences.length];
        int rest = combination;
        for (int i = states.length - 1; i >= 0; i--) {
            states[i] = rest % differences[i].states;
            rest /= differences[i].states;
        }
        return states;
    }

    /** @param expanded none of which has to be computed */
    private Layout settled(int[] states, List<Slot> expanded) {
        List<Slot> slots = new ArrayList<>(List.of(wireSlots(states)));
        slots.addAll(expanded);
        slots.addAll(List.of(all.slots()).subList(all.expandedEnd(), all.slots().length));
        return new Layout(all.definition(), all.profile(), all.recordBytes(), all.keptBytes(),
                slots.toArray(new Slot[0]), all.wireEnd(), all.wireEnd() + expanded.size(), null);
    }

    private Slot[] wireSlots(int[] states) {
        Slot[] slots = Arrays.copyOf(all.slots(), all.wireEnd());
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slots[i].unfilled();
        }
        for (int i = 0; i < states.length; i++) {
            SubfieldChoice choice = differences[i].choice;
            if (choice != null) {
                int index = differences[i].index;
                slots[index] = slots[index].settledAs(choice.subfield(differences[i].identity(states[i])));
            }
        }
        return slots;
    }

    /**
     * Adds the fields that come out of a message's sources, in file order; answers false where that must be computed.
     */
    private boolean addExpanded(int[] states, List<Slot> expanded) {
        if (!all.computesFields()) {
            expanded.addAll(List.of(all.slots()).subList(all.wireEnd(), all.expandedEnd()));
            return true;
        }
        for (int source : all.expansion().sources()) {
            Slot alias = all.expansion().aliasOf(source);
            if (alias != null) {
                expanded.add(alias);
            }
            for (int i = 0; i < states.length; i++) {
                if (differences[i].index == source && differences[i].givesComponents(states[i])
                        && !addParts(source, differences[i].identity(states[i]), expanded)) {
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

    private boolean addParts(int sourceIndex, int identity, List<Slot> expanded) {
        Slot source = all.slot(sourceIndex);
        Unpacking[] unpackings = all.expansion().unpackings(sourceIndex, identity);
        if (unpackings.length > 0 && !source.isOneInteger()) {
            return false;
        }
        int sourceBits = Byte.SIZE * source.elementBytes();
        int bit = 0;
        for (Unpacking unpacking : unpackings) {
            if (bit + unpacking.bits() > sourceBits && unpackings.length > 1) {
                return true;
            }
            boolean whole = unpackings.length > 1 || (unpacking.bits() >= sourceBits && !source.isSigned());
            if (!whole || bit % Byte.SIZE != 0 || !isBareNumber(unpacking)) {
                return false;
            }
            expanded.add(part(source, bit, Math.min(unpacking.bits(), sourceBits), unpacking.target()));
            bit += unpacking.bits();
        }
        return true;
    }

    private static Slot part(Slot source, int firstBit, int bits, Slot target) {
        ProfileField field = target.profile();
        Encoding encoding = source.encoding().partOf(bits, field.baseType());
        int bytesBelow = firstBit / Byte.SIZE;
        int bytesBefore = bytesBelow;
        if (encoding.isBigEndian()) {
            bytesBefore = source.elementBytes() - bytesBelow - encoding.sizeBytes();
        }
        return Slot.inField(SlotFacts.readFrom(source.number(), SlotKind.PART, field), encoding, target.meaning(),
                source.offset() + bytesBefore);
    }

    /** Whether a component's bits are a field's raw value, and the field holds nothing else. */
    private boolean isBareNumber(Unpacking unpacking) {
        return unpacking.isPlain() && !unpacking.isArray() && !isOfFile(unpacking.fieldNumber())
                && unpacking.target().profile().components().isEmpty()
                && unpacking.target().profile().subfields().isEmpty();
    }

    private boolean isOfFile(int fieldNumber) {
        for (int i = 0; i < all.wireEnd(); i++) {
            if (all.slot(i).number() == fieldNumber) {
                return true;
            }
        }
        return false;
    }
}
