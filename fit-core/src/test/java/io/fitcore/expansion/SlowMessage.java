package io.fitcore.expansion;

import io.fitcore.internal.layout.PresentDestination;
import io.fitcore.message.FieldOrigin;
import io.fitcore.profile.ProfileComponent;
import io.fitcore.profile.ProfileCondition;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileMessage;
import io.fitcore.profile.ProfileSubfield;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One message, expanded by the words of the specification (5 and 6) and nothing else: bits are characters, every
 * question is answered by looking through all fields again. Slow, and meant to be seen to be right.
 */
final class SlowMessage {

    /** How a message is read. */
    record Rules(boolean components, boolean subfields, PresentDestination policy) {
    }

    final int number;
    /** What the profile says; null where it does not know the message. */
    final ProfileMessage profile;
    private final Rules rules;
    private final SlowTotals totals;
    /** The time that comes from a compressed header or a short time; null when there is none. */
    private final SlowField otherTime;
    /** The fields of the file as they were read. */
    private final List<SlowField> stored;
    /** The same, with those that expanded elements were appended to in place of what they were. */
    private final List<SlowField> shown;
    private final List<SlowField> made = new ArrayList<>();

    SlowMessage(int number, ProfileMessage profile, SlowField otherTime, List<SlowField> stored, Rules rules,
            SlowTotals totals) {
        this.number = number;
        this.profile = profile;
        this.otherTime = otherTime;
        this.stored = stored;
        this.shown = new ArrayList<>(stored);
        this.rules = rules;
        this.totals = totals;
        if (rules.components() && profile != null) {
            seed();
            expand();
        }
    }

    // ---- what the finished message answers

    /** Fields with a value, in order: a time that is no field of the file, those of the file, those that were made. */
    List<SlowField> fields() {
        List<SlowField> all = new ArrayList<>();
        if (otherTime != null) {
            all.add(otherTime);
        }
        all.addAll(shown);
        all.addAll(made);
        return all.stream().filter(SlowField::isPresent).toList();
    }

    /** What answers for a number: the first field of the file with a value, or what was made in its place. */
    Optional<SlowField> field(int fieldNumber) {
        if (otherTime != null && otherTime.number == fieldNumber) {
            return Optional.of(otherTime);
        }
        return first(shown, fieldNumber).filter(SlowField::isPresent)
                .or(() -> first(made, fieldNumber).filter(SlowField::isPresent));
    }

    /** The first subfield in workbook order of which any condition holds (spec 5). */
    Optional<ProfileSubfield> active(ProfileField field) {
        if (!rules.subfields() || field == null) {
            return Optional.empty();
        }
        return field.subfields().stream().filter(each -> each.conditions().stream().anyMatch(this::holds)).findFirst();
    }

    private boolean holds(ProfileCondition condition) {
        return firstWhole(condition.fieldNumber()).filter(raw -> raw == condition.rawValue()).isPresent();
    }

    /** First raw value of a field that holds whole numbers: as the file has it, else as it is shown or was made. */
    private Optional<Long> firstWhole(int fieldNumber) {
        return firstWhole(stored, fieldNumber).or(() -> firstWhole(shown, fieldNumber))
                .or(() -> firstWhole(made, fieldNumber))
                .map(field -> field.integer(0));
    }

    /**
     * An element's value by scale and offset of the identity that applies: (raw - offset * scale) / scale where offset
     * * scale is whole, else raw / scale - offset; NaN when it has none (spec 4.1).
     */
    double value(SlowField field, int element) {
        if (field.text || !field.isPresent(element)) {
            return Double.NaN;
        }
        double zero = offset(field) * scale(field);
        if (zero == Math.rint(zero)) {
            return (field.number(element) - zero) / scale(field);
        }
        return field.number(element) / scale(field) - offset(field);
    }

    double scale(SlowField field) {
        if (field.profile == null || field.text) {
            return active(field.profile).map(ProfileSubfield::scale).orElse(1.0);
        }
        return active(field.profile).map(ProfileSubfield::scale).orElse(field.profile.scale());
    }

    double offset(SlowField field) {
        if (field.profile == null || field.text) {
            return active(field.profile).map(ProfileSubfield::offset).orElse(0.0);
        }
        return active(field.profile).map(ProfileSubfield::offset).orElse(field.profile.offset());
    }

    // ---- accumulators (6.7)

    /** A stored total counts from this message on. */
    private void seed() {
        for (ProfileField destination : profile.fields()) {
            Optional<ProfileComponent> component = accumulatedInto(destination.number());
            Optional<SlowField> field = first(stored, destination.number()).filter(each -> !each.text);
            if (component.isPresent() && field.isPresent()) {
                for (int i = field.get().raw.size() - 1; i >= 0; i--) {
                    if (field.get().isPresent(i)) {
                        totals.seed(number, destination, component.get(), field.get().number(i));
                        break;
                    }
                }
            }
        }
    }

    private Optional<ProfileComponent> accumulatedInto(int destination) {
        List<ProfileComponent> all = new ArrayList<>();
        for (ProfileField field : profile.fields()) {
            all.addAll(field.components());
            if (rules.subfields()) {
                field.subfields().forEach(subfield -> all.addAll(subfield.components()));
            }
        }
        return all.stream().filter(each -> each.accumulated() && each.fieldNumber() == destination).findFirst();
    }

    // ---- components (6.2 to 6.6)

    /** Breadth first: the fields of the file, then what was made of them, in the order of making. */
    private void expand() {
        stored.forEach(this::expand);
        for (int i = 0; i < made.size(); i++) {
            expand(made.get(i));
        }
    }

    private void expand(SlowField source) {
        if (source.profile == null || !source.isWhole() || !source.isPresent()) {
            return;
        }
        List<ProfileComponent> components =
                active(source.profile).map(ProfileSubfield::components).orElse(source.profile.components());
        if (components.size() == 1) {
            expandOne(source, components.get(0));
        } else {
            expandBits(source, components);
        }
    }

    /** One component takes the first element, whatever its width, if the value fits the component's bits. */
    private void expandOne(SlowField source, ProfileComponent component) {
        if (!source.isPresent(0)) {
            return;
        }
        long value = source.integer(0);
        long range = 1L << component.bits();
        if (value >= 0 && value < range) {
            put(source, component, value);
        } else if (isSigned(component) && value < 0 && value >= -range / 2) {
            put(source, component, value + range);
        }
    }

    /** Several components take bit after bit, least significant first, until too few are left. */
    private void expandBits(SlowField source, List<ProfileComponent> components) {
        StringBuilder bits = new StringBuilder();
        for (long element : source.raw) {
            for (int i = 0; i < source.elementBits(); i++) {
                bits.append((element >> i & 1) == 1 ? '1' : '0');
            }
        }
        for (ProfileComponent component : components) {
            if (bits.length() < component.bits()) {
                return;
            }
            String taken = bits.substring(0, component.bits());
            bits.delete(0, component.bits());
            put(source, component, Long.parseLong(new StringBuilder(taken).reverse().toString(), 2));
        }
    }

    private void put(SlowField source, ProfileComponent component, long bits) {
        ProfileField destination = profile.field(component.fieldNumber()).orElseThrow();
        boolean appends = destination.isArray() || rules.policy() == PresentDestination.APPEND;
        SlowField ofFile = first(stored, destination.number()).filter(SlowField::isPresent).orElse(null);
        if (ofFile != null && (ofFile.text || !appends)) {
            if (component.accumulated()) {
                totals.keep(number, component, bits);
            }
            return;
        }
        SlowField there = first(made, destination.number()).orElse(null);
        if (there != null && !appends) {
            return;
        }
        long value = component.accumulated() ? totals.add(number, component, bits) : signed(component, bits);
        if (ofFile != null) {
            there = extended(ofFile, destination, source);
        } else if (there == null) {
            there = SlowField.made(destination, FieldOrigin.EXPANDED, source.number);
            made.add(there);
        }
        there.raw.add(onGrid(value, component, destination));
    }

    /** The field of the file that goes on with expanded elements; it stands where the file's stands. */
    private SlowField extended(SlowField ofFile, ProfileField destination, SlowField source) {
        int place = stored.indexOf(ofFile);
        if (shown.get(place) == ofFile) {
            SlowField extended = SlowField.made(destination, FieldOrigin.READ, source.number);
            for (int i = 0; i < ofFile.raw.size(); i++) {
                boolean asItIs = ofFile.type == extended.type;
                extended.raw.add(asItIs ? ofFile.raw.get(i)
                        : ofFile.isPresent(i) ? round(ofFile.number(i)) : extended.invalid());
            }
            shown.set(place, extended);
        }
        return shown.get(place);
    }

    private boolean isSigned(ProfileComponent component) {
        return SlowField.made(profile.field(component.fieldNumber()).orElseThrow(), FieldOrigin.EXPANDED, 0).isSigned();
    }

    private long signed(ProfileComponent component, long bits) {
        long range = 1L << component.bits();
        return isSigned(component) && bits >= range / 2 ? bits - range : bits;
    }

    /** {@code physical = bits / componentScale - componentOffset; raw = round((physical + destOffset) * destScale)}. */
    private static long onGrid(long value, ProfileComponent component, ProfileField destination) {
        if (component.scale() == destination.scale() && component.offset() == destination.offset()) {
            return value;
        }
        double physical = value / component.scale() - component.offset();
        return round((physical + destination.offset()) * destination.scale());
    }

    /** The nearest whole number, halves up. */
    private static long round(double number) {
        if (Double.isInfinite(number)) {
            return number > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
        BigDecimal rounded = new BigDecimal(number).add(new BigDecimal("0.5")).setScale(0, RoundingMode.FLOOR);
        return rounded.max(BigDecimal.valueOf(Long.MIN_VALUE)).min(BigDecimal.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    private static Optional<SlowField> firstWhole(List<SlowField> fields, int number) {
        return first(fields, number).filter(field -> field.isWhole() && field.isPresent(0));
    }

    private static Optional<SlowField> first(List<SlowField> fields, int number) {
        return fields.stream().filter(field -> field.number == number).findFirst();
    }
}
