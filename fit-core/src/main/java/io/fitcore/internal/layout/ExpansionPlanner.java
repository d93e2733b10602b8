package io.fitcore.internal.layout;

import io.fitcore.model.BaseType;
import io.fitcore.profile.ProfileComponent;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileSubfield;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out what expanding the messages of one definition takes (spec 6).
 *
 * <p>Most component-bearing fields hold one component that repeats the field in another number, such as {@code speed}
 * and {@code enhanced_speed}. Where a definition has only such sources, each expanded field becomes a slot that reads
 * the source's bytes and nothing is left to be computed. Everything else becomes an {@link ExpansionPlan}.
 */
final class ExpansionPlanner {

    private final ProfileField[] known;
    private final boolean resolvesSubfields;

    /**
     * @param known             the profile's fields of the message by number, null where it has none
     * @param resolvesSubfields whether components of subfields count
     */
    ExpansionPlanner(ProfileField[] known, boolean resolvesSubfields) {
        this.known = known;
        this.resolvesSubfields = resolvesSubfields;
    }

    /**
     * Adds the expanded fields behind those of the file.
     *
     * @param slots the fields of the file; slots that may be filled or extended are replaced
     * @return what has to be computed; null when nothing has
     */
    ExpansionPlan plan(List<Slot> slots) {
        int wireEnd = slots.size();
        List<Integer> sources = sources(slots);
        int[] seeds = seeds(slots);
        if (sources.isEmpty() && seeds.length == 0) {
            return null;
        }
        List<Slot> repeated = repeated(slots, sources);
        if (repeated.size() == sources.size()) {
            slots.addAll(repeated);
            return seeds.length == 0 ? null : new ExpansionPlan(new int[0], seeds, new Slot[0], wireEnd, 0, false);
        }
        List<Integer> targets = targets(slots, sources);
        for (int i = 0; i < targets.size(); i++) {
            slots.add(unpacked(known[targets.get(i)], i));
            attach(slots, wireEnd, targets.get(i), i);
        }
        return new ExpansionPlan(ints(sources), seeds, slots.toArray(new Slot[0]), wireEnd, targets.size(),
                accumulates(slots, sources, targets));
    }

    private List<Integer> sources(List<Slot> slots) {
        List<Integer> sources = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot.profile() != null && slot.isWhole() && !componentLists(slot.profile()).isEmpty()) {
                sources.add(i);
            }
        }
        return sources;
    }

    /** Fields of the file that an accumulated component elsewhere in the profile's message targets. */
    private int[] seeds(List<Slot> slots) {
        List<Integer> seeds = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot.profile() != null && slot.isReadable() && !slot.isText()
                    && isAccumulated(slot.number()) && first(slots, slot.number()) == i) {
                seeds.add(i);
            }
        }
        return ints(seeds);
    }

    private boolean isAccumulated(int number) {
        for (ProfileField field : known) {
            if (field != null) {
                for (List<ProfileComponent> components : componentLists(field)) {
                    for (ProfileComponent component : components) {
                        if (component.accumulated() && component.fieldNumber() == number) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    /** The components of a field and of its subfields, each list that is not empty. */
    private List<List<ProfileComponent>> componentLists(ProfileField field) {
        if (field.components().isEmpty() && field.subfields().isEmpty()) {
            return List.of();
        }
        List<List<ProfileComponent>> lists = new ArrayList<>();
        if (!field.components().isEmpty()) {
            lists.add(field.components());
        }
        if (resolvesSubfields) {
            for (ProfileSubfield subfield : field.subfields()) {
                if (!subfield.components().isEmpty()) {
                    lists.add(subfield.components());
                }
            }
        }
        return lists;
    }

    // ---- expanded fields that repeat their source

    private List<Slot> repeated(List<Slot> slots, List<Integer> sources) {
        List<Slot> repeated = new ArrayList<>();
        for (int index : sources) {
            Slot source = slots.get(index);
            if (repeats(source) && first(slots, target(source)) < 0 && first(repeated, target(source)) < 0) {
                repeated.add(repeat(source));
            }
        }
        return repeated;
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
        ProfileField target = known[component.fieldNumber()];
        return !component.accumulated()
                && source.elementBytes() * 8 <= component.bits()
                && component.scale() == target.scale() && component.offset() == target.offset()
                && !target.isArray() && componentLists(target).isEmpty() && target.subfields().isEmpty()
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
        ProfileField target = known[target(source)];
        SlotBuilder builder = new SlotBuilder(Slot.Kind.EXPANDED, target.number()).profile(target, resolvesSubfields);
        return builder.repeating(source).build();
    }

    // ---- expanded fields that are computed

    /** Numbers of all fields that may come out of the sources, directly or through one another. */
    private List<Integer> targets(List<Slot> slots, List<Integer> sources) {
        List<Integer> targets = new ArrayList<>();
        for (int index : sources) {
            addTargets(slots.get(index).profile(), targets);
        }
        for (int i = 0; i < targets.size(); i++) {
            addTargets(known[targets.get(i)], targets);
        }
        return targets;
    }

    private void addTargets(ProfileField field, List<Integer> targets) {
        for (List<ProfileComponent> components : componentLists(field)) {
            for (ProfileComponent component : components) {
                if (!targets.contains(component.fieldNumber())) {
                    targets.add(component.fieldNumber());
                }
            }
        }
    }

    private Slot unpacked(ProfileField target, int ordinal) {
        SlotBuilder builder = new SlotBuilder(Slot.Kind.EXPANDED, target.number()).profile(target, resolvesSubfields);
        builder.type = target.baseType();
        builder.typeByte = target.baseType().code();
        builder.invalid = target.baseType().invalid();
        builder.elementBytes = target.baseType().sizeBytes();
        builder.op = Slot.UNPACKED;
        builder.expanded = ordinal;
        return builder.build();
    }

    /** Tells the field of the file with the target's number that an expanded one may fill or extend it. */
    private void attach(List<Slot> slots, int wireEnd, int number, int ordinal) {
        for (int i = 0; i < wireEnd; i++) {
            if (slots.get(i).number() == number) {
                slots.set(i, SlotBuilder.copyOf(slots.get(i), resolvesSubfields).filledBy(ordinal).build());
                return;
            }
        }
    }

    private boolean accumulates(List<Slot> slots, List<Integer> sources, List<Integer> targets) {
        for (int index : sources) {
            if (accumulates(slots.get(index).profile())) {
                return true;
            }
        }
        for (int number : targets) {
            if (accumulates(known[number])) {
                return true;
            }
        }
        return false;
    }

    private boolean accumulates(ProfileField field) {
        for (List<ProfileComponent> components : componentLists(field)) {
            for (ProfileComponent component : components) {
                if (component.accumulated()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int first(List<Slot> slots, int number) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).number() == number) {
                return i;
            }
        }
        return -1;
    }

    private static int[] ints(List<Integer> list) {
        int[] array = new int[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }
}
