package io.fitcore.internal.layout;

import io.fitcore.model.DeveloperFieldDescription;
import io.fitcore.profile.ProfileField;

/**
 * Which field a slot is.
 *
 * @param kind               where it comes from
 * @param number             the field number, 0-255
 * @param profile            what the profile says of the field; null when it does not know it
 * @param developerDataIndex which developer's numbering; -1 for other fields
 * @param description        of a developer field; null when there is none
 * @param sourceNumber       number of the field whose bytes an expanded field reads; -1 for others
 */
public record SlotFacts(SlotKind kind, int number, ProfileField profile, int developerDataIndex,
        DeveloperFieldDescription description, int sourceNumber) {

    private static final int NONE = -1;

    /** A field that neither a developer has defined nor another field of the record holds. */
    public static SlotFacts of(SlotKind kind, int number, ProfileField profile) {
        return new SlotFacts(kind, number, profile, NONE, null, NONE);
    }

    /**
     * A field that a developer has defined.
     *
     * @param description null when there is none
     */
    public static SlotFacts ofDeveloper(int developerDataIndex, int number, DeveloperFieldDescription description) {
        return new SlotFacts(SlotKind.DEVELOPER, number, null, developerDataIndex, description, NONE);
    }

    /** An expanded field that reads bytes of another one. */
    public static SlotFacts readFrom(int sourceNumber, SlotKind kind, ProfileField profile) {
        return new SlotFacts(kind, profile.number(), profile, NONE, null, sourceNumber);
    }
}
