package io.fitcore.internal.layout;

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

    private static final int FIELD_NUMBERS = 256;

    private final ProfileMessage profile;
    private final ProfileField[] fields = new ProfileField[FIELD_NUMBERS];
    private final boolean resolvesSubfields;
    /** By number of the field, only those that hold any. */
    private final Map<Integer, List<List<ProfileComponent>>> componentLists = new HashMap<>();
    private final boolean[] accumulated = new boolean[FIELD_NUMBERS];

    private KnownMessage() {
        this.profile = null;
        this.resolvesSubfields = false;
    }

    /** @param resolvesSubfields whether components of subfields count */
    KnownMessage(ProfileMessage profile, boolean resolvesSubfields) {
        this.profile = profile;
        this.resolvesSubfields = resolvesSubfields;
        for (ProfileField field : profile.fields()) {
            fields[field.number()] = field;
            List<List<ProfileComponent>> lists = lists(field);
            if (!lists.isEmpty()) {
                componentLists.put(field.number(), lists);
            }
            for (List<ProfileComponent> components : lists) {
                for (ProfileComponent component : components) {
                    accumulated[component.fieldNumber()] |= component.accumulated();
                }
            }
        }
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
        return fields[number];
    }

    /** The subfields of a field, as far as they are resolved. */
    List<ProfileSubfield> subfields(ProfileField field) {
        return resolvesSubfields ? field.subfields() : List.of();
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
        return componentLists.getOrDefault(fieldNumber, List.of());
    }

    /** Whether an accumulated component of some field targets a field. */
    boolean isAccumulated(int fieldNumber) {
        return accumulated[fieldNumber];
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
