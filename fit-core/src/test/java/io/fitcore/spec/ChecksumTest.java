package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.FileReport;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.BitwiseCrc;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.Vectors;
import io.fitcore.testkit.reading.Reading;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sections 1.2 and 1.3: the two checksums, what they cover and what becomes of wrong ones. */
class ChecksumTest {

    private static FitBytes two(FitBytes header) {
        return header.define(0, 20, field(3, 1, UINT8)).data(0, 80).data(0, 81);
    }

    @Test
    @DisplayName("R6: a file and its CRC together have CRC 0, which is how the decoder judges them too")
    void fileAndItsCrcGiveZero() {
        byte[] bytes = two(FitBytes.file()).toBytes();
        assertEquals(0, BitwiseCrc.of(bytes));
        FileReport file = Reading.clean(bytes).report().files().get(0);
        assertTrue(file.isCrcRight());
        assertEquals(BitwiseCrc.update(0, bytes, 0, bytes.length - 2), file.computedCrc().orElseThrow());
    }

    @Test
    @DisplayName("R7: a header CRC of 0 is accepted")
    void headerCrcZeroMeansNotComputed() {
        Reading.clean(two(FitBytes.file().headerCrc(0)));
    }

    @Test
    @DisplayName("R7: a wrong header CRC is a problem at its first byte, and decoding goes on")
    void wrongHeaderCrcIsAProblem() {
        byte[] bytes = two(FitBytes.file().wrongHeaderCrc()).toBytes();
        Reading reading = Reading.assertOddity(ProblemKind.HEADER_CRC_WRONG, 12, bytes);
        assertEquals(List.of(80L, 81L), reading.raws(3));
        assertFalse(reading.report().files().get(0).header().isCrcAcceptable());
        assertTrue(reading.report().files().get(0).isCrcRight());
    }

    @Test
    @DisplayName("R8: the file CRC covers the header from byte 0")
    void fileCrcCoversTheHeader() {
        byte[] allBytes = two(FitBytes.file().headerCrc(0)).toBytes();
        Reading.clean(allBytes);
        int recordsOnly = BitwiseCrc.of(Arrays.copyOfRange(allBytes, 14, allBytes.length - 2));
        byte[] wrong = two(FitBytes.file().headerCrc(0)).fileCrc(recordsOnly).toBytes();
        Reading.assertDamage(ProblemKind.FILE_CRC_WRONG, wrong.length - 2, 2, wrong);
        Reading.assertDamage(ProblemKind.FILE_CRC_WRONG, 42, 1, Vectors.A1_CRC_OF_RECORDS.bytes());
    }

    @Test
    @DisplayName("R8: the bytes of a longer header count")
    void extraHeaderBytesCount() {
        byte[] bytes = two(FitBytes.file().headerExtra("aa 55")).toBytes();
        Reading.clean(bytes);
        bytes[15] ^= 1;
        Reading.assertDamage(ProblemKind.FILE_CRC_WRONG, bytes.length - 2, 2, bytes);
    }

    @Test
    @DisplayName("R9: a wrong file CRC is reported after all messages of its file")
    void wrongFileCrcComesLast() {
        byte[] bytes = two(FitBytes.file()).wrongFileCrc().next().define(0, 20, field(3, 1, UINT8)).data(0, 99)
                .toBytes();
        Reading reading = Reading.assertDamage(ProblemKind.FILE_CRC_WRONG, 14 + 9 + 4, 2, bytes);
        assertEquals(List.of(80L, 81L, 99L), reading.raws(3));
        assertEquals(2, reading.problem().messagesBefore());
        FileReport first = reading.report().files().get(0);
        assertFalse(first.isCrcRight());
        assertTrue(reading.report().files().get(1).isCrcRight());
    }

    @Test
    void aStoredFileCrcOfZeroIsNotSpecial() {
        byte[] bytes = two(FitBytes.file()).fileCrc(0).toBytes();
        Reading.assertDamage(ProblemKind.FILE_CRC_WRONG, bytes.length - 2, 2, bytes);
    }

    @Test
    void theFileCrcIsLittleEndianInABigEndianFile() {
        FitBytes bigEndian = FitBytes.file().defineBigEndian(0, 20, field(3, 1, UINT8)).data(0, 80);
        assertTrue(Reading.clean(bigEndian).report().files().get(0).isCrcRight());
    }

    @Test
    void noCrcIsComparedWhereTheOptionSaysSo() {
        byte[] bytes = two(FitBytes.file()).wrongFileCrc().toBytes();
        DecodeOptions options = DecodeOptions.DEFAULT.withCrcCheck(false);
        Reading reading = Reading.of(FitDecoder.stream(bytes).options(options));
        assertTrue(reading.report().isClean());
        FileReport file = reading.report().files().get(0);
        assertTrue(file.storedCrc().isPresent());
        assertTrue(file.computedCrc().isEmpty());
        assertFalse(file.isCrcRight());
    }

    @Test
    void lenientlyDamageIsFoundWhereNoCrcIsComparedToo() {
        byte[] bytes = two(FitBytes.file()).raw("05 05").toBytes();
        DecodeOptions options = DecodeOptions.DEFAULT.withCrcCheck(false).withLenient(true);
        Reading reading = Reading.of(FitDecoder.stream(bytes).options(options));
        assertEquals(Reading.lenient(bytes).messages().size(), reading.messages().size());
        assertEquals(List.of(ProblemKind.DEFINITION_MISSING), reading.kinds());
    }

    @Test
    void aFlippedBitAnywhereIsNoticed() {
        byte[] good = two(FitBytes.file()).toBytes();
        for (int bit = 0; bit < 8 * good.length; bit++) {
            byte[] bytes = good.clone();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            int flipped = bit;
            assertFalse(Reading.lenient(bytes).report().isClean(), () -> "bit " + flipped);
        }
    }
}
