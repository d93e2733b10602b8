package io.fitcore.cli.format.json;

import io.fitcore.cli.format.InputName;
import io.fitcore.cli.format.MessageWriter;
import io.fitcore.cli.format.UnreadableFields;
import io.fitcore.cli.output.Json;
import io.fitcore.message.FieldCursor;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import java.util.List;

/** Writes a JSON object for each message, losing nothing; FIT-DUMP.md is its schema. */
final class NdjsonWriter implements MessageWriter {

    private final Json json;
    private final boolean showSource;
    private final FieldKeys keys;
    private final JsonValues values;
    private final UnreadableFields unreadable = new UnreadableFields();
    private String source = "";

    /**
     * @param raw        whether wire values are written, under field numbers
     * @param showSource whether each line names its input
     */
    NdjsonWriter(Json json, boolean raw, boolean showSource) {
        this.json = json;
        this.showSource = showSource;
        this.keys = new FieldKeys(json, raw);
        this.values = new JsonValues(json, raw);
    }

    @Override
    public void begin(InputName input) {
        source = input.word();
    }

    @Override
    public void onMessage(FitMessage message) {
        keys.clear();
        json.beginObject();
        if (showSource) {
            json.key("source").string(source);
        }
        json.key("file").number(message.fileIndex());
        json.key("offset").number(message.offset());
        json.key("local").number(message.localNumber());
        json.key("number").number(message.number());
        json.key("message").string(message.name());
        FieldCursor field = message.cursor();
        boolean more = writeFields(field);
        writeDeveloperFields(message, field, more);
        writeNames("expanded", keys.expanded());
        writeNames("merged", keys.merged());
        writeUnreadable(message);
        if (message.isRecovered()) {
            json.key("recovered").bool(true);
        }
        json.endObject().endLine();
    }

    /** Writes all but developer fields; answers whether the cursor stands at one of those. */
    private boolean writeFields(FieldCursor field) {
        json.key("fields").beginObject();
        boolean more = field.next();
        while (more && field.origin() != FieldOrigin.DEVELOPER) {
            keys.write(field);
            values.write(field);
            more = field.next();
        }
        json.endObject();
        return more;
    }

    private void writeDeveloperFields(FitMessage message, FieldCursor field, boolean first) {
        json.key("developer").beginObject();
        for (boolean more = first; more; more = field.next()) {
            keys.writeDeveloper(field);
            json.beginObject();
            json.key("name").string(field.name());
            json.key("value");
            values.write(field);
            json.key("units").string(field.units());
            json.endObject();
        }
        if (UnreadableFields.mayBeAmongDeveloperFields(message)) {
            for (FitField developer : message.developerFields()) {
                if (UnreadableFields.isUnreadable(developer)) {
                    writeUnreadableDeveloperField(developer);
                }
            }
        }
        json.endObject();
    }

    private void writeUnreadableDeveloperField(FitField field) {
        keys.writeDeveloper(field);
        json.beginObject();
        if (field.description().isPresent()) {
            json.key("name").string(field.name());
            json.key("units").string(field.units());
        }
        json.key("bytes").hex(field.rawBytes());
        json.endObject();
    }

    private void writeNames(String key, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        json.key(key).beginList();
        for (String name : names) {
            json.string(name);
        }
        json.endList();
    }

    private void writeUnreadable(FitMessage message) {
        if (!unreadable.mayBeIn(message)) {
            return;
        }
        boolean any = false;
        for (FitField field : message.allFields()) {
            if (UnreadableFields.isUnreadable(field)) {
                if (!any) {
                    json.key("unreadable").beginObject();
                    any = true;
                }
                keys.writeUnreadable(field);
                json.hex(field.rawBytes());
            }
        }
        if (any) {
            json.endObject();
        }
    }
}
