package io.fitcore.profilegen.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.profilegen.testkit.Loaded;
import io.fitcore.profilegen.testkit.SmallProfile;
import io.fitcore.profilegen.testkit.Table;
import io.fitcore.profilegen.testkit.Xlsx;
import io.fitcore.profilegen.testkit.XlsxParts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileReaderTest {

    private static final String EVENT_TYPES = "mesg_num|uint16\n||event|21\n";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("R82: cells are found by reference and trimmed, and read alike whether shared string or number")
    void bothWaysOfSavingReadAlike() {
        Loaded modern = load(SmallProfile.workbook().modern());
        Loaded old = load(SmallProfile.workbook().old());
        assertEquals(List.of(), modern.faults());
        assertEquals(modern.profile().types(), old.profile().types());
        assertEquals(modern.profile().messages(), old.profile().messages());
    }

    @Test
    @DisplayName("R82: \" 3927\" reads 3927 and 0x1F reads 31")
    void valuesAreTrimmedAndMayBeHexadecimal() {
        TypeModel type = load(Xlsx.profile(Table.types("garmin_product|uint16\n||a|. 3927\n||b|0x1F\n"),
                Table.messages("")).modern()).profile().types().get(0);
        assertEquals(List.of(new EntryModel(3, "a", 3927, false), new EntryModel(4, "b", 31, true)), type.entries());
    }

    @Test
    @DisplayName("R83: a message's number comes from mesg_num by name, and pad exists without fields")
    void messageNumbersComeFromTheTypeOfThatName() {
        ProfileModel profile = load(SmallProfile.workbook().modern()).profile();
        assertEquals(OptionalLong.of(21), profile.messageNumber("event"));
        assertEquals(OptionalLong.of(8), profile.messageNumber("hr_zone"));
        assertEquals(OptionalLong.empty(), profile.messageNumber("record"));
        assertEquals(List.of("pad"), profile.bareMessages().stream().map(EntryModel::name).toList());
    }

    @Test
    void fieldsStayInSheetOrderWithTheirSubfields() {
        MessageModel event = load(SmallProfile.workbook().old()).profile().messages().get(0);
        assertEquals(List.of(253, 0, 3, 7, 8, 9, 10, 11, 12, 13),
                event.fields().stream().map(FieldModel::number).toList());
        assertEquals(List.of("sport_point", "flags"),
                event.field("data").orElseThrow().subfields().stream().map(SubfieldModel::name).toList());
    }

    @Test
    void aListOfScalesBelongsToTheComponentsAndLeavesTheFieldUnscaled() {
        Reading sportPoint = load(SmallProfile.workbook().old()).profile().messages().get(0).field("data").orElseThrow()
                .subfields().get(0).reading();
        assertEquals(new Reading("uint32", Reading.SCALAR, BigDecimal.ONE, BigDecimal.ZERO, "", List.of(
                new ComponentModel("score", 16, BigDecimal.ONE, BigDecimal.ZERO, "m", false),
                new ComponentModel("opponent_score", 16, BigDecimal.TEN, BigDecimal.ZERO, "%", true))), sportPoint);
    }

    @Test
    void oneScaleOfOneComponentServesTheFieldToo() {
        Reading altitude = field("9|altitude|uint16||enhanced|5|500|m|16\n|10|enhanced|uint32").reading();
        BigDecimal five = BigDecimal.valueOf(5);
        BigDecimal fiveHundred = BigDecimal.valueOf(500);
        assertEquals(new Reading("uint16", Reading.SCALAR, five, fiveHundred, "m",
                List.of(new ComponentModel("enhanced", 16, five, fiveHundred, "m", false))), altitude);
    }

    @Test
    void aNameThatIsRepeatedGivesAsManyComponents() {
        Reading times = field("1|times|byte|[N]|time,time,time|1024,1024,1024||s|12,12,12|1,1,1\n|2|time|uint32|[N]")
                .reading();
        assertEquals(List.of("time", "time", "time"),
                times.components().stream().map(ComponentModel::fieldName).toList());
        assertTrue(times.components().stream().allMatch(component -> component.units().equals("s")));
        assertEquals("", times.units());
        assertEquals(BigDecimal.ONE, times.scale());
    }

    @Test
    void listItemsAreTrimmedOfLineBreaks() {
        Reading reading = field("8|both|byte|[3]|a,\\nb|100,\\n16\\n||m/s,\\nm|12,\\n12|0,\\n1\n|1|a|uint8\n|2|b|uint8")
                .reading();
        assertEquals(List.of(
                new ComponentModel("a", 12, BigDecimal.valueOf(100), BigDecimal.ZERO, "m/s", false),
                new ComponentModel("b", 12, BigDecimal.valueOf(16), BigDecimal.ZERO, "m", true)), reading.components());
    }

    @Test
    void arraysAreOfAnySizeOrOfAFixedOne() {
        assertEquals(Reading.ANY_SIZE, field("1|a|uint8|[N]").reading().arraySize());
        assertEquals(32, field("1|a|string|[32]").reading().arraySize());
        assertEquals(Reading.SCALAR, field("1|a|uint8").reading().arraySize());
    }

    @Test
    @DisplayName("R84: a list that a spreadsheet turned into one number is cut into equal groups, and noted")
    void numericCellsAreRepaired() {
        Loaded loaded = load(event("1|mixed|uint8||a,b|11|||53|\n|2|a|uint8\n|3|b|uint8").old());
        assertEquals(List.of(), loaded.faults());
        assertEquals(List.of(5, 3),
                onlyField(loaded).reading().components().stream().map(ComponentModel::bits).toList());
        assertEquals(List.of("Messages!J3 event.mixed: the number 53 was a list; read as 5,3",
                "Messages!G3 event.mixed: the number 11 was a list; read as 1,1"), loaded.notes());
    }

    @Test
    @DisplayName("R84: a text or a number that cannot be cut evenly stops generation with its cell named")
    void listsThatDoNotFitAreFaults() {
        String destinations = "\n|2|a|uint8\n|3|b|uint8";
        assertAll(
                () -> assertFault("1|x|uint8||a,b||||8,8,8" + destinations,
                        "Messages!J3 event.x: bits has 3 items for 2 components"),
                () -> assertFault("1|x|uint8||a,b||||816" + destinations,
                        "Messages!J3 event.x: bits has 1 item for 2 components"),
                () -> assertFault("1|x|uint8||a,b|5|||8,8" + destinations,
                        "Messages!G3 event.x: scale has 1 item for 2 components"),
                () -> assertFault("1|x|uint8||a|1,2|||8" + destinations,
                        "Messages!G3 event.x: scale has 2 items for 1 component"),
                () -> assertFault("1|x|uint8||a||0,0,0||8" + destinations,
                        "Messages!H3 event.x: offset has 3 items for 1 component"),
                () -> assertFault("1|x|uint8||a|||s,s|8" + destinations,
                        "Messages!I3 event.x: units has 2 items for 1 component"),
                () -> assertFault("1|x|uint8||a,b||||8,8|1,0,1" + destinations,
                        "Messages!K3 event.x: accumulate has 3 items for 2 components"),
                () -> assertFault("1|x|uint8||a,b|||||" + destinations,
                        "Messages!J3 event.x: no bits for its components"),
                () -> assertFault("1|x|uint8|||1,2" + destinations, "Messages!G3 event.x: '1,2' is no number"));
    }

    @Test
    @DisplayName("R84: a text of digits is not repaired, only a numeric cell is")
    void textOfDigitsIsNotRepaired() {
        Loaded loaded = load(event("1|mixed|uint8||a,b||||53\n|2|a|uint8\n|3|b|uint8").modern());
        assertEquals(List.of("Messages!J3 event.mixed: bits has 1 item for 2 components"), loaded.faults());
    }

    @Test
    void cellsThatCannotBeUnderstoodAreNamed() {
        assertAll(
                () -> assertFault("256|x|uint8", "Messages!B3 event.x: '256' is no field number, 0-255"),
                () -> assertFault("one|x|uint8", "Messages!B3 event.x: 'one' is no field number, 0-255"),
                () -> assertFault("1|x|uint8|N", "Messages!E3 event.x: 'N' is no array mark: [N] or a count in brackets"
                        + " is expected"),
                () -> assertFault("1|x|uint8|||0", "Messages!G3 event.x: a scale of 0 divides by zero"),
                () -> assertFault("1|x|uint8||||low", "Messages!H3 event.x: 'low' is no number"),
                () -> assertFault("1|x|uint8||a||||33\n|2|a|uint8",
                        "Messages!J3 event.x: '33' is no count of bits, 1-32"),
                () -> assertFault("1|x|uint8||a||||0\n|2|a|uint8",
                        "Messages!J3 event.x: '0' is no count of bits, 1-32"),
                () -> assertFault("1|x|uint8||a||||8|2\n|2|a|uint8",
                        "Messages!K3 event.x: '2' is no accumulate mark, 0 or 1"),
                () -> assertFault("1|x|uint8\n||sub|uint8||||||||x,x|1",
                        "Messages!M4 event.sub: 1 reference values for 2 reference fields"),
                () -> assertFault("1|x|uint8\n||sub|uint8",
                        "Messages!M4 event.sub: 0 reference values for 0 reference fields"));
    }

    @Test
    void aValueThatIsNoNumberIsNamed() {
        assertEquals(List.of("Types!D3 'many' is no value: a whole number is expected"),
                load(Xlsx.profile(Table.types("sport|enum\n||running|many\n"), Table.messages("")).old()).faults());
    }

    @Test
    void rowsBeforeTheirHeadAreFaults() {
        assertEquals(List.of("Types!C2 running stands before the first row of the kind type",
                        "Messages!C2 x stands before the first row of the kind message",
                        "Messages!C4 sub stands before the first row of the kind field"),
                load(Xlsx.profile(Table.types("||running|1\n" + EVENT_TYPES),
                        Table.messages("|1|x|uint8\nevent\n||sub|uint8\n")).old()).faults());
    }

    @Test
    void cellsWithoutMeaningAreNotedAndDoNoHarm() {
        Loaded loaded = load(event("1|avg_vam|uint16||||||16|1\n|2|stroke|uint8||||||||avg_vam|1").old());
        assertEquals(List.of(), loaded.faults());
        assertEquals(List.of("Messages!J3 event.avg_vam: '16' without a component means nothing; ignored",
                "Messages!K3 event.avg_vam: '1' without a component means nothing; ignored",
                "Messages!L4 event.stroke: a reference on a main field means nothing; ignored"), loaded.notes());
        assertEquals(2, loaded.profile().messages().get(0).fields().size());
    }

    @Test
    void aMisspeltBaseTypeIsRepairedAndNoted() {
        Loaded loaded = load(Xlsx.profile(Table.types("angle|unit8\n||wide|1\n"), Table.messages("")).old());
        assertEquals("uint8", loaded.profile().types().get(0).baseType());
        assertEquals(List.of("Types!B2 angle: 'unit8' is misspelt; read as uint8"), loaded.notes());
    }

    @Test
    void theGivenEditionGoesBeforeTheOneInTheWorkbook() {
        Path file = SmallProfile.workbook().old().writeTo(folder.resolve("test.xlsx"));
        assertEquals("", Loaded.from(file, "  ").profile().version());
        assertEquals("1.2", Loaded.from(file, " 1.2 ").profile().version());
    }

    private Loaded load(XlsxParts parts) {
        return Loaded.from(parts.writeTo(folder.resolve("test.xlsx")), "");
    }

    private static Xlsx event(String fieldRows) {
        return Xlsx.profile(Table.types(EVENT_TYPES), Table.messages("event\n|" + fieldRows + "\n"));
    }

    private FieldModel field(String fieldRows) {
        Loaded loaded = load(event(fieldRows).old());
        assertEquals(List.of(), loaded.faults());
        return onlyField(loaded);
    }

    private static FieldModel onlyField(Loaded loaded) {
        assertFalse(loaded.profile().messages().isEmpty());
        return loaded.profile().messages().get(0).fields().get(0);
    }

    private void assertFault(String fieldRows, String fault) {
        assertEquals(List.of(fault), load(event(fieldRows).old()).faults());
    }
}
