package io.fitcore.hostile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Inputs made to be expensive keep all promises. {@link FloodFamilies} measures what they cost. */
class FloodTest {

    @ParameterizedTest
    @EnumSource
    void floodsKeepAllPromises(Flood flood) throws IOException {
        int length = length(flood);
        byte[] bytes = FloodBytes.of(flood, length);
        assertTrue(bytes.length > length / 2, () -> "only " + bytes.length + " bytes");
        for (int turn = 0; turn < Promises.TURNS; turn++) {
            Promises.check(bytes, turn);
        }
    }

    /** Enough for a few turns of each flood. Every accessor of every field is asked. */
    private static int length(Flood flood) {
        return switch (flood) {
            case WIDE_MESSAGES, ZEROS_AND_A_ONE -> 100_000;
            case EMPTY_FIELDS, EMPTY_COMPONENTS -> 1_200;
            default -> 5_000;
        };
    }
}
