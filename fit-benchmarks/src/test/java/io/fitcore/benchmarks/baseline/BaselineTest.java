package io.fitcore.benchmarks.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.internal.bytes.Crc16;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BaselineTest {

    @Test
    void everyWayToSumGivesTheCheckValueOfTheNineDigits() {
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);

        assertEquals(0xBB3D, ByteTableCrc.update(0, digits, 0, digits.length));
        assertEquals(0xBB3D, SlicedCrc.updateBy8(0, digits, 0, digits.length));
        assertEquals(0xBB3D, SlicedCrc.updateBy16(0, digits, 0, digits.length));
    }

    @Test
    void everyWayToSumGivesTheSameWhateverTheLength() {
        byte[] bytes = new byte[700];
        new Random(1).nextBytes(bytes);

        for (int length = 0; length < bytes.length; length++) {
            int expected = ByteTableCrc.update(0x1234, bytes, 0, length);
            assertEquals(expected, SlicedCrc.updateBy8(0x1234, bytes, 0, length));
            assertEquals(expected, SlicedCrc.updateBy16(0x1234, bytes, 0, length));
            assertEquals(expected, Crc16.update(0x1234, bytes, 0, length));
        }
    }

    @Test
    void theXorSeesTheWordsOfEachFullRound() {
        byte[] bytes = new byte[70];
        bytes[0] = 1;
        bytes[63] = 2;
        bytes[64] = 4;

        assertEquals(1 | 2L << 56, XorSum.update(0, bytes));
    }

    @Test
    void sleepIsNoOwnTime() throws InterruptedException {
        Span span = new Span();

        Thread.sleep(200);

        assertTrue(span.ownShare() < 0.5, () -> "share " + span.ownShare());
    }

    @Test
    void theYardstickPassesOverAllBytes() {
        byte[] file = new byte[100_000];
        file[99_999] = 1;
        Yardstick yardstick = new Yardstick();

        double nanos = yardstick.nanosPerPass(List.of(file));

        assertTrue(nanos > 1_000, () -> nanos + " ns for 100 kB");
        assertTrue(yardstick.crc() != 0, "the last byte was not seen");
    }
}
