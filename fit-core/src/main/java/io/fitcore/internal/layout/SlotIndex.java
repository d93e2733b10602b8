package io.fitcore.internal.layout;

import java.util.Arrays;

/** The slots of a layout by field number, developer fields aside. Immutable. */
final class SlotIndex {

    private static final int FIELD_NUMBERS = 256;

    private final short[] firstByNumber = new short[FIELD_NUMBERS];
    private final Slot[] hotByNumber;

    /** @param end index behind the last slot that is not a developer's */
    SlotIndex(Slot[] slots, int end) {
        Arrays.fill(firstByNumber, (short) Layout.NO_SLOT);
        int hotNumbers = 0;
        for (int i = end - 1; i >= 0; i--) {
            firstByNumber[slots[i].number()] = (short) i;
            hotNumbers = isHot(slots[i]) ? Math.max(hotNumbers, slots[i].number() + 1) : hotNumbers;
        }
        hotByNumber = new Slot[hotNumbers];
        for (int number = 0; number < hotNumbers; number++) {
            int first = firstByNumber[number];
            hotByNumber[number] = first >= 0 && isHot(slots[first]) ? slots[first] : null;
        }
    }

    private static boolean isHot(Slot slot) {
        return slot.isHot() && slot.number() != Layout.TIMESTAMP_FIELD;
    }

    /** Index of the first slot with a number, 0-255; {@link Layout#NO_SLOT} when there is none. */
    int first(int fieldNumber) {
        return firstByNumber[fieldNumber];
    }

    /** The slots that {@link Layout#hotSlot} answers, up to the highest number; not to be changed. */
    Slot[] hotByNumber() {
        return hotByNumber;
    }
}
