package io.fitcore.profilegen;

import io.fitcore.profilegen.facts.FactsWorkbook;
import io.fitcore.profilegen.facts.ProfileChanges;
import io.fitcore.profilegen.fault.Findings;
import io.fitcore.profilegen.model.ProfileModel;
import io.fitcore.profilegen.xlsx.WorkbookWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes our own workbook from a published one: facts only, and the same bytes for the same input.
 *
 * <pre>
 * --from FILE           the published workbook
 * --profile-version V   its edition, which no published workbook states
 * --output FILE         our workbook; an earlier one is compared and replaced
 * </pre>
 *
 * <p>Moving to another edition, from the top of the repository:
 *
 * <pre>
 * mvn -q -pl fit-profile-gen compile exec:java -Dexec.mainClass=io.fitcore.profilegen.MakeFactsWorkbook \
 *     -Dexec.args="--from /path/to/Profile.xlsx --profile-version 21.212 \
 *                  --output fit-profile-gen/src/main/profile/Profile.xlsx"
 * </pre>
 */
public final class MakeFactsWorkbook {

    private static final String FROM = "--from";
    private static final String VERSION = "--profile-version";
    private static final String OUTPUT = "--output";

    private MakeFactsWorkbook() {
    }

    /**
     * Writes the workbook and prints what was repaired and what has changed.
     *
     * @throws IOException if a workbook cannot be read or written
     * @throws io.fitcore.profilegen.fault.ProfileFaultException if a workbook has faults
     * @throws IllegalArgumentException if an option is wrong
     */
    public static void main(String[] arguments) throws IOException {
        run(arguments, System.out);
    }

    static void run(String[] arguments, PrintStream log) throws IOException {
        Options options = Options.parse(arguments, List.of(FROM, VERSION, OUTPUT));
        Findings findings = new Findings();
        ProfileModel profile =
                ProfileLoader.load(Path.of(options.required(FROM)), options.required(VERSION), findings);
        findings.notes().forEach(note -> log.println("note: " + note));
        Path output = Path.of(options.required(OUTPUT));
        if (Files.exists(output)) {
            ProfileModel previous = ProfileLoader.load(output, "", new Findings());
            ProfileChanges.between(previous, profile).forEach(log::println);
        }
        Files.write(output, WorkbookWriter.toBytes(FactsWorkbook.of(profile)));
    }
}
