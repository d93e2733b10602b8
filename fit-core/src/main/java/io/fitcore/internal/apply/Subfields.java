package io.fitcore.internal.apply;

import io.fitcore.internal.layout.SubfieldChoice;
import io.fitcore.profile.ProfileCondition;
import io.fitcore.profile.ProfileSubfield;
import java.util.List;

/** Finds the identity of a field that applies to a message (spec 5). */
public final class Subfields {

    private Subfields() {
    }

    /**
     * The identity that applies: that of the first subfield in workbook order of which a condition holds (R53), or the
     * field's own.
     *
     * @param start  index of the record's header byte
     * @param values of the same message; asked only where several fields decide, or one that may be expanded
     * @return as {@link SubfieldChoice} numbers them
     */
    public static int identity(SubfieldChoice choice, byte[] bytes, int start, FirstValues values) {
        int decided = choice.identity(bytes, start);
        if (decided == SubfieldChoice.UNDECIDED) {
            return firstThatApplies(choice.subfields(), values);
        }
        return decided;
    }

    private static int firstThatApplies(List<ProfileSubfield> subfields, FirstValues values) {
        for (int i = 0; i < subfields.size(); i++) {
            if (applies(subfields.get(i).conditions(), values)) {
                return i + 1;
            }
        }
        return SubfieldChoice.MAIN;
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
