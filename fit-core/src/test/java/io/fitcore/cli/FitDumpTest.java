package io.fitcore.cli;

import static io.fitcore.testkit.FitBytes.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.ScriptedStream;
import io.fitcore.testkit.Vectors;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a whole: arguments, streams, exit status. */
class FitDumpTest {

    private static final byte[] SOUND = Vectors.A1.bytes();

    @TempDir
    private Path folder;

    // ---- arguments

    @Test
    void helpGoesToStandardOutputAndIsNoError() {
        Shell help = Shell.run("--help");
        assertEquals(0, help.status());
        assertTrue(help.out().startsWith("usage: fit-dump "));
        assertEquals("", help.err());
    }

    @Test
    void versionNamesTheProgram() {
        assertTrue(Shell.run("--version").out().startsWith("fit-dump "));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "--no-such-option x", "-f", "-f xml x", "info -f ndjson x", "check -f ndjson x", "-f json x", "-m",
        "-m nothing x", "-m 65536 x", "-m record, x", "-m -1 x", "info --raw x", "check -m record x",
        "--raw --merge-hr x", "info --strict x", "--raw=yes x", "info --merge-hr x", "check --no-expand x",
        "info --no-subfields x", "-o y x", "check --force x",
        "salvage x", "salvage -o y", "salvage x z -o y", "salvage x -o -", "salvage x -o", "salvage --strict x -o y",
        "salvage -f json x -o y", "salvage -f ndjson x -o y", "salvage --raw x -o y", "salvage -m record x -o y",
        "salvage --merge-hr x -o y", "salvage --degrees x -o y"})
    void aCommandLineWithoutSenseIsRefusedOnStandardErrorOnly(String line) {
        Shell shell = Shell.run(line.isEmpty() ? new String[0] : line.split(" "));
        assertEquals(2, shell.status());
        assertEquals("", shell.out());
        assertTrue(shell.err().startsWith("fit-dump: "));
        assertEquals(1, shell.err().lines().count());
    }

    @Test
    void aCommandLineWithoutSenseIsToldWhatWouldMakeSense() {
        assertEquals("dump has no format xml; its formats are text, ndjson and fitcsv", complaint("-f xml x"));
        assertEquals("info has no format ndjson; its formats are text and json", complaint("info -f ndjson x"));
        assertEquals("--strict belongs to dump and check", complaint("info --strict x"));
        assertEquals("-o belongs to salvage", complaint("-o y x"));
        assertEquals("--degrees belongs to dump", complaint("check --degrees x"));
        assertEquals("--degrees belongs to -f fitcsv", complaint("-f ndjson --degrees x"));
        assertEquals("which file?", complaint("info"));
    }

    private static String complaint(String line) {
        String err = Shell.run(line.split(" ")).err();
        String end = " (fit-dump --help says more)\n";
        assertTrue(err.startsWith("fit-dump: ") && err.endsWith(end), err);
        return err.substring("fit-dump: ".length(), err.length() - end.length());
    }

    @Test
    void askingForHelpIsHeardWhateverElseIsAsked() {
        assertEquals(Shell.run("--help"), Shell.run("salvage", "-V", "--strict", "-f", "xml", "-h"));
    }

    @Test
    void ofAnOptionGivenTwiceTheLastCounts() {
        assertEquals(Shell.run(SOUND, "-f", "ndjson", "-"), Shell.run(SOUND, "-f", "text", "-", "--format=ndjson"));
    }

    @Test
    void whatAnArgumentSaysReachesATerminalEscaped() {
        Shell shell = Shell.run("-m", "\u001b]0;owned\u0007", "x");
        assertTrue(shell.err().contains("\\u001b]0;owned\\u0007"), shell.err());
    }

    @Test
    void optionsMayStandAnywhereAndCarryTheirValueEitherWay() {
        String expected = Shell.run(SOUND, "-f", "ndjson", "-").out();
        assertEquals(expected, Shell.run(SOUND, "-", "--format=ndjson").out());
        assertEquals(expected, Shell.run(SOUND, "dump", "--format", "ndjson", "-").out());
    }

    @Test
    void behindTwoHyphensEverythingIsAFile() throws IOException {
        Files.write(folder.resolve("info"), SOUND);
        Shell shell = Shell.run("--", folder.resolve("info").toString(), "-f");
        assertTrue(shell.out().contains("file_id"));
        assertEquals("fit-dump: -f: no such file\n", shell.err());
    }

    @Test
    void messagesAreChosenByNameAndNumber() {
        byte[] file = FitBytes.file()
                .define(0, 20, field(3, 1, 0x02)).data(0, 80)
                .define(1, 19, field(9, 4, 0x86)).data(1, 100)
                .define(2, 65000, field(0, 1, 0x02)).data(2, 5)
                .toBytes();
        List<String> lines = Shell.run(file, "-m", "lap,65000", "-f", "ndjson", "-").lines();
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).contains("\"message\":\"lap\""));
        assertTrue(lines.get(1).contains("\"number\":65000"));
    }

    @Test
    void choosingNothingThatIsThereIsNoDamage() {
        Shell shell = Shell.run(SOUND, "-m", "lap", "-");
        assertEquals(0, shell.status());
        assertEquals("", shell.out());
    }

    // ---- exit status and streams

    @Test
    void aSoundFileGivesStatus0AndNothingOnStandardError() {
        Shell shell = Shell.run(SOUND, "-");
        assertEquals(0, shell.status());
        assertEquals(1, shell.lines().size());
        assertEquals("", shell.err());
    }

    @Test
    void damageGivesStatus1AndALineForEachProblem() {
        Shell shell = Shell.run(FitBytes.file().define(0, 20, field(3, 1, 0x02)).data(0, 80).wrongFileCrc().toBytes(),
                "-");
        assertEquals(1, shell.status());
        assertEquals(1, shell.lines().size());
        assertTrue(shell.err().startsWith("fit-dump: standard input: byte 25: "), shell.err());
        assertTrue(shell.err().endsWith("[FILE_CRC_WRONG]\n"), shell.err());
    }

    @Test
    void odditiesGiveStatus0AndAreToldOnRequest() {
        assertEquals(new Shell(0, Shell.run(Vectors.A22.bytes(), "-").out(), ""), Shell.run(Vectors.A22.bytes(), "-"));
        Shell verbose = Shell.run(Vectors.A22.bytes(), "-v", "-");
        assertEquals(0, verbose.status());
        assertTrue(verbose.err().contains("[FIELD_SIZE_ODD]"), verbose.err());
    }

    @Test
    void whatIsNoFitFileGivesStatus3() {
        Shell text = Shell.run("time,rate\n1,2\n".getBytes(StandardCharsets.UTF_8), "-");
        assertEquals(3, text.status());
        assertEquals("", text.out());
        assertTrue(text.err().endsWith("[NOT_FIT]\n"), text.err());
        assertEquals(3, Shell.run(new byte[0], "-").status());
    }

    @Test
    void aFileOfWhichNoMessageCanBeUsedGivesStatus3() {
        assertEquals(3, Shell.run(FitBytes.file().dataSize(100).noFileCrc().toBytes(), "-").status());
    }

    @Test
    void strictReadingDeliversWhatStandsBeforeTheDamage() {
        byte[] bytes = Vectors.A21.bytes();
        Shell strict = Shell.run(bytes, "--strict", "-");
        assertEquals(1, strict.status());
        assertEquals(1, strict.lines().size());
        assertTrue(strict.err().startsWith("fit-dump: standard input: byte 32: "), strict.err());
        assertEquals(1, strict.err().lines().count());
    }

    @Test
    void lenientReadingReachesTheFileBehindTheDamage() {
        byte[] two = FitBytes.concat(Vectors.A21.bytes(), SOUND);
        assertEquals(1, Shell.run(two, "--strict", "-").lines().size());
        Shell lenient = Shell.run(two, "-");
        assertEquals(1, lenient.status());
        assertTrue(lenient.out().contains("file_id"), lenient.out());
    }

    @Test
    void theWorstOfSeveralFilesCountsAndAllAreShown() throws IOException {
        Path sound = Files.write(folder.resolve("sound.fit"), SOUND);
        Path damaged = Files.write(folder.resolve("damaged.fit"), Vectors.A21.bytes());
        Path text = Files.writeString(folder.resolve("text.fit"), "no FIT file");
        Path missing = folder.resolve("missing.fit");
        assertEquals(1, Shell.run(sound.toString(), damaged.toString(), sound.toString()).status());
        assertEquals(3, Shell.run(text.toString(), damaged.toString()).status());
        Shell all = Shell.run(missing.toString(), text.toString(), damaged.toString(), sound.toString());
        assertEquals(4, all.status());
        assertEquals(2, all.lines().stream()
                .filter(line -> line.contains("  file_id") || line.contains("  record")).count(), all.out());
    }

    @Test
    void eachFileIsAnnouncedWhenThereAreSeveral() throws IOException {
        Path sound = Files.write(folder.resolve("sound.fit"), SOUND);
        Shell shell = Shell.run(sound.toString(), sound.toString());
        assertEquals(2, shell.lines().stream().filter(("==> " + sound + " <==")::equals).count());
    }

    // ---- what cannot be read

    @Test
    void aMissingFileGivesStatus4AndOneLine() {
        Shell shell = Shell.run(folder.resolve("none.fit").toString());
        assertEquals(new Shell(4, "", "fit-dump: " + folder.resolve("none.fit") + ": no such file\n"), shell);
    }

    @Test
    void aDirectoryGivesStatus4AndOneLine() {
        assertEquals(new Shell(4, "", "fit-dump: " + folder + ": is a directory\n"), Shell.run(folder.toString()));
    }

    @Test
    void aDeviceGivesStatus4AndOneLine() {
        assumeTrue(Files.exists(Path.of("/dev/zero")), "there is a device to try it with");
        Shell shell = Shell.run("/dev/zero");
        assertEquals(4, shell.status());
        assertEquals("fit-dump: /dev/zero: is a pipe or a device; give - to read standard input\n", shell.err());
    }

    @Test
    void aNameThatNoFileCanHaveGivesStatus4() {
        Shell shell = Shell.run("a\0b");
        assertEquals(4, shell.status());
        assertEquals("fit-dump: a\\u0000b: has a name that this system's character set cannot express\n", shell.err());
    }

    @Test
    void aPipeByNameGivesStatus4AndOneLine() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        for (String command : new String[] {"dump", "info", "check"}) {
            assertEquals(new Shell(4, "",
                            "fit-dump: " + pipe + ": is a pipe or a device; give - to read standard input\n"),
                    Shell.run(command, pipe.toString()));
        }
    }

    /** Without a file that this user may not read: an administrator may read all. */
    @Test
    void whatKeepsAFileFromBeingReadIsSaidInWords() {
        assertEquals("permission denied", IoFailure.sentence(new AccessDeniedException("x.fit")));
        assertEquals("no such file", IoFailure.sentence(new NoSuchFileException("x.fit")));
        assertEquals("is there already", IoFailure.sentence(new FileAlreadyExistsException("x.fit")));
        assertEquals("Too many levels of symbolic links",
                IoFailure.sentence(new FileSystemException("x.fit", null, "Too many levels of symbolic links")));
        assertEquals("the cable is out", IoFailure.sentence(new IOException("the cable is out")));
        assertEquals("cannot be read: IOException", IoFailure.sentence(new IOException()));
    }

    @Test
    void eachCommandSaysInOneLineThatAFileCannotBeRead() {
        for (String command : new String[] {"dump", "info", "check"}) {
            assertEquals(new Shell(4, "", "fit-dump: " + folder.resolve("none.fit") + ": no such file\n"),
                    Shell.run(command, folder.resolve("none.fit").toString()));
            assertEquals(new Shell(4, "", "fit-dump: " + folder + ": is a directory\n"),
                    Shell.run(command, folder.toString()));
        }
        assertEquals(new Shell(4, "", "fit-dump: " + folder.resolve("none.fit") + ": no such file\n"),
                Shell.run("-f", "fitcsv", folder.resolve("none.fit").toString()));
    }

    @Test
    void aFailingInputGivesStatus4BehindWhatCameBefore() {
        InputStream failing = ScriptedStream.of(SOUND).failAt(SOUND.length, new IOException("the cable is out"));
        Shell shell = Shell.run(failing, "-");
        assertEquals(4, shell.status());
        assertTrue(shell.out().contains("file_id"));
        assertEquals("fit-dump: standard input: the cable is out\n", shell.err());
    }

    @Test
    void aFileNameCannotCommandATerminal() {
        Shell shell = Shell.run("x\u001b[2J\u202egnp.fit");
        assertTrue(shell.err().startsWith("fit-dump: x\\u001b[2J\\u202egnp.fit: "), shell.err());
    }

    // ---- what cannot be written

    @Test
    void aFullDiskGivesStatus4AndSaysSo() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = FitDump.run(new String[] {"-"}, stdin(SOUND), failing("No space left on device"), err, false);
        assertEquals(4, status);
        assertEquals("fit-dump: the output cannot be written: No space left on device\n",
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aReaderWhoGoesAwayIsNoError() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = FitDump.run(new String[] {"-"}, stdin(SOUND), failing("Broken pipe"), err, false);
        assertEquals(0, status);
        assertEquals(0, err.size());
    }

    private static InputStream stdin(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static OutputStream failing(String sentence) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(sentence);
            }
        };
    }
}
