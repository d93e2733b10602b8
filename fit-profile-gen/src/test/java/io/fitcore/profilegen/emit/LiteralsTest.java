package io.fitcore.profilegen.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

    @Test
    void textIsEscapedToAscii() {
        assertEquals("\"a\\\"b\\\\c\\u000a\\u00b0\"", Literals.string("a\"b\\c\n°"));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "500, 500", "-110, -110", "0.7111111, 0.7111111d", "10430.38, 10430.38d",
            "2147483647, 2147483647", "2147483648, 2147483648d"})
    void scalesAreDoubles(BigDecimal number, String literal) {
        assertEquals(literal, Literals.number(number));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2147483647, 2147483647", "4294967295, 4294967295L", "-1, -1"})
    void valuesAreLongs(long number, String literal) {
        assertEquals(literal, Literals.number(number));
    }
}
