package io.fitcore.internal.layout;

import java.util.Arrays;

/** The slots of a layout by field number, developer fields aside. Immutable. */
final class SlotIndex {

    private final FirstSlots first;
    private final Slot[] hotByNumber;

    /** @param end index behind the last slot that is not a developer's */
    SlotIndex(Slot[] slots, int end) {
        first = new FirstSlots(Arrays.asList(slots), end);
        int hotNumbers = 0;
        for (int i = 0; i < end; i++) {
            hotNumbers = isHot(slots[i]) ? Math.max(hotNumbers, slots[i].number() + 1) : hotNumbers;
        }
        hotByNumber = new Slot[hotNumbers];
        for (int number = 0; number < hotNumbers; number++) {
            int index = first.indexOf(number);
            hotByNumber[number] = index >= 0 && isHot(slots[index]) ? slots[index] : null;
        }
    }

    private static boolean isHot(Slot slot) {
        return slot.isHot() && slot.number() != Layout.TIMESTAMP_FIELD;
    }

    /** Index of the first slot with a number, 0-255; -1 when there is none. */
    int first(int fieldNumber) {
        return first.indexOf(fieldNumber);
    }

    /** The slots that {@link Layout#hotSlot} answers, up to the highest number; not to be changed. */
    Slot[] hotByNumber() {
        return hotByNumber;
    }
}
