package io.fitcore.cli;

import static io.fitcore.testkit.FitBytes.developer;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.STRING;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.cli.output.Escapes;
import io.fitcore.testkit.FitBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What strangers write reaches a terminal by no way: neither from a file nor from its name, on no stream, in no format.
 */
class TerminalTest {

    /** An escape sequence, a bell, a forged line, C1, delete, overrides, isolates, a mark, and what cannot be seen. */
    private static final String HOSTILE = "a\u001b]0;x\u0007\nb\r\u009b2J\u007f\u202e\u2066\u200f\u2028\ufeff\u00ad";

    private static final List<String> FORMATS = List.of("dump -f text", "dump -f ndjson", "dump -f fitcsv",
            "dump -f fitcsv --data all", "dump --raw", "dump --raw -f ndjson", "dump -v", "info", "info -f json",
            "check", "check -f json");

    @TempDir
    private Path folder;

    @Test
    void textOfAFile() {
        byte[] text = HOSTILE.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = FitBytes.file()
                .define(0, 34, field(8, text.length, STRING), field(0, 1, UINT8)).data(0, text, 1)
                .define(1, 207, field(3, 1, UINT8)).data(1, 0)
                .define(2, 206, field(0, 1, UINT8), field(1, 1, UINT8), field(2, 1, UINT8),
                        field(3, text.length, STRING), field(8, text.length, STRING)).data(2, 0, 7, UINT8, text, text)
                .define(3, 20, field(3, 1, UINT8), developer(7, 1, 0)).data(3, 80, 5)
                .define(4, 0, field(8, text.length, STRING)).data(4, (Object) text)
                .wrongFileCrc().toBytes();
        for (String format : FORMATS) {
            Shell shell = runOnTerminal(bytes, (format + " -").split(" "));
            assertEquals(1, shell.status(), format);
            assertHarmless(shell, format);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2J", "\u0007", "x\nforged: line", "\u009b2J", "\u202egnp.fit", "\u2066", "\u007f",
            "\ufeff"})
    void theNameOfAFileThatIsThereOrNot(String name) throws Exception {
        byte[] cut = FitBytes.file().define(0, 20, field(3, 1, UINT8)).data(0, 80).noFileCrc().toBytes();
        String path = folder.toString() + "/" + name;
        try {
            Files.write(Path.of(path), cut);
        } catch (InvalidPathException e) {
            // a locale without the character cannot have a file of that name
        }
        for (String format : FORMATS) {
            String[] words = (format + " ?").split(" ");
            words[words.length - 1] = path;
            Shell shell = runOnTerminal(new byte[0], words);
            assertTrue(shell.status() == 1 || shell.status() == 4, format);
            assertHarmless(shell, format);
        }
        assertHarmless(runOnTerminal(new byte[0], path, path), "several");
        assertHarmless(runOnTerminal(cut, "salvage", "-", "-o", path), "salvage");
        assertHarmless(runOnTerminal(new byte[0], "salvage", path, "-o", path), "salvage");
    }

    @Test
    void wordsOfTheCommandLine() {
        for (String[] words : new String[][] {{HOSTILE, "--" + HOSTILE}, {"-f", HOSTILE}, {"-m", HOSTILE, "x"},
            {"--raw=" + HOSTILE, "x"}, {"-f", "fitcsv", "--defn", HOSTILE, "x"}}) {
            Shell shell = runOnTerminal(new byte[0], words);
            assertEquals(2, shell.status());
            assertHarmless(shell, words[0]);
            assertEquals(1, shell.err().lines().count());
        }
    }

    private static Shell runOnTerminal(byte[] stdin, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = FitDump.run(args, new ByteArrayInputStream(stdin), out, err, true);
        return new Shell(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The byte order mark that begins a table of the exchange text is ours. */
    private static void assertHarmless(Shell shell, String what) {
        String out = shell.out().startsWith("\ufeff") ? shell.out().substring(1) : shell.out();
        for (String text : List.of(out, shell.err())) {
            assertTrue(text.codePoints().noneMatch(c -> c != '\n' && Escapes.isUnsafe(c)), () -> what + ": " + text);
            assertTrue(text.lines().noneMatch(line -> line.startsWith("forged") || line.startsWith("b")),
                    () -> what + ": " + text);
        }
    }
}
