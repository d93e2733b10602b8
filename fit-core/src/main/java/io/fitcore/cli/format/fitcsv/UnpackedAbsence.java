package io.fitcore.cli.format.fitcsv;

import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileComponent;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a field without a value is unpacked to, as {@code --print-invalid} shows it: an absent speed of 65535 becomes
 * 65.535 m/s (spec 13.3). Only fields with one component are unpacked so, and only when the message lacks its target.
 *
 * @param target what it becomes
 * @param value  scaled and offset
 */
record UnpackedAbsence(ProfileField target, double value) {

    static List<UnpackedAbsence> of(FitMessage message) {
        List<UnpackedAbsence> unpacked = new ArrayList<>();
        for (FitField field : message.allFields()) {
            List<ProfileComponent> components = field.profileField().map(ProfileField::components).orElse(List.of());
            if (components.size() == 1 && !components.get(0).accumulated() && field.elementCount() == 1
                    && !field.isPresent()) {
                target(message, components.get(0))
                        .ifPresent(target -> unpacked.add(unpack(field.rawValue(0), components.get(0), target)));
            }
        }
        return unpacked;
    }

    private static Optional<ProfileField> target(FitMessage message, ProfileComponent component) {
        if (message.field(component.fieldNumber()).isPresent()) {
            return Optional.empty();
        }
        Optional<ProfileMessage> known = Profile.message(message.number());
        return known.flatMap(profile -> profile.field(component.fieldNumber()));
    }

    /** Onto the destination's raw grid and back, halves rounded up (spec 6.3). */
    private static UnpackedAbsence unpack(long raw, ProfileComponent component, ProfileField target) {
        double physical = raw / component.scale() - component.offset();
        double targetRaw = Math.floor((physical + target.offset()) * target.scale() + 0.5);
        return new UnpackedAbsence(target, targetRaw / target.scale() - target.offset());
    }
}
