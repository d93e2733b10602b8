package io.fitcore.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Section 14: a test names each rule. */
class RuleNamesTest {

    private static final int LAST_RULE = 89;
    private static final Pattern NAME = Pattern.compile("@DisplayName\\(\\s*\"R(\\d+): ");

    @Test
    void everyRuleIsNamedByATest() throws Exception {
        Set<Integer> named = new TreeSet<>();
        Path module = Path.of(RuleNamesTest.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                .resolve("../..").normalize();
        for (Path tests : List.of(module.resolve("src/test/java"),
                module.resolveSibling("fit-profile-gen/src/test/java"))) {
            collect(tests, named);
        }
        Set<Integer> missing = new TreeSet<>(IntStream.rangeClosed(1, LAST_RULE).boxed().toList());
        missing.removeAll(named);
        assertEquals(Set.of(), missing);
    }

    private static void collect(Path tests, Set<Integer> named) throws IOException {
        try (Stream<Path> files = Files.walk(tests)) {
            for (Path file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
                Matcher names = NAME.matcher(Files.readString(file));
                while (names.find()) {
                    named.add(Integer.valueOf(names.group(1)));
                }
            }
        }
    }
}
