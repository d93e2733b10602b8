package io.fitcore.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Javadoc of exported packages cites only pages that a reader can open. */
class PublicJavadocTest {

    private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CLOSED_DOCUMENT = Pattern.compile("\\bR\\d+\\b|\\bspec \\d");
    private static final Pattern PAGE = Pattern.compile("\\b([A-Z-]+\\.md)(?:, \"([^\"]+)\")?");

    @Test
    void noRuleNumbersAndNoSectionsOfAnotherDocumentAreCited() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources()) {
            CLOSED_DOCUMENT.matcher(comments(source)).results()
                    .forEach(match -> found.add(source.getFileName() + ": " + match.group()));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void thePagesAndSectionsThatAreCitedExist() throws IOException {
        List<String> missing = new ArrayList<>();
        int cited = 0;
        for (Path source : sources()) {
            Matcher page = PAGE.matcher(comments(source));
            while (page.find()) {
                cited++;
                if (!exists(page.group(1), page.group(2))) {
                    missing.add(source.getFileName() + ": " + page.group());
                }
            }
        }
        assertTrue(cited > 10, "pages are hardly cited: " + cited);
        assertEquals(List.of(), missing);
    }

    private static boolean exists(String page, String section) throws IOException {
        Path file = House.module().resolve(page);
        return Files.exists(file) && (section == null || headings(file).contains(section));
    }

    /** All Javadoc of a file, each comment in one line. */
    private static String comments(Path source) throws IOException {
        return COMMENT.matcher(Files.readString(source)).results()
                .map(comment -> comment.group().replaceAll("\\s*\\n\\s*\\*\\s*", " "))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> headings(Path page) throws IOException {
        return Files.readAllLines(page).stream().filter(line -> line.startsWith("## "))
                .map(line -> line.substring("## ".length())).toList();
    }

    /** The hand-written sources of exported packages. */
    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        Path root = House.module().resolve("src/main/java");
        for (ModuleDescriptor.Exports exported : House.descriptor().exports()) {
            try (Stream<Path> files = Files.list(root.resolve(exported.source().replace('.', '/')))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        assertTrue(sources.size() > 30, () -> "only " + sources);
        return sources;
    }
}
