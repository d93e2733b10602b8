package io.fitcore.internal.salvage.beginning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.internal.frame.FileHeaders;
import io.fitcore.testkit.FitBytes;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DamagedSizeTest {

    private static final int UNKNOWN = -1;
    private static final int DATA_BYTES = 0x01_2345;

    private static byte[] header(int sizeBytes) {
        byte[] file = FitBytes.file().headerSize(sizeBytes).dataSize(DATA_BYTES).noFileCrc().toBytes();
        return Arrays.copyOf(file, sizeBytes);
    }

    private static List<byte[]> candidates(byte[] header, long left) {
        return DamagedSize.candidates(header, 0, FileHeaders.read(header, 0), left);
    }

    private static byte[] changed(byte[] header, int at, int error) {
        byte[] changed = header.clone();
        changed[at] ^= (byte) error;
        return changed;
    }

    @Test
    void theHeadersOwnChecksumTellsWhichByteOfTheSizeWasChanged() {
        byte[] header = header(14);
        for (int at = 4; at < 8; at++) {
            for (int error = 1; error <= 0xFF; error++) {
                List<byte[]> candidates = candidates(changed(header, at, error), UNKNOWN);
                assertTrue(candidates.stream().anyMatch(candidate -> Arrays.equals(header, candidate)));
                assertTrue(candidates.stream().allMatch(candidate -> FileHeaders.read(candidate, 0).isCrcAcceptable()));
                assertTrue(candidates.size() <= 2);
            }
        }
        assertTrue(candidates(header, UNKNOWN).isEmpty());
    }

    @Test
    void anUnfinishedRecordingHasNoSize() {
        byte[] header = FitBytes.file().dataSize(0).noFileCrc().toBytes();
        assertTrue(candidates(changed(header, 12, 1), UNKNOWN).isEmpty());
        byte[] plain = FitBytes.file().headerSize(12).dataSize(0).noFileCrc().toBytes();
        assertTrue(candidates(plain, 12 + 200 + 2).isEmpty());
    }

    @Test
    void withoutChecksumTheEndOfInputTells() {
        byte[] header = header(12);
        long left = 12 + DATA_BYTES + 2;
        for (int at = 4; at < 8; at++) {
            List<byte[]> candidates = candidates(changed(header, at, 0x81), left);
            assertEquals(1, candidates.size());
            assertArrayEquals(header, candidates.get(0));
        }
        assertTrue(candidates(header, left).isEmpty(), "the size is right");
        assertTrue(candidates(changed(changed(header, 4, 1), 5, 1), left).isEmpty(), "two bytes differ");
        assertTrue(candidates(changed(header, 4, 1), UNKNOWN).isEmpty());
        assertTrue(candidates(changed(header, 4, 1), 14).isEmpty(), "nothing is left for records");
        assertTrue(candidates(header, left + (1L << 32)).isEmpty(), "no size is as great");
    }
}
