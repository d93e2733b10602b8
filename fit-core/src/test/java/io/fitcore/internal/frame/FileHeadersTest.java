package io.fitcore.internal.frame;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.testkit.FitBytes;
import org.junit.jupiter.api.Test;

class FileHeadersTest {

    @Test
    void headersOfUnusualSizeOrProtocolAreNoEvidenceInDamagedData() {
        assertTrue(isUsual(FitBytes.file()));
        assertTrue(isUsual(FitBytes.file().headerSize(12).protocol(0x10)));
        assertFalse(isUsual(FitBytes.file().headerSize(16)));
        assertFalse(isUsual(FitBytes.file().protocol(0x30)));
        assertTrue(FileHeaders.isHeader(FitBytes.file().headerSize(16).protocol(0x30).toBytes(), 0));
        assertFalse(FileHeaders.isUsualHeader(new byte[12], 0));
    }

    private static boolean isUsual(FitBytes file) {
        return FileHeaders.isUsualHeader(file.toBytes(), 0);
    }
}
