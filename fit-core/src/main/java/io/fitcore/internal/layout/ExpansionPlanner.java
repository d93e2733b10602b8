package io.fitcore.internal.layout;

import io.fitcore.model.BaseType;
import io.fitcore.profile.ProfileComponent;
import io.fitcore.profile.ProfileField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds out what expanding the messages of one definition takes (spec 6).
 *
 * <p>Most component-bearing fields hold one component that repeats the field in another number, such as {@code speed}
 * and {@code enhanced_speed}. Where a definition has only such sources, each expanded field becomes a slot that reads
 * the source's bytes and nothing is left to be computed. Everything else becomes an {@link ExpansionPlan}.
 */
final class ExpansionPlanner {

    private final KnownMessage known;
    private final List<Slot> slots;
    /** How many slots are of the file. */
    private final int wireEnd;
    /** Which fields with components there are. */
    private final BitSet holders = new BitSet();
    /** Of the file; null until it is asked for. */
    private FirstSlots first;

    /** @param slots the fields of the file */
    ExpansionPlanner(KnownMessage known, List<Slot> slots) {
        this.known = known;
        this.slots = slots;
        this.wireEnd = slots.size();
    }

    /**
     * Adds the expanded fields behind those of the file, of which those that may be filled or extended are replaced.
     *
     * @return what has to be computed; null when nothing has
     */
    ExpansionPlan plan() {
        int[] sources = sources();
        int[] seeds = seeds();
        if (sources.length == 0) {
            return seeds.length == 0 ? null : ExpansionPlan.ofSeeds(seeds, wireEnd);
        }
        Slot[] repeats = repeats(sources);
        List<Slot> repeated = repeated(repeats);
        if (repeated.size() == sources.length) {
            slots.addAll(repeated);
            return seeds.length == 0 ? null : ExpansionPlan.ofSeeds(seeds, wireEnd);
        }
        ExpansionTargets targets = known.targets(holders);
        boolean anyStored = attach(targets);
        slots.addAll(targets.slots());
        return new ExpansionPlan(sources, seeds, wireEnd, targets.ordinalByNumber(), targets.slots().size(),
                targets.accumulate(), unpackings(sources, targets, anyStored), repeats);
    }

    private int[] sources() {
        int[] sources = new int[wireEnd];
        int count = 0;
        for (int i = 0; i < wireEnd; i++) {
            Slot slot = slots.get(i);
            int holder = known.holder(slot.number());
            if (holder != KnownMessage.NO_HOLDER && slot.isWhole()) {
                sources[count++] = i;
                holders.set(holder);
            }
        }
        return Arrays.copyOf(sources, count);
    }

    /** Fields of the file that an accumulated component elsewhere in the profile's message targets. */
    private int[] seeds() {
        int[] seeds = new int[wireEnd];
        int count = 0;
        for (int i = 0; i < wireEnd; i++) {
            Slot slot = slots.get(i);
            if (known.isAccumulated(slot.number()) && slot.profile() != null && slot.isReadable() && !slot.isText()
                    && first(slot.number()) == i) {
                seeds[count++] = i;
            }
        }
        return Arrays.copyOf(seeds, count);
    }

    /** Index of the first field of the file with a number; -1 when there is none. */
    private int first(int number) {
        if (first == null) {
            first = new FirstSlots(slots, wireEnd);
        }
        return first.indexOf(number);
    }

    // ---- expanded fields that repeat their source

    /** By index of the slot, the expanded field that repeats a field of the file; null where none does. */
    private Slot[] repeats(int[] sources) {
        Slot[] repeats = new Slot[wireEnd];
        for (int index : sources) {
            Slot source = slots.get(index);
            if (repeats(source) && first(target(source)) < 0) {
                repeats[index] = repeat(source);
            }
        }
        return repeats;
    }

    /** The repeating fields in order, of several with a number the first. */
    private static List<Slot> repeated(Slot[] repeats) {
        List<Slot> repeated = new ArrayList<>();
        for (Slot repeat : repeats) {
            if (repeat != null && !hasNumber(repeated, repeat.number())) {
                repeated.add(repeat);
            }
        }
        return repeated;
    }

    /** Of a few slots, as only few fields of a message are repeated. */
    private static boolean hasNumber(List<Slot> few, int number) {
        for (int i = 0; i < few.size(); i++) {
            if (few.get(i).number() == number) {
                return true;
            }
        }
        return false;
    }

    private static int target(Slot source) {
        return source.profile().components().get(0).fieldNumber();
    }

    private boolean repeats(Slot source) {
        ProfileField field = source.profile();
        if (field.components().size() != 1 || !field.subfields().isEmpty() || source.count() != 1
                || !isUnsigned(source.type())) {
            return false;
        }
        ProfileComponent component = field.components().get(0);
        ProfileField target = known.field(component.fieldNumber());
        return !component.accumulated()
                && source.elementBytes() * 8 <= component.bits()
                && component.scale() == target.scale() && component.offset() == target.offset()
                && !target.isArray() && known.holder(target.number()) == KnownMessage.NO_HOLDER && target.subfields().isEmpty()
                && holdsAllOf(target.baseType(), source.type());
    }

    private static boolean isUnsigned(BaseType type) {
        return switch (type) {
            case ENUM, UINT8, UINT8Z, UINT16, UINT16Z, UINT32, UINT32Z -> true;
            default -> false;
        };
    }

    /** Whether no valid raw value of an unsigned type is invalid, or another number, in the other. */
    private static boolean holdsAllOf(BaseType target, BaseType source) {
        boolean zeroIsInvalid = target.invalid() == 0;
        return target == source
                || (isUnsigned(target) && target.sizeBytes() > source.sizeBytes() && !zeroIsInvalid);
    }

    private Slot repeat(Slot source) {
        ProfileField target = known.field(target(source));
        return new SlotBuilder(Slot.Kind.EXPANDED, target.number())
                .profile(target)
                .orElse(known.alternatives(target))
                .repeating(source)
                .build();
    }

    // ---- expanded fields that are computed

    /**
     * Tells the first field of the file with a target's number that an expanded one may fill or extend it; answers whether
     * there is one that can be read.
     */
    private boolean attach(ExpansionTargets targets) {
        boolean anyReadable = false;
        for (int i = 0; i < wireEnd; i++) {
            Slot slot = slots.get(i);
            int ordinal = targets.ordinalByNumber()[slot.number()];
            if (ordinal >= 0 && first(slot.number()) == i) {
                slots.set(i, SlotBuilder.copyOf(slot).filledBy(ordinal).build());
                anyReadable |= slot.isReadable();
            }
        }
        return anyReadable;
    }

    /** What there is to unpack, by index of the source's slot and its identity. */
    private Unpacking[][][] unpackings(int[] sources, ExpansionTargets targets, boolean anyStored) {
        Unpacking[][][] byIndex = new Unpacking[slots.size()][][];
        Unpacking[][][] byHolder = new Unpacking[known.holderCount()][][];
        for (int index : sources) {
            byIndex[index] = unpackings(known.holder(slots.get(index).number()), byHolder, targets, anyStored);
        }
        for (int i = wireEnd; i < byIndex.length; i++) {
            int holder = known.holder(slots.get(i).number());
            if (holder != KnownMessage.NO_HOLDER) {
                byIndex[i] = unpackings(holder, byHolder, targets, anyStored);
            }
        }
        return byIndex;
    }

    /** The same for all slots of one field, of which a definition may have hundreds. */
    private Unpacking[][] unpackings(int holder, Unpacking[][][] byHolder, ExpansionTargets targets, boolean anyStored) {
        if (byHolder[holder] == null) {
            Unpacking[][] plain = targets.unpackings(holder);
            byHolder[holder] = anyStored ? withStored(plain) : plain;
        }
        return byHolder[holder];
    }

    private Unpacking[][] withStored(Unpacking[][] plain) {
        Unpacking[][] changed = plain.clone();
        for (int i = 0; i < changed.length; i++) {
            for (int j = 0; j < plain[i].length; j++) {
                int index = first(plain[i][j].fieldNumber());
                if (index >= 0 && slots.get(index).isReadable()) {
                    changed[i] = changed[i] == plain[i] ? plain[i].clone() : changed[i];
                    changed[i][j] = plain[i][j].beside(slots.get(index));
                }
            }
        }
        return changed;
    }
}
