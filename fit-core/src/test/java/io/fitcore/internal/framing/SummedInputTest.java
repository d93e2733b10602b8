package io.fitcore.internal.framing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.testkit.BitwiseCrc;
import org.junit.jupiter.api.Test;

class SummedInputTest {

    private final byte[] bytes = new byte[1000];
    private final InputWindow window = InputWindow.over(bytes, 0, bytes.length);
    private final SummedInput input = new SummedInput(window, new Books(10), () -> { });

    SummedInputTest() {
        bytes[3] = 7;
    }

    @Test
    void theSumAheadIsTheSum() {
        input.beginSum(true);
        input.pass(10);
        assertEquals(BitwiseCrc.update(0, bytes, 0, 900), input.crcAhead(900));
    }

    @Test
    void bytesAreSummedAheadTwiceAtMost() {
        assertTrue(input.mayLookAhead(1000));
        input.beginSum(true);
        input.crcAhead(1000);
        input.skip(100);
        assertTrue(input.mayLookAhead(900));
        input.beginSum(true);
        input.crcAhead(1000);
        input.skip(50);
        assertFalse(input.mayLookAhead(850));
        input.skip(850);
        assertTrue(input.mayLookAhead(100));
    }
}
