package io.fitcore.profilegen.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.profilegen.model.ProfileModel;
import io.fitcore.profilegen.testkit.Loaded;
import io.fitcore.profilegen.testkit.Table;
import io.fitcore.profilegen.testkit.Xlsx;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileChangesTest {

    private static final String TYPES = "mesg_num|uint16\n||event|21\nsport|enum\n||run|1\n||swim|5\n";

    @TempDir
    private Path folder;

    @Test
    void equalProfilesDifferInNothingEvenIfTheirRowsDo() {
        assertEquals(List.of("profile 1 to 2: 0 added, 0 removed, 0 changed"), changes(
                TYPES, "event\n|1|a|uint8\n",
                "\n\n" + TYPES, "|||TITLE\n\nevent\n\n|1|a|uint8\n"));
    }

    @Test
    void valuesAreComparedByNumberSoThatACorrectedNameIsAChange() {
        assertEquals(List.of("profile 1 to 2: 1 added, 1 removed, 1 changed",
                        "+ value sport 6: walk",
                        "~ value sport 1: run -> running, jogging",
                        "- value sport 5: swim"),
                changes(TYPES, "", TYPES.replace("||run|1\n||swim|5", "||running|1\n||jogging|1\n||walk|6"), ""));
    }

    @Test
    void fieldsAreComparedByNumberAndDescribedInFull() {
        assertEquals(List.of("profile 1 to 2: 1 added, 1 removed, 1 changed",
                        "+ field event 3: c: byte[N], components (a, 4 bits, scale 10, m; b, 4 bits, accumulated)",
                        "~ field event 1: a: uint8 -> aa: uint16, scale 5, offset 500, m, components (b, 8 bits)",
                        "- field event 4: d: sport[3]"),
                changes(TYPES, "event\n|1|a|uint8\n|2|b|uint8\n|4|d|sport|[3]\n",
                        TYPES, "event\n|1|aa|uint16||b|5|500|m|8\n|2|b|uint8\n|3|c|byte|[N]|a,b|10,1||m,|4,4|0,1\n"));
    }

    @Test
    void theOrderOfSubfieldsIsAFactOfItsOwn() {
        String one = "||x|uint8||||||||a|run\n";
        String two = "||y|uint16|||10||s|||a,a|run,swim\n";
        String field = "event\n|1|a|sport\n|2|b|uint32\n";
        assertEquals(List.of("profile 1 to 2: 0 added, 0 removed, 1 changed",
                        "~ field event 2 subfields in order: x, y -> y, x"),
                changes(TYPES, field + one + two, TYPES, field + two + one));
        assertEquals(List.of("profile 1 to 2: 2 added, 0 removed, 0 changed",
                        "+ field event 2 subfields in order: x, y",
                        "+ subfield event 2 y: uint16, scale 10, s, when a = run or a = swim"),
                changes(TYPES, field + one, TYPES, field + one + two));
    }

    @Test
    void messagesAndTypesComeAndGo() {
        assertEquals(List.of("profile 1 to 2: 2 added, 1 removed, 2 changed",
                        "+ type colour: uint8",
                        "+ message lap: 19",
                        "~ value mesg_num 21: event -> incident",
                        "~ type sport: enum -> uint8",
                        "- message event: 21"),
                changes("mesg_num|uint16\n||event|21\n||lap|19\nsport|enum\n", "event\n",
                        "mesg_num|uint16\n||incident|21\n||lap|19\nsport|uint8\ncolour|uint8\n", "lap\n"));
    }

    private List<String> changes(String typesBefore, String messagesBefore, String typesAfter, String messagesAfter) {
        return ProfileChanges.between(load("1", typesBefore, messagesBefore), load("2", typesAfter, messagesAfter));
    }

    private ProfileModel load(String version, String types, String messages) {
        return Loaded.from(Xlsx.profile(Table.types(types), Table.messages(messages)).modern()
                .writeTo(folder.resolve("test.xlsx")), version).profile();
    }
}
