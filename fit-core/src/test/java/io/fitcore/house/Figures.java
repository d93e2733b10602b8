package io.fitcore.house;

import io.fitcore.house.SourceFigures.SourceFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Prints the figures of the style for the main sources of each module, by package. Knots of classes are searched for in
 * {@code target/classes}; a module that is not compiled shows none.
 *
 * <pre>{@code
 * java -cp fit-core/target/test-classes:fit-core/target/classes io.fitcore.house.Figures .
 * }</pre>
 */
public final class Figures {

    /** How many lines a method may have. */
    static final int METHOD_LINES = 40;

    /** How many fields a class may have. */
    static final int CLASS_FIELDS = 18;

    private static final List<String> MODULES = List.of("fit-core", "fit-profile-gen", "fit-benchmarks");
    private static final String ROW = "%-36s %6s %6s %8s %7s %8s %7s %7s %7s %6s%n";

    private final PrintStream out;
    private final List<SourceFile> files;
    private final SortedMap<String, List<SortedSet<String>>> knots;

    private Figures(PrintStream out, Path module) throws IOException {
        this.out = out;
        files = SourceFigures.below(module.resolve("src/main/java"));
        Path classes = module.resolve("target/classes");
        knots = Files.exists(classes) ? ClassKnots.in(House.classUses(classes)) : new TreeMap<>();
    }

    /** Takes the folder of the repository; without an argument that is the working directory. */
    public static void main(String[] args) throws IOException {
        Path repository = Path.of(args.length == 0 ? "." : args[0]);
        for (String module : MODULES) {
            System.out.printf("======== %s%n%n", module);
            Figures figures = new Figures(System.out, repository.resolve(module));
            figures.printTable();
            figures.printPlaces();
        }
    }

    private void printTable() {
        out.printf(ROW, "package", "files", "lines", "?:/1000", "nested", "+=c?1:0", "methods", "classes", "columns",
                "knots");
        out.printf(ROW, "", "", "", "", "", "", ">" + METHOD_LINES, ">" + CLASS_FIELDS,
                ">" + SourceFigures.COLUMNS, "");
        Map<String, List<SourceFile>> packages = files.stream()
                .collect(Collectors.groupingBy(SourceFile::packageName, TreeMap::new, Collectors.toList()));
        packages.forEach((name, part) -> printRow(name, part, knots.getOrDefault(name, List.of()).size()));
        printRow("all", files, knots.values().stream().mapToInt(List::size).sum());
    }

    private void printRow(String name, List<SourceFile> part, int knotCount) {
        out.printf(ROW, name, part.size(), SourceFigures.lines(part),
                "%.1f".formatted(SourceFigures.conditionalsPerThousandLines(part)),
                SourceFigures.places(part, SourceFile::nestedConditionals).size(),
                SourceFigures.places(part, SourceFile::conditionalAddends).size(),
                SourceFigures.methodsAbove(METHOD_LINES, part).size(),
                SourceFigures.classesAbove(CLASS_FIELDS, part).size(),
                SourceFigures.places(part, SourceFile::longLines).size(),
                knotCount);
    }

    private void printPlaces() {
        print("methods above " + METHOD_LINES + " lines", SourceFigures.methodsAbove(METHOD_LINES, files));
        print("classes with more than " + CLASS_FIELDS + " fields", SourceFigures.classesAbove(CLASS_FIELDS, files));
        print("nested ?:", SourceFigures.places(files, SourceFile::nestedConditionals));
        print("+= c ? 1 : 0", SourceFigures.places(files, SourceFile::conditionalAddends));
        print("lines above " + SourceFigures.COLUMNS + " columns", SourceFigures.places(files, SourceFile::longLines));
        print("knots of classes", knots.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(knot -> each.getKey() + ": " + String.join(", ", knot)))
                .toList());
        out.println();
    }

    private void print(String title, List<?> places) {
        out.printf("%n%s: %d%n", title, places.size());
        places.forEach(place -> out.println("    " + place));
    }
}
