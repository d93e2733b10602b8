package io.fitcore.internal.layout;

import java.util.List;

/** Which slot comes first with a field number, of some slots in a row. Immutable. */
final class FirstSlots {

    private static final int FIELD_NUMBERS = 256;

    /** The index behind the slot; 0 for none. */
    private final short[] behindByNumber = new short[FIELD_NUMBERS];

    /** @param end index behind the last slot that counts */
    FirstSlots(List<Slot> slots, int end) {
        for (int i = end - 1; i >= 0; i--) {
            behindByNumber[slots.get(i).number()] = (short) (i + 1);
        }
    }

    /** The slot's index; -1 when none has the number. */
    int indexOf(int fieldNumber) {
        return behindByNumber[fieldNumber] - 1;
    }
}
