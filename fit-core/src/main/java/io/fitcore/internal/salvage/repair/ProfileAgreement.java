package io.fitcore.internal.salvage.repair;

import io.fitcore.internal.frame.DefinitionView;
import io.fitcore.internal.frame.Format;
import io.fitcore.model.BaseType;
import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileMessage;

/**
 * How well a definition agrees with the profile, in bits: the rarer devices write something, the more speaks against
 * it. Immutable.
 *
 * <p>Unknown messages and fields are common, as devices have many of their own; fields of another type than the
 * profile's are rare; types that do not exist, numbers that occur twice and times that are none hardly ever come up.
 */
final class ProfileAgreement {

    private static final int MANUFACTURERS = 0xFF00;
    private static final int UNPUBLISHED = 512;
    private static final int UNKNOWN_MESSAGE = -4;
    private static final int MESSAGE_OF_A_MANUFACTURER = -6;
    private static final int UNLIKELY_MESSAGE = -12;
    private static final int FIELD_OF_UNKNOWN_MESSAGE = -2;

    /** One unknown field of a known message is seldom alone, so more than two say no more. */
    private static final int UNKNOWN_FIELD = -5;
    private static final int MOST_UNKNOWN_FIELDS = 2;
    private static final int OTHER_TYPE = -8;
    private static final int SEVERAL_FOR_ONE = -3;
    private static final int ODD_SIZE = -8;
    private static final int NO_TYPE = -16;
    private static final int NO_TIME = -12;
    private static final int TIME_MISSING = -3;
    private static final int TWICE = -10;

    /** Null when the profile does not know it. */
    private final ProfileMessage message;
    private final int fields;
    private int bits;
    private int agreeing;
    private int unknown;
    private boolean odd;

    /** Looks at a definition that is there as a whole. */
    ProfileAgreement(DefinitionView definition) {
        int number = definition.globalNumber();
        message = Profile.message(number).orElse(null);
        fields = definition.fieldCount();
        if (message == null) {
            bits = unknownMessage(number);
        }
        boolean[] seen = new boolean[256];
        for (int i = 0; i < fields; i++) {
            int field = definition.fieldNumber(i);
            if (seen[field]) {
                weighOddity(TWICE);
            }
            seen[field] = true;
            weigh(definition, i);
        }
        if (isTimed() && !seen[Format.TIMESTAMP_FIELD]) {
            bits += TIME_MISSING;
        }
        bits += UNKNOWN_FIELD * Math.min(unknown, MOST_UNKNOWN_FIELDS);
    }

    /** 0 when nothing is unlikely about it, else below. */
    int bits() {
        return bits;
    }

    /** Whether the profile knows the message, and at least half of its fields as they are. */
    boolean isMostlyKnown() {
        return message != null && 2 * agreeing >= fields;
    }

    /** Whether the definition has something that no device writes. */
    boolean isOdd() {
        return odd;
    }

    private boolean isTimed() {
        return message != null && message.field(Format.TIMESTAMP_FIELD).isPresent();
    }

    private static int unknownMessage(int number) {
        if (number < UNPUBLISHED) {
            return UNKNOWN_MESSAGE;
        }
        return number < MANUFACTURERS ? UNLIKELY_MESSAGE : MESSAGE_OF_A_MANUFACTURER;
    }

    private void weigh(DefinitionView definition, int index) {
        int typeByte = definition.fieldTypeByte(index);
        BaseType type = BaseType.isKnown(typeByte) ? BaseType.of(typeByte) : null;
        if (type == null || type.code() != typeByte) {
            weighOddity(NO_TYPE);
            return;
        }
        int sizeBytes = definition.fieldSizeBytes(index);
        if (sizeBytes == 0 || sizeBytes % type.sizeBytes() != 0) {
            weighOddity(ODD_SIZE);
        }
        int number = definition.fieldNumber(index);
        if (number == Format.TIMESTAMP_FIELD) {
            weighTime(definition.isTimestamp(index));
        } else if (message == null) {
            bits += FIELD_OF_UNKNOWN_MESSAGE;
        } else {
            compare(message.field(number).orElse(null), type, sizeBytes);
        }
    }

    private void weighTime(boolean time) {
        if (time) {
            agreeing++;
        } else {
            weighOddity(NO_TIME);
        }
    }

    private void weighOddity(int against) {
        odd = true;
        bits += against;
    }

    private void compare(ProfileField known, BaseType type, int sizeBytes) {
        if (known == null) {
            unknown++;
        } else if (type != known.baseType() && !(isByteNumber(type) && isByteNumber(known.baseType()))) {
            bits += OTHER_TYPE;
        } else {
            agreeing++;
            if (!known.isArray() && type != BaseType.STRING && sizeBytes > type.sizeBytes()) {
                bits += SEVERAL_FOR_ONE;
            }
        }
    }

    /** Devices use enum and uint8 for each other. */
    private static boolean isByteNumber(BaseType type) {
        return type == BaseType.ENUM || type == BaseType.UINT8;
    }
}
