package io.fitcore.internal.layout;

import io.fitcore.model.DeveloperFieldDescription;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileSubfield;
import io.fitcore.profile.ProfileType;

/**
 * What the raw values of a field stand for.
 *
 * @param scale        what they are divided by
 * @param shift        what is subtracted after the division
 * @param specials     the type that names values which are no numbers; null for most fields
 * @param alternatives the subfields that may apply instead of the field itself; null when none may
 * @param subfield     the one that applies to each message of the layout; null for none, and where alternatives are
 *                     left
 */
public record Meaning(double scale, double shift, ProfileType specials, Alternatives alternatives,
        ProfileSubfield subfield) {

    /** Of a field that nobody has described. */
    public static final Meaning BARE = new Meaning(1, 0, null, null, null);

    /**
     * Of a field of the profile.
     *
     * @param specials     null unless some values are names
     * @param alternatives null unless subfields may apply
     */
    public static Meaning of(ProfileField field, ProfileType specials, Alternatives alternatives) {
        return new Meaning(field.scale(), field.offset(), specials, alternatives, null);
    }

    /** Of a field that a developer has described. */
    public static Meaning of(DeveloperFieldDescription description) {
        return new Meaning(description.scale(), description.offset(), null, null, null);
    }

    /** The same of a text, which is not scaled whatever the profile says. */
    public Meaning ofText() {
        if (!isScaled()) {
            return this;
        }
        return new Meaning(1, 0, specials, alternatives, subfield);
    }

    /** The same where it is known which subfield applies; null for none. */
    public Meaning settledAs(ProfileSubfield applying) {
        if (applying == null) {
            return new Meaning(scale, shift, specials, null, null);
        }
        return new Meaning(applying.scale(), applying.offset(), specials, null, applying);
    }

    /** Whether the value is another number than the raw one. */
    public boolean isScaled() {
        return scale != 1 || shift != 0;
    }

    /** Whether the number is the value for each message and each raw value but the invalid one. */
    boolean isSettled() {
        return alternatives == null && specials == null;
    }
}
