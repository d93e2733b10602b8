package io.fitcore.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DegreesTest {

    private static final BigDecimal HALF_TURN = BigDecimal.valueOf(1L << 31);

    @Test
    void aQuarterTurnIsNinetyDegrees() {
        assertEquals("90.0000000", degrees(1L << 30, 7));
        assertEquals("-90.00000000", degrees(-1L << 30, 8));
        assertEquals("0.0000000", degrees(0, 7));
    }

    @Property
    void degreesAreExactAndHalvesAreRoundedAwayFromZero(@ForAll @LongRange(min = 1, max = 1L << 32) long semicircles,
            @ForAll @IntRange(min = 7, max = 9) int decimals) {
        String expected = BigDecimal.valueOf(180 * semicircles).divide(HALF_TURN)
                .setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        assertEquals(expected, degrees(semicircles, decimals));
        assertEquals("-" + expected, degrees(-semicircles, decimals));
    }

    private static String degrees(long semicircles, int decimals) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Utf8Output out = new Utf8Output(bytes);
        new Degrees(decimals).write(out, semicircles);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
