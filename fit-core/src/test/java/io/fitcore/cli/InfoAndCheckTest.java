package io.fitcore.cli;

import static io.fitcore.testkit.FitBytes.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.Vectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InfoAndCheckTest {

    @Test
    @DisplayName("R3, R5, R7: info shows every property of the header and both checksums")
    void infoShowsEveryPropertyOfTheHeader() {
        assertEquals("""
                standard input
                  file 0, at byte 0, 44 bytes
                    header size       14
                    protocol version  2.0 (0x20)
                    profile version   21.212 (21212)
                    data size         28
                    data type         .FIT
                    header CRC        stored 0x29bc, computed 0x29bc, right
                    file CRC          stored 0xd9f7, computed 0xd9f7, right
                    definitions       1
                    messages          1
                """, Shell.run(Vectors.A1.bytes(), "info", "-").out());
    }

    @Test
    void infoShowsEachFileOfAChain() {
        byte[] chain = FitBytes.concat(Vectors.A1_NO_HEADER_CRC.bytes(), Vectors.A2.bytes());
        Shell shell = Shell.run(chain, "info", "-");
        assertEquals(0, shell.status());
        assertTrue(shell.out().contains("stored 0x0000, computed 0x29bc, left out"), shell.out());
        assertTrue(shell.out().contains("  file 1, at byte 44, 42 bytes\n    header size       12\n"), shell.out());
        assertTrue(shell.out().contains("header CRC        none"), shell.out());
    }

    @Test
    void infoShowsAWrongChecksumAndGivesStatus1() {
        Shell shell = Shell.run(Vectors.A1_CRC_OF_RECORDS.bytes(), "info", "-");
        assertEquals(1, shell.status());
        assertTrue(shell.out().contains("file CRC          stored 0xd9f7, computed 0xeefa, WRONG"), shell.out());
        assertTrue(shell.err().contains("[FILE_CRC_WRONG]"), shell.err());
    }

    @Test
    void infoAsJson() {
        assertEquals("{\"source\":\"-\",\"fileCount\":1,\"files\":[{\"file\":0,\"offset\":0,\"size\":42,"
                + "\"headerSize\":12,\"protocolVersion\":\"2.0\",\"protocolVersionRaw\":32,"
                + "\"profileVersion\":\"21.212\",\"profileVersionRaw\":21212,\"dataSize\":28,\"dataType\":\".FIT\","
                + "\"headerCrcStored\":null,\"headerCrcComputed\":60997,\"fileCrcStored\":40771,"
                + "\"fileCrcComputed\":40771,\"definitions\":1,\"messages\":1}]}\n",
                Shell.run(Vectors.A2.bytes(), "info", "-f", "json", "-").out());
    }

    @Test
    void checkOfASoundFileSaysSo() {
        assertEquals(new Shell(0, "standard input: sound; messages 1, files 1, bytes 44, of them unreadable 0,"
                        + " problems 0\n", ""),
                Shell.run(Vectors.A1.bytes(), "check", "-"));
    }

    @Test
    void checkListsDamageAndOdditiesOnStandardOutput() {
        byte[] file = FitBytes.file().define(0, 20, field(2, 3, 0x84)).data(0, new byte[3]).wrongFileCrc().toBytes();
        Shell shell = Shell.run(file, "check", "-");
        assertEquals(1, shell.status());
        assertEquals("", shell.err());
        assertEquals(3, shell.lines().size());
        assertTrue(shell.lines().get(0).startsWith("standard input: byte 14: "), shell.out());
        assertTrue(shell.lines().get(0).endsWith("[FIELD_SIZE_ODD] (oddity)"), shell.out());
        assertTrue(shell.lines().get(1).endsWith("[FILE_CRC_WRONG]"), shell.out());
        assertTrue(shell.lines().get(2).startsWith("standard input: DAMAGED; messages 1, "), shell.out());
    }

    @Test
    void checkAsJsonAccountsForAllBytes() {
        byte[] file = FitBytes.file().define(0, 20, field(3, 1, 0x02)).data(0, 80).padding(3).toBytes();
        assertEquals("{\"source\":\"-\",\"sound\":true,\"exitCode\":0,\"files\":1,\"messages\":1,\"definitions\":1,"
                + "\"bytes\":{\"all\":30,\"header\":14,\"record\":11,\"crc\":2,\"padding\":3,\"skipped\":0},"
                + "\"skipped\":[],\"problemCount\":0,\"problems\":[]}\n",
                Shell.run(file, "check", "--format", "json", "-").out());
    }

    @Test
    void checkAsJsonListsProblems() {
        String out = Shell.run(Vectors.A21.bytes(), "check", "--format=json", "-").out();
        assertTrue(out.contains("\"problems\":[{\"kind\":\"DEFINITION_MISSING\",\"severity\":\"damage\","
                + "\"offset\":32,\"file\":0,\"messagesBefore\":1,\"sentence\":\""), out);
        assertEquals(1, out.lines().count());
    }

    @Test
    void strictCheckStopsAtTheFirstDamage() {
        byte[] two = FitBytes.concat(Vectors.A21.bytes(), Vectors.A21.bytes());
        assertEquals(1, count(Shell.run(two, "check", "--strict", "-").out(), "[DEFINITION_MISSING]"));
        assertEquals(2, count(Shell.run(two, "check", "-").out(), "[DEFINITION_MISSING]"));
    }

    private static long count(String text, String ending) {
        return text.lines().filter(line -> line.endsWith(ending)).count();
    }
}
