package io.fitcore;

import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.model.ByteRange;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.FileReport;
import io.fitcore.testkit.Damaged;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.FitFiles;
import io.fitcore.testkit.FitSample;
import io.fitcore.testkit.ScriptedStream;
import io.fitcore.testkit.Vectors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every byte of an input is accounted for. */
class AccountingTest {

    private static DecodeReport lenient(byte[] bytes) throws IOException {
        return FitDecoder.stream(bytes).lenient().forEach(message -> { });
    }

    private static void assertAdds(long bytes, DecodeReport report) {
        assertEquals(bytes, report.bytes());
        assertEquals(bytes, report.headerBytes() + report.recordBytes() + report.crcBytes() + report.paddingBytes()
                + report.skippedBytes());
        assertEquals(report.skippedBytes(), report.skipped().stream().mapToLong(ByteRange::length).sum());
    }

    private static void assertAccounted(byte[] bytes) throws IOException {
        assertAdds(bytes.length, lenient(bytes));
        assertAdds(bytes.length,
                FitDecoder.stream(ScriptedStream.of(bytes).chunk(13)).lenient().forEach(message -> { }));
    }

    @ParameterizedTest
    @EnumSource
    void vectors(Vectors vector) throws IOException {
        assertAccounted(vector.bytes());
    }

    @Test
    void eachKindOfByteIsCountedAsWhatItIs() throws IOException {
        byte[] file = FitBytes.file().headerSize(16).define(0, 20, field(3, 1, UINT8)).data(0, 80).toBytes();
        byte[] bytes = concat(new byte[5], file, new byte[3], hex("01 02"), file, new byte[10], Vectors.A19.bytes());
        DecodeReport report = lenient(bytes);
        assertAdds(bytes.length, report);
        assertEquals(16 + 16 + 14, report.headerBytes());
        assertEquals(11 + 11 + 24, report.recordBytes());
        assertEquals(4, report.crcBytes());
        assertEquals(18, report.paddingBytes());
        assertEquals(2 + 4, report.skippedBytes());
        assertEquals(List.of(new ByteRange(37, 2), new ByteRange(bytes.length - 4, 4)), report.skipped());
        assertEquals(4, report.messages());
        assertEquals(3, report.definitions());
        assertEquals(3, report.fileCount());
    }

    @Test
    void noInputHasNoBytes() throws IOException {
        assertAdds(0, lenient(new byte[0]));
        assertAdds(1000, lenient(new byte[1000]));
        assertEquals(1000, lenient(new byte[1000]).paddingBytes());
        assertEquals(50, lenient("x".repeat(50).getBytes(StandardCharsets.US_ASCII)).skippedBytes());
    }

    @Property(tries = 200)
    void soundStreams(@ForAll(supplier = FitFiles.Sound.class) FitSample sample) throws IOException {
        byte[] bytes = sample.bytes();
        DecodeReport report = FitDecoder.stream(bytes).forEach(message -> { });
        assertAdds(bytes.length, report);
        assertEquals(0, report.skippedBytes());
        assertEquals(2L * sample.fileOffsets().size(), report.crcBytes());
        assertEquals(sample.messages().size(), report.messages());
        assertEquals(sample.definitionOffsets().size(), report.definitions());
        assertEquals(sample.fileOffsets().size(), report.fileCount());
        assertEquals(sample.fileOffsets(), report.files().stream().map(file -> (int) file.offset()).toList());
        assertTrue(report.files().stream().allMatch(FileReport::isCrcRight));
        assertEquals(report.messages(), report.files().stream().mapToLong(FileReport::messages).sum());
        assertEquals(report.definitions(), report.files().stream().mapToLong(FileReport::definitions).sum());
    }

    @Property(tries = 500)
    void damagedStreams(@ForAll(supplier = FitFiles.Damage.class) Damaged damaged) throws IOException {
        assertAccounted(damaged.bytes());
    }

    @Property(tries = 300)
    void noise(@ForAll(supplier = FitFiles.Noise.class) byte[] noise) throws IOException {
        assertAccounted(noise);
    }
}
