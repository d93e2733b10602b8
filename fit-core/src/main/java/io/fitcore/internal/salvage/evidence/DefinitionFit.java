package io.fitcore.internal.salvage.evidence;

import io.fitcore.internal.frame.DefinitionView;
import io.fitcore.model.BaseType;
import io.fitcore.profile.Profile;

/** How well a definition fits together, in bits of evidence that it is honest and no look at shifted bytes. */
public final class DefinitionFit {

    /** The score of what honest data cannot be. */
    public static final int IMPOSSIBLE = -1000;

    private static final int NOTHING_AGAINST = 1;
    private static final int RESERVED_BYTE_USED = -6;
    private static final int MESSAGE_KNOWN = 6;
    private static final int FIELD_FITS = 3;
    private static final int FIELD_DOES_NOT_FIT = -8;
    private static final int MAX = 30;
    private static final int MIN = -60;

    private DefinitionFit() {
    }

    /** The score of a definition; nothing speaks against one that is not there as a whole. */
    public static int score(DefinitionView definition) {
        if (!definition.isWhole()) {
            return NOTHING_AGAINST;
        }
        if (!definition.isArchitectureKnown()) {
            return IMPOSSIBLE;
        }
        int score = definition.isReservedByteZero() ? NOTHING_AGAINST : RESERVED_BYTE_USED;
        if (Profile.message(definition.globalNumber()).isPresent()) {
            score += MESSAGE_KNOWN;
        }
        int fields = definition.fieldCount();
        if (fields == 0) {
            score -= MESSAGE_KNOWN;
        }
        for (int i = 0; i < fields; i++) {
            if (fits(definition, i)) {
                score += FIELD_FITS;
            } else {
                score += FIELD_DOES_NOT_FIT;
            }
        }
        return Math.max(MIN, Math.min(score, MAX));
    }

    /** Whether the size and the type of a field go together. */
    private static boolean fits(DefinitionView definition, int index) {
        int typeByte = definition.fieldTypeByte(index);
        int size = definition.fieldSizeBytes(index);
        if (!BaseType.isKnown(typeByte) || size == 0) {
            return false;
        }
        BaseType type = BaseType.of(typeByte);
        return type.code() == typeByte && (size & type.sizeBytes() - 1) == 0; // their sizes are powers of two
    }

    /** Whether the size and the type of each field go together, those of developers aside. */
    public static boolean allFieldsFit(DefinitionView definition) {
        for (int i = 0; i < definition.fieldCount(); i++) {
            if (!fits(definition, i)) {
                return false;
            }
        }
        return true;
    }
}
