package io.fitcore.salvage;

import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.FitStream;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.ScriptedStream;
import io.fitcore.testkit.reading.Contents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage near the end of a file, of the input, or of what is remembered. */
class EdgesTest {

    /** Where bytes are taken out of the sound file. */
    private static final int HOLE = 2000;
    private static final int LOST = 7;

    private static byte[] walk;
    private static byte[] damaged;
    private static List<String> found;

    @BeforeAll
    static void readTheFiles() throws IOException {
        Path testdata = Path.of("..", "testdata");
        walk = Files.readAllBytes(testdata.resolve("walk.fit"));
        damaged = concat(Arrays.copyOf(walk, HOLE), Arrays.copyOfRange(walk, HOLE + LOST, walk.length));
        found = Contents.of(FitDecoder.stream(damaged).lenient());
        assertEquals(247, found.size());
    }

    @Test
    void aLongFileBehindOneThatLostBytesIsReadFromItsBeginning() throws IOException {
        byte[] run = Files.readAllBytes(Path.of("..", "testdata", "run.fit"));
        List<String> both = Contents.of(FitDecoder.stream(concat(damaged, run)).lenient());
        assertEquals(found, both.subList(0, found.size()));
        assertEquals(Contents.of(FitDecoder.stream(run)), both.subList(found.size(), both.size()));
    }

    @Test
    void muchGarbageBehindAFileThatLostBytesAddsNoMessage() throws IOException {
        byte[] garbage = new byte[6000];
        Arrays.fill(garbage, (byte) 0x3D); // data of a local number that nothing has defined
        FitStream stream = FitDecoder.stream(concat(damaged, garbage)).lenient();
        assertEquals(found, Contents.of(stream));
        assertEquals(damaged.length + garbage.length, stream.report().orElseThrow().bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"40 00", "40 00 02", "40 00 00 14", "7f ff ff", "4f 00 03 00 00"})
    void aDefinitionThatIsCutOffAtTheEndOfInputIsNoMessage(String cut) throws IOException {
        byte[] bytes = concat(Arrays.copyOf(damaged, damaged.length - 2), hex(cut));
        FitStream stream = FitDecoder.stream(bytes).lenient();
        assertEquals(found, Contents.of(stream));
        assertEquals(bytes.length, stream.report().orElseThrow().bytes());
    }

    @Test
    void aFailingInputIsToldAsItIsWhereverTheDamageLies() {
        for (int at = 0; at < damaged.length; at += 61) {
            IOException failure = new IOException("cable pulled");
            FitStream stream = FitDecoder.stream(ScriptedStream.of(damaged).failAt(at, failure)).lenient();
            assertSame(failure, assertThrows(IOException.class, () -> Contents.of(stream)));
            DecodeReport report = stream.report().orElseThrow();
            assertTrue(report.bytes() <= at && report.messages() <= found.size(), report::toString);
        }
    }

    @Test
    void eachFileOfAChainIsRepairedByItsOwnChecksum() throws IOException {
        byte[] flipped = walk.clone();
        flipped[54] ^= 2;
        List<String> honest = Contents.of(FitDecoder.stream(concat(walk, walk)));
        assertEquals(honest, Contents.of(FitDecoder.stream(concat(flipped, flipped)).lenient()));
    }

    @Test
    void aFileOfManyDefinitionsIsRepaired() throws IOException {
        FitBytes file = FitBytes.file();
        for (int i = 0; i < 1_100; i++) {
            file.define(i % 4, 20, field(253, 4, UINT32), field(3, 1, UINT8))
                    .data(i % 4, 1_000_000_000L + i, 80 + i % 9);
        }
        byte[] bytes = file.toBytes();
        bytes[14 + 18 * 1_050 + 7] ^= 0x10; // a field's size in a definition
        FitStream stream = FitDecoder.stream(bytes).lenient();
        assertEquals(1_100, Contents.of(stream).size());
        DecodeReport report = stream.report().orElseThrow();
        assertEquals(1, report.count(ProblemKind.FILE_CRC_WRONG));
        assertEquals(bytes.length, report.bytes());
    }
}
