package io.fitcore.cli.format.fitcsv;

import io.fitcore.cli.output.Utf8Output;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The data layout of the exchange text (spec 13.4). Each field of each message is a column, in the order in which they
 * were first seen. Each message is a row, which repeats what was seen before. A row ends with the last column seen so
 * far, so early rows are shorter than the header.
 */
final class DataTable implements Table {

    /** Stands for the developer's index when nobody describes the field. */
    private static final int UNDEFINED_INDEX = 255;

    /**
     * A column.
     *
     * @param message number of the message it belongs to
     * @param index   its place
     */
    private record Column(int message, int index) {
    }

    private final Utf8Output out;
    private final FitCsvOptions options;
    private final ShownFields fields;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    /** The values of the row at hand by column, in quotes; empty where there is none. */
    private final List<String> row = new ArrayList<>();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final Utf8Output textOut = new Utf8Output(text);
    private final Labels labels;
    private final Values values;

    DataTable(Utf8Output out, FitCsvOptions options, ShownFields fields, boolean terminal) {
        this.out = out;
        this.options = options;
        this.fields = fields;
        this.labels = new Labels(options);
        this.values = new Values(textOut, options, labels, terminal);
    }

    @Override
    public void writeHeader(Utf8Output target) {
        for (String name : columns.keySet()) {
            target.text(name).ch(',');
        }
        target.newLine();
    }

    @Override
    public void onMessage(FitMessage message) {
        if (!options.data().contains(message.number()) || !fields.admitMessage(message.isKnown())) {
            return;
        }
        if (options.leavesGaps()) {
            forget(message.number());
        }
        for (FitField field : fields.of(message)) {
            put(message, field);
        }
        for (UnpackedAbsence unpacked : fields.unpackedInvalidOf(message)) {
            values.value(unpacked);
            put(message, unpacked, taken());
        }
        for (FitField field : fields.developerFieldsOf(message)) {
            put(message, field);
        }
        for (String value : row) {
            out.text(value).ch(',');
        }
        out.newLine();
    }

    private void forget(int message) {
        for (Column column : columns.values()) {
            if (column.message() == message) {
                row.set(column.index(), "");
            }
        }
    }

    private void put(FitMessage message, FitField field) {
        String name = message.name() + ".";
        if (field.origin() == FieldOrigin.DEVELOPER) {
            int index = field.description().isPresent() ? field.developerDataIndex() : UNDEFINED_INDEX;
            name = name + "developer." + index + ".";
        }
        values.value(field);
        String value = taken();
        put(message, columnName(name + labels.name(field), labels.units(field)), value);
    }

    private void put(FitMessage message, UnpackedAbsence unpacked, String value) {
        String name = message.name() + "." + unpacked.target().name();
        put(message, columnName(name, unpacked.target().units()), value);
    }

    private void put(FitMessage message, String name, String value) {
        Column column = columns.get(name);
        if (column == null) {
            column = new Column(message.number(), columns.size());
            columns.put(name, column);
            row.add("");
        }
        row.set(column.index(), value);
    }

    private String columnName(String name, String units) {
        if (units.isEmpty()) {
            values.bare(name);
        } else {
            values.bare(name + "[" + units + "]");
        }
        return taken();
    }

    /** What was written last, escaped where it must be. */
    private String taken() {
        textOut.flush();
        String taken = text.toString(StandardCharsets.UTF_8);
        text.reset();
        return taken;
    }
}
