package io.fitcore.profilegen.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "3927, 3927", "0x1F, 31", "0X1f, 31", "0xFFFFFFFF, 4294967295", "268435456, 268435456",
            "253.0, 253", "1E2, 100"})
    void wholeNumbersAreDecimalOrHexadecimal(String text, long number) {
        assertEquals(OptionalLong.of(number), Numbers.whole(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "running", "-1", "1.5", "0x", "0xG", "1,2", "1e999999999", "9223372036854775808"})
    void anythingElseIsNoWholeNumber(String text) {
        assertEquals(OptionalLong.empty(), Numbers.whole(text));
    }

    @ParameterizedTest
    @CsvSource({"10430.379999999999, 10430.38", "10430.38, 10430.38", "0.7111111, 0.7111111",
            "0.71111109999999997, 0.7111111", "28.571429999999999, 28.57143", "1.024, 1.024", "1.0, 1", "-110, -110",
            "500, 500", "100.00000000000001, 100", "99.999999999999986, 100", "123456789, 123456789", "1E3, 1000"})
    void fractionsAreRoundedToSevenDigitsAndWholeNumbersKeepAllOfTheirs(String text, String number) {
        assertEquals(Optional.of(new BigDecimal(number)), Numbers.decimal(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m", "1,2", "1e999999999", "0x10", "."})
    void anythingElseIsNoDecimalNumber(String text) {
        assertEquals(Optional.empty(), Numbers.decimal(text));
    }
}
