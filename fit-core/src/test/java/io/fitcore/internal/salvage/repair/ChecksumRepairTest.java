package io.fitcore.internal.salvage.repair;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.internal.salvage.Ride;
import io.fitcore.testkit.BitwiseCrc;
import io.fitcore.testkit.FitBytes;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChecksumRepairTest {

    private static final int HEADER_BYTES = 14;
    private static final int DEFINITION_BYTES = Ride.DEFINITION.toBytes().length;
    private static final int FIRST_RECORD = HEADER_BYTES + DEFINITION_BYTES;

    private final byte[] bytes = FitBytes.file().define(Ride.DEFINITION).raw(Ride.records(0, 20)).toBytes();
    private final int end = bytes.length - 2;
    private final ChecksumRepair repair = new ChecksumRepair();

    private Optional<RestoredByte> find() {
        return repair.find(bytes, HEADER_BYTES, end, Bytes.u16le(bytes, end) ^ BitwiseCrc.update(0, bytes, 0, end));
    }

    @Test
    void aSizeThatWasChangedIsKnownAgain() {
        bytes[HEADER_BYTES + 7] = 6; // size of field 253
        assertEquals(Optional.of(new RestoredByte(HEADER_BYTES + 7, (byte) 4)), find());
    }

    @Test
    void aSizeThatHasBecomeZeroIsKnownAgain() {
        bytes[HEADER_BYTES + 10] = 0;
        assertEquals(Optional.of(new RestoredByte(HEADER_BYTES + 10, (byte) 4)), find());
    }

    @Test
    void aCountThatHasMadeADefinitionSwallowRecordsIsKnownAgain() {
        bytes[HEADER_BYTES + 5] = 40;
        assertEquals(Optional.of(new RestoredByte(HEADER_BYTES + 5, (byte) 3)), find());
    }

    @Test
    void aRecordHeaderThatWasChangedIsKnownAgain() {
        bytes[FIRST_RECORD] = 0x0B;
        assertEquals(Optional.of(new RestoredByte(FIRST_RECORD, (byte) 0)), find());
    }

    @Test
    void whatIsRestoredIsWhatWasThere() {
        int found = 0;
        for (int at = HEADER_BYTES; at < end; at += at < FIRST_RECORD ? 1 : Ride.RECORD_BYTES) {
            byte honest = bytes[at];
            for (int error = 1; error < 256; error++) {
                bytes[at] = (byte) (honest ^ error);
                Optional<RestoredByte> restored = find();
                if (restored.isPresent()) {
                    assertEquals(new RestoredByte(at, honest), restored.get(), "with " + error);
                    found++;
                }
            }
            bytes[at] = honest;
        }
        assertTrue(found > 25 * 200, "found " + found);
    }

    @Test
    void aFileWhoseFrameIsWholeIsLeftAloneUnlessMuchSpeaksForAByte() {
        bytes[HEADER_BYTES + 12] = 77; // number of the last field
        assertEquals(Optional.empty(), find());
    }

    @Test
    void twoBytesThatWereChangedAreNotGuessed() {
        bytes[HEADER_BYTES + 7] = 6;
        bytes[FIRST_RECORD + 55] ^= 0x21;
        assertEquals(Optional.empty(), find());
    }

    @Test
    void aBlockOfZerosIsNotMadeToFit() {
        Arrays.fill(bytes, FIRST_RECORD + 5, FIRST_RECORD + 106, (byte) 0);
        assertEquals(Optional.empty(), find());
    }

    /** The end is not where it was: one byte of a size could make up for that. */
    @Test
    void soundRecordsAreNotSwallowedToMakeTheRestFit() {
        int cut = FIRST_RECORD + 12 * Ride.RECORD_BYTES + 4;
        int size = HEADER_BYTES + 13;
        byte swallowing = (byte) (cut - FIRST_RECORD - 9);
        byte[] swallowed = bytes.clone();
        swallowed[size] = swallowing; // the first message reaches to the cut
        int syndrome = BitwiseCrc.update(0, bytes, 0, cut) ^ BitwiseCrc.update(0, swallowed, 0, cut);
        assertEquals(Optional.empty(), repair.find(bytes, HEADER_BYTES, cut, syndrome));
    }

    @Test
    void aFileInWhichTrialsWouldBeEndlessIsLeftAlone() {
        FitBytes file = FitBytes.file();
        for (int i = 0; i < 3_000; i++) {
            file.define(i % 16, 20).raw(new byte[] {(byte) (i % 16)});
        }
        byte[] storm = file.toBytes();
        storm[storm.length - 3] = 0x4F; // breaks where all have been stepped over
        assertEquals(Optional.empty(), repair.find(storm, HEADER_BYTES, storm.length - 2, 0xC0C1));
    }

    @Test
    void nothingIsChanged() {
        bytes[HEADER_BYTES + 7] = 6;
        byte[] before = bytes.clone();
        assertTrue(find().isPresent());
        assertArrayEquals(before, bytes);
    }
}
