package io.fitcore.profilegen.testkit;

import io.fitcore.profilegen.check.ProfileChecks;
import io.fitcore.profilegen.fault.Finding;
import io.fitcore.profilegen.fault.Findings;
import io.fitcore.profilegen.model.ProfileModel;
import io.fitcore.profilegen.model.ProfileReader;
import io.fitcore.profilegen.rows.ProfileRows;
import io.fitcore.profilegen.xlsx.Workbook;
import io.fitcore.profilegen.xlsx.WorkbookReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A workbook taken through every stage.
 *
 * @param profile  what was read
 * @param findings what was found on the way
 */
public record Loaded(ProfileModel profile, Findings findings) {

    public static Loaded from(Path file, String version) {
        try {
            Findings findings = new Findings();
            Workbook workbook = WorkbookReader.read(file, findings);
            ProfileModel profile = ProfileReader.read(ProfileRows.of(workbook, findings),
                    ProfileReader.version(version, workbook), findings);
            ProfileChecks.check(profile, findings);
            return new Loaded(profile, findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> faults() {
        return findings.faults().stream().map(Finding::toString).toList();
    }

    public List<String> notes() {
        return findings.notes().stream().map(Finding::toString).toList();
    }
}
