package io.fitcore.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EscapesTest {

    @Test
    void quotedTextIsAJsonString() {
        assertEquals("\"a \\\"b\\\" c\\\\d\\n\\r\\t ä漢🏃\"", quoted("a \"b\" c\\d\n\r\t ä漢🏃"));
    }

    @Test
    void escapeSequencesAndControlsNeverComeOut() {
        assertEquals("\"\\u001b[31m\\u0000\\u0007\\u007f\\u009b\\u0085\"",
                quoted("\u001b[31m\0\u0007\u007f\u009b\u0085"));
    }

    @Test
    void bidirectionalAndInvisibleCharactersNeverComeOut() {
        assertEquals("\"\\u202e\\u2066\\u061c\\u200f\\u2028\\ufeff\\udb40\\udc41\"",
                quoted("\u202e\u2066\u061c\u200f\u2028\ufeff\udb40\udc41"));
    }

    @Test
    void halfASurrogatePairIsEscaped() {
        assertEquals("\"\\ud83c!\"", quoted("\ud83c!"));
    }

    @Test
    void inALineQuotesAndBackslashesStay() {
        assertEquals("C:\\runs\\\"x\"\\u000aforged", inLine("C:\\runs\\\"x\"\nforged"));
    }

    @Property
    void nothingUnsafeIsEverWritten(@ForAll String text) {
        assertTrue(quoted(text).codePoints().noneMatch(Escapes::isUnsafe));
        assertTrue(inLine(text).codePoints().noneMatch(Escapes::isUnsafe));
    }

    private static String quoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Utf8Output out = new Utf8Output(bytes);
        Escapes.quoted(out, text);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String inLine(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Utf8Output out = new Utf8Output(bytes);
        Escapes.inLine(out, text);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
