package io.fitcore.cli.format.json;

import io.fitcore.cli.format.Meanings;
import io.fitcore.cli.format.ValueKind;
import io.fitcore.cli.format.WireFloat;
import io.fitcore.cli.output.IsoTime;
import io.fitcore.cli.output.Json;
import io.fitcore.message.FitField;
import java.util.List;
import java.util.Optional;

/** Writes values: one element plainly, several as a list. For one thread. */
final class JsonValues {

    private final Json json;
    private final boolean raw;
    private final IsoTime time = new IsoTime();
    private final Meanings meanings = new Meanings();

    /** @param raw whether wire values are written instead of what they mean */
    JsonValues(Json json, boolean raw) {
        this.json = json;
        this.raw = raw;
    }

    /** Writes all elements of a field that has a value. */
    void write(FitField field) {
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
            default -> json.number(raw ? field.rawValue(element) : field.longValue(element, 0));
        }
    }

    /** With {@code --raw} a floating-point number as it stands in the file, before any scale. */
    private double real(FitField field, int element) {
        if (raw) {
            return WireFloat.of(field, element);
        }
        return field.doubleValue(element);
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
        if (IsoTime.isDate(seconds)) {
            json.time(time, seconds, utc);
        } else {
            json.number(seconds);
        }
    }
}
