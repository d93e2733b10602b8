package io.fitcore.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.ScriptedStream;
import io.fitcore.testkit.Vectors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code salvage}: what it writes where, what it refuses, and what it says. */
class SalvageCommandTest {

    private static final byte[] SOUND = Vectors.A1.bytes();
    private static final byte[] CUT = Arrays.copyOf(FitBytes.concat(SOUND, SOUND), 2 * SOUND.length - 5);

    @TempDir
    private Path folder;
    private Path in;
    private Path out;

    @BeforeEach
    void writeInput() throws IOException {
        in = Files.write(folder.resolve("in.fit"), CUT);
        out = folder.resolve("out.fit");
    }

    @Test
    void whatCouldBeReadIsWrittenWithStatus1AndALineForEachProblem() throws IOException {
        Shell shell = salvage();
        assertEquals(1, shell.status());
        assertEquals("", shell.out());
        List<String> lines = shell.err().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).startsWith("fit-dump: " + in + ": byte 76: ") && lines.get(0).endsWith(" [TRUNCATED]"),
                shell.err());
        assertEquals("fit-dump: " + in + ": messages 1, files 1, written to " + out + "; of 83 bytes unreadable 7",
                lines.get(1));
        assertArrayEquals(SOUND, Files.readAllBytes(out));
        assertArrayEquals(CUT, Files.readAllBytes(in));
        assertOnlyInputAndOutputAreThere();
    }

    @Test
    void whereNothingIsLostTheStatusIs0() throws IOException {
        Files.write(in, SOUND);
        Shell shell = salvage();
        assertEquals(new Shell(0, "", "fit-dump: " + in + ": messages 1, files 1, written to " + out
                + "; of 44 bytes unreadable 0\n"), shell);
        assertArrayEquals(SOUND, Files.readAllBytes(out));
    }

    @Test
    void whereNothingCanBeReadNothingIsWritten() throws IOException {
        Files.writeString(in, "no FIT file at all");
        Shell shell = salvage();
        assertEquals(3, shell.status());
        assertTrue(shell.err().endsWith(": no message could be read, so nothing is written\n"), shell.err());
        assertFalse(Files.exists(out));
        Files.write(in, new byte[0]);
        assertEquals(3, salvage().status());
    }

    @Test
    void standardInputCanBeSalvaged() throws IOException {
        assertEquals(1, Shell.run(CUT, "salvage", "-", "-o", out.toString()).status());
        assertArrayEquals(SOUND, Files.readAllBytes(out));
    }

    @Test
    void odditiesAreToldOnRequest() throws IOException {
        Files.write(in, Vectors.A22.bytes());
        assertEquals(1, salvage().err().lines().count());
        assertTrue(salvage("-v", "--force").err().contains("[FIELD_SIZE_ODD]"));
    }

    // ---- where it does not write

    @Test
    void theInputIsNeverWrittenOverByWhateverNameOrLink() throws IOException {
        Path symbolic = Files.createSymbolicLink(folder.resolve("symbolic.fit"), in);
        Path hard = Files.createLink(folder.resolve("hard.fit"), in);
        for (Path name : List.of(in, folder.resolve("./in.fit"), symbolic, hard)) {
            Shell shell = Shell.run("salvage", "--force", in.toString(), "-o", name.toString());
            assertEquals(new Shell(4, "", "fit-dump: " + name + ": is the file that is read\n"), shell);
            assertArrayEquals(CUT, Files.readAllBytes(in));
        }
        assertEquals(4, Shell.run("salvage", "--force", symbolic.toString(), "-o", in.toString()).status());
        assertTrue(Files.isSymbolicLink(symbolic));
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyWhenThatIsSaid() throws IOException {
        Files.writeString(out, "dear to somebody");
        assertEquals(new Shell(4, "", "fit-dump: " + out + ": is there already; --force replaces it\n"), salvage());
        assertEquals("dear to somebody", Files.readString(out));
        assertEquals(1, salvage("--force").status());
        assertArrayEquals(SOUND, Files.readAllBytes(out));
        assertOnlyInputAndOutputAreThere();
    }

    @Test
    void aLinkThatLeadsNowhereIsThereToo() throws IOException {
        Files.createSymbolicLink(out, folder.resolve("nowhere"));
        assertEquals(4, salvage().status());
        assertTrue(Files.isSymbolicLink(out));
    }

    @Test
    void whatCannotBeAFileIsRefusedBeforeAnythingIsRead() throws IOException {
        out = Files.createDirectory(folder.resolve("sub"));
        assertEquals(new Shell(4, "", "fit-dump: " + out + ": is a directory\n"), salvage("--force"));
        out = folder.resolve("missing").resolve("out.fit");
        assertEquals(new Shell(4, "", "fit-dump: " + out + ": cannot be made: there is no such folder\n"), salvage());
        out = in.resolve("out.fit");
        assertEquals(new Shell(4, "", "fit-dump: " + out + ": cannot be made: there is no such folder\n"), salvage());
        Shell shell = Shell.run("salvage", in.toString(), "-o", "a\0b");
        assertEquals(new Shell(4, "",
                "fit-dump: a\\u0000b: has a name that this system's character set cannot express\n"), shell);
    }

    @Test
    void aDeviceIsNotWrittenTo() {
        assumeTrue(Files.exists(Path.of("/dev/null")), "there is a device to try it with");
        out = Path.of("/dev/null");
        assertEquals(new Shell(4, "", "fit-dump: /dev/null: is a pipe or a device\n"), salvage("--force"));
    }

    // ---- what cannot be read

    @Test
    void whatCannotBeReadGivesStatus4AndOneLine() throws IOException {
        in = folder.resolve("none.fit");
        assertEquals(new Shell(4, "", "fit-dump: " + in + ": no such file\n"), salvage());
        in = folder;
        assertEquals(new Shell(4, "", "fit-dump: " + in + ": is a directory\n"), salvage());
        assertFalse(Files.exists(out));
    }

    @Test
    void anInputThatFailsIsNotSalvaged() {
        InputStream failing = ScriptedStream.of(SOUND).failAt(30, new IOException("the cable is out"));
        Shell shell = Shell.run(failing, "salvage", "-", "-o", out.toString());
        assertEquals(new Shell(4, "", "fit-dump: standard input: the cable is out\n"), shell);
        assertFalse(Files.exists(out));
    }

    @Test
    void moreThanFitsIntoMemoryIsRefused() throws IOException {
        Input standard = Input.of("-", new ByteArrayInputStream(SOUND));
        assertEquals("has more than 43 bytes, for which there is not enough memory",
                assertThrows(IOException.class, () -> standard.readAll(43)).getMessage());
        Files.write(in, SOUND);
        assertArrayEquals(SOUND, Input.of(in.toString(), InputStream.nullInputStream()).readAll(44));
    }

    @Test
    void namesCannotCommandATerminal() {
        Shell shell = Shell.run("salvage", in.toString(), "-o", folder.resolve("\u001b[2J/x.fit").toString());
        assertTrue(shell.err().contains("/\\u001b[2J/x.fit: "), shell.err());
    }

    private Shell salvage(String... options) {
        return Shell.run(Stream.concat(Stream.of("salvage", in.toString(), "-o", out.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    private void assertOnlyInputAndOutputAreThere() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(in, out), files.sorted().toList());
        }
    }
}
