package io.fitcore.profilegen.model;

import io.fitcore.profilegen.rows.MessagesColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the columns from the type to the accumulate mark of a field or subfield row. */
final class ReadingReader {

    private static final Pattern FIXED_ARRAY = Pattern.compile("\\[([1-9][0-9]{0,2})]");
    private static final int MAX_BITS = 32;

    private ReadingReader() {
    }

    static Reading read(NamedRow row) {
        String typeName = row.text(MessagesColumn.FIELD_TYPE);
        int arraySize = arraySize(row);
        List<String> destinations = CellList.items(row.cell(MessagesColumn.COMPONENTS));
        if (destinations.isEmpty()) {
            noteUnused(row, MessagesColumn.BITS);
            noteUnused(row, MessagesColumn.ACCUMULATE);
            return new Reading(typeName, arraySize, scale(row, row.text(MessagesColumn.SCALE)),
                    offset(row, row.text(MessagesColumn.OFFSET)), row.text(MessagesColumn.UNITS), List.of());
        }
        List<ComponentModel> components = components(row, destinations);
        if (components.size() > 1) {
            return new Reading(typeName, arraySize, BigDecimal.ONE, BigDecimal.ZERO, "", components);
        }
        ComponentModel only = components.get(0);
        return new Reading(typeName, arraySize, only.scale(), only.offset(), only.units(), components);
    }

    private static int arraySize(NamedRow row) {
        String text = row.text(MessagesColumn.ARRAY);
        if (text.isEmpty()) {
            return Reading.SCALAR;
        }
        if (text.equals("[N]")) {
            return Reading.ANY_SIZE;
        }
        Matcher fixed = FIXED_ARRAY.matcher(text);
        if (fixed.matches()) {
            return Integer.parseInt(fixed.group(1));
        }
        row.fault(MessagesColumn.ARRAY, "'" + text + "' is no array mark: [N] or a count in brackets is expected");
        return Reading.SCALAR;
    }

    private static List<ComponentModel> components(NamedRow row, List<String> destinations) {
        int count = destinations.size();
        if (row.cell(MessagesColumn.BITS).isEmpty()) {
            row.fault(MessagesColumn.BITS, "no bits for its components");
        }
        List<String> bits = CellList.items(row, MessagesColumn.BITS, count);
        List<String> scales = CellList.items(row, MessagesColumn.SCALE, count);
        List<String> offsets = CellList.items(row, MessagesColumn.OFFSET, count);
        List<String> units = units(row, count);
        List<String> accumulates = CellList.items(row, MessagesColumn.ACCUMULATE, count);
        List<ComponentModel> components = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            components.add(new ComponentModel(destinations.get(i), bits(row, at(bits, i)), scale(row, at(scales, i)),
                    offset(row, at(offsets, i)), at(units, i), accumulated(row, at(accumulates, i))));
        }
        return components;
    }

    /** One text may serve all components: event_timestamp_12 says "s" once for ten. */
    private static List<String> units(NamedRow row, int count) {
        List<String> items = CellList.items(row.cell(MessagesColumn.UNITS));
        return items.size() == 1
                ? Collections.nCopies(count, items.get(0))
                : CellList.items(row, MessagesColumn.UNITS, count);
    }

    private static String at(List<String> items, int index) {
        return items.isEmpty() ? "" : items.get(index);
    }

    /** The text is blank only after a fault that stands for the whole cell. */
    private static int bits(NamedRow row, String text) {
        OptionalLong bits = Numbers.whole(text);
        if (!text.isEmpty() && (bits.isEmpty() || bits.getAsLong() < 1 || bits.getAsLong() > MAX_BITS)) {
            row.fault(MessagesColumn.BITS, "'" + text + "' is no count of bits, 1-" + MAX_BITS);
            return 1;
        }
        return (int) bits.orElse(1);
    }

    private static BigDecimal scale(NamedRow row, String text) {
        BigDecimal scale = number(row, MessagesColumn.SCALE, text, BigDecimal.ONE);
        if (scale.signum() == 0) {
            row.fault(MessagesColumn.SCALE, "a scale of 0 divides by zero");
        }
        return scale;
    }

    private static BigDecimal offset(NamedRow row, String text) {
        return number(row, MessagesColumn.OFFSET, text, BigDecimal.ZERO);
    }

    private static BigDecimal number(NamedRow row, MessagesColumn column, String text, BigDecimal blank) {
        if (text.isEmpty()) {
            return blank;
        }
        Optional<BigDecimal> number = Numbers.decimal(text);
        if (number.isEmpty()) {
            row.fault(column, "'" + text + "' is no number");
        }
        return number.orElse(blank);
    }

    private static boolean accumulated(NamedRow row, String text) {
        OptionalLong mark = text.isEmpty() ? OptionalLong.of(0) : Numbers.whole(text);
        if (mark.isEmpty() || mark.getAsLong() > 1) {
            row.fault(MessagesColumn.ACCUMULATE, "'" + text + "' is no accumulate mark, 0 or 1");
        }
        return mark.orElse(0) == 1;
    }

    /** Both avg_vam fields give 16 bits and have no component. */
    private static void noteUnused(NamedRow row, MessagesColumn column) {
        if (!row.cell(column).isEmpty()) {
            row.note(column, "'" + row.text(column) + "' without a component means nothing; ignored");
        }
    }
}
