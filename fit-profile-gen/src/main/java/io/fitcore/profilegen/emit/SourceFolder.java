package io.fitcore.profilegen.emit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder that holds generated sources. */
public final class SourceFolder {

    private SourceFolder() {
    }

    /**
     * Makes the folder hold these sources and no other generated ones. Files that are right already are not touched, so
     * that a compiler need not run again.
     *
     * @throws IOException if a file cannot be read, written or deleted
     */
    public static void write(Path folder, List<SourceFile> sources) throws IOException {
        Files.createDirectories(folder);
        deleteOthers(folder, sources.stream().map(source -> folder.resolve(source.path())).collect(Collectors.toSet()));
        for (SourceFile source : sources) {
            Path file = folder.resolve(source.path());
            byte[] bytes = source.text().getBytes(StandardCharsets.UTF_8);
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            }
        }
    }

    /** Only what carries our mark is deleted: someone may name the wrong folder. */
    private static void deleteOthers(Path folder, Set<Path> wanted) throws IOException {
        List<Path> others;
        try (Stream<Path> files = Files.walk(folder)) {
            others = files.filter(file -> file.toString().endsWith(".java") && !wanted.contains(file)).toList();
        }
        for (Path file : others) {
            if (Files.readString(file, StandardCharsets.ISO_8859_1).startsWith(JavaFile.MARK)) {
                Files.delete(file);
            }
        }
    }
}
