package io.fitcore.internal.compile;

import io.fitcore.internal.layout.ShortTime;
import io.fitcore.internal.layout.Slot;
import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileComponent;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileMessage;
import io.fitcore.profile.ProfileSubfield;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the profile says of a message, as compiling its definitions asks for it; found out once for each message of a
 * stream, as files define some messages again and again.
 */
final class KnownMessage {

    static final byte NO_HOLDER = -1;

    private static final int FIELD_NUMBERS = 256;

    /** Null for a message that the profile does not know. */
    private final ProfileMessage profile;
    private final boolean resolvesSubfields;
    /** By number, those that were asked for. */
    private final KnownField[] fields = new KnownField[FIELD_NUMBERS];
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

    /**
     * @param profile           null for a message that the profile does not know
     * @param resolvesSubfields whether subfields count, and their components
     */
    KnownMessage(ProfileMessage profile, boolean resolvesSubfields) {
        this.profile = profile;
        this.resolvesSubfields = resolvesSubfields;
        this.holders = holders(profile);
        this.accumulated = accumulated();
        this.accumulating = new boolean[componentLists.size()];
        for (int i = 0; i < accumulating.length; i++) {
            accumulating[i] = anyAccumulated(componentLists.get(i));
        }
        KnownField time = field(Slot.TIMESTAMP_FIELD);
        this.headerTime = Slot.ofHeaderTime(time.profile(), time.mainMeaning());
    }

    /** Gathers the components, and says whose they are. */
    private byte[] holders(ProfileMessage message) {
        byte[] ordinals = new byte[0];
        if (message == null) {
            return ordinals;
        }
        for (ProfileField field : message.fields()) {
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
        if (field.components().isEmpty() && subfields(field).isEmpty()) {
            return List.of();
        }
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

    /** Null when the profile does not know the message. */
    ProfileMessage profile() {
        return profile;
    }

    /** What is known of a field number, 0-255. */
    KnownField field(int number) {
        KnownField known = fields[number];
        if (known == null) {
            known = KnownField.of(number, profileField(number), resolvesSubfields);
            fields[number] = known;
        }
        return known;
    }

    /** The message's own field with a number, or the one that all messages have (R86); null when there is neither. */
    private ProfileField profileField(int number) {
        ProfileField own = profile == null ? null : profile.field(number).orElse(null);
        return own == null ? Profile.commonField(number).orElse(null) : own;
    }

    /** The subfields of a field, as far as they are resolved. */
    List<ProfileSubfield> subfields(ProfileField field) {
        return resolvesSubfields ? field.subfields() : List.of();
    }

    /** Whether a field holds a short time. */
    boolean isShortTime(int fieldNumber) {
        return profile != null && ShortTime.isShortTime(profile.number(), fieldNumber);
    }

    /**
     * The time that a short one stands for, as monitoring messages have it (R88).
     *
     * @param sourceNumber the field that holds the short one
     */
    Slot shortTime(int sourceNumber) {
        KnownField time = field(Slot.TIMESTAMP_FIELD);
        return Slot.ofShortTime(sourceNumber, time.profile(), time.mainMeaning());
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
        if (holders.length == 0) {
            return NO_HOLDER;
        }
        return holders[fieldNumber];
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
