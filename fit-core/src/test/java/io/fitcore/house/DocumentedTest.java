package io.fitcore.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every exported member has a comment.
 *
 * <p>The Javadoc build runs doclint without its group {@code missing}, which would also ask for a {@code @return} that
 * says the first sentence again. This test takes the wanted part of that group.
 */
class DocumentedTest {

    @Test
    void everyExportedMemberHasAComment(@TempDir Path folder) throws IOException {
        Path probe = Files.writeString(folder.resolve("Probe.java"),
                "package io.fitcore.model; public enum Probe { UNDOCUMENTED }");
        List<String> found = missing(probe, folder).stream().filter(line -> line.contains("no comment")).toList();
        assertEquals(List.of(probe + ":1: no comment"), found.stream().distinct().toList());
    }

    /** What the group {@code missing} says of a file and of the hand-written sources, as {@code file:line: message}. */
    private static List<String> missing(Path probe, Path output) throws IOException {
        String exported = House.descriptor().exports().stream()
                .map(ModuleDescriptor.Exports::source).collect(Collectors.joining(","));
        List<String> options = List.of("-proc:none", "-Xmaxwarns", "100000", "-d", output.toString(),
                "-cp", House.classes().toString(), "-Xdoclint:missing/protected", "-Xdoclint/package:" + exported);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(found, Locale.ROOT, null);
                Stream<Path> sources = Files.walk(House.module().resolve("src/main/java"))) {
            List<Path> classes = Stream.concat(Stream.of(probe), sources)
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java")).toList();
            StringWriter rest = new StringWriter();
            boolean compiled = javac
                    .getTask(rest, files, found, options, null, files.getJavaFileObjectsFromPaths(classes))
                    .call();
            assertTrue(compiled, () -> rest + found.getDiagnostics().toString());
        }
        return found.getDiagnostics().stream()
                .filter(problem -> problem.getSource() != null)
                .map(problem -> problem.getSource().getName() + ":" + problem.getLineNumber() + ": "
                        + problem.getMessage(Locale.ROOT))
                .toList();
    }
}
