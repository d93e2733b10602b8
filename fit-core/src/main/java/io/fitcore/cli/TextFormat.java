package io.fitcore.cli;

import io.fitcore.message.FieldCursor;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import java.util.List;
import java.util.Optional;

/**
 * One line per message for people: time, message, then each field as name, equals sign, value and units. FIT-DUMP.md
 * says what the marks mean.
 */
final class TextFormat implements MessageFormat {

    private static final int TIMESTAMP = 253;
    private static final int NAME_WIDTH = 18;
    private static final int MAX_DECIMALS = 9;

    /** A semicircle is 180/2^31 degrees; seven decimals of a degree are a centimetre, a bit more than one semicircle. */
    private static final long DEGREES_PER_HALF_TURN = 180;
    private static final int DEGREE_DECIMALS = 7;
    private static final long DEGREE_UNITS = 10_000_000;
    private static final int HALF_TURN_BITS = 31;

    private final Utf8Output out;
    private final boolean raw;
    private final boolean showSource;
    private final IsoTime time = new IsoTime();
    private final Meanings meanings = new Meanings();
    private final UnreadableFields unreadable = new UnreadableFields();
    private boolean firstInput = true;
    private int fileIndex;
    /** What the name of the message at hand leaves of its column; written only where a field follows. */
    private int missingWidth;
    private boolean firstField;

    /**
     * @param raw        whether wire values are written, under field numbers
     * @param showSource whether a line names each input
     */
    TextFormat(Utf8Output out, boolean raw, boolean showSource) {
        this.out = out;
        this.raw = raw;
        this.showSource = showSource;
    }

    @Override
    public void begin(Input input) {
        fileIndex = 0;
        if (showSource) {
            if (!firstInput) {
                out.newLine();
            }
            out.text("==> ");
            Escapes.inLine(out, input.displayName());
            out.text(" <==").newLine();
            firstInput = false;
        }
    }

    @Override
    public void onMessage(FitMessage message) {
        if (message.fileIndex() != fileIndex) {
            fileIndex = message.fileIndex();
            out.text("--- file ").number(fileIndex).newLine();
        }
        long seconds = message.timestampSeconds(-1);
        timeColumn(seconds);
        nameColumn(message);
        firstField = true;
        FieldCursor field = message.cursor();
        while (field.next()) {
            if (raw || !isShownInTimeColumn(field, seconds)) {
                field(field);
            }
        }
        if (unreadable.mayBeIn(message)) {
            unreadableFields(message.allFields());
        }
        if (UnreadableFields.mayBeAmongDeveloperFields(message)) {
            unreadableFields(message.developerFields());
        }
        if (message.isRecovered()) {
            separate();
            out.text("(recovered)");
        }
        out.newLine();
    }

    private void timeColumn(long seconds) {
        if (seconds < 0) {
            out.spaces(IsoTime.WIDTH);
        } else if (!IsoTime.isDate(seconds)) {
            String sinceStart = "+" + seconds + "s";
            out.spaces(IsoTime.WIDTH - sinceStart.length()).text(sinceStart);
        } else {
            time.write(out, seconds);
            out.ch('Z');
        }
        out.spaces(2);
    }

    private void nameColumn(FitMessage message) {
        String name = message.isKnown() ? message.name() : "unknown_" + message.number();
        out.text(name);
        missingWidth = Math.max(0, NAME_WIDTH - name.length());
    }

    private static boolean isShownInTimeColumn(FitField field, long seconds) {
        return field.number() == TIMESTAMP && field.origin() != FieldOrigin.DEVELOPER && field.elementCount() == 1
                && !field.isText() && field.rawValue(0) == seconds;
    }

    // ---- fields

    private void field(FitField field) {
        separate();
        name(field);
        out.ch('=');
        ValueKind kind = raw ? ValueKind.ofRaw(field) : meanings.kindOf(field);
        switch (kind) {
            case TEXT -> texts(field.texts());
            case BYTES -> bytes(field);
            default -> numbers(field, kind);
        }
    }

    private void unreadableFields(List<FitField> fields) {
        for (FitField field : fields) {
            if (UnreadableFields.isOne(field)) {
                separate();
                name(field);
                out.text("=?0x").hex(field.rawBytes());
            }
        }
    }

    private void separate() {
        if (firstField) {
            out.spaces(missingWidth).text("  ");
        } else {
            out.text(", ");
        }
        firstField = false;
    }

    private void name(FitField field) {
        if (field.origin() == FieldOrigin.DEVELOPER) {
            out.text("dev ").number(field.developerDataIndex()).ch('/').number(field.number());
            if (!raw && field.description().isPresent()) {
                out.ch(' ');
                Escapes.quoted(out, field.name());
            }
            return;
        }
        if (field.origin() == FieldOrigin.EXPANDED || field.origin() == FieldOrigin.MERGED) {
            out.ch('+');
        }
        if (raw) {
            out.number(field.number());
        } else if (field.isKnown()) {
            out.text(field.name());
        } else {
            out.text("unknown_").number(field.number());
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
            out.hex(field.rawValue(i), 2);
        }
    }

    private void numbers(FitField field, ValueKind kind) {
        boolean position = !raw && kind == ValueKind.WHOLE && field.units().equals("semicircles");
        int count = field.elementCount();
        if (count == 1) {
            element(field, kind, position, 0);
        } else {
            for (int i = 0; i < count; i++) {
                out.text(i == 0 ? "[" : ", ");
                element(field, kind, position, i);
            }
            out.ch(']');
        }
        if (position) {
            out.text(" deg");
        } else if (!raw && kind.hasUnits() && !field.units().isEmpty() && !isName(field, kind)) {
            out.ch(' ');
            Escapes.inLine(out, field.units());
        }
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
            degrees(field.rawValue(element));
        } else {
            switch (kind) {
                case REAL -> real(field, element);
                case NAMED -> named(field, element);
                case CONVENTION -> Conventions.write(out, field.typeName(), field.rawValue(element));
                case FLAGS -> flags(field, element);
                case INSTANT -> time(field.rawValue(element), "Z");
                case LOCAL_TIME -> time(field.rawValue(element), "");
                case UNSIGNED_64 -> out.unsigned(field.rawValue(element));
                default -> out.number(field.rawValue(element));
            }
        }
    }

    private void real(FitField field, int element) {
        if (!raw && field.isScaled()) {
            out.rounded(field.doubleValue(element), decimals(field.scale()));
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
            out.rounded(field.doubleValue(element), decimals(field.scale()));
        } else {
            out.number(field.rawValue(element));
        }
    }

    /** So many decimals that neighbouring raw values look different; at least one, to look like a measurement. */
    private static int decimals(double scale) {
        int decimals = 1;
        for (double steps = 10; steps < scale && decimals < MAX_DECIMALS; steps *= 10) {
            decimals++;
        }
        return decimals;
    }

    private void flags(FitField field, int element) {
        long value = field.rawValue(element);
        out.text("0x").hex(value, 2 * field.baseType().orElseThrow().sizeBytes());
        List<String> names = field.type().orElseThrow().flagsOf(value);
        for (int i = 0; i < names.size(); i++) {
            out.text(i == 0 ? " (" : "|").text(names.get(i));
        }
        if (!names.isEmpty()) {
            out.ch(')');
        }
    }

    private void time(long seconds, String zone) {
        if (!IsoTime.isDate(seconds)) {
            String sign = seconds < 0 ? "" : "+";
            out.text(sign).number(seconds).ch('s');
        } else {
            time.write(out, seconds);
            out.text(zone);
        }
    }

    /** Writes semicircles as degrees, rounded to seven decimals in whole numbers, so exactly. */
    private void degrees(long semicircles) {
        long half = 1L << (HALF_TURN_BITS - 1);
        long units = (Math.abs(semicircles) * (DEGREES_PER_HALF_TURN * DEGREE_UNITS) + half) >> HALF_TURN_BITS;
        if (semicircles < 0 && units > 0) {
            out.ch('-');
        }
        out.number(units / DEGREE_UNITS).ch('.').padded(units % DEGREE_UNITS, DEGREE_DECIMALS);
    }
}
