package io.fitcore.profilegen.model;

import io.fitcore.profilegen.fault.Findings;
import io.fitcore.profilegen.rows.ProfileRows;
import io.fitcore.profilegen.xlsx.Workbook;

/** Makes a profile from the rows of a workbook. */
public final class ProfileReader {

    /** The custom document property in which our own workbook keeps its edition; no published one states it. */
    public static final String VERSION_PROPERTY = "fit.profile.version";

    private ProfileReader() {
    }

    /**
     * Reads the rows of both sheets.
     *
     * @param version  the edition, "" when unknown
     * @param findings receives a fault for every cell that cannot be understood
     * @return what could be read, for further checks; of use only if there is no fault
     */
    public static ProfileModel read(ProfileRows rows, String version, Findings findings) {
        return new ProfileModel(version, new TypesReader(findings).read(rows.types()),
                new MessagesReader(findings).read(rows.messages()));
    }

    /** The edition: the given one, or if that is blank what the workbook says, or "". */
    public static String version(String given, Workbook workbook) {
        return given.isBlank() ? workbook.properties().getOrDefault(VERSION_PROPERTY, "") : given.strip();
    }
}
