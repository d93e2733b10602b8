package io.fitcore.profilegen.facts;

import io.fitcore.profilegen.model.ProfileModel;
import io.fitcore.profilegen.model.ProfileReader;
import io.fitcore.profilegen.xlsx.Workbook;
import java.util.List;
import java.util.Map;

/** Lays a profile out in the two sheets of a profile workbook, in the columns of the published one. */
public final class FactsWorkbook {

    private FactsWorkbook() {
    }

    /** A workbook that reads as the same profile, its edition included. */
    public static Workbook of(ProfileModel profile) {
        return new Workbook(List.of(TypesSheet.of(profile), MessagesSheet.of(profile)),
                Map.of(ProfileReader.VERSION_PROPERTY, profile.version()));
    }
}
