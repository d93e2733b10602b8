package io.fitcore.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.model.BaseType;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the build made of the module: its classes, its sources, and what they say of themselves. */
final class House {

    private static final Pattern JDEPS_EDGE = Pattern.compile("^\\s+(\\S+)\\s+->\\s+(\\S+)\\s+(\\S.*)$", Pattern.MULTILINE);

    private House() {
    }

    /** One package uses another; {@code home} is the module or archive that holds {@code to}. */
    record Use(String from, String to, String home) {
    }

    /** The folder that the main sources were compiled to. */
    static Path classes() {
        try {
            return Path.of(BaseType.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folder of the module, which holds {@code pom.xml}. */
    static Path module() {
        return classes().resolve("../..").normalize();
    }

    /** The module descriptor as it was compiled. */
    static ModuleDescriptor descriptor() throws IOException {
        try (var in = Files.newInputStream(classes().resolve("module-info.class"))) {
            return ModuleDescriptor.read(in);
        }
    }

    /** Every package below a folder that directly holds a file with this ending, package and module descriptions aside. */
    static SortedSet<String> packagesWith(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.getFileName().toString().matches("(package|module)-info\\..*"))
                    .map(file -> root.relativize(file.getParent()).toString().replace('\\', '/').replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** What {@code jdeps} sees between packages; a package's use of itself is not told. */
    static List<Use> uses() {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        int exit = ToolProvider.findFirst("jdeps").orElseThrow()
                .run(writer, writer, "-verbose:package", classes().toString());
        assertEquals(0, exit, out::toString);
        Matcher edge = JDEPS_EDGE.matcher(out.toString());
        return edge.results()
                .map(found -> new Use(found.group(1), found.group(2), found.group(3).strip()))
                .toList();
    }
}
