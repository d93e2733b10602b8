package io.fitcore.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A reviewed text file holds the exported signatures, so a change of them shows.
 *
 * <p>If you mean the change, rewrite the file and commit it with the change:
 * {@code mvn -pl fit-core -am test -Dtest=ApiTest -Dsurefire.failIfNoSpecifiedTests=false -Dfit.api.update=true}
 */
class ApiTest {

    private static final String TEXT = "src/test/resources/api/fit-core.api.txt";

    @Test
    void exportedSignaturesAreTheReviewedOnes() throws IOException {
        Path file = House.module().resolve(TEXT);
        List<String> actual = ApiText.lines();
        if (Boolean.getBoolean("fit.api.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", actual).strip() + "\n");
        }
        List<String> reviewed = Files.readAllLines(file);
        assertEquals(String.join("\n", reviewed).strip(), String.join("\n", actual).strip(),
                () -> "gone: " + without(reviewed, actual) + "\nnew: " + without(actual, reviewed)
                        + "\nwhen this is meant, run with -Dfit.api.update=true and review " + TEXT + "\n");
    }

    private static String without(List<String> lines, List<String> others) {
        List<String> left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left.isEmpty() ? "nothing" : String.join("\n", left);
    }
}
