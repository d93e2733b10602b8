package io.fitcore.internal.layout;

import io.fitcore.model.BaseType;
import io.fitcore.profile.ProfileComponent;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileSubfield;
import java.util.ArrayList;
import java.util.Arrays;
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

    ExpansionPlanner(KnownMessage known) {
        this.known = known;
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
        Slot[] repeats = repeats(slots, sources);
        List<Slot> repeated = repeated(repeats);
        if (repeated.size() == sources.size()) {
            slots.addAll(repeated);
            return seeds.length == 0 ? null : ExpansionPlan.ofSeeds(seeds, wireEnd);
        }
        List<Integer> targets = targets(slots, sources);
        short[] ordinals = new short[256];
        Arrays.fill(ordinals, (short) -1);
        for (int i = 0; i < targets.size(); i++) {
            slots.add(unpacked(known.field(targets.get(i)), i));
            attach(slots, wireEnd, targets.get(i), i);
            ordinals[targets.get(i)] = (short) i;
        }
        return new ExpansionPlan(ints(sources), seeds, wireEnd, ordinals, targets.size(),
                accumulates(slots, sources, targets), unpackings(slots, wireEnd, sources, ordinals), repeats);
    }

    private List<Integer> sources(List<Slot> slots) {
        List<Integer> sources = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot.profile() != null && slot.isWhole() && !known.componentLists(slot.number()).isEmpty()) {
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
                    && known.isAccumulated(slot.number()) && first(slots, slot.number()) == i) {
                seeds.add(i);
            }
        }
        return ints(seeds);
    }

    // ---- expanded fields that repeat their source

    /** By index of the slot, the expanded field that repeats a field of the file; null where none does. */
    private Slot[] repeats(List<Slot> slots, List<Integer> sources) {
        Slot[] repeats = new Slot[slots.size()];
        for (int index : sources) {
            Slot source = slots.get(index);
            if (repeats(source) && first(slots, target(source)) < 0) {
                repeats[index] = repeat(source);
            }
        }
        return repeats;
    }

    /** The repeating fields in order, of several with a number the first. */
    private static List<Slot> repeated(Slot[] repeats) {
        List<Slot> repeated = new ArrayList<>();
        for (Slot repeat : repeats) {
            if (repeat != null && first(repeated, repeat.number()) < 0) {
                repeated.add(repeat);
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
        ProfileField target = known.field(component.fieldNumber());
        return !component.accumulated()
                && source.elementBytes() * 8 <= component.bits()
                && component.scale() == target.scale() && component.offset() == target.offset()
                && !target.isArray() && known.componentLists(target.number()).isEmpty() && target.subfields().isEmpty()
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
        SlotBuilder builder = new SlotBuilder(Slot.Kind.EXPANDED, target.number()).profile(target, known.resolvesSubfields());
        return builder.repeating(source).build();
    }

    // ---- expanded fields that are computed

    /** Numbers of all fields that may come out of the sources, directly or through one another. */
    private List<Integer> targets(List<Slot> slots, List<Integer> sources) {
        List<Integer> targets = new ArrayList<>();
        for (int index : sources) {
            addTargets(slots.get(index).number(), targets);
        }
        for (int i = 0; i < targets.size(); i++) {
            addTargets(targets.get(i), targets);
        }
        return targets;
    }

    private void addTargets(int source, List<Integer> targets) {
        for (List<ProfileComponent> components : known.componentLists(source)) {
            for (ProfileComponent component : components) {
                if (!targets.contains(component.fieldNumber())) {
                    targets.add(component.fieldNumber());
                }
            }
        }
    }

    private Slot unpacked(ProfileField target, int ordinal) {
        SlotBuilder builder = new SlotBuilder(Slot.Kind.EXPANDED, target.number()).profile(target, known.resolvesSubfields());
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
                slots.set(i, SlotBuilder.copyOf(slots.get(i)).filledBy(ordinal).build());
                return;
            }
        }
    }

    /** What there is to unpack, by index of the source's slot and its identity. */
    private Unpacking[][][] unpackings(List<Slot> slots, int wireEnd, List<Integer> sources, short[] ordinals) {
        Unpacking[][][] unpackings = new Unpacking[slots.size()][][];
        for (int i = 0; i < slots.size(); i++) {
            ProfileField field = slots.get(i).profile();
            if (i >= wireEnd ? !known.componentLists(field.number()).isEmpty() : sources.contains(i)) {
                List<ProfileSubfield> subfields = known.subfields(field);
                unpackings[i] = new Unpacking[1 + subfields.size()][];
                unpackings[i][SubfieldChoice.MAIN] = unpackings(field.components(), slots, wireEnd, ordinals);
                for (int j = 0; j < subfields.size(); j++) {
                    unpackings[i][j + 1] = unpackings(subfields.get(j).components(), slots, wireEnd, ordinals);
                }
            }
        }
        return unpackings;
    }

    private static Unpacking[] unpackings(List<ProfileComponent> components, List<Slot> slots, int wireEnd,
            short[] ordinals) {
        Unpacking[] unpackings = new Unpacking[components.size()];
        for (int i = 0; i < unpackings.length; i++) {
            ProfileComponent component = components.get(i);
            int ordinal = ordinals[component.fieldNumber()];
            int stored = first(slots.subList(0, wireEnd), component.fieldNumber());
            unpackings[i] = new Unpacking(component, ordinal, slots.get(wireEnd + ordinal),
                    stored >= 0 && slots.get(stored).isReadable() ? slots.get(stored) : null);
        }
        return unpackings;
    }

    private boolean accumulates(List<Slot> slots, List<Integer> sources, List<Integer> targets) {
        for (int index : sources) {
            if (known.accumulates(slots.get(index).number())) {
                return true;
            }
        }
        for (int number : targets) {
            if (known.accumulates(number)) {
                return true;
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
