package io.fitcore.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of real FIT files with their reference readings.
 *
 * <pre>
 * files/NAME.fit     oracles/NAME.raw.ndjson.gz, .full.ndjson.gz, .hr.ndjson.gz, .csv.gz
 * broken/NAME.fit    broken/oracles/NAME....
 * </pre>
 */
final class Corpus {

    private static final String PROPERTY = "fit.corpus";
    private static final String VARIABLE = "FIT_CORPUS";
    private static final String SUFFIX = ".fit";

    private final Path folder;

    private Corpus(Path folder) {
        this.folder = folder;
    }

    /** Why tests are skipped; printed when first asked for, as the build shows only that they are. */
    private static final class SkipNotice {
        private static final String TEXT = "no real files to compare with: neither the system property " + PROPERTY
                + " nor the environment variable " + VARIABLE + " names their folder";

        static {
            System.out.println("Skipped: " + TEXT);
        }

        static String text() {
            return TEXT;
        }
    }

    /** What another decoder read in a file. */
    enum Reference {
        /** Wire values by field number. */
        RAW(".raw.ndjson.gz"),
        /** Everything applied, by field name. */
        FULL(".full.ndjson.gz"),
        /** As {@link #FULL}, with heart rates merged; only of files that have {@code hr} messages. */
        HEART_RATE(".hr.ndjson.gz"),
        /** The exchange text of the FIT world. */
        CSV(".csv.gz");

        private final String suffix;

        Reference(String suffix) {
            this.suffix = suffix;
        }
    }

    /**
     * One FIT file of the folder.
     *
     * @param name    its name without {@code .fit}
     * @param fit     the file
     * @param oracles where its readings lie
     */
    record RealFile(String name, Path fit, Path oracles) {

        boolean has(Reference reading) {
            return Files.exists(path(reading));
        }

        Path path(Reference reading) {
            return oracles.resolve(name + reading.suffix);
        }

        long sizeBytes() {
            try {
                return Files.size(fit);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * The folder that property or variable names; the calling test is skipped when neither is set, and fails when the
     * folder is not there.
     */
    static Corpus find() {
        String named = System.getProperty(PROPERTY, System.getenv(VARIABLE));
        assumeTrue(named != null && !named.isBlank(), SkipNotice::text);
        Path folder = Path.of(named);
        assertTrue(folder.isAbsolute(), () -> PROPERTY + " must be an absolute path, not " + folder);
        assertTrue(Files.isDirectory(folder), () -> PROPERTY + " names a folder that is not there: " + folder);
        return new Corpus(folder);
    }

    /** One JSON object a line: what the files are and how they are built. */
    Path catalogue() {
        return folder.resolve("catalogue.jsonl");
    }

    /** The files without fault, the longest first. */
    List<RealFile> sound() throws IOException {
        List<RealFile> samples = samples(folder.resolve("files"), folder.resolve("oracles"));
        assertTrue(!samples.isEmpty(), () -> "no FIT file in " + folder.resolve("files"));
        return samples;
    }

    /** The files without fault that have a reading, the longest first. */
    List<RealFile> sound(Reference reading) throws IOException {
        return sound().stream().filter(sample -> sample.has(reading)).toList();
    }

    /** All broken files. */
    List<RealFile> broken() throws IOException {
        return samples(folder.resolve("broken"), folder.resolve("broken").resolve("oracles"));
    }

    /** The broken file whose name begins so. */
    RealFile broken(String namePrefix) throws IOException {
        List<RealFile> found = broken().stream()
                .filter(sample -> sample.name().startsWith(namePrefix))
                .toList();
        assertTrue(found.size() == 1, () -> found.size() + " broken files begin with " + namePrefix);
        return found.get(0);
    }

    private static List<RealFile> samples(Path files, Path oracles) throws IOException {
        try (Stream<Path> paths = Files.list(files)) {
            return paths.filter(path -> path.getFileName().toString().endsWith(SUFFIX))
                    .map(path -> sample(path, oracles))
                    .sorted(Comparator.comparingLong(RealFile::sizeBytes).reversed().thenComparing(RealFile::name))
                    .toList();
        }
    }

    private static RealFile sample(Path fit, Path oracles) {
        String name = fit.getFileName().toString();
        return new RealFile(name.substring(0, name.length() - SUFFIX.length()), fit, oracles);
    }
}
