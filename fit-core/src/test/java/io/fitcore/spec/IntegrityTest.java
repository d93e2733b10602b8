package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.Vectors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1.4: whether it is FIT, and whether it is whole. */
class IntegrityTest {

    @TempDir
    private Path folder;

    private static FitBytes one() {
        return FitBytes.file().define(0, 20, field(3, 1, UINT8)).data(0, 80);
    }

    /** Asks all three doors, which agree. */
    private boolean isIntact(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("some.fit"), bytes);
        boolean answer = FitDecoder.checkIntegrity(bytes);
        assertEquals(answer, FitDecoder.checkIntegrity(new ByteArrayInputStream(bytes)));
        assertEquals(answer, FitDecoder.checkIntegrity(file));
        return answer;
    }

    private boolean isFit(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("some.fit"), bytes);
        boolean answer = FitDecoder.isFit(bytes);
        assertEquals(answer, FitDecoder.isFit(new ByteArrayInputStream(bytes)));
        assertEquals(answer, FitDecoder.isFit(file));
        return answer;
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"A1_CRC_OF_RECORDS", "A19"})
    @DisplayName("R16: whole files with right CRCs are intact; records are not looked at")
    void wholeFilesAreIntact(Vectors vector) throws IOException {
        assertTrue(isIntact(vector.bytes()));
    }

    @Test
    @DisplayName("R16: chained files and zero padding around them are intact")
    void chainsAndPaddingAreIntact() throws IOException {
        assertTrue(isIntact(one().next().headerSize(12).define(1, 20, field(3, 1, UINT8)).data(1, 81).toBytes()));
        assertTrue(isIntact(concat(new byte[7], one().padding(3).toBytes(), one().padding(512).toBytes())));
        assertTrue(isIntact(one().headerCrc(0).toBytes()));
    }

    @Test
    @DisplayName("R16: empty input, and nothing but zeros, is not intact")
    void emptyInputIsNotIntact() throws IOException {
        assertFalse(isIntact(new byte[0]));
        assertFalse(isIntact(new byte[1]));
        assertFalse(isIntact(new byte[5000]));
    }

    @Test
    @DisplayName("R16: a file cut short anywhere is not intact")
    void truncatedFilesAreNotIntact() throws IOException {
        byte[] bytes = one().toBytes();
        for (int length = 0; length < bytes.length; length++) {
            assertFalse(isIntact(Arrays.copyOf(bytes, length)), "length " + length);
        }
    }

    @Test
    @DisplayName("R16: garbage behind, before or between files is not intact")
    void garbageIsNotIntact() throws IOException {
        assertFalse(isIntact(one().after("01").toBytes()));
        assertFalse(isIntact(concat(hex("01"), one().toBytes())));
        assertFalse(isIntact(concat(one().toBytes(), hex("ff ff"), one().toBytes())));
    }

    @Test
    @DisplayName("R16: a wrong CRC of header or file, in whichever file of the chain, is not intact")
    void wrongCrcsAreNotIntact() throws IOException {
        assertFalse(isIntact(one().wrongFileCrc().toBytes()));
        assertFalse(isIntact(one().wrongHeaderCrc().toBytes()));
        assertFalse(isIntact(one().next().define(0, 20, field(3, 1, UINT8)).data(0, 81).wrongFileCrc().toBytes()));
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 14, 16, 128, 255})
    void anyHeaderSizeIsFit(int sizeBytes) throws IOException {
        assertTrue(isFit(one().headerSize(sizeBytes).toBytes()));
    }

    @Test
    void twelveBytesSufficeToBeFit() throws IOException {
        byte[] bytes = one().toBytes();
        assertTrue(isFit(Arrays.copyOf(bytes, 12)));
        assertFalse(isFit(Arrays.copyOf(bytes, 11)));
        assertFalse(isFit(new byte[0]));
        bytes[9] = 'f';
        assertFalse(isFit(bytes));
    }

    @Test
    void zerosBeforeTheHeaderAreFit() throws IOException {
        byte[] bytes = one().toBytes();
        assertTrue(isFit(concat(new byte[1], bytes)));
        assertTrue(isFit(concat(new byte[4096], bytes)));
        assertTrue(isFit(concat(new byte[65_536], bytes)));
        assertFalse(isFit(concat(new byte[65_537], bytes)));
        assertFalse(isFit(new byte[70_000]));
    }

    @Test
    void neitherProtocolNorDataSizeDecidesWhetherItIsFit() throws IOException {
        assertTrue(isFit(one().protocol(0xF0).toBytes()));
        assertTrue(isFit(one().dataSize(0).toBytes()));
        assertTrue(isFit(one().wrongHeaderCrc().toBytes()));
    }
}
