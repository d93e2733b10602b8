package io.fitcore.cli.format.text;

import static io.fitcore.testkit.FitBytes.developer;
import static io.fitcore.testkit.FitBytes.field;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.cli.Shell;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.Vectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TextFormatTest {

    private static final String NO_TIME = " ".repeat(22);

    @Test
    void aMessageIsALineWithNamesOfValuesAndSubfields() {
        assertText(NO_TIME + "file_id             type=activity, manufacturer=garmin, garmin_product=1234,"
                + " time_created=2021-09-08T01:46:40Z", Vectors.A1.bytes());
    }

    @Test
    void aMessageWithoutFieldsEndsWithItsName() {
        assertText(NO_TIME + "record", FitBytes.file().define(0, 20).data(0).toBytes());
    }

    @Test
    void timeStandsInFrontAndExpandedFieldsAreMarked() {
        assertText("""
                2021-09-08T01:46:40Z  record              altitude=20.0 m, speed=5.000 m/s, +enhanced_altitude=20.0 m, \
                +enhanced_speed=5.000 m/s
                2021-09-08T01:46:41Z  record              speed=0.000 m/s, +enhanced_speed=0.000 m/s""",
                Vectors.A3.bytes());
    }

    @Test
    void theTimeOfACompressedHeaderStandsInFrontToo() {
        String line = Shell.run(Vectors.A6.bytes(), "-").lines().get(1);
        assertEquals("2021-09-08T01:46:41Z  record              heart_rate=80 bpm", line);
    }

    @Test
    @DisplayName("R51: system time is shown as seconds since the device was switched on")
    void systemTimeIsNoDate() {
        byte[] file = FitBytes.file().define(0, 20, field(253, 4, 0x86), field(3, 1, 0x02)).data(0, 1234, 80).toBytes();
        assertText("              +1234s  record              heart_rate=80 bpm", file);
    }

    @Test
    void positionsAreDegreesRoundedToSevenDecimals() {
        byte[] file = FitBytes.file()
                .define(0, 20, field(0, 4, 0x85), field(1, 4, 0x85))
                .data(0, 1L << 30, -(1L << 31))
                .data(0, 1, -1)
                .data(0, -6, 495280430)
                .toBytes();
        // One semicircle is 180/2^31 = 0.0000000838 degrees; 495280430 of them 41.5139260962...
        assertText(NO_TIME + "record              position_lat=90.0000000 deg, position_long=-180.0000000 deg\n"
                + NO_TIME + "record              position_lat=0.0000001 deg, position_long=-0.0000001 deg\n"
                + NO_TIME + "record              position_lat=-0.0000005 deg, position_long=41.5139261 deg", file);
    }

    @Test
    void developerFieldsCarryTheirNumbersAndTheirNameInQuotes() {
        assertEquals(NO_TIME + "record              heart_rate=80 bpm, dev 0/7 \"Power\"=250 W",
                Shell.run(Vectors.A10.bytes(), "-m", "record", "-").lines().get(0));
    }

    @Test
    void aDeveloperFieldWithoutDescriptionIsShownAsBytes() {
        byte[] file = FitBytes.file()
                .define(0, 20, field(3, 1, 0x02), developer(7, 2, 3)).data(0, 80, new byte[] {1, (byte) 0xFE})
                .toBytes();
        assertText(NO_TIME + "record              heart_rate=80 bpm, dev 3/7=?0x01fe", file);
    }

    @Test
    @DisplayName("R31: a field of odd size is shown as bytes")
    void aFieldOfOddSizeIsShownAsBytes() {
        assertText(NO_TIME + "event               event=timer, timer_trigger=?0x01", Vectors.A22.bytes());
    }

    @Test
    @DisplayName("R39: elements without a value are shown at their place")
    void elementsWithoutAValueAreShownAtTheirPlace() {
        assertText(NO_TIME + "time_in_zone        reference_mesg=session, time_in_hr_zone=[1.000, -, 3.500] s",
                Vectors.A13.bytes());
    }

    @Test
    @DisplayName("R45: unknown messages and fields are shown by number")
    void unknownMessagesAndFieldsAreShownByNumber() {
        byte[] file = FitBytes.file()
                .define(0, 65000, field(4, 2, 0x84)).data(0, 513)
                .define(1, 20, field(240, 3, 0x0D)).data(1, new byte[] {0, (byte) 0xFF, 10})
                .toBytes();
        assertText(NO_TIME + "unknown_65000       unknown_4=513\n"
                + NO_TIME + "record              unknown_240=0x00ff0a", file);
    }

    @Test
    void textsAreQuotedAndCannotCommandATerminal() {
        byte[] file = FitBytes.file()
                .define(0, 0, field(8, 12, 0x07)).data(0, "a\u001b[31m\"\n\u202eb")
                .toBytes();
        assertText(NO_TIME + "file_id             product_name=\"a\\u001b[31m\\\"\\n\\u202eb\"", file);
    }

    @Test
    @DisplayName("R48: a name in place of a quantity has no units")
    void aNameInPlaceOfAQuantityHasNoUnits() {
        byte[] file = FitBytes.file().define(0, 30, field(0, 2, 0x84)).data(0, 7550).data(0, 0xFFFE).toBytes();
        assertText(NO_TIME + "weight_scale        weight=75.50 kg\n"
                + NO_TIME + "weight_scale        weight=calculating", file);
    }

    @Test
    void severalTextsAreAList() {
        assertEquals(NO_TIME + "exercise_title      wkt_step_name=[\"ab\", \"\", \"cd\"]",
                Shell.run(Vectors.A9.bytes(), "-").lines().get(0));
    }

    @Test
    @DisplayName("R46: a scaled value is rounded to what its scale can tell apart")
    void scaledValuesAreRoundedToWhatTheScaleCanTellApart() {
        byte[] file = FitBytes.file()
                .define(0, 20, field(78, 4, 0x86), field(5, 4, 0x86), field(53, 1, 0x02), field(69, 1, 0x02))
                .data(0, 2671, 530, 1, 16)
                .toBytes();
        assertText(NO_TIME + "record              enhanced_altitude=34.2 m, distance=5.30 m,"
                + " fractional_cadence=0.008 rpm, left_power_phase=22.5 degrees", file);
    }

    @Test
    void bitsAreShownWithTheNamesOfThoseThatAreSet() {
        byte[] file = FitBytes.file().define(0, 1, field(1, 1, 0x0A)).data(0, 0x06).toBytes();
        assertText(NO_TIME + "capabilities        sports=0x06 (running|cycling)", file);
    }

    @Test
    @DisplayName("R50: numbers that hold more than one thing are taken apart")
    void numbersThatHoldMoreThanOneThingAreTakenApart() {
        byte[] file = FitBytes.file()
                .define(0, 20, field(30, 1, 0x02)).data(0, 0xB2).data(0, 50)
                .define(1, 19, field(254, 2, 0x84), field(34, 2, 0x84)).data(1, 0x8003, 0x8000 | 5025)
                .define(2, 27, field(1, 1, 0x00), field(2, 4, 0x86)).data(2, 2, 85).data(2, 2, 250).data(2, 14, 1200)
                .toBytes();
        assertText(NO_TIME + "record              left_right_balance=50 % right\n"
                + NO_TIME + "record              left_right_balance=50 %\n"
                + NO_TIME + "lap                 message_index=3 selected, left_right_balance=50.25 % right\n"
                + NO_TIME + "workout_step        duration_type=hr_less_than, duration_hr=85 %\n"
                + NO_TIME + "workout_step        duration_type=hr_less_than, duration_hr=150 bpm\n"
                + NO_TIME + "workout_step        duration_type=power_less_than, duration_power=200 watts", file);
    }

    @Test
    void mergedHeartRatesAreMarked() {
        // Spec 8.4, example 1: an anchor at T with 60, then beats after 1 and 2 s;
        // the last record has no beat behind it.
        byte[] file = FitBytes.file()
                .define(0, 0, field(0, 1, 0x00)).data(0, 4)
                .define(1, 20, field(253, 4, 0x86)).data(1, 1_000_000_000L).data(1, 1_000_000_001L)
                .define(2, 132, field(253, 4, 0x86), field(9, 4, 0x86), field(6, 1, 0x02))
                .data(2, 1_000_000_000L, 10 * 1024, 60)
                .define(3, 132, field(9, 8, 0x86), field(6, 2, 0x02))
                .data(3, new long[] {11 * 1024, 12 * 1024}, new byte[] {62, 64})
                .toBytes();
        assertEquals("""
                2021-09-08T01:46:40Z  record              +heart_rate=60 bpm
                2021-09-08T01:46:41Z  record              +heart_rate=61 bpm
                """, Shell.run(file, "--merge-hr", "-m", "record", "-").out());
    }

    @Test
    void eachFileOfAChainBeginsWithALine() {
        Shell shell = Shell.run(FitBytes.concat(Vectors.A1.bytes(), Vectors.A2.bytes()), "-");
        assertEquals(3, shell.lines().size());
        assertEquals("--- file 1", shell.lines().get(1));
    }

    @Test
    void rawShowsWireValuesUnderFieldNumbers() {
        assertEquals("2021-09-08T01:46:40Z  record              253=1000000000, 2=2600, 6=5000",
                Shell.run(Vectors.A3.bytes(), "--raw", "-").lines().get(0));
        assertEquals(NO_TIME + "record              3=80, dev 0/7=250",
                Shell.run(Vectors.A10.bytes(), "--raw", "-m", "record", "-").lines().get(0));
    }

    @Test
    void withoutExpansionPackedFieldsStayPacked() {
        assertEquals("2021-09-08T01:46:40Z  record              altitude=20.0 m, speed=5.000 m/s",
                Shell.run(Vectors.A3.bytes(), "--no-expand", "-").lines().get(0));
    }

    @Test
    void withoutSubfieldsFieldsCarryTheirOwnNames() {
        assertEquals(NO_TIME + "file_id             type=activity, manufacturer=garmin, product=1234,"
                + " time_created=2021-09-08T01:46:40Z",
                Shell.run(Vectors.A1.bytes(), "--no-subfields", "-").lines().get(0));
    }

    private static void assertText(String expected, byte[] file) {
        assertEquals(expected + "\n", Shell.run(file, "-").out());
    }
}
