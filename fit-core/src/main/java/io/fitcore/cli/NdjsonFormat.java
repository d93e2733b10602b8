package io.fitcore.cli;

import io.fitcore.message.FieldCursor;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One JSON object per message and line, losing nothing; FIT-DUMP.md is its schema. */
final class NdjsonFormat implements MessageFormat {

    private static final int FIELD_NUMBERS = 1 << 8;
    private static final int DEVELOPER_KEYS = 1 << 16;

    private final Json json;
    private final boolean raw;
    private final boolean showSource;
    private final IsoTime time = new IsoTime();
    private final Meanings meanings = new Meanings();
    private final Repeats fieldRepeats = new Repeats(FIELD_NUMBERS);
    private final Repeats developerRepeats = new Repeats(DEVELOPER_KEYS);
    private final UnreadableFields unreadable = new UnreadableFields();
    /** Keys of fields that do not stand in the file. */
    private final List<String> expanded = new ArrayList<>();
    private final List<String> merged = new ArrayList<>();
    private String source = "";

    /**
     * @param raw        whether wire values are written, under field numbers
     * @param showSource whether each line names its input
     */
    NdjsonFormat(Utf8Output out, boolean raw, boolean showSource) {
        this.json = new Json(out);
        this.raw = raw;
        this.showSource = showSource;
    }

    @Override
    public void begin(Input input) {
        source = input.name();
    }

    @Override
    public void onMessage(FitMessage message) {
        fieldRepeats.clear();
        developerRepeats.clear();
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
        boolean more = fields(field);
        developerFields(message, field, more);
        names("expanded", expanded);
        names("merged", merged);
        unreadableFields(message);
        if (message.isRecovered()) {
            json.key("recovered").bool(true);
        }
        json.endObject().endLine();
    }

    /** Writes all but developer fields; answers whether the cursor stands at one of those. */
    private boolean fields(FieldCursor field) {
        json.key("fields").beginObject();
        boolean more = field.next();
        while (more && field.origin() != FieldOrigin.DEVELOPER) {
            key(field);
            value(field);
            more = field.next();
        }
        json.endObject();
        return more;
    }

    private void key(FitField field) {
        int count = fieldRepeats.count(field.number());
        FieldOrigin origin = field.origin();
        if (count == 1 && origin != FieldOrigin.EXPANDED && origin != FieldOrigin.MERGED) {
            if (raw || !field.isKnown()) {
                json.key(field.number());
            } else {
                json.key(field.name());
            }
            return;
        }
        String key = raw || !field.isKnown() ? Integer.toString(field.number()) : field.name();
        if (count > 1) {
            key = key + "#" + count;
        }
        json.key(key);
        if (origin == FieldOrigin.EXPANDED) {
            expanded.add(key);
        } else if (origin == FieldOrigin.MERGED) {
            merged.add(key);
        }
    }

    private void developerFields(FitMessage message, FieldCursor field, boolean first) {
        json.key("developer").beginObject();
        for (boolean more = first; more; more = field.next()) {
            developerKey(field);
            json.beginObject();
            json.key("name").string(field.name());
            json.key("value");
            value(field);
            json.key("units").string(field.units());
            json.endObject();
        }
        if (UnreadableFields.mayBeAmongDeveloperFields(message)) {
            for (FitField developer : message.developerFields()) {
                if (UnreadableFields.isOne(developer)) {
                    unreadableDeveloperField(developer);
                }
            }
        }
        json.endObject();
    }

    private void unreadableDeveloperField(FitField field) {
        developerKey(field);
        json.beginObject();
        if (field.description().isPresent()) {
            json.key("name").string(field.name());
            json.key("units").string(field.units());
        }
        json.key("bytes").hex(field.rawBytes());
        json.endObject();
    }

    private void developerKey(FitField field) {
        int count = developerRepeats.count((field.developerDataIndex() << 8) | field.number());
        if (count == 1) {
            json.key(field.developerDataIndex(), field.number());
        } else {
            json.key(field.developerDataIndex() + "/" + field.number() + "#" + count);
        }
    }

    private void unreadableFields(FitMessage message) {
        if (!unreadable.mayBeIn(message)) {
            return;
        }
        boolean any = false;
        for (FitField field : message.allFields()) {
            if (UnreadableFields.isOne(field)) {
                if (!any) {
                    json.key("unreadable").beginObject();
                    any = true;
                }
                int count = fieldRepeats.count(field.number());
                json.key(count == 1 ? Integer.toString(field.number()) : field.number() + "#" + count);
                json.hex(field.rawBytes());
            }
        }
        if (any) {
            json.endObject();
        }
    }

    private void names(String key, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        json.key(key).beginList();
        for (String name : names) {
            json.string(name);
        }
        json.endList();
        names.clear();
    }

    // ---- values

    private void value(FitField field) {
        ValueKind kind = raw ? ValueKind.ofRaw(field) : meanings.kindOf(field);
        if (kind == ValueKind.TEXT) {
            texts(field.texts());
            return;
        }
        int count = field.elementCount();
        if (count == 1) {
            element(field, kind, 0);
            return;
        }
        json.beginList();
        for (int i = 0; i < count; i++) {
            element(field, kind, i);
        }
        json.endList();
    }

    private void texts(List<String> texts) {
        if (texts.size() == 1) {
            json.string(texts.get(0));
            return;
        }
        json.beginList();
        for (String text : texts) {
            json.string(text);
        }
        json.endList();
    }

    private void element(FitField field, ValueKind kind, int element) {
        if (!field.isPresent(element)) {
            json.none();
            return;
        }
        switch (kind) {
            case REAL -> json.number(real(field, element));
            case NAMED -> named(field, element);
            case INSTANT, LOCAL_TIME -> time(field.rawValue(element), kind == ValueKind.INSTANT);
            case UNSIGNED_64 -> json.unsigned(field.rawValue(element));
            default -> json.number(field.rawValue(element));
        }
    }

    /** With {@code --raw} a floating-point number as it stands in the file, before any scale. */
    private double real(FitField field, int element) {
        return raw ? WireFloat.of(field, element) : field.doubleValue(element);
    }

    private void named(FitField field, int element) {
        Optional<String> name = meanings.nameOf(field, field.rawValue(element));
        if (name.isPresent()) {
            json.string(name.get());
        } else if (field.isScaled()) {
            json.number(field.doubleValue(element));
        } else {
            json.number(field.rawValue(element));
        }
    }

    private void time(long seconds, boolean utc) {
        if (!IsoTime.isDate(seconds)) {
            json.number(seconds);
        } else {
            json.time(time, seconds, utc);
        }
    }
}
