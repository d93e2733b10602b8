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

    /** Whole numbers up to this have doubles of their own. */
    private static final double MAX_EXACT = 1L << 53;

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

    /** The raw value of 0 where that is whole; else 0, and {@link #rest()} is subtracted behind the division. */
    long zero() {
        double zero = shift * scale;
        return isWhole(zero) ? (long) zero : 0;
    }

    /** What is subtracted behind the division. */
    double rest() {
        return isWhole(shift * scale) ? 0 : shift;
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) <= MAX_EXACT;
    }

    /**
     * A number of the wire as a value (R46): the double that is nearest to it where {@code shift * scale} is whole. The
     * subtraction is exact then, and the division rounds once.
     */
    public static double scaled(double number, double scale, double shift) {
        double zero = shift * scale;
        return isWhole(zero) ? (number - zero) / scale : number / scale - shift;
    }

    /** Whether the number is the value for each message and each raw value but the invalid one. */
    boolean isSettled() {
        return alternatives == null && specials == null;
    }
}
