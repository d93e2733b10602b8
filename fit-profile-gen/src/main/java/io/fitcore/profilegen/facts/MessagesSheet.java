package io.fitcore.profilegen.facts;

import io.fitcore.profilegen.facts.SheetBuilder.Row;
import io.fitcore.profilegen.model.ComponentModel;
import io.fitcore.profilegen.model.ConditionModel;
import io.fitcore.profilegen.model.FieldModel;
import io.fitcore.profilegen.model.MessageModel;
import io.fitcore.profilegen.model.ProfileModel;
import io.fitcore.profilegen.model.Reading;
import io.fitcore.profilegen.model.SubfieldModel;
import io.fitcore.profilegen.rows.MessagesColumn;
import io.fitcore.profilegen.xlsx.Sheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sheet {@code Messages}. Scales of 1, offsets of 0 and marks of 0 are left blank, which says the same. */
final class MessagesSheet {

    private MessagesSheet() {
    }

    static Sheet of(ProfileModel profile) {
        SheetBuilder sheet = new SheetBuilder(MessagesColumn.SHEET, MessagesColumn.values());
        for (MessageModel message : profile.messages()) {
            sheet.add(new Row().set(MessagesColumn.MESSAGE_NAME, message.name()));
            for (FieldModel field : message.fields()) {
                sheet.add(row(field.name(), field.reading())
                        .set(MessagesColumn.FIELD_NUMBER, String.valueOf(field.number())));
                field.subfields().forEach(subfield -> sheet.add(subfieldRow(subfield)));
            }
        }
        return sheet.toSheet();
    }

    private static Row subfieldRow(SubfieldModel subfield) {
        return row(subfield.name(), subfield.reading())
                .set(MessagesColumn.REF_FIELD_NAME, join(subfield.conditions(), ConditionModel::fieldName))
                .set(MessagesColumn.REF_FIELD_VALUE, join(subfield.conditions(), ConditionModel::value));
    }

    private static Row row(String name, Reading reading) {
        List<ComponentModel> components = reading.components();
        Row row = new Row()
                .set(MessagesColumn.FIELD_NAME, name)
                .set(MessagesColumn.FIELD_TYPE, reading.typeName())
                .set(MessagesColumn.ARRAY, arrayMark(reading.arraySize()))
                .set(MessagesColumn.COMPONENTS, join(components, ComponentModel::fieldName))
                .set(MessagesColumn.BITS, join(components, component -> String.valueOf(component.bits())))
                .set(MessagesColumn.ACCUMULATE, marks(components));
        if (components.isEmpty()) {
            return setConversion(row, List.of(reading.scale()), List.of(reading.offset()), reading.units());
        }
        return setConversion(row, components.stream().map(ComponentModel::scale).toList(),
                components.stream().map(ComponentModel::offset).toList(), units(components));
    }

    private static Row setConversion(Row row, List<BigDecimal> scales, List<BigDecimal> offsets, String units) {
        return row.set(MessagesColumn.SCALE, numbers(scales, BigDecimal.ONE))
                .set(MessagesColumn.OFFSET, numbers(offsets, BigDecimal.ZERO))
                .set(MessagesColumn.UNITS, units);
    }

    static String arrayMark(int arraySize) {
        return switch (arraySize) {
            case Reading.SCALAR -> "";
            case Reading.ANY_SIZE -> "[N]";
            default -> "[" + arraySize + "]";
        };
    }

    private static String numbers(List<BigDecimal> numbers, BigDecimal blank) {
        if (numbers.stream().allMatch(number -> number.compareTo(blank) == 0)) {
            return "";
        }
        return join(numbers, BigDecimal::toPlainString);
    }

    private static String marks(List<ComponentModel> components) {
        if (components.stream().noneMatch(ComponentModel::accumulated)) {
            return "";
        }
        return join(components, component -> component.accumulated() ? "1" : "0");
    }

    private static String units(List<ComponentModel> components) {
        List<String> different = components.stream().map(ComponentModel::units).distinct().toList();
        return different.size() == 1 ? different.get(0) : join(components, ComponentModel::units);
    }

    private static <T> String join(List<T> items, Function<T, String> text) {
        return items.stream().map(text).collect(Collectors.joining(","));
    }
}
