package io.fitcore.cli.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {

    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    private Path folder;
    private Path path;

    @BeforeEach
    void choosePath() {
        path = folder.resolve("out.fit");
    }

    @Test
    void aFileThatIsWrittenIsThereAsAWhole() throws IOException {
        NewFile.at(path, false).write(out -> out.write(CONTENT));
        assertArrayEquals(CONTENT, Files.readAllBytes(path));
        assertOnlyTheFileIsThere();
    }

    @Test
    void whereWritingFailsEverythingIsAsBefore() throws IOException {
        Files.writeString(path, "dear to somebody");
        NewFile file = NewFile.at(path, true);
        IOException full = new IOException("No space left on device");
        IOException thrown = assertThrows(IOException.class, () -> file.write(out -> {
            out.write(CONTENT);
            throw full;
        }));
        assertEquals(full, thrown);
        assertEquals("dear to somebody", Files.readString(path));
        assertOnlyTheFileIsThere();
    }

    @Test
    void aFileThatIsThereGivesWayOnlyWhenThatIsSaid() throws IOException {
        Files.writeString(path, "dear to somebody");
        assertThrows(FileAlreadyExistsException.class, () -> NewFile.at(path, false));
        NewFile.at(path, true).write(out -> out.write(CONTENT));
        assertArrayEquals(CONTENT, Files.readAllBytes(path));
    }

    @Test
    void whatCameToBeThereMeanwhileStays() throws IOException {
        NewFile file = NewFile.at(path, false);
        assertThrows(FileAlreadyExistsException.class,
                () -> file.write(out -> Files.writeString(path, "dear to somebody")));
        assertEquals("dear to somebody", Files.readString(path));
        assertOnlyTheFileIsThere();
    }

    private void assertOnlyTheFileIsThere() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(path), files.toList());
        }
    }
}
