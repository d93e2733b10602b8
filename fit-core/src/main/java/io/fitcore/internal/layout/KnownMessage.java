package io.fitcore.internal.layout;

import io.fitcore.model.BaseType;
import io.fitcore.profile.ProfileComponent;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileMessage;
import io.fitcore.profile.ProfileSubfield;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the profile says of a message, as compiling its definitions asks for it; found out once for each message of a
 * stream, as files define some messages again and again. Immutable.
 */
final class KnownMessage {

    /** A message that the profile does not know. */
    static final KnownMessage UNKNOWN = new KnownMessage();

    /** Numbers from here on are those of fields that many messages have, such as the timestamp, and are looked up one by one. */
    private static final int COMMON_NUMBERS = 250;
    private static final int FIELD_NUMBERS = 256;

    private final ProfileMessage profile;
    /** By number, up to the highest that is not a common one. */
    private final ProfileField[] fields;
    private final boolean resolvesSubfields;
    /** By number of the field, only those that hold any. */
    private final Map<Integer, List<List<ProfileComponent>>> componentLists;
    /** By number, whether a field holds components; empty where none does. */
    private final boolean[] holders;
    /** By number, whether a field takes low bits of a total; empty where no field holds components. */
    private final boolean[] accumulated;
    private final Slot headerTime;

    private KnownMessage() {
        this.profile = null;
        this.fields = new ProfileField[0];
        this.resolvesSubfields = false;
        this.componentLists = Map.of();
        this.holders = new boolean[0];
        this.accumulated = new boolean[0];
        this.headerTime = headerTime(null);
    }

    /** @param resolvesSubfields whether components of subfields count */
    KnownMessage(ProfileMessage profile, boolean resolvesSubfields) {
        this.profile = profile;
        this.resolvesSubfields = resolvesSubfields;
        List<ProfileField> all = profile.fields();
        this.fields = byNumber(all);
        Map<Integer, List<List<ProfileComponent>>> listsByNumber = null;
        for (ProfileField field : all) {
            if (!field.components().isEmpty() || !subfields(field).isEmpty()) {
                List<List<ProfileComponent>> lists = lists(field);
                if (!lists.isEmpty()) {
                    listsByNumber = listsByNumber == null ? new HashMap<>() : listsByNumber;
                    listsByNumber.put(field.number(), lists);
                }
            }
        }
        this.componentLists = listsByNumber == null ? Map.of() : listsByNumber;
        this.holders = new boolean[componentLists.isEmpty() ? 0 : FIELD_NUMBERS];
        for (int number : componentLists.keySet()) {
            holders[number] = true;
        }
        this.accumulated = accumulated();
        this.headerTime = headerTime(field(Layout.TIMESTAMP_FIELD));
    }

    private static Slot headerTime(ProfileField known) {
        SlotBuilder builder = new SlotBuilder(Slot.Kind.HEADER_TIME, Layout.TIMESTAMP_FIELD).profile(known, false);
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

    private boolean[] accumulated() {
        boolean[] flags = new boolean[componentLists.isEmpty() ? 0 : FIELD_NUMBERS];
        for (List<List<ProfileComponent>> lists : componentLists.values()) {
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

    /** The time of a compressed header, which is field 253 of type date_time in every message (R24). */
    Slot headerTime() {
        return headerTime;
    }

    boolean resolvesSubfields() {
        return resolvesSubfields;
    }

    /** Whether any field holds components. */
    boolean holdsComponents() {
        return !componentLists.isEmpty();
    }

    /** The components of a field and of its subfields, each list that is not empty. */
    List<List<ProfileComponent>> componentLists(int fieldNumber) {
        return fieldNumber < holders.length && holders[fieldNumber] ? componentLists.get(fieldNumber) : List.of();
    }

    /** Whether an accumulated component of some field targets a field. */
    boolean isAccumulated(int fieldNumber) {
        return accumulated.length > 0 && accumulated[fieldNumber];
    }

    /** Whether a field holds an accumulated component. */
    boolean accumulates(int fieldNumber) {
        for (List<ProfileComponent> components : componentLists(fieldNumber)) {
            for (ProfileComponent component : components) {
                if (component.accumulated()) {
                    return true;
                }
            }
        }
        return false;
    }
}
