package io.fitcore.profilegen;

import io.fitcore.profilegen.check.ProfileChecks;
import io.fitcore.profilegen.fault.Findings;
import io.fitcore.profilegen.model.ProfileModel;
import io.fitcore.profilegen.model.ProfileReader;
import io.fitcore.profilegen.rows.ProfileRows;
import io.fitcore.profilegen.xlsx.Workbook;
import io.fitcore.profilegen.xlsx.WorkbookReader;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a workbook file into a checked profile. */
final class ProfileLoader {

    private ProfileLoader() {
    }

    /**
     * Reads and checks a workbook.
     *
     * @param version  its edition; blank to take what the workbook says
     * @param findings receives faults and notes
     * @throws io.fitcore.profilegen.fault.ProfileFaultException if there is any fault
     * @throws IOException if the file cannot be read or is no spreadsheet
     */
    static ProfileModel load(Path file, String version, Findings findings) throws IOException {
        Workbook workbook = WorkbookReader.read(file, findings);
        ProfileRows rows = ProfileRows.of(workbook, findings);
        findings.throwIfFaulty(); // without both sheets, every further fault would be a consequence
        ProfileModel profile = ProfileReader.read(rows, ProfileReader.version(version, workbook), findings);
        ProfileChecks.check(profile, findings);
        findings.throwIfFaulty();
        return profile;
    }
}
