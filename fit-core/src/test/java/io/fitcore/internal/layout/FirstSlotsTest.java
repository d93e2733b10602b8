package io.fitcore.internal.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstSlotsTest {

    private static FirstSlots of(int... numbers) {
        List<Slot> slots = new ArrayList<>();
        for (int number : numbers) {
            slots.add(Slot.inRecord(SlotFacts.of(SlotKind.WIRE, number, null), Encoding.of(0x02, false), Meaning.BARE,
                    1 + slots.size(), 1));
        }
        return new FirstSlots(slots, slots.size());
    }

    @Test
    void ofSeveralWithANumberTheFirstCounts() {
        FirstSlots first = of(7, 3, 7, 3);
        assertEquals(0, first.indexOf(7));
        assertEquals(1, first.indexOf(3));
    }

    @Test
    void everyNumberHasAPlaceOfItsOwn() {
        int[] numbers = new int[256];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = 255 - i;
        }
        FirstSlots first = of(numbers);
        for (int number = 0; number < numbers.length; number++) {
            assertEquals(255 - number, first.indexOf(number));
        }
    }

    @Test
    void numbersThatAreNotThereHaveNone() {
        FirstSlots first = of(253, 5);
        for (int number = 0; number < 256; number++) {
            if (number != 253 && number != 5) {
                assertEquals(-1, first.indexOf(number), "number " + number);
            }
        }
        assertEquals(-1, of().indexOf(0));
        assertEquals(-1, of().indexOf(255));
    }
}
