package io.fitcore.cli.format.text;

import io.fitcore.cli.format.InputName;
import io.fitcore.cli.format.MessageWriter;
import io.fitcore.cli.format.UnreadableFields;
import io.fitcore.cli.output.Escapes;
import io.fitcore.cli.output.IsoTime;
import io.fitcore.cli.output.Utf8Output;
import io.fitcore.message.FieldCursor;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import java.util.List;

/** Writes a line for each message: time, message, then each field. FIT-DUMP.md says what the marks mean. */
final class TextWriter implements MessageWriter {

    private static final int TIMESTAMP = 253;
    private static final int NAME_WIDTH = 18;

    private final Utf8Output out;
    private final boolean raw;
    private final boolean showSource;
    private final TextValues values;
    private final IsoTime time = new IsoTime();
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
    TextWriter(Utf8Output out, boolean raw, boolean showSource) {
        this.out = out;
        this.raw = raw;
        this.showSource = showSource;
        this.values = new TextValues(out, raw);
    }

    @Override
    public void begin(InputName input) {
        fileIndex = 0;
        if (!showSource) {
            return;
        }
        if (!firstInput) {
            out.newLine();
        }
        firstInput = false;
        out.text("==> ");
        Escapes.inLine(out, input.forPeople());
        out.text(" <==").newLine();
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
                separate();
                name(field);
                out.ch('=');
                values.write(field);
            }
        }
        unreadableFields(message);
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

    private void unreadableFields(FitMessage message) {
        if (unreadable.mayBeIn(message)) {
            unreadableFields(message.allFields());
        }
        if (UnreadableFields.mayBeAmongDeveloperFields(message)) {
            unreadableFields(message.developerFields());
        }
    }

    private void unreadableFields(List<FitField> fields) {
        for (FitField field : fields) {
            if (UnreadableFields.isUnreadable(field)) {
                separate();
                name(field);
                out.text("=?").hex(field.rawBytes());
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
}
