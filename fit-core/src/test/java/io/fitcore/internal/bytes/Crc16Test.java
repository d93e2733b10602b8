package io.fitcore.internal.bytes;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.testkit.BitwiseCrc;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The CRC against its definition, bit by bit (spec 1.2). */
class Crc16Test {

    /** Beyond this every way through the code has been taken: tables, one round, many rounds, each with a rest. */
    private static final int LONGEST = 1200;

    @Test
    @DisplayName("R6: the check values of the specification")
    void checkValues() {
        assertEquals(0xBB3D, crc("123456789".getBytes(US_ASCII)));
        assertEquals(0x0000, crc(new byte[0]));
        assertEquals(0x92DE, crc(".FIT".getBytes(US_ASCII)));
        assertEquals(0x4040, crc(new byte[] {(byte) 0xFF}));
        assertEquals(0x0000, crc(new byte[14]));
        byte[] ascending = new byte[256];
        for (int i = 0; i < ascending.length; i++) {
            ascending[i] = (byte) i;
        }
        assertEquals(0xBAD3, crc(ascending));
    }

    @Test
    void everyLengthAgreesWithTheDefinition() {
        byte[] bytes = new byte[LONGEST + 8];
        new Random(1).nextBytes(bytes);
        for (int length = 0; length <= LONGEST; length++) {
            int from = length % 8;
            byte[] part = Arrays.copyOfRange(bytes, from, from + length);
            assertEquals(BitwiseCrc.of(part), Crc16.update(0, bytes, from, from + length), "length " + length);
        }
    }

    @Test
    void everySplitOfALongInputAgreesWithTheWhole() {
        byte[] bytes = new byte[LONGEST];
        new Random(2).nextBytes(bytes);
        int whole = BitwiseCrc.of(bytes);
        for (int split = 0; split <= bytes.length; split++) {
            assertEquals(whole, Crc16.update(Crc16.update(0, bytes, 0, split), bytes, split, bytes.length),
                    "split at " + split);
        }
    }

    @Property
    void anyBytesInAnyPiecesAgreeWithTheDefinition(@ForAll @Size(max = 3000) byte[] bytes,
            @ForAll @IntRange(min = 1, max = 700) int piece) {
        int crc = 0;
        for (int from = 0; from < bytes.length; from += piece) {
            crc = Crc16.update(crc, bytes, from, Math.min(bytes.length, from + piece));
        }
        assertEquals(BitwiseCrc.of(bytes), crc);
    }

    @Property(tries = 200)
    void directBuffersAgreeWithArrays(@ForAll @Size(max = 20_000) byte[] bytes) {
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length + 3).position(3).put(bytes);
        assertEquals(crc(bytes), Crc16.update(0, direct, 3, 3 + bytes.length));
        assertEquals(crc(bytes), Crc16.update(0, ByteBuffer.wrap(bytes), 0, bytes.length));
    }

    private static int crc(byte[] bytes) {
        return Crc16.update(0, bytes, 0, bytes.length);
    }
}
