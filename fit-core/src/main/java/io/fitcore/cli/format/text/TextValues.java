package io.fitcore.cli.format.text;

import io.fitcore.cli.format.Conventions;
import io.fitcore.cli.format.Meanings;
import io.fitcore.cli.format.ValueKind;
import io.fitcore.cli.format.WireFloat;
import io.fitcore.cli.output.Degrees;
import io.fitcore.cli.output.Escapes;
import io.fitcore.cli.output.IsoTime;
import io.fitcore.cli.output.Utf8Output;
import io.fitcore.message.FitField;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Writes values for people, with their units. For one thread. */
final class TextValues {

    private static final int MAX_DECIMALS = 9;
    /** So many decimals of a degree are a centimetre, a bit more than one semicircle. */
    private static final int DEGREE_DECIMALS = 7;

    private final Utf8Output out;
    private final boolean raw;
    private final IsoTime time = new IsoTime();
    private final Degrees degrees = new Degrees(DEGREE_DECIMALS);
    private final Meanings meanings = new Meanings();

    /** @param raw whether wire values are written instead of what they mean */
    TextValues(Utf8Output out, boolean raw) {
        this.out = out;
        this.raw = raw;
    }

    /** Writes all elements of a field that has a value. */
    void write(FitField field) {
        ValueKind kind = raw ? ValueKind.ofRaw(field) : meanings.kindOf(field);
        switch (kind) {
            case TEXT -> texts(field.texts());
            case BYTES -> bytes(field);
            default -> numbers(field, kind);
        }
    }

    private void texts(List<String> texts) {
        if (texts.size() == 1) {
            Escapes.quoted(out, texts.get(0));
            return;
        }
        String separator = "[";
        for (String text : texts) {
            out.text(separator);
            Escapes.quoted(out, text);
            separator = ", ";
        }
        out.ch(']');
    }

    private void bytes(FitField field) {
        out.text("0x");
        for (int i = 0; i < field.elementCount(); i++) {
            out.hexDigits(field.rawValue(i), 2);
        }
    }

    private void numbers(FitField field, ValueKind kind) {
        boolean position = !raw && kind == ValueKind.WHOLE && field.units().equals("semicircles");
        int count = field.elementCount();
        if (count == 1) {
            element(field, kind, position, 0);
        } else {
            list(field, kind, position, count);
        }
        if (position) {
            out.text(" deg");
        } else if (!raw && kind.hasUnits() && !field.units().isEmpty() && !isName(field, kind)) {
            out.ch(' ');
            Escapes.inLine(out, field.units());
        }
    }

    private void list(FitField field, ValueKind kind, boolean position, int count) {
        out.ch('[');
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                out.text(", ");
            }
            element(field, kind, position, i);
        }
        out.ch(']');
    }

    /** Whether a name stands for the whole value, which then is no quantity: "calculating" has no kilograms. */
    private boolean isName(FitField field, ValueKind kind) {
        return kind == ValueKind.NAMED && field.elementCount() == 1
                && meanings.nameOf(field, field.rawValue(0)).isPresent();
    }

    private void element(FitField field, ValueKind kind, boolean position, int element) {
        if (!field.isPresent(element)) {
            out.ch('-');
        } else if (position) {
            degrees.write(out, field.longValue(element, 0));
        } else {
            switch (kind) {
                case REAL -> real(field, element);
                case NAMED -> named(field, element);
                case CONVENTION -> Conventions.write(out, field.typeName(), field.rawValue(element));
                case FLAGS -> flags(field, element);
                case INSTANT -> time(field.rawValue(element), "Z");
                case LOCAL_TIME -> time(field.rawValue(element), "");
                case UNSIGNED_64 -> out.unsigned(field.rawValue(element));
                default -> out.number(whole(field, element));
            }
        }
    }

    private long whole(FitField field, int element) {
        if (raw) {
            return field.rawValue(element);
        }
        Optional<ZoneOffset> offset = field.zoneOffset(element);
        if (offset.isPresent()) {
            return offset.get().getTotalSeconds();
        }
        return field.longValue(element, 0);
    }

    private void real(FitField field, int element) {
        if (!raw && field.isScaled()) {
            out.rounded(field.doubleValue(element), decimals(field));
        } else if (WireFloat.isSingle(field)) {
            out.plainFloat(WireFloat.single(field, element));
        } else {
            out.plainDouble(WireFloat.of(field, element));
        }
    }

    private void named(FitField field, int element) {
        Optional<String> name = meanings.nameOf(field, field.rawValue(element));
        if (name.isPresent()) {
            out.text(name.get());
        } else if (field.isScaled()) {
            out.rounded(field.doubleValue(element), decimals(field));
        } else {
            out.number(field.rawValue(element));
        }
    }

    /** So many decimals that neighbouring raw values look different; at least one, to look like a measurement. */
    private static int decimals(FitField field) {
        return Math.max(1, Math.min(field.decimals(), MAX_DECIMALS));
    }

    private void flags(FitField field, int element) {
        long value = field.rawValue(element);
        out.hex(value, 2 * field.baseType().orElseThrow().sizeBytes());
        List<String> names = field.type().orElseThrow().flagsOf(value);
        if (!names.isEmpty()) {
            out.text(" (").text(String.join("|", names)).ch(')');
        }
    }

    private void time(long seconds, String zone) {
        if (IsoTime.isDate(seconds)) {
            time.write(out, seconds);
            out.text(zone);
            return;
        }
        if (seconds >= 0) {
            out.ch('+');
        }
        out.number(seconds).ch('s');
    }
}
