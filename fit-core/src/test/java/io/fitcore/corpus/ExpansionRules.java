package io.fitcore.corpus;

import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileComponent;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileSubfield;
import java.util.List;
import java.util.Optional;

/** Works out whether a difference of the full reading is one of its known ways with components. */
final class ExpansionRules {

    private static final String COMPRESSED = "compressed_speed_distance";
    private static final double SIXTEENTHS = 16;
    private static final double HALF_CENTIMETRE = 0.005;
    private static final double MILLIMETRE_PER_SECOND = 0.001;
    private static final double SLACK = 1e-9;

    private ExpansionRules() {
    }

    /** The rule by which the reading's value of a field differs from ours; empty when none does. */
    static Optional<Excuse> excuse(FitMessage message, FitField field, Object theirs) {
        if (!(theirs instanceof Double number)) {
            return Optional.empty();
        }
        double ours = field.doubleValue();
        if (field.origin() == FieldOrigin.EXPANDED && holds(message, COMPRESSED)) {
            boolean tenfold = FullComparison.close(ours * 10, number) && ours == Math.rint(ours);
            boolean lower = Math.abs(ours - MILLIMETRE_PER_SECOND - number) <= SLACK;
            if (field.mainName().equals("enhanced_speed") && (tenfold || lower)) {
                return Optional.of(Excuse.COMPRESSED_SPEED);
            }
            boolean wholeSixteenths = number * SIXTEENTHS == Math.rint(number * SIXTEENTHS);
            if (field.mainName().equals("distance") && wholeSixteenths
                    && Math.abs(ours - number) <= HALF_CENTIMETRE + SLACK) {
                return Optional.of(Excuse.COMPRESSED_DISTANCE);
            }
        }
        if (field.origin() == FieldOrigin.READ && isExpandedTo(message, field.number(), number)) {
            return Optional.of(Excuse.EXPANDED_REPLACES);
        }
        return Optional.empty();
    }

    private static boolean holds(FitMessage message, String fieldName) {
        return message.field(fieldName).filter(FitField::isPresent).isPresent();
    }

    /** Whether some field of the message expands to a number in a destination. */
    private static boolean isExpandedTo(FitMessage message, int destination, double number) {
        return message.fields().stream().anyMatch(source -> expandsTo(source, destination, number));
    }

    /** Whether a name is that of a field of a z-type, and some field of the message expands to 0 in it. */
    static boolean isExpandedZero(FitMessage message, String name) {
        return Profile.message(message.number())
                .flatMap(known -> known.field(name))
                .filter(destination -> destination.baseType().invalid() == 0)
                .filter(destination -> isExpandedTo(message, destination.number(), 0))
                .isPresent();
    }

    private static boolean expandsTo(FitField source, int destination, double number) {
        int shift = 0;
        for (ProfileComponent component : components(source)) {
            if (component.fieldNumber() == destination) {
                long bits = source.rawValue(0) >> shift & (1L << component.bits()) - 1;
                if (FullComparison.close(bits / component.scale() - component.offset(), number)) {
                    return true;
                }
            }
            shift += component.bits();
        }
        return false;
    }

    /** The components of a field: those of the subfield that applies, or its own. */
    private static List<ProfileComponent> components(FitField field) {
        for (ProfileSubfield subfield : subfields(field)) {
            if (subfield.name().equals(field.name())) {
                return subfield.components();
            }
        }
        return field.profileField().map(ProfileField::components).orElse(List.of());
    }

    /** Whether a field came out of a component, or its subfield applies because of a field that did. */
    static boolean dependsOnExpanded(FitMessage message, FitField field) {
        return field.origin() == FieldOrigin.EXPANDED
                || subfields(field).stream()
                        .filter(subfield -> subfield.name().equals(field.name()))
                        .flatMap(subfield -> subfield.conditions().stream())
                        .map(condition -> message.field(condition.fieldNumber()))
                        .flatMap(Optional::stream)
                        .anyMatch(reference -> reference.origin() == FieldOrigin.EXPANDED);
    }

    private static List<ProfileSubfield> subfields(FitField field) {
        return field.profileField().map(ProfileField::subfields).orElse(List.of());
    }
}
