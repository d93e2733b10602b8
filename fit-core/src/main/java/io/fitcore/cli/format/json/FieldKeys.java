package io.fitcore.cli.format.json;

import io.fitcore.cli.output.Json;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the keys of a message's fields. When a number occurs again within the message, the key tells how often it has
 * occurred: {@code speed#2}. For one thread.
 */
final class FieldKeys {

    private static final int FIELD_NUMBERS = 1 << 8;
    private static final int DEVELOPER_NUMBERS = 1 << 16;

    private final Json json;
    private final boolean raw;
    private final Repeats fields = new Repeats(FIELD_NUMBERS);
    private final Repeats developerFields = new Repeats(DEVELOPER_NUMBERS);
    private final List<String> expanded = new ArrayList<>();
    private final List<String> merged = new ArrayList<>();

    /** @param raw whether keys are numbers */
    FieldKeys(Json json, boolean raw) {
        this.json = json;
        this.raw = raw;
    }

    /** A message begins. */
    void clear() {
        fields.clear();
        developerFields.clear();
        expanded.clear();
        merged.clear();
    }

    /** The keys written so far of fields that were unpacked from another one. */
    List<String> expanded() {
        return expanded;
    }

    /** The keys written so far of fields that came from elsewhere in the stream. */
    List<String> merged() {
        return merged;
    }

    /** Writes the key of a field that has a value. */
    void write(FitField field) {
        int count = fields.count(field.number());
        boolean named = !raw && field.isKnown();
        FieldOrigin origin = field.origin();
        if (count == 1 && origin != FieldOrigin.EXPANDED && origin != FieldOrigin.MERGED) {
            if (named) {
                json.key(field.name());
            } else {
                json.key(field.number());
            }
            return;
        }
        String key = numbered(named ? field.name() : Integer.toString(field.number()), count);
        json.key(key);
        if (origin == FieldOrigin.EXPANDED) {
            expanded.add(key);
        } else if (origin == FieldOrigin.MERGED) {
            merged.add(key);
        }
    }

    /** Writes the key of a field whose bytes cannot be read. */
    void writeUnreadable(FitField field) {
        json.key(numbered(Integer.toString(field.number()), fields.count(field.number())));
    }

    /** Writes the key of a developer field. */
    void writeDeveloper(FitField field) {
        int index = field.developerDataIndex();
        int count = developerFields.count((index << 8) | field.number());
        if (count == 1) {
            json.key(index, field.number());
        } else {
            json.key(numbered(index + "/" + field.number(), count));
        }
    }

    private static String numbered(String key, int count) {
        return count == 1 ? key : key + "#" + count;
    }
}
