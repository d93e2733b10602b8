package io.fitcore.internal.compile;

import io.fitcore.internal.layout.ExpansionPlan;
import io.fitcore.internal.layout.FirstSlots;
import io.fitcore.internal.layout.Slot;
import io.fitcore.internal.layout.SlotFacts;
import io.fitcore.internal.layout.SlotKind;
import io.fitcore.internal.layout.Unpacking;
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
 * <p>Most component-bearing fields hold one component that is the field under another number, such as {@code speed}
 * and {@code enhanced_speed}. Where a definition has only such sources, each expanded field becomes an alias, a slot
 * that reads the source's bytes, and nothing is left to be computed. Everything else becomes an {@link
 * ExpansionPlan}.
 */
final class ExpansionPlanner {

    private final MessageTargets messageTargets;
    private final KnownMessage known;
    /** The fields of the file. */
    private final List<Slot> slots;
    /** Which fields with components there are. */
    private final BitSet holders = new BitSet();
    /** Of the file; null until it is asked for. */
    private FirstSlots first;

    /** @param slots the fields of the file; those that an expanded field may fill or extend are replaced */
    ExpansionPlanner(MessageTargets messageTargets, List<Slot> slots) {
        this.messageTargets = messageTargets;
        this.known = messageTargets.message();
        this.slots = slots;
    }

    /** Answers the expanded fields, and what has to be computed. */
    Expansion plan() {
        int[] sources = sources();
        int[] seeds = seeds();
        if (sources.length == 0) {
            return aliasesOnly(List.of(), seeds);
        }
        Slot[] aliases = aliases(sources);
        List<Slot> distinct = distinct(aliases);
        if (distinct.size() == sources.length) {
            return aliasesOnly(distinct, seeds);
        }
        ExpansionTargets targets = messageTargets.of(holders);
        boolean anyStored = attach(targets);
        ExpansionPlan plan = new ExpansionPlan(sources, seeds, slots.size(), targets.ordinalByNumber(),
                targets.slots().size(), targets.accumulate(), unpackings(sources, targets, anyStored), aliases);
        return new Expansion(targets.slots(), plan);
    }

    private Expansion aliasesOnly(List<Slot> aliases, int[] seeds) {
        if (seeds.length == 0) {
            return new Expansion(aliases, null);
        }
        return new Expansion(aliases, ExpansionPlan.ofSeeds(seeds, slots.size()));
    }

    private int[] sources() {
        int[] sources = new int[slots.size()];
        int count = 0;
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            int holder = known.holder(slot.number());
            if (holder != KnownMessage.NO_HOLDER && slot.holdsIntegers()) {
                sources[count++] = i;
                holders.set(holder);
            }
        }
        return Arrays.copyOf(sources, count);
    }

    /** Fields of the file that an accumulated component elsewhere in the profile's message targets. */
    private int[] seeds() {
        int[] seeds = new int[slots.size()];
        int count = 0;
        for (int i = 0; i < slots.size(); i++) {
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
            first = new FirstSlots(slots, slots.size());
        }
        return first.indexOf(number);
    }

    // ---- expanded fields that are their source under another number

    /** By index of the slot, the alias of a field of the file; null where it has none. */
    private Slot[] aliases(int[] sources) {
        Slot[] aliases = new Slot[slots.size()];
        for (int index : sources) {
            Slot source = slots.get(index);
            if (hasAlias(source) && first(onlyTarget(source)) < 0) {
                aliases[index] = alias(source);
            }
        }
        return aliases;
    }

    /** The aliases in order, of several with a number the first. */
    private static List<Slot> distinct(Slot[] aliases) {
        List<Slot> distinct = new ArrayList<>();
        for (Slot alias : aliases) {
            if (alias != null && !hasNumber(distinct, alias.number())) {
                distinct.add(alias);
            }
        }
        return distinct;
    }

    /** Of a few slots, as only few fields of a message have an alias. */
    private static boolean hasNumber(List<Slot> few, int number) {
        for (int i = 0; i < few.size(); i++) {
            if (few.get(i).number() == number) {
                return true;
            }
        }
        return false;
    }

    private static int onlyTarget(Slot source) {
        return source.profile().components().get(0).fieldNumber();
    }

    private boolean hasAlias(Slot source) {
        ProfileField field = source.profile();
        if (field.components().size() != 1 || !field.subfields().isEmpty() || source.count() != 1
                || !isUnsigned(source.type())) {
            return false;
        }
        ProfileComponent component = field.components().get(0);
        ProfileField target = known.field(component.fieldNumber()).profile();
        return !component.accumulated()
                && source.elementBytes() * Byte.SIZE <= component.bits()
                && component.scale() == target.scale() && component.offset() == target.offset()
                && isNumberOfItsOwn(target) && holdsAllOf(target.baseType(), source.type());
    }

    private boolean isNumberOfItsOwn(ProfileField target) {
        return !target.isArray() && known.holder(target.number()) == KnownMessage.NO_HOLDER
                && target.subfields().isEmpty();
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

    private Slot alias(Slot source) {
        KnownField target = known.field(onlyTarget(source));
        return Slot.inField(SlotFacts.readFrom(source.number(), SlotKind.ALIAS, target.profile()),
                source.encoding().asOf(target.profile().baseType()), target.meaning(), source.offset());
    }

    // ---- expanded fields that are computed

    /**
     * Replaces the first field of the file with a target's number by one that an expanded field may fill or extend;
     * answers whether there is one that can be read.
     */
    private boolean attach(ExpansionTargets targets) {
        boolean anyReadable = false;
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            int ordinal = targets.ordinalByNumber()[slot.number()];
            if (ordinal >= 0 && first(slot.number()) == i) {
                slots.set(i, slot.filledBy(ordinal));
                anyReadable |= slot.isReadable();
            }
        }
        return anyReadable;
    }

    /** What there is to unpack, by index of the source's slot and its identity. */
    private Unpacking[][][] unpackings(int[] sources, ExpansionTargets targets, boolean anyStored) {
        List<Slot> expanded = targets.slots();
        Unpacking[][][] byIndex = new Unpacking[slots.size() + expanded.size()][][];
        Unpacking[][][] byHolder = new Unpacking[known.holderCount()][][];
        for (int index : sources) {
            byIndex[index] = unpackings(known.holder(slots.get(index).number()), byHolder, targets, anyStored);
        }
        for (int i = 0; i < expanded.size(); i++) {
            int holder = known.holder(expanded.get(i).number());
            if (holder != KnownMessage.NO_HOLDER) {
                byIndex[slots.size() + i] = unpackings(holder, byHolder, targets, anyStored);
            }
        }
        return byIndex;
    }

    /** The same for all slots of one field, of which a definition may have hundreds. */
    private Unpacking[][] unpackings(int holder, Unpacking[][][] byHolder, ExpansionTargets targets,
            boolean anyStored) {
        if (byHolder[holder] == null) {
            byHolder[holder] = targets.unpackings(holder);
            if (anyStored) {
                byHolder[holder] = withStored(byHolder[holder]);
            }
        }
        return byHolder[holder];
    }

    private Unpacking[][] withStored(Unpacking[][] plain) {
        Unpacking[][] changed = plain.clone();
        for (int i = 0; i < changed.length; i++) {
            for (int j = 0; j < plain[i].length; j++) {
                int index = first(plain[i][j].fieldNumber());
                if (index >= 0 && slots.get(index).isReadable()) {
                    if (changed[i] == plain[i]) {
                        changed[i] = plain[i].clone();
                    }
                    changed[i][j] = plain[i][j].beside(slots.get(index));
                }
            }
        }
        return changed;
    }
}
