package io.fitcore.internal.layout;

import java.util.List;

/** Which slot comes first with a field number, of some slots in a row. Immutable. */
public final class FirstSlots {

    /**
     * Numbers from here on are those of fields that many messages have, such as the time. They stand in front, so that
     * the table need not be longer than the highest of the others: definitions come in storms.
     */
    private static final int COMMON_NUMBERS = 250;
    private static final int COMMON_COUNT = 6;

    /** The index behind the slot; 0 for none. */
    private final short[] behindByPlace;

    /** @param end index behind the last slot that counts */
    public FirstSlots(List<Slot> slots, int end) {
        int length = COMMON_COUNT;
        for (int i = 0; i < end; i++) {
            length = Math.max(length, place(slots.get(i).number()) + 1);
        }
        behindByPlace = new short[length];
        for (int i = end - 1; i >= 0; i--) {
            behindByPlace[place(slots.get(i).number())] = (short) (i + 1);
        }
    }

    /** Whether a number is that of a field that many messages have. */
    static boolean isCommon(int fieldNumber) {
        return fieldNumber >= COMMON_NUMBERS;
    }

    private static int place(int fieldNumber) {
        return fieldNumber < COMMON_NUMBERS ? fieldNumber + COMMON_COUNT : fieldNumber - COMMON_NUMBERS;
    }

    /** The slot's index; -1 when none has the number, 0-255. */
    public int indexOf(int fieldNumber) {
        int place = place(fieldNumber);
        if (place >= behindByPlace.length) {
            return -1;
        }
        return behindByPlace[place] - 1;
    }
}
