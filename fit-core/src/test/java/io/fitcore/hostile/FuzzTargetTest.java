package io.fitcore.hostile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The seeds of the fuzzer pass, and so does everything it ever found, each under its own name. */
class FuzzTargetTest {

    private static final Path TESTDATA = Path.of("..", "testdata");
    /** As much of a seed as the fuzzer takes. */
    private static final int SEED_BYTES = 4096;

    @Test
    void theBeginningsOfAllTestFilesKeepAllPromises() throws IOException {
        List<Path> seeds;
        try (Stream<Path> files = Files.walk(TESTDATA)) {
            seeds = files.filter(Files::isRegularFile).toList();
        }
        assertTrue(seeds.size() > 100, () -> "seeds: " + seeds.size());
        seeds.parallelStream().forEach(FuzzTargetTest::check);
    }

    private static void check(Path seed) {
        try {
            byte[] bytes = Files.readAllBytes(seed);
            FuzzTarget.fuzzerTestOneInput(Arrays.copyOf(bytes, Math.min(bytes.length, SEED_BYTES)));
        } catch (AssertionError e) {
            throw new AssertionError(seed.toString(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
