package io.fitcore.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fitcore.FitDecoder;
import io.fitcore.FitStream;
import io.fitcore.cli.DumpRunner;
import io.fitcore.corpus.Corpus.RealFile;
import io.fitcore.testkit.reading.Contents;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code fit-dump salvage} makes of damaged real files. */
class SalvagedFilesTest {

    private static final int DAMAGED = 1;
    private static final int UNUSABLE = 3;

    @TempDir
    private Path folder;

    @Test
    void aSalvagedFileIsSoundAndHoldsExactlyTheMessagesOfTheLenientReading() throws IOException {
        for (RealFile sample : Corpus.find().broken()) {
            List<String> expected = Contents.of(FitDecoder.stream(Files.readAllBytes(sample.fit())).lenient());
            Path out = folder.resolve(sample.name());
            assertEquals(expected.isEmpty() ? UNUSABLE : DAMAGED, salvage(sample.fit(), out), sample::name);
            assertEquals(!expected.isEmpty(), Files.exists(out), sample::name);
            if (!expected.isEmpty()) {
                FitStream strict = FitDecoder.stream(out);
                assertEquals(expected, Contents.of(strict), sample::name);
                assertFalse(strict.report().orElseThrow().hasDamage(), sample::name);
            }
        }
    }

    @Test
    void aSoundFileComesOutAsItIs() throws IOException {
        for (RealFile sample : Corpus.find().sound()) {
            Path out = folder.resolve(sample.name());
            assertEquals(0, salvage(sample.fit(), out), sample::name);
            assertEquals(-1, Files.mismatch(sample.fit(), out), sample::name);
            Files.delete(out);
        }
    }

    private static int salvage(Path in, Path out) {
        return DumpRunner.run(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(),
                "salvage", in.toString(), "-o", out.toString());
    }
}
