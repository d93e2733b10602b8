package io.fitcore.profilegen.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.profilegen.testkit.Loaded;
import io.fitcore.profilegen.testkit.SmallProfile;
import io.fitcore.profilegen.testkit.Table;
import io.fitcore.profilegen.testkit.Xlsx;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileChecksTest {

    private static final String EVENT_TYPES = "mesg_num|uint16\n||event|21\nactivity|enum\n||run|1\n";

    @TempDir
    private Path folder;

    @Test
    void aProfileThatHoldsTogetherHasNoFaultAndNoNote() {
        Loaded loaded = Loaded.from(SmallProfile.workbook().old().writeTo(folder.resolve("test.xlsx")), "");
        assertEquals(List.of(), loaded.faults());
        assertEquals(List.of(), loaded.notes());
    }

    @Test
    void aTypeMustBeBasedOnWholeNumbers() {
        assertEquals(List.of("Types!B2 a: 'string' is no base type of whole numbers",
                        "Types!B3 b: 'uint12' is no base type of whole numbers",
                        "Types!B4 c: '' is no base type of whole numbers"),
                ofTypes("a|string\nb|uint12\nc|\n").faults());
    }

    @Test
    void aTypeIsListedOnce() {
        assertEquals(List.of("Types!A4 the type a is already in row 2"), ofTypes("a|enum\nb|enum\na|enum\n").faults());
    }

    @Test
    void aValueNameIsListedOnceInItsTypeButTwoNamesMayShareANumber() {
        assertEquals(List.of("Types!C5 the value weather.cold is already in row 3"),
                ofTypes("weather|enum\n||cold|1\n||warm|1\n||cold|2\nair|enum\n||cold|1\n").faults());
    }

    @Test
    void aValueFitsItsBaseType() {
        assertEquals(List.of("Types!D4 a.too_big: 256 does not fit into uint8",
                        "Types!D7 b.too_big: 4294967296 does not fit into uint32z"),
                ofTypes("""
                        a|uint8
                        ||big|255
                        ||too_big|256
                        b|uint32z
                        ||big|0xFFFFFFFF
                        ||too_big|4294967296
                        """).faults());
    }

    @Test
    void aHexadecimalTypeOfUnknownKindIsNoted() {
        assertEquals(List.of("Types!A2 new_bits: has hexadecimal values, as masks and flags do; "
                        + "they are taken as names"),
                ofTypes("""
                        new_bits|uint8z
                        ||one|0x01
                        file_flags|uint8z
                        ||read|0x02
                        file|enum
                        ||end|0xFE
                        """).notes());
    }

    @Test
    @DisplayName("R83: a message without a value of its name in mesg_num is a fault")
    void aMessageNeedsANumber() {
        assertEquals(List.of("Messages!A2 'record' has no number: it is no value of mesg_num"),
                load(EVENT_TYPES, "record\n").faults());
    }

    @Test
    void aMessageNumberIsGivenOnceAndFitsSixteenBits() {
        assertEquals(List.of("Types!D4 the message number 21 is already in row 3",
                        "Types!D5 huge: a message number is at most 65535"),
                ofTypes("mesg_num|uint32\n||event|21\n||other|21\n||huge|65536\n").faults());
    }

    @Test
    void aMessageIsListedOnce() {
        assertEquals(List.of("Messages!A3 the message event is already in row 2"),
                load(EVENT_TYPES, "event\nevent\n").faults());
    }

    @Test
    void fieldNumbersAndNamesAreUniqueInAMessage() {
        assertEquals(List.of("Messages!B4 the field number 1 is already in row 3",
                "Messages!C5 the field event.a is already in row 3"),
                ofFields("1|a|uint8\n|1|b|uint8\n|2|a|uint8").faults());
    }

    @Test
    void subfieldNamesAreUniqueInAField() {
        String subfield = "\n||sub|uint8||||||||a|1";
        assertEquals(List.of("Messages!C5 the subfield event.sub is already in row 4"),
                ofFields("1|a|uint8" + subfield + subfield + "\n|2|b|uint8" + subfield).faults());
    }

    @Test
    void aFieldHasANameAndATypeThatExists() {
        assertEquals(List.of("Messages!C3 event.: a field without a name",
                        "Messages!D4 event.b: there is no type 'colour'",
                        "Messages!D5 event.c: there is no type ''"),
                ofFields("1||uint8\n|2|b|colour\n|3|c|\n|4|d|bool\n|5|e|activity").faults());
    }

    @Test
    void aComponentLeadsToAFieldOfTheMessage() {
        assertEquals(List.of("Messages!F3 event.a: there is no field 'c' in the message"),
                ofFields("1|a|uint16||b,c||||8,8\n|2|b|uint8").faults());
    }

    @Test
    void aComponentDoesNotLeadBackToItsField() {
        assertEquals(List.of(
                "Messages!F3 event.a: its component 'b' leads back to it, so that unpacking would never end",
                "Messages!F5 event.sub: its component 'a' leads back to it, so that unpacking would never end",
                "Messages!F6 event.c: its component 'c' leads back to it, so that unpacking would never end"),
                ofFields("1|a|uint8||b||||8\n|2|b|uint8\n||sub|uint8||a||||8||a|1\n|3|c|uint8||c||||8"
                        + "\n|4|d|uint8||e||||8\n|5|e|uint8||f||||8\n|6|f|uint8").faults());
    }

    @Test
    void aConditionRefersToAFieldOfTheMessageAndToAValueOfItsType() {
        assertEquals(List.of("Messages!L5 event.s: there is no field 'c' in the message",
                        "Messages!M6 event.t: 'walk' is neither a number nor a value of activity",
                        "Messages!M6 event.t: 'run' is neither a number nor a value of uint8"),
                ofFields("1|a|activity\n|2|b|uint8\n||s|uint8||||||||a,c|run,1\n"
                        + "||t|uint8||||||||a,b,b|walk,run,7").faults());
    }

    @Test
    void everyFaultIsReportedNotOnlyTheFirst() {
        assertEquals(List.of("Types!B2 a: 'text' is no base type of whole numbers",
                        "Messages!A2 'record' has no number: it is no value of mesg_num",
                        "Messages!D3 record.x: there is no type 'colour'"),
                load("a|text\n" + EVENT_TYPES, "record\n|1|x|colour\n").faults());
    }

    private Loaded ofTypes(String rows) {
        return load(rows, "");
    }

    private Loaded ofFields(String rows) {
        return load(EVENT_TYPES, "event\n|" + rows + "\n");
    }

    private Loaded load(String types, String messages) {
        return Loaded.from(Xlsx.profile(Table.types(types), Table.messages(messages)).old()
                .writeTo(folder.resolve("test.xlsx")), "");
    }
}
