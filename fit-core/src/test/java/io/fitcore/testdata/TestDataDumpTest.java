package io.fitcore.testdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.cli.DumpRunner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What {@code fit-dump} shows of the sound files is what has been reviewed: {@code x.txt} beside {@code x.fit}.
 *
 * <p>With {@code -Dfit.dumps.update=true} the texts are written instead of compared; the review is then of their diff,
 * against the sources in this package and {@code testdata/README.md}.
 */
class TestDataDumpTest {
    private static final Path FOLDER = Path.of("..", "testdata");
    private static final boolean UPDATE = Boolean.getBoolean("fit.dumps.update");

    /** What is longer nobody reviews; that such files are read without any problem is tested all the same. */
    private static final int MAX_REVIEWED_CHARACTERS = 60_000;

    @Test
    void dumpIsTheReviewedOne() throws IOException {
        Map<String, String> dumps = dumps();
        if (UPDATE) {
            update(dumps);
        }
        assertEquals(dumps.keySet(), reviewedNames());
        for (Map.Entry<String, String> dump : dumps.entrySet()) {
            assertEquals(Files.readString(FOLDER.resolve(dump.getKey())), dump.getValue(),
                    () -> dump.getKey()
                    + ": when the new text is the right one, write it with -Dfit.dumps.update=true");
        }
    }

    private static void update(Map<String, String> dumps) throws IOException {
        for (String name : reviewedNames()) {
            Files.delete(FOLDER.resolve(name));
        }
        for (Map.Entry<String, String> dump : dumps.entrySet()) {
            Files.writeString(FOLDER.resolve(dump.getKey()), dump.getValue());
        }
    }

    /** The dumps that are short enough, by the names of their texts. */
    private static Map<String, String> dumps() {
        Map<String, String> dumps = new TreeMap<>();
        TestDataTest.soundNames().forEach(name -> {
            String dump = dump(FOLDER.resolve(name));
            if (dump.length() <= MAX_REVIEWED_CHARACTERS) {
                dumps.put(name.replaceFirst("\\.fit$", ".txt"), dump);
            }
        });
        return dumps;
    }

    private static String dump(Path fit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = DumpRunner.run(out, err, "--verbose", fit.toString());
        assertEquals("", err.toString(StandardCharsets.UTF_8), "nothing is wrong with " + fit);
        assertEquals(0, status);
        assertTrue(out.size() > 0);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static SortedSet<String> reviewedNames() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".txt"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
