package io.fitcore.benchmarks.program;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.benchmarks.input.Input;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The programs run and say what they measured; small sizes, as the numbers do not matter here. */
class ProgramsTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void memoryTellsHowManyTimesTheFileIsHeld() throws Exception {
        Memory.measure(out, 1_000_000);

        assertPrinted("(?s)FitFile of 1\\.\\d MB, [0-9,]+ messages, records of 26 bytes: holds .* times the file\n");
    }

    @Test
    void flatCostHasARowForEachSize() throws Exception {
        FlatCost.measure(out, 1, 1, 1, 2);

        assertPrinted("(?s).*\\| 1 MB +\\|.*\\| 2 MB +\\|.*");
    }

    @Test
    void parallelComparesOneThreadWithTwo() throws Exception {
        Parallel.measure(out, 2, 1000, 0, 1);

        assertPrinted("(?s)### 2 files.*\\| 1 +\\| +1\\.00.*\\| 2 +\\|.*");
    }

    @Test
    void theProgramOfStartUpReadsAFile() throws Exception {
        OneFile.main(new String[] {Input.PLAIN.made(10).path().toString()});
    }

    private void assertPrinted(String pattern) {
        String text = written.toString(StandardCharsets.UTF_8);
        assertTrue(text.matches(pattern), text);
    }
}
