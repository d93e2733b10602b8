package io.fitcore.benchmarks.input;

import io.fitcore.FitDecoder;
import io.fitcore.model.FitException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Folders of files that were not made here. */
public final class Folders {

    /** The system property that names a folder of real files. */
    public static final String CORPUS_PROPERTY = "fit.corpus";

    /** The system property that names {@code testdata} where it is not found by itself. */
    public static final String TESTDATA_PROPERTY = "fit.testdata";

    private Folders() {
    }

    /** The folder of real files; empty when none is named. */
    public static Optional<Path> corpus() {
        return named(CORPUS_PROPERTY);
    }

    /** The folder {@code testdata} of the project: the one named, or found from here or from this jar upwards. */
    public static Optional<Path> testdata() {
        return named(TESTDATA_PROPERTY)
                .or(() -> above(Path.of("").toAbsolutePath()))
                .or(() -> above(jar()));
    }

    /** The files of a folder and those below it that can be read strictly, in the order of their names. */
    static List<Sample> soundFiles(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> found = Files.walk(folder)) {
            paths = found.filter(Files::isRegularFile)
                    .filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".fit"))
                    .sorted()
                    .toList();
        }
        List<Sample> sound = new ArrayList<>();
        for (Path path : paths) {
            byte[] bytes = Files.readAllBytes(path);
            if (isSound(bytes)) {
                sound.add(new Sample(bytes));
            }
        }
        if (sound.isEmpty()) {
            throw new IOException("no sound FIT file in " + folder);
        }
        return List.copyOf(sound);
    }

    private static boolean isSound(byte[] bytes) throws IOException {
        try {
            FitDecoder.stream(bytes).only().forEach(message -> { });
            return true;
        } catch (FitException e) {
            return false;
        }
    }

    private static Optional<Path> named(String property) {
        return Optional.ofNullable(System.getProperty(property)).filter(name -> !name.isEmpty()).map(Path::of);
    }

    private static Optional<Path> above(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path testdata = folder.resolve("testdata");
            if (Files.isRegularFile(testdata.resolve("ride.fit"))) {
                return Optional.of(testdata);
            }
        }
        return Optional.empty();
    }

    private static Path jar() {
        try {
            return Path.of(Folders.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
