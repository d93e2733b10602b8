package io.fitcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.model.DecodeLimits;
import io.fitcore.model.DecodeMode;
import io.fitcore.model.DecodeOptions;
import org.junit.jupiter.api.Test;

/** Options are values: changing them makes others. */
class DecodeOptionsTest {

    @Test
    void changingOptionsLeavesTheOldOnesAsTheyAre() {
        int[] numbers = {20, 18};
        DecodeOptions changed = DecodeOptions.DEFAULT.withLenient(true).withCrcCheck(false).withOnly(numbers);
        numbers[0] = 19;
        assertTrue(changed.isLenient() && !changed.checksCrc() && changed.selects(20) && !changed.selects(19));
        assertFalse(DecodeOptions.DEFAULT.isLenient());
        assertTrue(DecodeOptions.DEFAULT.checksCrc() && DecodeOptions.DEFAULT.selects(19));
    }

    @Test
    void numbersThatNoMessageCanHaveAreRefused() {
        for (int number : new int[] {-5, 70_000, 65_536, Integer.MIN_VALUE}) {
            String sentence = "message number must be 0-65535, not " + number;
            assertEquals(sentence, assertThrows(IllegalArgumentException.class,
                    () -> DecodeOptions.DEFAULT.withOnly(20, number)).getMessage());
            assertEquals(sentence, assertThrows(IllegalArgumentException.class,
                    () -> FitDecoder.stream(new byte[0]).only(number)).getMessage());
        }
        assertTrue(DecodeOptions.DEFAULT.withOnly(0, 65_535).selects(65_535));
    }

    @Test
    void theirTextSaysWhatIsSet() {
        assertEquals("DecodeOptions[lenient=true, mode=DATA_ONLY, crcCheck=true, subfields=false, components=true,"
                + " heartRateMerge=false, memos=false, only=[18, 20], limits=" + DecodeLimits.DEFAULT + "]",
                DecodeOptions.DEFAULT.withLenient(true).withMode(DecodeMode.DATA_ONLY).withSubfields(false)
                        .withOnly(20, 18).toString());
        assertTrue(DecodeOptions.DEFAULT.toString().contains("only=all"));
    }
}
