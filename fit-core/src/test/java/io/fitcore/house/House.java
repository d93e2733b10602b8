package io.fitcore.house;

import io.fitcore.model.BaseType;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the build puts the parts of the module, and what the tools of the JDK say about them. */
final class House {

    private static final Pattern JDEPS_EDGE =
            Pattern.compile("^\\s+(\\S+)\\s+->\\s+(\\S+)\\s+(\\S.*)$", Pattern.MULTILINE);

    private House() {
    }

    /** One package or class uses another; {@code home} is the module or archive that holds {@code to}. */
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

    /** The packages below a folder that hold a file with this ending; package and module descriptions do not count. */
    static SortedSet<String> packagesWith(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.getFileName().toString().matches("(package|module)-info\\..*"))
                    .map(file -> root.relativize(file.getParent()).toString().replace('\\', '/').replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The uses that {@code jdeps} sees between packages. It leaves out a package's use of itself. */
    static List<Use> uses() {
        return usesOf(classes());
    }

    /** The same for the classes of any folder. */
    static List<Use> usesOf(Path classes) {
        return jdeps("-verbose:package", classes.toString());
    }

    /** The uses that {@code jdeps} sees between classes, those within a package included. */
    static List<Use> classUses(Path classes) {
        return jdeps("-verbose:class", "-filter:none", classes.toString());
    }

    private static List<Use> jdeps(String... arguments) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        int exit = ToolProvider.findFirst("jdeps").orElseThrow().run(writer, writer, arguments);
        if (exit != 0) {
            throw new IllegalStateException(out.toString());
        }
        return JDEPS_EDGE.matcher(out.toString()).results()
                .map(found -> new Use(found.group(1), found.group(2), found.group(3).strip()))
                .toList();
    }
}
