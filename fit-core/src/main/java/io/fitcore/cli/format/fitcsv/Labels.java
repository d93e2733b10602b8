package io.fitcore.cli.format.fitcsv;

import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.model.DeveloperFieldDescription;
import io.fitcore.profile.Profile;
import java.util.List;
import java.util.Optional;

/** Names and units as the exchange text has them (spec 13.2). */
final class Labels {

    /** What everything is called that the profile does not know. */
    static final String UNKNOWN = "unknown";
    /** What stands for a name or units that a developer did not give. */
    private static final String NONE = "null";
    private static final String SEMICIRCLES = "semicircles";

    private final FitCsvOptions options;

    Labels(FitCsvOptions options) {
        this.options = options;
    }

    /** The name of a field: of the subfield that applies, {@code unknown}, or what its developer calls it. */
    String name(FitField field) {
        if (field.origin() == FieldOrigin.DEVELOPER) {
            return name(field.description());
        }
        return isNamed(field) ? field.name() : UNKNOWN;
    }

    /** Whether the tool has a name for a field: what every message may have has one only where its own lists it. */
    static boolean isNamed(FitField field) {
        if (field.origin() == FieldOrigin.COMPRESSED_TIMESTAMP) {
            return true;
        }
        return field.isKnown() && (field.profileField().isEmpty()
                || !field.profileField().equals(Profile.commonField(field.number())));
    }

    /** The units of a field in the main layout: of the main field, whatever subfield applies. */
    String mainUnits(FitField field) {
        if (field.origin() == FieldOrigin.DEVELOPER) {
            return units(field.description());
        }
        return isNamed(field) ? converted(field, field.mainUnits()) : "";
    }

    /** The units of a field in the data layout: of the subfield that applies; empty when there are none. */
    String units(FitField field) {
        return isNamed(field) ? converted(field, field.units()) : "";
    }

    private String converted(FitField field, String units) {
        if (isDegrees(field)) {
            return "degrees";
        }
        if (isInstant(field)) {
            return "";
        }
        return units;
    }

    /** What a developer calls a field. */
    static String name(DeveloperFieldDescription description) {
        return first(description.names());
    }

    private static String name(Optional<DeveloperFieldDescription> description) {
        if (description.isEmpty()) {
            return NONE;
        }
        return name(description.get());
    }

    private static String units(Optional<DeveloperFieldDescription> description) {
        if (description.isEmpty()) {
            return NONE;
        }
        return first(description.get().units());
    }

    private static String first(List<String> texts) {
        if (texts.isEmpty()) {
            return NONE;
        }
        return texts.get(0);
    }

    /** Whether the values of a field are positions that are written in degrees. */
    boolean isDegrees(FitField field) {
        return options.writesDegrees() && field.units().equals(SEMICIRCLES);
    }

    /** Whether the values of a field are points in time that are written in ISO 8601. */
    boolean isInstant(FitField field) {
        return options.writesIsoTimes() && isNamed(field) && field.typeName().equals("date_time");
    }
}
