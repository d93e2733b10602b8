package io.fitcore.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parser that let a slip pass would let a wrong value pass. */
class JsonParserTest {

    @Test
    void readsEveryKindOfValue() {
        assertEquals(Map.of("n", 20.0, "f", Map.of("a", List.of(1.0, JsonParser.NULL, "x"), "b", true, "c", false)),
                JsonParser.parse("{\"n\":20, \"f\" : {\"a\":[1,null,\"x\"],\"b\":true,\"c\":false}}\n"));
    }

    @Test
    void readsNumbersToTheNearestDouble() {
        assertEquals(List.of(0.0, -1.0, 7.031250476837158, 4294967295.0, 1e-7, 1.2345678901234567E+19),
                JsonParser.parse("[0,-1,7.031250476837158,4294967295,1e-7,12345678901234567890]"));
    }

    @Test
    void keepsTheSignOfZero() {
        assertEquals(-0.0, JsonParser.parse("-0"));
    }

    @Test
    void readsEscapes() {
        assertEquals("a\"\\/\b\f\n\r\t\u00e9\ud83d\ude00b",
                JsonParser.parse("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\ude00b\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "[1,]", "[1 2]", "[1]]", "01",
        "+1", "1.", ".5", "1e", "1e999", "NaN", "nul", "\"a", "\"\\x\"", "\"\\u12g4\"", "\"a\nb\"",
        "{\"a\":1,\"a\":2}"})
    void refusesWhatIsNotJson(String text) {
        assertThrows(IllegalArgumentException.class, () -> JsonParser.parse(text));
    }
}
