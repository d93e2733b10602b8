package io.fitcore.internal.layout;

import io.fitcore.profile.ProfileCondition;
import io.fitcore.profile.ProfileSubfield;
import java.util.List;

/** The subfields of a field, and for which values of another field each applies (spec 5). Immutable. */
public final class Alternatives {

    /** The identity of the field itself; that of its subfield {@code n} is {@code n + 1}. */
    static final int MAIN = 0;

    private static final int BYTE_VALUES = 256;

    private final List<ProfileSubfield> subfields;
    private final int onlyReference;
    /** All values that conditions name, in the order of priority, and what they decide for. */
    private final long[] values;
    private final int[] identities;
    private final byte[] identityByByte;

    /** @param subfields in the order of priority; one at least */
    public Alternatives(List<ProfileSubfield> subfields) {
        this.subfields = subfields;
        this.onlyReference = onlyReference(subfields);
        int count = 0;
        for (ProfileSubfield subfield : subfields) {
            count += subfield.conditions().size();
        }
        this.values = new long[count];
        this.identities = new int[count];
        for (int i = 0, at = 0; i < subfields.size(); i++) {
            for (ProfileCondition condition : subfields.get(i).conditions()) {
                values[at] = condition.rawValue();
                identities[at++] = i + 1;
            }
        }
        this.identityByByte = identityByByte(values, identities);
    }

    /** Of several identities for a value the first counts; those that do not fit into a byte are not asked for. */
    private static byte[] identityByByte(long[] values, int[] identities) {
        byte[] byByte = new byte[BYTE_VALUES];
        for (int i = values.length - 1; i >= 0; i--) {
            if (values[i] >= 0 && values[i] < BYTE_VALUES) {
                byByte[(int) values[i]] = (byte) identities[i];
            }
        }
        return byByte;
    }

    private static int onlyReference(List<ProfileSubfield> subfields) {
        int only = subfields.get(0).conditions().get(0).fieldNumber();
        for (ProfileSubfield subfield : subfields) {
            for (ProfileCondition condition : subfield.conditions()) {
                if (condition.fieldNumber() != only) {
                    return -1;
                }
            }
        }
        return only;
    }

    List<ProfileSubfield> subfields() {
        return subfields;
    }

    /** Whether each identity fits into a byte. */
    boolean areFew() {
        return subfields.size() <= Byte.MAX_VALUE;
    }

    /** Number of the field that all conditions look at; -1 when they look at several. */
    int onlyReference() {
        return onlyReference;
    }

    /** The identity for a valid value of that field. */
    int identityFor(long value) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == value) {
                return identities[i];
            }
        }
        return MAIN;
    }

    /** The same for each value of an unsigned byte, if they {@link #areFew()}; not to be changed. */
    byte[] identityByByte() {
        return identityByByte;
    }
}
