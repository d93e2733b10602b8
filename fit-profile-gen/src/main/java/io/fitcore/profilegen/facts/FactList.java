package io.fitcore.profilegen.facts;

import io.fitcore.profilegen.model.ComponentModel;
import io.fitcore.profilegen.model.ConditionModel;
import io.fitcore.profilegen.model.EntryModel;
import io.fitcore.profilegen.model.FieldModel;
import io.fitcore.profilegen.model.MessageModel;
import io.fitcore.profilegen.model.ProfileModel;
import io.fitcore.profilegen.model.Reading;
import io.fitcore.profilegen.model.SubfieldModel;
import io.fitcore.profilegen.model.TypeModel;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * A profile as a list of single facts, each with a key under which it is found in another edition. Keys use numbers
 * where there are any: names are corrected between editions, numbers stay.
 */
final class FactList {

    private final ProfileModel profile;
    private final Map<String, String> facts = new LinkedHashMap<>();

    private FactList(ProfileModel profile) {
        this.profile = profile;
    }

    /** The facts by their keys, in workbook order. */
    static Map<String, String> of(ProfileModel profile) {
        FactList list = new FactList(profile);
        profile.types().forEach(list::addType);
        profile.messages().forEach(list::addMessage);
        return list.facts;
    }

    private void addType(TypeModel type) {
        facts.put("type " + type.name(), type.baseType());
        for (EntryModel entry : type.entries()) {
            String key = "value " + type.name() + " " + Long.toUnsignedString(entry.number());
            facts.merge(key, entry.name(), (first, second) -> first + ", " + second);
        }
    }

    private void addMessage(MessageModel message) {
        OptionalLong number = profile.messageNumber(message.name());
        facts.put("message " + message.name(), number.isPresent() ? String.valueOf(number.getAsLong()) : "no number");
        for (FieldModel field : message.fields()) {
            String key = "field " + message.name() + " " + field.number();
            facts.put(key, field.name() + ": " + describe(field.reading()));
            if (field.subfields().size() > 1) {
                facts.put(key + " subfields in order",
                        field.subfields().stream().map(SubfieldModel::name).collect(Collectors.joining(", ")));
            }
            field.subfields().forEach(subfield -> facts.put("sub" + key + " " + subfield.name(), describe(subfield)));
        }
    }

    private static String describe(SubfieldModel subfield) {
        return describe(subfield.reading()) + ", when " + subfield.conditions().stream()
                .map(FactList::describe).collect(Collectors.joining(" or "));
    }

    private static String describe(ConditionModel condition) {
        return condition.fieldName() + " = " + condition.value();
    }

    private static String describe(Reading reading) {
        StringJoiner words = new StringJoiner(", ");
        words.add(reading.typeName() + MessagesSheet.arrayMark(reading.arraySize()));
        addConversion(words, reading.scale(), reading.offset(), reading.units());
        List<ComponentModel> components = reading.components();
        if (!components.isEmpty()) {
            words.add("components (" + components.stream().map(component -> describe(component, components.size() > 1))
                    .collect(Collectors.joining("; ")) + ")");
        }
        return words.toString();
    }

    /** A single component has the scale, offset and units of its field, which are described already. */
    private static String describe(ComponentModel component, boolean isOneOfSeveral) {
        StringJoiner words = new StringJoiner(", ");
        words.add(component.fieldName()).add(component.bits() + " bits");
        if (isOneOfSeveral) {
            addConversion(words, component.scale(), component.offset(), component.units());
        }
        if (component.accumulated()) {
            words.add("accumulated");
        }
        return words.toString();
    }

    private static void addConversion(StringJoiner words, BigDecimal scale, BigDecimal offset, String units) {
        if (scale.compareTo(BigDecimal.ONE) != 0) {
            words.add("scale " + scale.toPlainString());
        }
        if (offset.signum() != 0) {
            words.add("offset " + offset.toPlainString());
        }
        if (!units.isEmpty()) {
            words.add(units);
        }
    }
}
