package io.fitcore.internal.layout;

import io.fitcore.model.BaseType;
import io.fitcore.model.ProblemKind;

/**
 * Something odd about a field of a definition, found while it was compiled. Immutable.
 *
 * <p>Its sentence is made when it is asked for: a definition may have hundreds, of which few are told.
 */
public final class LayoutOddity {

    private final ProblemKind kind;
    private final int messageNumber;
    private final Slot slot;

    /** What is odd about a field of a definition; of a kind that definitions can have. */
    public LayoutOddity(ProblemKind kind, int messageNumber, Slot slot) {
        this.kind = kind;
        this.messageNumber = messageNumber;
        this.slot = slot;
    }

    public ProblemKind kind() {
        return kind;
    }

    /** What was expected and what was found. */
    public String sentence() {
        return label() + " " + switch (kind) {
            case DEVELOPER_DESCRIPTION_MISSING -> "has no description";
            case BASE_TYPE_UNKNOWN -> "has the base type byte " + slot.typeByte() + ", which the format does not know";
            case FIELD_SIZE_ZERO -> "has size 0";
            case FIELD_SIZE_ODD -> "has size " + slot.sizeBytes() + ", which is no multiple of " + slot.type().label()
                    + "'s " + slot.type().sizeBytes();
            case TIMESTAMP_SIZE_ODD -> "is the time, but its type is " + slot.type().label() + " in "
                    + slot.sizeBytes() + " bytes";
            default -> "is written as " + BaseType.of(slot.typeByte()).label() + ", the profile says "
                    + slot.profile().baseType().label();
        };
    }

    private String label() {
        String field = slot.number() + " of message " + messageNumber;
        if (slot.kind() == SlotKind.DEVELOPER) {
            return "developer field " + slot.developerDataIndex() + "/" + field;
        }
        return "field " + field;
    }
}
