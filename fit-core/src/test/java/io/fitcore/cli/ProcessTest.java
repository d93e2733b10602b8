package io.fitcore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fitcore.FitDecoder;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, connected to what the operating system has. */
class ProcessTest {

    /** Its dump is far longer than a pipe holds. */
    private static final String LONG = Path.of("..", "testdata", "run.fit").toString();

    @TempDir
    private Path folder;
    private Path err;

    @Test
    void aReaderWhoGoesAwayIsNoErrorAndNothingIsSaid() throws Exception {
        for (String format : List.of("text", "ndjson", "fitcsv")) {
            Process process = start(ProcessBuilder.Redirect.PIPE, "-f", format, LONG);
            try (BufferedReader out = new BufferedReader(
                    new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                assertTrue(out.readLine().length() > 0);
            }
            assertEquals(0, status(process), format);
            assertEquals("", Files.readString(err));
        }
    }

    @Test
    void aFullDiskIsNoticed() throws Exception {
        File full = new File("/dev/full");
        assumeTrue(full.exists(), "there is a device that is always full");
        for (String line : List.of("-f text", "-f ndjson", "-f fitcsv", "info", "check", "--help", "--version")) {
            List<String> words = new ArrayList<>(List.of(line.split(" ")));
            words.add(LONG);
            Process process = start(ProcessBuilder.Redirect.to(full), words.toArray(String[]::new));
            assertEquals(4, status(process), line);
            String said = Files.readString(err);
            assertTrue(said.startsWith("fit-dump: the output cannot be written: ") && said.lines().count() == 1, said);
        }
    }

    @Test
    void standardInputIsNotSalvagedOverItself() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/fd/0")), "the system shows what standard input is connected to");
        Path file = Files.copy(Path.of(LONG), folder.resolve("run.fit"));
        ProcessBuilder builder = builder("salvage", "--force", "-", "-o", file.toString());
        Process process = builder.redirectInput(file.toFile()).redirectError(err.toFile()).start();
        assertEquals(4, status(process));
        assertEquals("fit-dump: " + file + ": is the file that is read\n", Files.readString(err));
        assertEquals(-1, Files.mismatch(Path.of(LONG), file));
    }

    private Process start(ProcessBuilder.Redirect out, String... words) throws Exception {
        return builder(words).redirectOutput(out).redirectError(err.toFile()).start();
    }

    private ProcessBuilder builder(String... words) throws IOException, URISyntaxException {
        err = Files.createTempFile(folder, "err", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-cp",
                Path.of(FitDecoder.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString(),
                FitDump.class.getName()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command);
    }

    private static int status(Process process) throws InterruptedException {
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue();
    }
}
