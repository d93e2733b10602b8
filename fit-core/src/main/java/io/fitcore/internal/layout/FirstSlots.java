package io.fitcore.internal.layout;

import java.util.Arrays;
import java.util.List;

/** Which slot comes first with a field number, of some slots in a row. Immutable. */
final class FirstSlots {

    private static final int FIELD_NUMBERS = 256;

    private final short[] indexByNumber = new short[FIELD_NUMBERS];

    /** @param end index behind the last slot that counts */
    FirstSlots(List<Slot> slots, int end) {
        Arrays.fill(indexByNumber, (short) Layout.NO_SLOT);
        for (int i = end - 1; i >= 0; i--) {
            indexByNumber[slots.get(i).number()] = (short) i;
        }
    }

    /** The slot's index; {@link Layout#NO_SLOT} when none has the number. */
    int indexOf(int fieldNumber) {
        return indexByNumber[fieldNumber];
    }
}
