package io.fitcore.internal.salvage.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.testkit.BitwiseCrc;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ByteErrorsTest {

    private final SplittableRandom random = new SplittableRandom(17);

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Changes a byte and looks what is said of its place. */
    private void assertIsExplained(byte[] bytes, int at, int error) {
        int stored = BitwiseCrc.update(0, bytes, 0, bytes.length);
        bytes[at] ^= (byte) error;
        ByteErrors errors = new ByteErrors(0, bytes.length, stored ^ BitwiseCrc.update(0, bytes, 0, bytes.length));
        assertEquals((byte) error, errors.at(at), "at " + at);
    }

    @Test
    void theByteThatWasChangedIsExplained() {
        for (int length : new int[] {1, 2, 3, 100, 3_000}) {
            byte[] bytes = bytes(length);
            for (int i = 0; i < 20; i++) {
                assertIsExplained(bytes, random.nextInt(length), 1 + random.nextInt(255));
            }
        }
    }

    @Test
    void farFromTheEndItIsExplainedAsWell() {
        byte[] bytes = bytes(2 * ByteErrors.PERIOD + 1_000);
        assertIsExplained(bytes, 0, 0x80);
        assertIsExplained(bytes, 999, 1);
        assertIsExplained(bytes, bytes.length - 1 - ByteErrors.PERIOD, 0x55);
        assertIsExplained(bytes, bytes.length - ByteErrors.PERIOD, 0xFF);
    }

    @Test
    void aboutOnePlaceIn256IsExplained() {
        ByteErrors errors = new ByteErrors(0, ByteErrors.PERIOD, 0x1234);
        int explained = 0;
        for (int i = 0; i < ByteErrors.PERIOD; i++) {
            if (errors.at(i) != 0) {
                explained++;
            }
        }
        int found = explained;
        assertTrue(found > 64 && found < 256, () -> "places: " + found);
    }

    @Test
    void whatIsSaidOfPlacesExplainsTheChecksum() {
        byte[] bytes = bytes(5_000);
        int sum = BitwiseCrc.update(0, bytes, 0, bytes.length);
        ByteErrors errors = new ByteErrors(0, bytes.length, 0xBEEF);
        for (int at = 0; at < bytes.length; at++) {
            if (errors.at(at) != 0) {
                byte[] changed = bytes.clone();
                changed[at] ^= errors.at(at);
                assertEquals(sum ^ 0xBEEF, BitwiseCrc.update(0, changed, 0, changed.length));
            }
        }
    }
}
