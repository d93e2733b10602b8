package io.fitcore.profilegen;

import io.fitcore.profilegen.emit.JavaSources;
import io.fitcore.profilegen.emit.SourceFolder;
import io.fitcore.profilegen.fault.Findings;
import io.fitcore.profilegen.model.ProfileModel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the Java tables of a profile workbook.
 *
 * <pre>
 * --profile FILE        the workbook, ours or a published one
 * --profile-version V   its edition; blank or left out to take what the workbook says
 * --output DIR          where the sources go; other generated sources there are deleted
 * </pre>
 */
public final class GenerateSources {

    private static final String PROFILE = "--profile";
    private static final String VERSION = "--profile-version";
    private static final String OUTPUT = "--output";

    private GenerateSources() {
    }

    /**
     * Runs inside the build's own virtual machine. So it returns or throws, and never exits.
     *
     * @throws IOException if the workbook cannot be read or a source cannot be written
     * @throws io.fitcore.profilegen.fault.ProfileFaultException if the workbook has faults
     * @throws IllegalArgumentException if an option is wrong
     */
    public static void main(String[] arguments) throws IOException {
        run(arguments, System.out);
    }

    static void run(String[] arguments, PrintStream log) throws IOException {
        Options options = Options.parse(arguments, List.of(PROFILE, VERSION, OUTPUT));
        Findings findings = new Findings();
        ProfileModel profile =
                ProfileLoader.load(Path.of(options.required(PROFILE)), options.optional(VERSION), findings);
        findings.notes().forEach(note -> log.println("note: " + note));
        SourceFolder.write(Path.of(options.required(OUTPUT)), JavaSources.of(profile));
    }
}
