package io.fitcore.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BitwiseCrcTest {
    @Test
    @DisplayName("R6: the check values of the specification")
    void checkValues() {
        assertEquals(0xBB3D, BitwiseCrc.of(ascii("123456789")));
        assertEquals(0x92DE, BitwiseCrc.of(ascii(".FIT")));
        assertEquals(0x0000, BitwiseCrc.of(new byte[0]));
        assertEquals(0x4040, BitwiseCrc.of(new byte[] {(byte) 0xFF}));
        assertEquals(0x0000, BitwiseCrc.of(new byte[14]));
        byte[] everyByte = new byte[256];
        for (int i = 0; i < everyByte.length; i++) {
            everyByte[i] = (byte) i;
        }
        assertEquals(0xBAD3, BitwiseCrc.of(everyByte));
    }

    @Test
    void updateGoesOnWhereTheFirstPartEnded() {
        byte[] digits = ascii("123456789");
        int first = BitwiseCrc.update(0, digits, 0, 4);
        assertEquals(0xBB3D, BitwiseCrc.update(first, digits, 4, 5));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
