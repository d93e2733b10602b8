package io.fitcore.profilegen.facts;

import io.fitcore.profilegen.model.ProfileModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What differs between two profiles, in lines for people.
 *
 * <pre>
 * profile 21.40 to 21.212: 1280 added, 3 removed, 25 changed
 * + field record 136: wrist_heart_rate: uint8, bpm
 * - value sport 254: all
 * ~ field record 30: left_right_balance: uint8 -> left_right_balance: left_right_balance
 * </pre>
 */
public final class ProfileChanges {

    private ProfileChanges() {
    }

    /** The report: a summary, then what was added, changed and removed, each in workbook order. */
    public static List<String> between(ProfileModel older, ProfileModel newer) {
        Map<String, String> before = FactList.of(older);
        Map<String, String> after = FactList.of(newer);
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        after.forEach((key, fact) -> {
            String old = before.get(key);
            if (old == null) {
                added.add("+ " + key + ": " + fact);
            } else if (!old.equals(fact)) {
                changed.add("~ " + key + ": " + old + " -> " + fact);
            }
        });
        List<String> removed = new ArrayList<>();
        before.forEach((key, fact) -> {
            if (!after.containsKey(key)) {
                removed.add("- " + key + ": " + fact);
            }
        });
        List<String> report = new ArrayList<>();
        report.add("profile " + name(older) + " to " + name(newer) + ": " + added.size() + " added, " + removed.size()
                + " removed, " + changed.size() + " changed");
        report.addAll(added);
        report.addAll(changed);
        report.addAll(removed);
        return report;
    }

    private static String name(ProfileModel profile) {
        return profile.version().isEmpty() ? "of unknown edition" : profile.version();
    }
}
