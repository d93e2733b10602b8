package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.model.FileHeader;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.reading.Reading;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1.1: the file header. */
class FileHeaderTest {

    /** One record with heart rate 80 behind a header. */
    private static byte[] behind(FitBytes header) {
        return header.define(0, 20, field(3, 1, UINT8)).data(0, 80).toBytes();
    }

    private static FileHeader headerOf(byte[] bytes) {
        return Reading.strict(bytes).report().files().get(0).header();
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 14, 15, 16, 20, 64, 127, 128, 200, 255})
    @DisplayName("R1: records start where header byte 0 says")
    void recordsStartBehindTheHeader(int sizeBytes) {
        Reading reading = Reading.clean(behind(FitBytes.file().headerSize(sizeBytes)));
        assertEquals(80, reading.message().intValue(3, -1));
        assertEquals(sizeBytes + 9, reading.message().offset());
        assertEquals(sizeBytes, reading.report().headerBytes());
    }

    @Test
    @DisplayName("R1: bytes between the 14th and the records are ignored, whatever they hold")
    void extraHeaderBytesAreIgnored() {
        byte[] bytes = behind(FitBytes.file().headerExtra("0e 20 dc 52 00 00 00 00 2e 46 49 54 40 00"));
        assertEquals(80, Reading.clean(bytes).message().intValue(3, -1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 11, 13})
    @DisplayName("R2: a header size below 12, or 13, is no FIT file")
    void impossibleHeaderSizes(int sizeBytes) {
        byte[] bytes = behind(FitBytes.file());
        bytes[0] = (byte) sizeBytes;
        Reading.assertDamage(ProblemKind.NOT_FIT, 0, 0, bytes);
        assertFalse(FitDecoder.isFit(bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10, 11})
    @DisplayName("R2: anything but .FIT at bytes 8 to 11 is no FIT file")
    void wrongSignature(int at) {
        byte[] bytes = behind(FitBytes.file());
        bytes[at] ^= 0x20;
        Reading reading = Reading.assertDamage(ProblemKind.NOT_FIT, 0, 0, bytes);
        assertEquals(0, reading.messages().size());
        assertFalse(FitDecoder.isFit(bytes));
    }

    @ParameterizedTest
    @CsvSource({"0x20, 2, 0", "0x14, 1, 4", "0x10, 1, 0", "0x00, 0, 0", "0x02, 0, 2", "0x2F, 2, 15"})
    @DisplayName("R3: the protocol version is two nibbles")
    void protocolVersion(String versionByte, int major, int minor) {
        FileHeader header = headerOf(behind(FitBytes.file().protocol(Integer.decode(versionByte))));
        assertEquals(Integer.decode(versionByte), header.protocolVersion());
        assertEquals(major, header.protocolMajor());
        assertEquals(minor, header.protocolMinor());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x30, 0x80, 0xF0, 0xFF})
    @DisplayName("R4: a protocol major above 2 is a problem, and the file is decoded")
    void unknownProtocolIsDecoded(int versionByte) {
        byte[] bytes = behind(FitBytes.file().protocol(versionByte));
        Reading reading = Reading.assertOddity(ProblemKind.PROTOCOL_UNKNOWN, 1, bytes);
        assertEquals(80, reading.message().intValue(3, -1));
        assertTrue(FitDecoder.isFit(bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x02, 0x10, 0x20, 0x21, 0x2F})
    @DisplayName("R4: protocols of real devices, 0x00 and 0x02 among them, are accepted silently")
    void knownProtocolsAreNoProblem(int versionByte) {
        Reading.clean(behind(FitBytes.file().protocol(versionByte)));
    }

    @ParameterizedTest
    @CsvSource({"21212, 21, 212", "2147, 21, 47", "1640, 16, 40", "2199, 21, 99", "2200, 2, 200", "100, 1, 0",
        "0, 0, 0", "65535, 65, 535"})
    @DisplayName("R5: the profile version has thousands above 2199 and hundreds up to it")
    void profileVersion(int version, int major, int minor) {
        FileHeader header = headerOf(behind(FitBytes.file().profile(version)));
        assertEquals(version, header.profileVersion());
        assertEquals(major, header.profileMajor());
        assertEquals(minor, header.profileMinor());
    }

    @Test
    void theHeaderIsToldAsItStands() {
        byte[] bytes = behind(FitBytes.file());
        FileHeader header = headerOf(bytes);
        assertEquals(14, header.sizeBytes());
        assertEquals(11, header.dataSizeBytes());
        assertTrue(header.hasCrcBytes());
        assertEquals((bytes[13] & 0xFF) << 8 | (bytes[12] & 0xFF), header.storedCrc());
        assertEquals(header.storedCrc(), header.computedCrc());
    }

    @Test
    void aShortHeaderHasNoCrc() {
        FileHeader header = headerOf(behind(FitBytes.file().headerSize(12)));
        assertFalse(header.hasCrcBytes());
        assertEquals(0, header.storedCrc());
        assertTrue(header.isCrcAcceptable());
    }

    @Test
    void theLargestDataSizeIsUnsigned() {
        byte[] bytes = behind(FitBytes.file().dataSize(0xFFFF_FFFFL));
        assertEquals(0xFFFF_FFFFL, headerOf(bytes).dataSizeBytes());
    }

    @Test
    @DisplayName("R78: a header fault stands at the byte itself")
    void headerFaultsStandAtTheirByte() {
        byte[] bytes = behind(FitBytes.file().wrongHeaderCrc().protocol(0x30));
        Reading reading = Reading.lenient(bytes);
        assertEquals(12, reading.report().problems().get(0).offset());
        assertEquals(1, reading.report().problems().get(1).offset());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 11, 13})
    void aHeaderCutShortIsSaidToBeOne(int length) {
        byte[] bytes = Arrays.copyOf(behind(FitBytes.file()), length);
        Reading reading = Reading.assertDamage(ProblemKind.HEADER_TRUNCATED, 0, 0, bytes);
        assertEquals(length, reading.report().skippedBytes());
    }

    @Test
    void aLongHeaderCutShortIsSaidToBeOne() {
        byte[] bytes = Arrays.copyOf(behind(FitBytes.file().headerSize(255)), 200);
        Reading.assertDamage(ProblemKind.HEADER_TRUNCATED, 0, 0, bytes);
    }
}
