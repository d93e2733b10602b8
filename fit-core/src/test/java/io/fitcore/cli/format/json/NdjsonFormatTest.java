package io.fitcore.cli.format.json;

import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.developer;
import static io.fitcore.testkit.FitBytes.field;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.cli.Shell;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema of FIT-DUMP.md. */
class NdjsonFormatTest {

    @Test
    void aMessageIsAnObjectOnALine() {
        assertLine("{\"file\":0,\"offset\":32,\"local\":0,\"number\":0,\"message\":\"file_id\","
                + "\"fields\":{\"type\":\"activity\",\"manufacturer\":\"garmin\",\"garmin_product\":1234,"
                + "\"time_created\":\"2021-09-08T01:46:40Z\"},"
                + "\"developer\":{}}", Vectors.A1.bytes());
    }

    @Test
    void expandedFieldsStandAmongTheFieldsAndAreNamed() {
        assertFields("{\"timestamp\":\"2021-09-08T01:46:40Z\",\"altitude\":20.0,\"speed\":5.0,"
                + "\"enhanced_altitude\":20.0,\"enhanced_speed\":5.0},\"developer\":{},"
                + "\"expanded\":[\"enhanced_altitude\",\"enhanced_speed\"]}",
                Vectors.A3.bytes());
    }

    @Test
    void developerFieldsAreKeyedByIndexAndNumber() {
        String line = lastLine(Vectors.A10.bytes());
        assertEquals("\"fields\":{\"heart_rate\":80},"
                + "\"developer\":{\"0/7\":{\"name\":\"Power\",\"value\":250,\"units\":\"W\"}}}",
                line.substring(line.indexOf("\"fields\"")));
    }

    @Test
    void aDeveloperFieldWithoutDescriptionHasItsBytes() {
        byte[] file = FitBytes.file()
                .define(0, 20, developer(7, 2, 200)).data(0, new byte[] {1, (byte) 0xFE})
                .toBytes();
        assertFields("{},\"developer\":{\"200/7\":{\"bytes\":\"01fe\"}}}", file);
    }

    @Test
    @DisplayName("R31: bytes without a value are kept apart")
    void bytesWithoutAValueAreKeptApart() {
        assertFields("{\"event\":\"timer\"},\"developer\":{},\"unreadable\":{\"3\":\"01\"}}", Vectors.A22.bytes());
    }

    @Test
    @DisplayName("R41: numbers beyond 2^53 are strings, unsigned ones unsigned")
    void numbersThatADoubleCannotHoldAreStrings() {
        byte[] file = FitBytes.file()
                .define(0, 65000, field(0, 8, 0x8E), field(1, 8, 0x8E), field(2, 8, 0x8F), field(3, 16, 0x8F))
                .data(0, 1L << 53, -(1L << 53) - 1, -2L, new long[] {1, 1L << 62})
                .toBytes();
        assertFields("{\"0\":9007199254740992,\"1\":\"-9007199254740993\",\"2\":\"18446744073709551614\","
                + "\"3\":[1,\"4611686018427387904\"]},\"developer\":{}}", file);
    }

    @Test
    @DisplayName("R40: infinities are strings, NaN is no value, -0 is one")
    void infinitiesAreStringsAndNanIsNoValue() {
        byte[] file = FitBytes.file()
                .define(0, 65000, field(0, 4, 0x88), field(1, 8, 0x89), field(2, 4, 0x88), field(3, 4, 0x88),
                        field(4, 4, 0x88))
                .data(0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, FitBytes.hex("0000c07f"), 1.1)
                .toBytes();
        // 1.1 as float32 equals the double 1.100000023841858.
        assertFields("{\"0\":\"Infinity\",\"1\":\"-Infinity\",\"2\":-0.0,\"4\":1.100000023841858},\"developer\":{}}",
                file);
    }

    @Test
    @DisplayName("R38, R39: lists have null where an element has no value, byte arrays keep all bytes")
    void listsHaveNullWhereAnElementHasNoValue() {
        byte[] file = FitBytes.file()
                .define(0, 65000, field(0, 3, 0x02), field(1, 3, 0x0D), field(2, 2, 0x02), field(3, 1, 0x0D))
                .data(0, new byte[] {1, (byte) 0xFF, 3}, new byte[] {1, (byte) 0xFF, 3}, ABSENT, 7)
                .toBytes();
        assertFields("{\"0\":[1,null,3],\"1\":[1,255,3],\"3\":7},\"developer\":{}}", file);
    }

    @Test
    @DisplayName("R44: a number that occurs twice gets a second key")
    void aNumberThatOccursTwiceGetsASecondKey() {
        byte[] file = FitBytes.file()
                .define(0, 20, field(3, 1, 0x02), field(3, 1, 0x02), field(240, 1, 0x02), field(240, 1, 0x02))
                .data(0, 80, 81, 1, 2)
                .toBytes();
        assertFields("{\"heart_rate\":80,\"heart_rate#2\":81,\"240\":1,\"240#2\":2},\"developer\":{}}", file);
    }

    @Test
    @DisplayName("R51, R52: system time is a number, local time has no zone")
    void timesAreStringsUnlessTheySayNothingOfTheDate() {
        byte[] file = FitBytes.file()
                .define(0, 34, field(253, 4, 0x86), field(5, 4, 0x86))
                .data(0, 1000000000, 1000007200)
                .data(0, 0x0FFFFFFF, 17)
                .define(0, 34, field(5, 8, 0x8E)).data(0, 1L << 40)
                .toBytes();
        List<String> lines = Shell.run(file, "-f", "ndjson", "-").lines();
        assertEquals("{\"timestamp\":\"2021-09-08T01:46:40Z\",\"local_timestamp\":\"2021-09-08T03:46:40\"},"
                + "\"developer\":{}}", fields(lines.get(0)));
        assertEquals("{\"timestamp\":268435455,\"local_timestamp\":17},\"developer\":{}}", fields(lines.get(1)));
        assertEquals("{\"local_timestamp\":1099511627776},\"developer\":{}}", fields(lines.get(2)));
    }

    @Test
    @DisplayName("R48: the special value of a weight is a name, others are kilograms")
    void theSpecialValueOfAWeightIsAName() {
        List<String> lines = Shell.run(Vectors.A18.bytes(), "-f", "ndjson", "-").lines();
        assertEquals("{\"weight\":75.5},\"developer\":{}}", fields(lines.get(0)));
        assertEquals("{\"weight\":\"calculating\"},\"developer\":{}}", fields(lines.get(1)));
    }

    @Test
    void textIsEscapedToTheStandardAndHarmless() {
        byte[] file = FitBytes.file().define(0, 0, field(8, 16, 0x07)).data(0, "a\"\\\n\u0001\u009b\u202eä").toBytes();
        assertFields("{\"product_name\":\"a\\\"\\\\\\n\\u0001\\u009b\\u202eä\"},\"developer\":{}}", file);
    }

    @Test
    void rawHasWireValuesUnderFieldNumbers() {
        Shell shell = Shell.run(Vectors.A3.bytes(), "--raw", "-f", "ndjson", "-");
        assertEquals("{\"253\":1000000000,\"2\":2600,\"6\":5000},\"developer\":{}}", fields(shell.lines().get(0)));
        assertEquals("{\"253\":1000000001,\"6\":0},\"developer\":{}}", fields(shell.lines().get(1)));
    }

    @Test
    void rawShowsTheTimeOfACompressedHeaderAsField253() {
        Shell shell = Shell.run(Vectors.A6.bytes(), "--raw", "-f", "ndjson", "-");
        assertEquals("{\"253\":1000000001,\"3\":80},\"developer\":{}}", fields(shell.lines().get(1)));
    }

    @Test
    void offsetsCountTheFilesBefore() {
        byte[] first = Vectors.A1.bytes();
        Shell shell = Shell.run(FitBytes.concat(first, Vectors.A1.bytes()), "-f", "ndjson", "-");
        assertEquals("{\"file\":1,\"offset\":" + (first.length + 32), shell.lines().get(1).split(",\"local\"", 2)[0]);
    }

    @Test
    void severalInputsAreNamed(@TempDir Path folder) throws IOException {
        Path one = Files.write(folder.resolve("one.fit"), Vectors.A1.bytes());
        Shell shell = Shell.run(Vectors.A2.bytes(), "-f", "ndjson", one.toString(), "-");
        assertEquals("{\"source\":\"" + one + "\"", shell.lines().get(0).split(",", 2)[0]);
        assertEquals("{\"source\":\"-\"", shell.lines().get(1).split(",", 2)[0]);
    }

    private static void assertLine(String expected, byte[] file) {
        assertEquals(expected + "\n", Shell.run(file, "-f", "ndjson", "-").out());
    }

    private static void assertFields(String expected, byte[] file) {
        assertEquals(expected, fields(Shell.run(file, "-f", "ndjson", "-").lines().get(0)));
    }

    private static String lastLine(byte[] file) {
        List<String> lines = Shell.run(file, "-f", "ndjson", "-").lines();
        return lines.get(lines.size() - 1);
    }

    private static String fields(String line) {
        return line.substring(line.indexOf("\"fields\":") + "\"fields\":".length());
    }
}
