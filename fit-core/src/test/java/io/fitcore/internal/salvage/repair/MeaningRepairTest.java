package io.fitcore.internal.salvage.repair;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.SINT32;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.testkit.BitwiseCrc;
import io.fitcore.testkit.FitBytes;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MeaningRepairTest {

    private static final int HEADER_BYTES = 14;
    private static final int FILE_ID_BYTES = 6 + 3 * 3 + 1 + 1 + 4 + 2;
    private static final int RECORD_AT = HEADER_BYTES + FILE_ID_BYTES;

    private final byte[] bytes = ride();
    private final int end = bytes.length - 2;
    private final ChecksumRepair repair = new ChecksumRepair();

    private static byte[] ride() {
        FitBytes file = FitBytes.file().define(0, 0, field(0, 1, ENUM), field(4, 4, UINT32), field(1, 2, UINT16))
                .data(0, 4, 1_000_000_000L, 1)
                .define(0, 20, field(253, 4, UINT32), field(0, 4, SINT32), field(1, 4, SINT32), field(2, 2, UINT16),
                        field(3, 1, UINT8), field(4, 1, UINT8));
        for (int i = 0; i < 60; i++) {
            file.data(0, 1_000_000_000L + i, 500_000_000 + 90 * i, 100_000_000 - 70 * i, 2600 + i % 7, 120 + i % 5, 80);
        }
        file.define(1, 49, field(0, 2, UINT16)).data(1, 250).define(1, 49, field(0, 2, UINT16)).data(1, 250);
        return file.toBytes();
    }

    private Optional<RestoredByte> find() {
        return repair.find(bytes, HEADER_BYTES, end, Bytes.u16le(bytes, end) ^ BitwiseCrc.update(0, bytes, 0, end));
    }

    private void assertIsKnownAgain(int at, int damaged) {
        byte honest = bytes[at];
        bytes[at] = (byte) damaged;
        assertEquals(Optional.of(new RestoredByte(at, honest)), find(), () -> "with " + damaged);
        bytes[at] = honest;
    }

    @Test
    void aMessageNumberThatHasBecomeUnknownIsKnownAgain() {
        assertIsKnownAgain(RECORD_AT + 3, 231);
        assertIsKnownAgain(RECORD_AT + 4, 77);
    }

    @Test
    void aMessageNumberThatHasBecomeAnotherIsKnownAgain() {
        assertIsKnownAgain(RECORD_AT + 3, 21);
    }

    @Test
    void aTypeThatDoesNotExistIsKnownAgain() {
        assertIsKnownAgain(RECORD_AT + 8, 0x46);
        assertIsKnownAgain(RECORD_AT + 11, 0xEE);
    }

    @Test
    void theTimeIsKnownAgain() {
        assertIsKnownAgain(RECORD_AT + 8, 0x85);
    }

    @Test
    void theByteOrderIsKnownAgain() {
        assertIsKnownAgain(RECORD_AT + 2, 1);
    }

    @Test
    void theFirstDefinitionIsKnownToBeThatOfTheFile() {
        assertIsKnownAgain(HEADER_BYTES + 3, 99);
    }

    @Test
    void aDefinitionThatTheFileRepeatsIsKnownAgain() {
        assertIsKnownAgain(end - 3 - 9 + 6, 60);
    }

    @Test
    void anUnknownNumberOfAFieldIsNoProof() {
        bytes[RECORD_AT + 18] = (byte) 200;
        assertEquals(Optional.empty(), find());
    }

    @Test
    void valuesThatWereChangedAreLeftAlone() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 3_000; i++) {
            int record = RECORD_AT + 24 + 17 * random.nextInt(60);
            int at = record + 1 + random.nextInt(16);
            byte honest = bytes[at];
            bytes[at] ^= (byte) (1 + random.nextInt(255));
            assertEquals(Optional.empty(), find());
            bytes[at] = honest;
        }
    }

    @Test
    void aFileOfMoreDefinitionsThanAreLookedAtIsLeftAlone() {
        FitBytes file = FitBytes.file();
        for (int i = 0; i < 1_100; i++) {
            file.define(i % 16, 20 + i % 2, field(253, 4, UINT32), field(3, 1, UINT8));
        }
        byte[] storm = file.toBytes();
        storm[storm.length - 2 - 12 + 3] = 77;
        int last = storm.length - 2;
        int syndrome = Bytes.u16le(storm, last) ^ BitwiseCrc.update(0, storm, 0, last);
        assertEquals(Optional.empty(), repair.find(storm, HEADER_BYTES, last, syndrome));
    }
}
