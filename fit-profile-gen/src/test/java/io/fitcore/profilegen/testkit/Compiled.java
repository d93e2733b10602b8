package io.fitcore.profilegen.testkit;

import io.fitcore.profilegen.emit.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Generated sources compiled in memory, together with the hand-written classes of fit-core that they belong to.
 *
 * @param classes     class files by class name
 * @param diagnostics what the compiler had to say, warnings included
 */
public record Compiled(Map<String, byte[]> classes, List<String> diagnostics) {

    private static final Path CORE = Path.of("..", "fit-core", "src", "main", "java", "io", "fitcore");

    public static Compiled of(List<SourceFile> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Map<String, byte[]> classes = new HashMap<>();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(diagnostics, null, null)) {
            List<JavaFileObject> units = new ArrayList<>();
            standard.getJavaFileObjectsFromPaths(handWritten()).forEach(units::add);
            sources.forEach(source -> units.add(new InMemorySource(source)));
            compiler.getTask(null, new InMemoryOutput(standard, classes), diagnostics,
                    List.of("--release", "17", "-Xlint:all", "-Xdoclint:all,-missing", "-proc:none"), null, units)
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Compiled(classes, diagnostics.getDiagnostics().stream().map(Object::toString).toList());
    }

    private static List<Path> handWritten() throws IOException {
        List<Path> files = new ArrayList<>(List.of(CORE.resolve("model/BaseType.java")));
        try (Stream<Path> profile = Files.list(CORE.resolve("profile"))) {
            profile.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
        }
        return files;
    }

    /** Loads a class, and those that it needs. */
    public Class<?> load(String className) {
        ClassLoader loader = new ClassLoader(null) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        try {
            return Class.forName(className, true, loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("nothing compiled to " + className, e);
        }
    }

    private static final class InMemorySource extends SimpleJavaFileObject {

        private final String text;

        InMemorySource(SourceFile source) {
            super(URI.create("memory:///" + source.path()), Kind.SOURCE);
            this.text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class InMemoryOutput extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, byte[]> classes;

        InMemoryOutput(JavaFileManager fileManager, Map<String, byte[]> classes) {
            super(fileManager);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind,
                FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            classes.put(className, toByteArray());
                        }
                    };
                }
            };
        }
    }
}
