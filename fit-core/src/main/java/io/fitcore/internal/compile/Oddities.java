package io.fitcore.internal.compile;

import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.layout.LayoutOddity;
import io.fitcore.internal.layout.Slot;
import io.fitcore.model.BaseType;
import io.fitcore.model.ProblemKind;
import io.fitcore.profile.Profile;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is odd about the fields of one definition. */
final class Oddities {

    private final int messageNumber;
    private List<LayoutOddity> found = List.of();

    Oddities(int messageNumber) {
        this.messageNumber = messageNumber;
    }

    /** What was found, in the order of the fields. */
    List<LayoutOddity> found() {
        return found;
    }

    /** Looks at a field of the file. */
    void lookAt(Slot slot) {
        lookAtSize(slot, slot.type());
        if (slot.type() == null) {
            return;
        }
        BaseType type = BaseType.of(slot.typeByte());
        if (slot.number() == Layout.TIMESTAMP_FIELD
                && (!slot.encoding().isTimeType() || slot.sizeBytes() < BaseType.UINT32.sizeBytes())) {
            add(ProblemKind.TIMESTAMP_SIZE_ODD, slot);
        } else if (isListed(slot) && differs(type, slot.profile().baseType())) {
            add(ProblemKind.FIELD_TYPE_DIFFERS, slot);
        }
    }

    /** Whether the profile lists the field for its message: what all may have, many write in types of their own. */
    private static boolean isListed(Slot slot) {
        return slot.profile() != null && Profile.commonField(slot.number()).orElse(null) != slot.profile();
    }

    /** Looks at a field of a developer. */
    void lookAtDeveloper(Slot slot) {
        if (slot.description() == null) {
            add(ProblemKind.DEVELOPER_DESCRIPTION_MISSING, slot);
        } else {
            lookAtSize(slot, slot.type());
        }
    }

    private void lookAtSize(Slot slot, BaseType type) {
        if (type == null) {
            add(ProblemKind.BASE_TYPE_UNKNOWN, slot);
        } else if (slot.sizeBytes() == 0) {
            add(ProblemKind.FIELD_SIZE_ZERO, slot);
        } else if (!slot.isReadable()) {
            add(ProblemKind.FIELD_SIZE_ODD, slot);
        }
    }

    private void add(ProblemKind kind, Slot slot) {
        if (found.isEmpty()) {
            found = new ArrayList<>();
        }
        found.add(new LayoutOddity(kind, messageNumber, slot));
    }

    /** Devices use enum and uint8 for each other, which changes no value. */
    private static boolean differs(BaseType file, BaseType profile) {
        return file != profile && !(isByteNumber(file) && isByteNumber(profile));
    }

    private static boolean isByteNumber(BaseType type) {
        return type == BaseType.ENUM || type == BaseType.UINT8;
    }
}
