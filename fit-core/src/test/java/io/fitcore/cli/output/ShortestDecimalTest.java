package io.fitcore.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShortestDecimalTest {

    private final ShortestDecimal decimal = new ShortestDecimal();

    @Property(tries = 20_000)
    void everyDoubleGetsTheShortestDecimalThatReadsBack(@ForAll long bits) {
        double value = Math.abs(Double.longBitsToDouble(bits));
        if (Double.isFinite(value)) {
            assertShortest(value);
        }
    }

    @Property(tries = 20_000)
    void everyFloatGetsTheShortestDecimalThatReadsBack(@ForAll int bits) {
        float value = Math.abs(Float.intBitsToFloat(bits));
        if (Float.isFinite(value)) {
            decimal.set(value);
            assertShortest(new BigDecimal(value), candidate -> candidate.floatValue() == value);
        }
    }

    @Property(tries = 20_000)
    void scaledRawValuesGetTheShortestDecimalThatReadsBack(@ForAll @IntRange(max = 0xFFFF) int raw) {
        assertShortest(raw / 1000.0);
        assertShortest(Math.abs(raw / 5.0 - 500));
        assertShortest(raw / 0.7111111);
        assertShortest(raw / 1.4);
    }

    /** Where the lower neighbour is nearer than the upper one. */
    @Test
    void powersOfTwoGetTheShortestDecimalThatReadsBack() {
        for (int exponent = -1074; exponent < 1024; exponent++) {
            assertShortest(Math.scalb(1.0, exponent));
        }
    }

    @Test
    void knownAnswers() {
        assertDigits(0, 0, 0.0);
        assertDigits(49, -325, Double.MIN_VALUE);
        assertDigits(99, -325, 2 * Double.MIN_VALUE);
        assertDigits(17976931348623157L, 292, Double.MAX_VALUE);
        assertDigits(22250738585072014L, -324, Double.MIN_NORMAL);
        assertDigits(2, 23, Double.parseDouble("2e23"));
        assertDigits(22500000351562505L, -15, 16 / 0.7111111);
        assertDigits(34200000000000045L, -15, 2671 / 5.0 - 500);
        assertDigits(16909056, -2, 169090.56);
        assertDigits(1, 7, 1e7);
    }

    private void assertDigits(long digits, int exponent, double value) {
        decimal.set(value);
        assertEquals(digits, decimal.digits());
        assertEquals(exponent, decimal.exponent());
    }

    private void assertShortest(double value) {
        decimal.set(value);
        assertShortest(new BigDecimal(value), candidate -> candidate.doubleValue() == value);
    }

    /**
     * It reads back; its neighbours on both sides that have a digit less do not; and of those with as many digits none
     * that reads back is closer. Of one digit, Java takes the closest of two.
     */
    private void assertShortest(BigDecimal exact, Predicate<BigDecimal> readsBack) {
        BigDecimal found = BigDecimal.valueOf(decimal.digits()).scaleByPowerOfTen(decimal.exponent());
        assertTrue(readsBack.test(found), () -> found + " is not " + exact);
        int length = Math.max(2, Long.toString(decimal.digits()).length());
        for (RoundingMode mode : List.of(RoundingMode.DOWN, RoundingMode.UP)) {
            if (length > 2) {
                BigDecimal shorter = exact.round(new MathContext(length - 1, mode));
                assertFalse(readsBack.test(shorter), () -> shorter + " is shorter than " + found);
            }
            BigDecimal other = exact.round(new MathContext(length, mode));
            assertTrue(!readsBack.test(other) || distance(found, exact).compareTo(distance(other, exact)) <= 0,
                    () -> other + " is closer than " + found);
        }
    }

    private static BigDecimal distance(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs();
    }
}
