package io.fitcore.profilegen.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The published workbooks, which are not ours to keep. The system property {@code fit.profiles} or the environment
 * variable {@code FIT_PROFILES} names the folder that has them.
 */
public final class Published {

    /** The editions that the folder must have. */
    public static final List<String> EDITIONS = List.of("16.20", "20.14", "20.27", "20.43", "21.40", "21.212");

    private Published() {
    }

    /** The workbook of an edition; skips the test when no folder is named, fails it when the workbook is not there. */
    public static Path workbook(String edition) {
        String folder = System.getProperty("fit.profiles", System.getenv().getOrDefault("FIT_PROFILES", ""));
        Assumptions.assumeFalse(folder.isBlank(),
                "set fit.profiles or FIT_PROFILES to the folder of the published workbooks to run this test");
        Path workbook = Path.of(folder, "Profile-" + edition + ".xlsx");
        Assertions.assertTrue(Files.isRegularFile(workbook), () -> workbook + " does not exist");
        return workbook;
    }
}
