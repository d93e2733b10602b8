package io.fitcore.internal.rewrite;

import static io.fitcore.testkit.FitBytes.field;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.FitStream;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.FileHeader;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.RandomFiles;
import io.fitcore.testkit.Vectors;
import io.fitcore.testkit.reading.Contents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is recovered is whole files of the very records that lenient reading delivers. */
class RecoveredFilesTest {

    private static final int GENERATED = 1_000;
    private static final Path TESTDATA = Path.of("..", "testdata");

    @Test
    void aSoundChainComesOutAsItIs() throws IOException {
        for (int seed = 0; seed < GENERATED; seed++) {
            byte[] bytes = RandomFiles.ordinary(seed).bytes();
            assertArrayEquals(bytes, recovered(bytes), "input " + seed);
        }
        byte[] chain = Files.readAllBytes(TESTDATA.resolve("chain.fit"));
        assertArrayEquals(chain, recovered(chain));
    }

    @Test
    void ofAnyDamagedFileExactlyTheMessagesOfTheLenientReadingAreRecovered() throws IOException {
        for (int seed = 0; seed < GENERATED; seed++) {
            checkRecovered(RandomFiles.damaged(seed).bytes(), "damaged input " + seed);
            checkRecovered(RandomFiles.cut(seed).bytes(), "cut input " + seed);
            checkRecovered(RandomFiles.odd(seed).bytes(), "odd input " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"walk-bit-flip-in-definition", "walk-missing-in-several-places", "walk-sector-of-00",
        "walk-sector-of-ff", "walk-sector-twice", "walk-seven-bytes-missing", "walk-three-bytes-inserted",
        "truncated-in-second-file", "second-header-bad", "data-size-ffffffff", "data-size-zero-with-ff-tail",
        "compressed-without-reference", "developer-description-late", "garbage-between-files"})
    void eachBrokenTestFileIsRecovered(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(TESTDATA.resolve("broken").resolve(name + ".fit"));
        assertTrue(checkRecovered(bytes, name) > 0);
    }

    @Test
    void aDefinitionThatTheChecksumRepairsIsWrittenAsItWas() throws IOException {
        byte[] sound = Files.readAllBytes(TESTDATA.resolve("walk.fit"));
        for (int inDefinition : new int[] {54, 56, 59, 70, 72}) { // headers, architectures and a field count
            byte[] flipped = sound.clone();
            flipped[inDefinition] ^= 2;
            assertArrayEquals(sound, recovered(flipped), "byte " + inDefinition);
        }
    }

    @Test
    void reservedBitsOfDefinitionsStay() throws IOException {
        byte[] bytes = Files.readAllBytes(TESTDATA.resolve("reserved-bits.fit"));
        byte[] wrongCrc = bytes.clone();
        wrongCrc[bytes.length - 1] ^= 0x55;
        assertArrayEquals(bytes, recovered(wrongCrc));
    }

    @Test
    void headersKeepEverythingButSizeAndChecksum() throws IOException {
        byte[] sound = FitBytes.file().headerSize(20).protocol(0x10)
                .define(0, 20, field(3, 1, 0x02)).data(0, 80).toBytes();
        byte[] unfinished = sound.clone();
        Arrays.fill(unfinished, 4, 8, (byte) 0);
        Arrays.fill(unfinished, sound.length - 2, sound.length, (byte) 0);
        assertArrayEquals(sound, recovered(Arrays.copyOf(unfinished, sound.length - 2)));
    }

    @Test
    void aDamagedHeaderIsPutRightWhereItsChecksumTellsWhatItWas() throws IOException {
        byte[] sound = Files.readAllBytes(TESTDATA.resolve("walk.fit"));
        for (int at : new int[] {0, 8, 9, 10, 11}) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 0x40;
            assertArrayEquals(sound, recovered(damaged), "byte " + at);
        }
    }

    @Test
    void inPlaceOfALostHeaderStandsAPlainOne() throws IOException {
        byte[] sound = Files.readAllBytes(TESTDATA.resolve("walk.fit"));
        byte[] recovered = recovered(Arrays.copyOfRange(sound, 14, sound.length));
        FileHeader header = FitDecoder.read(recovered).files().get(0).header();
        assertEquals(2, header.protocolMajor());
        assertEquals(0, header.profileVersion());
        assertEquals(0, header.storedCrc());
        assertArrayEquals(Arrays.copyOfRange(sound, 14, sound.length - 2),
                Arrays.copyOfRange(recovered, 14, recovered.length - 2));
    }

    @Test
    void aHeaderCrcThatWasLeftOutStaysLeftOut() throws IOException {
        assertArrayEquals(Vectors.A1_NO_HEADER_CRC.bytes(), recovered(Vectors.A1_NO_HEADER_CRC.bytes()));
    }

    @Test
    void aFileWithoutAMessageIsLeftOutOfTheChain() throws IOException {
        byte[] empty = FitBytes.file().define(0, 20, field(3, 1, 0x02)).toBytes();
        byte[] full = Vectors.A1.bytes();
        assertArrayEquals(FitBytes.concat(full, full), recovered(FitBytes.concat(full, empty, full)));
        assertEquals(0, recovered(empty).length);
    }

    @Test
    void aCompressedTimeWithoutReferenceKeepsItsBytes() throws IOException {
        byte[] bytes = Files.readAllBytes(TESTDATA.resolve("broken/compressed-without-reference.fit"));
        assertArrayEquals(bytes, recovered(bytes));
        assertTrue(FitDecoder.read(bytes).report().count(ProblemKind.TIME_REFERENCE_MISSING) > 0);
    }

    /** Checks what is recovered of some bytes; answers how many messages that are. */
    private static int checkRecovered(byte[] bytes, String what) throws IOException {
        List<String> expected = Contents.of(FitDecoder.stream(bytes).lenient());
        byte[] recovered = recovered(bytes);
        assertEquals(expected.isEmpty(), recovered.length == 0, what);
        if (!expected.isEmpty()) {
            FitStream stream = FitDecoder.stream(recovered);
            assertEquals(expected, Contents.of(stream), what);
            DecodeReport report = stream.report().orElseThrow();
            assertFalse(report.hasDamage(), what);
            assertEquals(0, report.skippedBytes() + report.paddingBytes(), what);
            assertEquals(0, report.count(ProblemKind.HEADER_CRC_WRONG) + report.count(ProblemKind.DATA_SIZE_ZERO),
                    what);
        }
        return expected.size();
    }

    private static byte[] recovered(byte[] bytes) throws IOException {
        RecoveredFiles files = new RecoveredFiles(bytes);
        DecodeReport report = FitDecoder.stream(bytes).lenient().onDefinition(files).forEach(files);
        files.end();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeTo(out, report.files());
        return out.toByteArray();
    }
}
