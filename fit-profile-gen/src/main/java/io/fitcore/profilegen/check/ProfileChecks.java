package io.fitcore.profilegen.check;

import io.fitcore.profilegen.fault.Findings;
import io.fitcore.profilegen.model.ProfileModel;

/** All checks of a profile. */
public final class ProfileChecks {

    private ProfileChecks() {
    }

    /** Reports every fault of the profile, not only the first. */
    public static void check(ProfileModel profile, Findings findings) {
        new TypeChecks(profile, findings).check();
        new MessageChecks(profile, findings).check();
    }
}
