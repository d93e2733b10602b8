package io.fitcore.salvage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.FitDecoder;
import io.fitcore.testkit.reading.Contents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong field count or size makes a definition, or the message behind it, swallow the definitions that follow. */
class RepairedDefinitionTest {

    private static final Path WALK = Path.of("..", "testdata", "walk.fit");

    /**
     * Of the definition of file_creator at byte 54: its count, its sizes; of that of event at byte 70: header, count;
     * of the next one a size.
     */
    @ParameterizedTest
    @CsvSource({"59, 4", "59, 16", "59, 128", "61, 8", "61, 64", "64, 64", "70, 32", "75, 8", "75, 16", "110, 4"})
    void definitionsThatItHadSwallowedAreTakenToo(int at, int bit) throws IOException {
        byte[] bytes = Files.readAllBytes(WALK);
        List<String> honest = Contents.of(FitDecoder.stream(bytes));
        bytes[at] ^= (byte) bit;
        List<String> found = Contents.of(FitDecoder.stream(bytes).lenient());
        assertEquals(honest, found);
    }
}
