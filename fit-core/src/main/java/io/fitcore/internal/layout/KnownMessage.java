package io.fitcore.internal.layout;

import io.fitcore.model.BaseType;
import io.fitcore.profile.ProfileComponent;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileMessage;
import io.fitcore.profile.ProfileSubfield;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the profile says of a message, as compiling its definitions asks for it; found out once for each message of a
 * stream, as files define some messages again and again.
 */
final class KnownMessage {

    /** A message that the profile does not know. */
    static final KnownMessage UNKNOWN = new KnownMessage();

    /** Numbers from here on are those of fields that many messages have, such as the timestamp, and are looked up one by one. */
    private static final int COMMON_NUMBERS = 250;
    private static final int FIELD_NUMBERS = 256;
    static final byte NO_HOLDER = -1;

    private final ProfileMessage profile;
    /** By number, up to the highest that is not a common one. */
    private final ProfileField[] fields;
    private final boolean resolvesSubfields;
    /** The fields that hold components, in the order of the profile. */
    private final List<ProfileField> holderFields = new ArrayList<>(0);
    /** Theirs. */
    private final List<List<List<ProfileComponent>>> componentLists = new ArrayList<>(0);
    /** By number, which of those a field is, or {@link #NO_HOLDER}; empty where no field holds components. */
    private final byte[] holders;
    /** By number, whether a field takes low bits of a total; empty where no field holds components. */
    private final boolean[] accumulated;
    /** Of the fields that hold components, which hold low bits of a total. */
    private final boolean[] accumulating;
    private final Slot headerTime;
    /** By number of the field, those that were asked for. */
    private final Map<Integer, Alternatives> alternatives;
    /** By the fields that hold components, of which no message has more than a few; those that were asked for. */
    private final Map<BitSet, ExpansionTargets> targets;

    private KnownMessage() {
        this.profile = null;
        this.fields = new ProfileField[0];
        this.resolvesSubfields = false;
        this.holders = new byte[0];
        this.accumulated = new boolean[0];
        this.accumulating = new boolean[0];
        this.headerTime = headerTime(null);
        this.alternatives = Map.of();
        this.targets = Map.of();
    }

    /** @param resolvesSubfields whether components of subfields count */
    KnownMessage(ProfileMessage profile, boolean resolvesSubfields) {
        this.profile = profile;
        this.resolvesSubfields = resolvesSubfields;
        List<ProfileField> all = profile.fields();
        this.fields = byNumber(all);
        this.holders = holders(all);
        this.accumulated = accumulated();
        this.accumulating = new boolean[componentLists.size()];
        for (int i = 0; i < accumulating.length; i++) {
            accumulating[i] = anyAccumulated(componentLists.get(i));
        }
        this.headerTime = headerTime(field(Layout.TIMESTAMP_FIELD));
        this.alternatives = new HashMap<>();
        this.targets = new HashMap<>();
    }

    private static Slot headerTime(ProfileField known) {
        SlotBuilder builder = new SlotBuilder(Slot.Kind.HEADER_TIME, Layout.TIMESTAMP_FIELD).profile(known);
        builder.type = BaseType.UINT32;
        builder.typeByte = BaseType.UINT32.code();
        builder.invalid = BaseType.UINT32.invalid();
        builder.elementBytes = BaseType.UINT32.sizeBytes();
        builder.count = 1;
        builder.op = Slot.HEADER_TIME;
        return builder.build();
    }

    private static ProfileField[] byNumber(List<ProfileField> all) {
        int size = 0;
        for (ProfileField field : all) {
            size = field.number() < COMMON_NUMBERS ? Math.max(size, field.number() + 1) : size;
        }
        ProfileField[] fields = new ProfileField[size];
        for (ProfileField field : all) {
            if (field.number() < size) {
                fields[field.number()] = field;
            }
        }
        return fields;
    }

    /** Gathers the components, and says whose they are. */
    private byte[] holders(List<ProfileField> all) {
        byte[] ordinals = new byte[0];
        for (ProfileField field : all) {
            if (!field.components().isEmpty() || !subfields(field).isEmpty()) {
                List<List<ProfileComponent>> lists = lists(field);
                if (!lists.isEmpty()) {
                    if (ordinals.length == 0) {
                        ordinals = new byte[FIELD_NUMBERS];
                        Arrays.fill(ordinals, NO_HOLDER);
                    }
                    ordinals[field.number()] = (byte) componentLists.size();
                    holderFields.add(field);
                    componentLists.add(lists);
                }
            }
        }
        return ordinals;
    }

    private boolean[] accumulated() {
        boolean[] flags = new boolean[holders.length];
        for (List<List<ProfileComponent>> lists : componentLists) {
            for (List<ProfileComponent> components : lists) {
                for (ProfileComponent component : components) {
                    flags[component.fieldNumber()] |= component.accumulated();
                }
            }
        }
        return flags;
    }

    private List<List<ProfileComponent>> lists(ProfileField field) {
        List<List<ProfileComponent>> lists = new ArrayList<>();
        if (!field.components().isEmpty()) {
            lists.add(field.components());
        }
        for (ProfileSubfield subfield : subfields(field)) {
            if (!subfield.components().isEmpty()) {
                lists.add(subfield.components());
            }
        }
        return lists;
    }

    /** Null for {@link #UNKNOWN}. */
    ProfileMessage profile() {
        return profile;
    }

    /** What the profile says of a field; null when it does not know it. */
    ProfileField field(int number) {
        if (number < COMMON_NUMBERS || profile == null) {
            return number < fields.length ? fields[number] : null;
        }
        return profile.field(number).orElse(null);
    }

    /** The subfields of a field, as far as they are resolved. */
    List<ProfileSubfield> subfields(ProfileField field) {
        return resolvesSubfields ? field.subfields() : List.of();
    }

    /** The subfields of a field, as far as they are resolved; null when there are none, and for an unknown field. */
    Alternatives alternatives(ProfileField field) {
        if (field == null || subfields(field).isEmpty()) {
            return null;
        }
        Alternatives known = alternatives.get(field.number());
        if (known == null) {
            known = new Alternatives(field.subfields());
            alternatives.put(field.number(), known);
        }
        return known;
    }

    /** The time of a compressed header, which is field 253 of type date_time in every message (R24). */
    Slot headerTime() {
        return headerTime;
    }

    /** Whether any field holds components. */
    boolean holdsComponents() {
        return !componentLists.isEmpty();
    }

    /** How many fields hold components. */
    int holderCount() {
        return componentLists.size();
    }

    /** Which of the fields that hold components a field is; {@link #NO_HOLDER} for others. */
    int holder(int fieldNumber) {
        return holders.length == 0 ? NO_HOLDER : holders[fieldNumber];
    }

    ProfileField holderField(int holder) {
        return holderFields.get(holder);
    }

    /** The components of such a field and of its subfields, each list that is not empty. */
    List<List<ProfileComponent>> componentLists(int holder) {
        return componentLists.get(holder);
    }

    /** Whether an accumulated component of some field targets a field. */
    boolean isAccumulated(int fieldNumber) {
        return accumulated.length > 0 && accumulated[fieldNumber];
    }

    /** Whether such a field holds an accumulated component. */
    boolean accumulates(int holder) {
        return accumulating[holder];
    }

    /** What may come out of some of these fields. */
    ExpansionTargets targets(BitSet holders) {
        ExpansionTargets known = targets.get(holders);
        if (known == null) {
            known = new ExpansionTargets(this, holders);
            targets.put((BitSet) holders.clone(), known);
        }
        return known;
    }

    private static boolean anyAccumulated(List<List<ProfileComponent>> lists) {
        for (List<ProfileComponent> components : lists) {
            for (ProfileComponent component : components) {
                if (component.accumulated()) {
                    return true;
                }
            }
        }
        return false;
    }
}
