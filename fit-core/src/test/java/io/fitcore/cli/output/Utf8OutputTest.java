package io.fitcore.cli.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class Utf8OutputTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Utf8Output out = new Utf8Output(bytes);

    @Property
    void textComesOutAsJavaEncodesIt(@ForAll String text) {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        new Utf8Output(sink).text(text).flush();
        // Java writes '?' for half a surrogate pair, we U+FFFD.
        String whole = text.replaceAll("[\\ud800-\\udfff](?<![\\ud800-\\udbff][\\udc00-\\udfff])(?![\\udc00-\\udfff])",
                "\ufffd");
        assertArrayEquals(whole.getBytes(StandardCharsets.UTF_8), sink.toByteArray());
    }

    @Property
    void wholeNumbersComeOutAsJavaWritesThem(@ForAll long number) {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        new Utf8Output(sink).number(number).ch(' ').unsigned(number).flush();
        assertEquals(number + " " + Long.toUnsignedString(number), sink.toString(StandardCharsets.US_ASCII));
    }

    @Test
    void theSmallestNumberHasNoPositiveCounterpart() {
        out.number(Long.MIN_VALUE).ch(' ').number(0);
        assertWritten("-9223372036854775808 0");
    }

    @Test
    void numbersArePaddedWithZeros() {
        out.padded(0, 2).ch(' ').padded(7, 2).ch(' ').padded(10, 2).ch(' ').padded(123, 2).ch(' ').padded(2021, 4);
        assertWritten("00 07 10 123 2021");
    }

    @Test
    void javaTextOfDoublesHasAnExponentOutsideItsRange() {
        for (double value : new double[] {0, -0.0, 1, 0.1, 0.001, 1e7, -1.5, 22.500000351562505, 169090.56}) {
            out.javaDouble(value).ch(' ');
        }
        out.javaDouble(9999999).ch(' ').javaDouble(12345678.9).ch(' ').javaDouble(0.00001).ch(' ');
        out.javaDouble(Double.NaN).ch(' ').javaDouble(Double.NEGATIVE_INFINITY).ch(' ').javaDouble(Double.MIN_VALUE);
        assertWritten("0.0 -0.0 1.0 0.1 0.001 1.0E7 -1.5 22.500000351562505 169090.56 "
                + "9999999.0 1.23456789E7 1.0E-5 NaN -Infinity 4.9E-324");
    }

    @Test
    void floatsAreAsShortAsTheyMayBe() {
        out.javaFloat(1.1f).ch(' ').javaFloat(7.0312505f).ch(' ').javaFloat(1e10f).ch(' ').plainFloat(1e10f);
        assertWritten("1.1 7.0312505 1.0E10 10000000000.0");
    }

    @Test
    void plainTextOfDoublesCountsDigitsAsPeopleDo() {
        out.plainDouble(12345678.9).ch(' ').plainDouble(0.00001).ch(' ').plainDouble(1e17).ch(' ').plainDouble(-100);
        assertWritten("12345678.9 0.00001 1.0E17 -100.0");
    }

    @Test
    void moreThanTheBufferHoldsComesOutWhole() {
        String line = "0123456789".repeat(20_000);
        out.text(line).number(42);
        assertWritten(line + "42");
    }

    @Test
    void whatCannotBeWrittenIsNeverSilent() {
        Utf8Output full = new Utf8Output(failing("No space left on device"));
        full.text("lost");
        OutputException e = assertThrows(OutputException.class, full::flush);
        assertFalse(e.isBrokenPipe());
    }

    @Test
    void aReaderWhoWentAwayIsToldApart() {
        Utf8Output broken = new Utf8Output(failing("Broken pipe"));
        broken.text("unread");
        assertTrue(assertThrows(OutputException.class, broken::flush).isBrokenPipe());
    }

    private static OutputStream failing(String sentence) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(sentence);
            }
        };
    }

    private void assertWritten(String expected) {
        out.flush();
        assertEquals(expected, bytes.toString(StandardCharsets.UTF_8));
    }
}
