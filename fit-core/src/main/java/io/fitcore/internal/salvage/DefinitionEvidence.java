package io.fitcore.internal.salvage;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.internal.frame.DefinitionReader;
import io.fitcore.internal.layout.Layout;
import io.fitcore.model.BaseType;
import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileMessage;
import java.util.Arrays;

/**
 * How well a definition agrees with the profile, in bits: the rarer devices write something, the more speaks against it.
 *
 * <p>Unknown messages and fields are common, as devices have many of their own; fields of another type than the profile's
 * are rare; types that do not exist, numbers that occur twice and times that are none hardly ever come up.
 */
final class DefinitionEvidence {

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

    private final boolean[] seen = new boolean[256];
    /** Null when the profile does not know it. */
    private ProfileMessage message;
    private int score;
    private int fields;
    private int agreeing;
    private int unknown;
    private boolean odd;

    /**
     * Looks at a definition that is there as a whole.
     *
     * @return bits; 0 when nothing is unlikely about it, else below
     */
    int of(byte[] bytes, int at) {
        int number = DefinitionReader.globalNumber(bytes, at);
        message = Profile.message(number).orElse(null);
        score = message == null ? unknownMessage(number) : 0;
        fields = 0;
        agreeing = 0;
        unknown = 0;
        odd = false;
        Arrays.fill(seen, false);
        int end = at + DefinitionReader.nativeBytes(bytes, at);
        for (int i = at + DefinitionReader.FIXED_BYTES; i < end; i += DefinitionReader.FIELD_BYTES) {
            take(Bytes.u8(bytes, i), Bytes.u8(bytes, i + 1), Bytes.u8(bytes, i + 2));
        }
        boolean timed = message != null && message.field(Layout.TIMESTAMP_FIELD).isPresent();
        score += timed && !seen[Layout.TIMESTAMP_FIELD] ? TIME_MISSING : 0;
        return score + UNKNOWN_FIELD * Math.min(unknown, MOST_UNKNOWN_FIELDS);
    }

    /** Whether the profile knows the message looked at last, and at least half of its fields as they are. */
    boolean isMostlyKnown() {
        return message != null && 2 * agreeing >= fields;
    }

    /** Whether the definition looked at last has something that no device writes. */
    boolean isOdd() {
        return odd;
    }

    private static int unknownMessage(int number) {
        return number < UNPUBLISHED ? UNKNOWN_MESSAGE : number < MANUFACTURERS ? UNLIKELY_MESSAGE : MESSAGE_OF_A_MANUFACTURER;
    }

    private void take(int number, int sizeBytes, int typeByte) {
        weighOddity(seen[number], TWICE);
        seen[number] = true;
        fields++;
        BaseType type = BaseType.isKnown(typeByte) ? BaseType.of(typeByte) : null;
        if (type == null || type.code() != typeByte) {
            weighOddity(true, NO_TYPE);
            return;
        }
        weighOddity(sizeBytes == 0 || sizeBytes % type.sizeBytes() != 0, ODD_SIZE);
        if (number == Layout.TIMESTAMP_FIELD) {
            boolean time = type == BaseType.UINT32 && sizeBytes == type.sizeBytes();
            weighOddity(!time, NO_TIME);
            agreeing += time ? 1 : 0;
        } else if (message == null) {
            score += FIELD_OF_UNKNOWN_MESSAGE;
        } else {
            compare(message.field(number).orElse(null), type, sizeBytes);
        }
    }

    private void weighOddity(boolean there, int bits) {
        odd |= there;
        score += there ? bits : 0;
    }

    private void compare(ProfileField known, BaseType type, int sizeBytes) {
        if (known == null) {
            unknown++;
        } else if (type != known.baseType() && !(isByteNumber(type) && isByteNumber(known.baseType()))) {
            score += OTHER_TYPE;
        } else {
            agreeing++;
            score += !known.isArray() && type != BaseType.STRING && sizeBytes > type.sizeBytes() ? SEVERAL_FOR_ONE : 0;
        }
    }

    /** Devices use enum and uint8 for each other. */
    private static boolean isByteNumber(BaseType type) {
        return type == BaseType.ENUM || type == BaseType.UINT8;
    }
}
