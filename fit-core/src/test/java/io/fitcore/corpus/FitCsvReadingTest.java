package io.fitcore.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.cli.DumpRunner;
import io.fitcore.corpus.Corpus.RealFile;
import io.fitcore.corpus.Corpus.Reference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The exchange text of real files, byte for byte. */
class FitCsvReadingTest {

    @Test
    void fitcsvTextEqualsTheCsvReading() throws Exception {
        CorpusRun.over(Corpus.find().sound(), FitCsvReadingTest::compare).judge("fit-dump -f fitcsv",
                CsvExcuse.COMPRESSED_TIME.atMost(14_029), CsvExcuse.UNDERSIZED.atMost(6),
                CsvExcuse.ZERO_OF_UINT32Z.atMost(1));
    }

    private static void compare(RealFile sample, Score score) throws IOException {
        byte[] theirs;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(sample.path(Reference.CSV)), 1 << 16)) {
            theirs = in.readAllBytes();
        }
        ByteArrayOutputStream ours = new ByteArrayOutputStream(theirs.length + 1024);
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = DumpRunner.run(ours, errors, "-f", "fitcsv", sample.fit().toString());
        assertEquals(0, status, () -> sample + ": " + errors.toString(StandardCharsets.UTF_8));
        new CsvComparison(sample, ours.toByteArray(), theirs, CsvSuspects.of(sample.fit()), score).run();
    }
}
