package io.fitcore.internal.apply;

import io.fitcore.profile.ProfileCondition;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileSubfield;
import java.util.List;

/** Finds the identity of a field that applies to a message (spec 5). */
public final class Subfields {

    private Subfields() {
    }

    /**
     * The first subfield in workbook order of which a condition holds (R53).
     *
     * @return null when none applies and the field is the main field
     */
    public static ProfileSubfield active(ProfileField field, FirstValues values) {
        List<ProfileSubfield> subfields = field.subfields();
        for (int i = 0; i < subfields.size(); i++) {
            if (applies(subfields.get(i).conditions(), values)) {
                return subfields.get(i);
            }
        }
        return null;
    }

    private static boolean applies(List<ProfileCondition> conditions, FirstValues values) {
        for (int i = 0; i < conditions.size(); i++) {
            ProfileCondition condition = conditions.get(i);
            if (values.hasFirst(condition.fieldNumber())
                    && values.first(condition.fieldNumber()) == condition.rawValue()) {
                return true;
            }
        }
        return false;
    }
}
