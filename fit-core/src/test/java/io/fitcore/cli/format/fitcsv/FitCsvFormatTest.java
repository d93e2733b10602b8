package io.fitcore.cli.format.fitcsv;

import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.developer;
import static io.fitcore.testkit.FitBytes.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.cli.FitDump;
import io.fitcore.cli.Shell;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.Vectors;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exchange text by section 13 of the specification. */
class FitCsvTest {

    private static final String BOM = "\ufeff";
    private static final long T = 1_000_000_000;

    // ---- 13.1 the main layout

    @Test
    void eachItemIsFollowedByACommaAndTheFileBeginsWithAByteOrderMark() {
        assertEquals(BOM + """
                Type,Local Number,Message,Field 1,Value 1,Units 1,Field 2,Value 2,Units 2,Field 3,Value 3,Units 3,\
                Field 4,Value 4,Units 4,
                Definition,0,file_id,type,1,,manufacturer,1,,product,1,,time_created,1,,
                Data,0,file_id,type,"4",,manufacturer,"1",,garmin_product,"1234",,time_created,"1000000000",,
                """, Shell.run(Vectors.A1.bytes(), "-f", "fitcsv", "-").out());
    }

    @Test
    void aRowIsAsWideAsTheWidestUpToIt() {
        byte[] file = FitBytes.file()
                .define(0, 20, field(3, 1, 0x02)).data(0, 80)
                .define(1, 20, field(3, 1, 0x02), field(4, 1, 0x02)).data(1, 81, 82)
                .data(0, 83)
                .toBytes();
        assertRows(file, """
                Definition,0,record,heart_rate,1,,
                Data,0,record,heart_rate,"80",bpm,
                Definition,1,record,heart_rate,1,,cadence,1,,
                Data,1,record,heart_rate,"81",bpm,cadence,"82",rpm,
                Data,0,record,heart_rate,"83",bpm,,,,
                """);
    }

    @Test
    void definitionsCountElementsAndNameDeveloperFields() {
        byte[] file = FitBytes.concat(FitBytes.file()
                .define(0, 206, field(0, 1, 0x02), field(1, 1, 0x02), field(2, 1, 0x02), field(3, 6, 0x07))
                .data(0, 0, 7, 0x84, "Power")
                .define(1, 20, field(240, 5, 0x84), developer(7, 4, 0), developer(8, 4, 0))
                .toBytes());
        List<String> rows = rows(file);
        assertEquals("Definition,1,record,unknown,2,,Power,2,,undefined-dev-data,4,,,,,", rows.get(rows.size() - 1));
    }

    @Test
    void fieldsWithoutAValueAreLeftOutAndOthersMoveLeft() {
        byte[] file = FitBytes.file()
                .define(0, 20, field(3, 1, 0x02), field(4, 1, 0x02), field(7, 2, 0x84)).data(0, 80, ABSENT, 250)
                .toBytes();
        assertEquals("Data,0,record,heart_rate,\"80\",bpm,power,\"250\",watts,,,,", lastRow(file));
    }

    // ---- 13.2 values

    @Test
    void expandedFieldsStandBehindThoseOfTheFileAndBeforeDeveloperFields() {
        byte[] file = FitBytes.file()
                .define(0, 207, field(3, 1, 0x02)).data(0, 0)
                .define(0, 206, field(0, 1, 0x02), field(1, 1, 0x02), field(2, 1, 0x02), field(3, 6, 0x07),
                        field(8, 2, 0x07))
                .data(0, 0, 7, 0x84, "Power", "W")
                .define(1, 20, field(6, 2, 0x84), field(3, 1, 0x02), developer(7, 2, 0)).data(1, 1234, 80, 250)
                .toBytes();
        assertEquals("Data,1,record,speed,\"1.234\",m/s,heart_rate,\"80\",bpm,enhanced_speed,\"1.234\",m/s,"
                + "Power,\"250\",W,,,,", lastRow(file));
    }

    @Test
    void aGearOf0IsShownAlthoughItsTypeCallsItInvalid() {
        byte[] file = FitBytes.file()
                .define(5, 21, field(253, 4, 0x86), field(0, 1, 0x00), field(1, 1, 0x00), field(3, 4, 0x86))
                .data(5, T + 6, 43, 3, 66818)
                .toBytes();
        assertEquals("Data,5,event,timestamp,\"1000000006\",s,event,\"43\",,event_type,\"3\",,"
                + "gear_change_data,\"66818\",,rear_gear_num,\"2\",,rear_gear,\"5\",,front_gear_num,\"1\",,"
                + "front_gear,\"0\",,", lastRow(file));
    }

    @Test
    void anUnpackedValueThatItsTypeCannotHoldIsShownUnscaled() {
        byte[] file = FitBytes.file()
                .define(0, 21, field(0, 1, 0x00), field(3, 4, 0x86)).data(0, 75, 0xFF0A0201L)
                .toBytes();
        assertEquals("Data,0,event,event,\"75\",,radar_threat_alert,\"4278845953\",,radar_threat_level_max,\"1\",,"
                + "radar_threat_count,\"2\",,radar_threat_avg_approach_speed,\"1.0\",m/s,"
                + "radar_threat_max_approach_speed,\"255\",m/s,", lastRow(file));
    }

    @Test
    void unknownMessagesAndFieldsAreCalledSo() {
        byte[] file = FitBytes.file().define(4, 65000, field(2, 2, 0x84)).data(4, 513).toBytes();
        assertEquals("Data,4,unknown,unknown,\"513\",,", lastRow(file));
    }

    @Test
    void arraysAreJoinedAndInvalidElementsAreRawNumbers() {
        assertEquals("Data,0,time_in_zone,reference_mesg,\"18\",,time_in_hr_zone,\"1.0|4294967295|3.5\",s,",
                lastRow(Vectors.A13.bytes()));
    }

    @Test
    void numbersAreAsJavaWritesThem() {
        byte[] file = FitBytes.file()
                .define(0, 65000, field(0, 4, 0x88), field(1, 8, 0x89), field(2, 8, 0x89), field(3, 8, 0x8F),
                        field(4, 8, 0x8E), field(5, 8, 0x88))
                .data(0, 1.1, 100000.0, 0.00001, -2L, -2L, FitBytes.hex("0000803f 0000c07f"))
                .toBytes();
        assertEquals("Data,0,unknown,unknown,\"1.1\",,unknown,\"100000.0\",,unknown,\"1.0E-5\",,"
                + "unknown,\"18446744073709551614\",,unknown,\"-2\",,unknown,\"1.0|NaN\",,", lastRow(file));
    }

    @Test
    void scaledNumbersAreDoublesWithAllTheirDigits() {
        byte[] file = FitBytes.file()
                .define(0, 20, field(5, 4, 0x86), field(69, 1, 0x02), field(78, 4, 0x86)).data(0, 16909056, 16, 2671)
                .toBytes();
        assertEquals("Data,0,record,distance,\"169090.56\",m,left_power_phase,\"22.500000351562505\",degrees,"
                + "enhanced_altitude,\"34.200000000000045\",m,", lastRow(file));
    }

    @Test
    void aSpecialWeightIsANumberHere() {
        assertEquals("Data,0,weight_scale,weight,\"655.34\",kg,", lastRow(Vectors.A18.bytes()));
    }

    @Test
    void quotesAreDoubledAndLineBreaksStayRaw() {
        byte[] file = FitBytes.file().define(0, 0, field(8, 8, 0x07)).data(0, "a\"b\nc").toBytes();
        assertTrue(Shell.run(file, "-f", "fitcsv", "-").out()
                .endsWith("Data,0,file_id,product_name,\"a\"\"b\nc\",,\n"));
    }

    @Test
    void severalTextsAreJoinedAndWhatIsNoUtf8IsDropped() {
        byte[] file = FitBytes.file()
                .define(0, 12, field(3, 8, 0x07)).data(0, FitBytes.hex("52 75 ff 00 00 66 00 dc"))
                .toBytes();
        assertEquals("Data,0,sport,name,\"Ru||f\",,", lastRow(file));
    }

    @Test
    void aSubfieldKeepsItsNameAndScaleUnderTheUnitsOfTheMainField() {
        assertTrue(rows(Vectors.A14.bytes()).contains(
                "Data,0,monitoring,current_activity_type_intensity,\"102\",,steps,\"100\",cycles,activity_type,\"6\",,"
                + "intensity,\"3.0\",,"));
    }

    @Test
    @DisplayName("R59: an unpacked value is appended to the stored one, as the library does not do")
    void anUnpackedValueIsAppendedToTheStoredOne() {
        byte[] file = FitBytes.file()
                .define(0, 20, field(73, 4, 0x86), field(6, 2, 0x84)).data(0, 6000, 5000)
                .toBytes();
        assertEquals("Data,0,record,enhanced_speed,\"6.0|5.0\",m/s,speed,\"5.0\",m/s,", lastRow(file));
    }

    @Test
    void aStoredInvalidDestinationIsFilledAndStandsAtTheEnd() {
        byte[] file = FitBytes.file()
                .define(0, 20, field(73, 4, 0x86), field(6, 2, 0x84)).data(0, ABSENT, 5000)
                .toBytes();
        assertEquals("Data,0,record,speed,\"5.0\",m/s,enhanced_speed,\"5.0\",m/s,", lastRow(file));
    }

    @Test
    void theTimeOfACompressedHeaderComesFirst() {
        assertTrue(rows(Vectors.A6.bytes())
                .contains("Data,1,record,timestamp,\"1000000001\",s,heart_rate,\"80\",bpm,"));
    }

    @Test
    void anUndefinedDeveloperFieldIsNullAndBytes() {
        byte[] file = FitBytes.file()
                .define(0, 20, field(3, 1, 0x02), developer(7, 2, 3)).data(0, 80, new byte[] {1, (byte) 0xFE})
                .toBytes();
        assertEquals("Data,0,record,heart_rate,\"80\",bpm,null,\"1|254\",null,", lastRow(file));
    }

    @Test
    void aDeveloperFieldWithoutUnitsHasNullForUnits() {
        byte[] file = FitBytes.file()
                .define(0, 206, field(0, 1, 0x02), field(1, 1, 0x02), field(2, 1, 0x02), field(3, 6, 0x07))
                .data(0, 0, 7, 0x02, "Power")
                .define(1, 20, developer(7, 1, 0)).data(1, 250)
                .toBytes();
        assertEquals("Data,1,record,Power,\"250\",null,,,,,,,,,,", lastRow(file));
    }

    // ---- 13.3 options

    @Test
    void printInvalidShowsRawNumbersAndUnpacksThem() {
        byte[] file = FitBytes.file()
                .define(0, 20, field(6, 2, 0x84), field(3, 1, 0x02), field(240, 4, 0x88))
                .data(0, ABSENT, ABSENT, ABSENT)
                .toBytes();
        assertEquals("Data,0,record,speed,\"65535\",m/s,heart_rate,\"255\",bpm,unknown,\"NaN\",,"
                + "enhanced_speed,\"65.535\",m/s,", lastRow(file, "--print-invalid"));
    }

    @Test
    void hideUnknownLeavesOutAndCounts() {
        byte[] file = FitBytes.file()
                .define(0, 20, field(3, 1, 0x02), field(240, 1, 0x02)).data(0, 80, 1).data(0, 81, 2)
                .define(1, 65000, field(0, 1, 0x02)).data(1, 5)
                .toBytes();
        Shell shell = Shell.run(file, "-f", "fitcsv", "--hide-unknown", "-");
        assertEquals(List.of("Definition,0,record,heart_rate,1,,", "Data,0,record,heart_rate,\"80\",bpm,",
                "Data,0,record,heart_rate,\"81\",bpm,"), shell.lines().subList(1, 4));
        assertEquals(4, shell.lines().size());
        assertEquals("fit-dump: Hid 3 unknown field(s) and 2 unknown message(s).\n", shell.err());
    }

    @Test
    void bytesMayBeHexadecimal() {
        byte[] file = FitBytes.file()
                .define(0, 65000, field(0, 3, 0x0D), field(1, 1, 0x02)).data(0, new byte[] {0, 10, -1}, 7)
                .toBytes();
        assertEquals("Data,0,unknown,unknown,\"0x00|0x0a|0xff\",,unknown,\"7\",,", lastRow(file, "--hex-bytes"));
        assertEquals("Data,0,unknown,unknown,\"0|10|255\",,unknown,\"7\",,", lastRow(file));
    }

    @Test
    void positionsMayBeDegrees() {
        byte[] file = FitBytes.file().define(0, 20, field(0, 4, 0x85), field(1, 4, 0x85)).data(0, 1L << 30, -495280430)
                .toBytes();
        // 495280430 * 180 / 2^31 = 41.5139260701...
        assertEquals("Data,0,record,position_lat,\"90.00000000\",degrees,position_long,\"-41.51392607\",degrees,",
                lastRow(file, "--degrees"));
    }

    @Test
    void timesMayBeInstantsAndLocalTimesStaySeconds() {
        byte[] file = FitBytes.file()
                .define(0, 34, field(253, 4, 0x86), field(5, 4, 0x86)).data(0, T, T + 7200)
                .toBytes();
        assertEquals("Data,0,activity,timestamp,\"2021-09-08T01:46:40Z\",,local_timestamp,\"1000007200\",,",
                lastRow(file, "--iso8601"));
    }

    @Test
    void expandedFieldsMayBeLeftOut() {
        assertEquals("Data,0,record,timestamp,\"1000000001\",s,speed,\"0.0\",m/s,,,,",
                lastRow(Vectors.A3.bytes(), "--no-expand"));
        // The name that an expanded field chose stays.
        assertTrue(rows(Vectors.A14.bytes(), "--no-expand").contains(
                "Data,0,monitoring,current_activity_type_intensity,\"102\",,steps,\"100\",cycles,"));
    }

    @Test
    void definitionsMayBeLimited() {
        byte[] file = twoMessages();
        assertEquals(List.of("Data", "Definition", "Data"), firstItems(rows(file, "--defn", "lap")));
        assertEquals(List.of("Data", "Data"), firstItems(rows(file, "--defn", "none")));
        assertEquals(List.of("Definition", "Data", "Data"), firstItems(rows(file, "--defn", "19", "--exclude")));
    }

    @Test
    void messagesMayBeLimited() {
        assertEquals(List.of("Definition", "Definition", "Data"), firstItems(rows(twoMessages(), "-m", "lap")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--print-invalid", "--hide-unknown", "--hex-bytes", "--degrees", "--iso8601", "--gaps",
            "--exclude", "--defn none", "--data record"})
    void theseOptionsBelongToThisFormat(String option) {
        Shell shell = Shell.run((option + " -").split(" "));
        assertEquals(2, shell.status());
        assertTrue(shell.err().contains("-f fitcsv"), shell.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--raw -", "--merge-hr -", "--no-subfields -", "a.fit b.fit", "--defn nothing -",
            "--data -"})
    void whatThisFormatCannotDoIsRefused(String rest) {
        assertEquals(2, Shell.run(("-f fitcsv " + rest).split(" ")).status());
    }

    // ---- 13.4 the data layout

    @Test
    void theDataLayoutHasAColumnForEachFieldAndRepeatsWhatWasSeen() {
        byte[] file = FitBytes.file()
                .define(0, 20, field(3, 1, 0x02), field(7, 2, 0x84), field(240, 1, 0x02))
                .data(0, 80, ABSENT, 5)
                .data(0, ABSENT, 250, ABSENT)
                .define(1, 55, field(24, 1, 0x0D), field(3, 4, 0x86))
                .data(1, 0x66, 100)
                .toBytes();
        assertEquals("""
                record.heart_rate[bpm],record.unknown,record.power[watts],monitoring.current_activity_type_intensity,\
                monitoring.steps[steps],monitoring.activity_type,monitoring.intensity,
                "80","5",
                "80","5","250",
                "80","5","250","102","100","6","3.0",
                """, Shell.run(file, "-f", "fitcsv", "--data", "all", "-").out());
    }

    @Test
    void theDataLayoutIsLimitedToMessages() {
        assertEquals("lap.total_distance[m],\n\"1.0\",\n",
                Shell.run(twoMessages(), "-f", "fitcsv", "--defn", "none", "--data", "lap", "-").out());
        assertEquals("record.heart_rate[bpm],\n\"80\",\n",
                Shell.run(twoMessages(), "-f", "fitcsv", "--data", "lap", "--exclude", "-").out());
    }

    @Test
    void gapsForgetTheValuesOfTheMessageBefore() {
        byte[] file = FitBytes.file()
                .define(0, 20, field(3, 1, 0x02), field(7, 2, 0x84)).define(1, 19, field(9, 4, 0x86))
                .data(0, 80, 250).data(1, 100).data(0, 81, ABSENT)
                .toBytes();
        assertEquals("""
                record.heart_rate[bpm],record.power[watts],lap.total_distance[m],
                "80","250",
                "80","250","1.0",
                "81",,"1.0",
                """, Shell.run(file, "-f", "fitcsv", "--data", "all", "--gaps", "-").out());
    }

    @Test
    void developerColumnsCarryTheirIndex() {
        byte[] file = FitBytes.concat(FitBytes.file()
                .define(0, 206, field(0, 1, 0x02), field(1, 1, 0x02), field(2, 1, 0x02), field(3, 6, 0x07),
                        field(8, 2, 0x07))
                .data(0, 3, 7, 0x84, "Power", "W")
                .define(1, 20, developer(7, 2, 3), developer(8, 1, 3)).data(1, 250, new byte[] {9})
                .toBytes());
        assertEquals("record.developer.3.Power[W],record.developer.255.null,\n\"250\",\"9\",\n",
                Shell.run(file, "-f", "fitcsv", "--data", "record", "-").out());
    }

    // ---- around it

    @Test
    void onATerminalTextsOfTheFileAreHarmless() {
        byte[] file = FitBytes.file().define(0, 0, field(8, 8, 0x07)).data(0, "a\u001b[2Jb").toBytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FitDump.run(new String[] {"-f", "fitcsv", "-"}, new ByteArrayInputStream(file), out,
                OutputStream.nullOutputStream(), true);
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("\"a\\u001b[2Jb\""));
        assertTrue(Shell.run(file, "-f", "fitcsv", "-").out().contains("\"a\u001b[2Jb\""));
    }

    @Test
    void rowsBeforeDamageAreWritten() {
        Shell shell = Shell.run(Vectors.A21.bytes(), "-f", "fitcsv", "-");
        assertEquals(1, shell.status());
        assertEquals(3, shell.lines().size());
    }

    @Test
    void whatIsNoFitFileGivesNoTable() {
        assertEquals("", Shell.run(new byte[20], "-f", "fitcsv", "-").out());
    }

    @Test
    void moreRowsThanMemoryKeepsComeOutWhole() {
        FitBytes writer = FitBytes.file().define(0, 20, field(253, 4, 0x86), field(3, 1, 0x02));
        int count = 120_000;
        for (int i = 0; i < count; i++) {
            writer.data(0, T + i, i % 200);
        }
        List<String> lines = Shell.run(writer.toBytes(), "-f", "fitcsv", "-").lines();
        assertEquals(count + 2, lines.size());
        assertEquals("Data,0,record,timestamp,\"1000119999\",s,heart_rate,\"199\",bpm,", lines.get(count + 1));
    }

    private static byte[] twoMessages() {
        return FitBytes.file()
                .define(0, 20, field(3, 1, 0x02)).data(0, 80)
                .define(1, 19, field(9, 4, 0x86)).data(1, 100)
                .toBytes();
    }

    private static List<String> firstItems(List<String> rows) {
        return rows.stream().map(row -> row.substring(0, row.indexOf(','))).toList();
    }

    private static void assertRows(byte[] file, String expected) {
        assertEquals(expected.lines().toList(), rows(file));
    }

    private static String lastRow(byte[] file, String... options) {
        List<String> rows = rows(file, options);
        return rows.get(rows.size() - 1);
    }

    /** All rows but the header. */
    private static List<String> rows(byte[] file, String... options) {
        List<String> args = new ArrayList<>(List.of("-f", "fitcsv"));
        args.addAll(List.of(options));
        args.add("-");
        List<String> lines = Shell.run(file, args.toArray(String[]::new)).lines();
        return lines.subList(1, lines.size());
    }
}
