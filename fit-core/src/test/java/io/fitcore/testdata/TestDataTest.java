package io.fitcore.testdata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.testkit.BitwiseCrc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestDataTest {
    private static final Path FOLDER = Path.of("..", "testdata");
    private static final Map<String, byte[]> WRITTEN = TestDataWriter.files();

    @ParameterizedTest
    @MethodSource("names")
    void committedFileIsWhatTheWriterMakes(String name) throws IOException {
        assertArrayEquals(WRITTEN.get(name), Files.readAllBytes(FOLDER.resolve(name)),
                "write the folder again with TestDataWriter, or undo the change to its sources");
    }

    @Test
    void folderHoldsNoOtherFitFile() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertEquals(new TreeSet<>(WRITTEN.keySet()), files
                    .filter(file -> file.toString().endsWith(".fit"))
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void readmeHasOneRowForEachFile() throws IOException {
        Pattern row = Pattern.compile("^\\| `([^`]+\\.fit)` \\| \\S.* \\| \\S.* \\|$", Pattern.MULTILINE);
        assertEquals(WRITTEN.keySet().stream().sorted().toList(), row
                .matcher(Files.readString(FOLDER.resolve("README.md"))).results()
                .map(match -> match.group(1)).sorted().toList());
    }

    @ParameterizedTest
    @MethodSource("soundNames")
    void soundFileIsAWholeNumberOfValidFiles(String name) {
        byte[] bytes = WRITTEN.get(name);
        int at = 0;
        while (at < bytes.length) {
            if (bytes[at] == 0) {
                at++; // padding
                continue;
            }
            int dataSize = (bytes[at + 4] & 0xFF) | (bytes[at + 5] & 0xFF) << 8 | (bytes[at + 6] & 0xFF) << 16;
            int length = (bytes[at] & 0xFF) + dataSize + 2;
            assertTrue(at + length <= bytes.length, "the file ends inside the input");
            assertEquals(0, BitwiseCrc.update(0, bytes, at, length), "CRC of the file at byte " + at);
            at += length;
        }
    }

    @Test
    void noFileIsLargerThanItNeedsToBe() {
        WRITTEN.forEach((name, bytes) -> assertTrue(bytes.length <= 200_000, name));
    }

    static Stream<String> names() {
        return WRITTEN.keySet().stream();
    }

    static Stream<String> soundNames() {
        return names().filter(name -> !name.startsWith("broken/"));
    }
}
