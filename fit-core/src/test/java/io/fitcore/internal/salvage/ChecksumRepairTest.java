package io.fitcore.internal.salvage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.testkit.BitwiseCrc;
import io.fitcore.testkit.FitBytes;
import org.junit.jupiter.api.Test;

class ChecksumRepairTest {

    private static final int HEADER_BYTES = 14;
    private static final int DEFINITION_BYTES = Ride.DEFINITION.toBytes().length;
    private static final int FIRST_RECORD = HEADER_BYTES + DEFINITION_BYTES;

    private final byte[] bytes = FitBytes.file().define(Ride.DEFINITION).raw(Ride.records(0, 20)).toBytes();
    private final int end = bytes.length - 2;
    private final ChecksumRepair repair = new ChecksumRepair();

    /** Looks for a changed byte in the definition and the header of the first record. */
    private boolean find(int fault) {
        int syndrome = Bytes.u16le(bytes, end) ^ BitwiseCrc.update(0, bytes, 0, end);
        int[] structure = {HEADER_BYTES, FIRST_RECORD + 1};
        return repair.find(bytes, HEADER_BYTES, end, syndrome, structure, fault);
    }

    @Test
    void aSizeThatWasChangedIsKnownAgain() {
        bytes[HEADER_BYTES + 7] = 6; // size of field 253
        assertTrue(find(FIRST_RECORD + 12));
        assertEquals(HEADER_BYTES + 7, repair.place());
        assertEquals(4, repair.value());
        assertEquals(FIRST_RECORD + 20, repair.resume(), "the first record behind the fault");
    }

    @Test
    void aRecordHeaderThatWasChangedIsKnownAgain() {
        bytes[FIRST_RECORD] = 0x0B;
        assertTrue(find(FIRST_RECORD));
        assertEquals(FIRST_RECORD, repair.place());
        assertEquals(0, repair.value());
        assertEquals(FIRST_RECORD, repair.resume());
    }

    @Test
    void aFileWhoseFrameIsWholeIsLeftAlone() {
        bytes[HEADER_BYTES + 6] = 77; // number of a field
        assertFalse(find(FIRST_RECORD));
    }

    @Test
    void twoBytesThatWereChangedAreNotGuessed() {
        bytes[HEADER_BYTES + 7] = 6;
        bytes[FIRST_RECORD + 55] ^= 0x21;
        assertFalse(find(FIRST_RECORD + 12));
    }

    @Test
    void nothingIsChanged() {
        bytes[HEADER_BYTES + 7] = 6;
        byte[] before = bytes.clone();
        assertTrue(find(FIRST_RECORD + 12));
        assertArrayEquals(before, bytes);
    }
}
