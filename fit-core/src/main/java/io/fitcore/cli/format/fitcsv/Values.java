package io.fitcore.cli.format.fitcsv;

import io.fitcore.cli.output.Degrees;
import io.fitcore.cli.output.Escapes;
import io.fitcore.cli.output.IsoTime;
import io.fitcore.cli.output.Utf8Output;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.model.BaseType;
import java.util.List;

/**
 * Writes values as the exchange text has them (spec 13.2). For one thread.
 *
 * <p>Values stand in quotes. Names and units do not, and are not escaped: that is what the format is.
 */
final class Values {

    private static final long MAX_SECONDS = 0xFFFF_FFFFL;
    private static final int DEGREE_DECIMALS = 8;

    private final Utf8Output out;
    private final FitCsvOptions options;
    private final boolean terminal;
    private final Labels labels;
    private final IsoTime time = new IsoTime();
    private final Degrees degreesText = new Degrees(DEGREE_DECIMALS);

    /** @param terminal whether a person may be looking, so that texts of the file are escaped */
    Values(Utf8Output out, FitCsvOptions options, Labels labels, boolean terminal) {
        this.out = out;
        this.labels = labels;
        this.options = options;
        this.terminal = terminal;
    }

    /** Writes text without quotes, which the format does to names and units, whatever they hold. */
    void bare(String text) {
        if (terminal) {
            Escapes.inLine(out, text);
        } else {
            out.text(text);
        }
    }

    /** Writes all elements of a field, in quotes. */
    void value(FitField field) {
        out.ch('"');
        if (field.isText()) {
            texts(TextDroppingMalformed.of(field));
        } else if (field.origin() == FieldOrigin.DEVELOPER && field.description().isEmpty()) {
            bytes(field.rawBytes());
        } else {
            elements(field);
        }
        out.ch('"');
    }

    /** Writes what a field without a value was unpacked to, in quotes. */
    void value(UnpackedAbsence unpacked) {
        out.ch('"').javaDouble(unpacked.value()).ch('"');
    }

    private void texts(List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                out.ch('|');
            }
            bare(texts.get(i).replace("\"", "\"\""));
        }
    }

    /** What nobody describes is taken for bytes. */
    private void bytes(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i > 0) {
                out.ch('|');
            }
            out.number(bytes[i] & 0xFF);
        }
    }

    private void elements(FitField field) {
        boolean scaled = field.isScaled();
        BaseType base = base(field);
        boolean degrees = labels.isDegrees(field);
        boolean instant = labels.isInstant(field);
        int count = field.elementCount();
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                out.ch('|');
            }
            long raw = field.rawValue(i);
            if (!hasMeaning(field, i, raw)) {
                raw(raw, base);
            } else if (scaled) {
                out.javaDouble(scaled(field, i, raw));
            } else if (degrees) {
                degreesText.write(out, raw);
            } else if (instant && raw >= 0 && raw <= MAX_SECONDS) {
                time.write(out, raw);
                out.ch('Z');
            } else {
                raw(raw, base);
            }
        }
    }

    /**
     * Divided first and subtracted then, as the tool does; special values such as the weight {@code calculating} too,
     * which are no numbers elsewhere.
     */
    private static double scaled(FitField field, int element, long raw) {
        double value = field.doubleValue(element);
        if (Double.isNaN(value)) {
            return raw / field.scale() - field.offset();
        }
        if (field.offset() == 0 || field.isFloat()) {
            return value;
        }
        return Math.rint((value + field.offset()) * field.scale()) / field.scale() - field.offset();
    }

    /** A stored element means nothing when it is invalid, an unpacked one only when its own type cannot hold it. */
    private static boolean hasMeaning(FitField field, int element, long raw) {
        if (field.origin() == FieldOrigin.EXPANDED) {
            return raw != field.profileField().orElseThrow().baseType().invalid();
        }
        return field.isPresent(element);
    }

    private static BaseType base(FitField field) {
        return field.baseType().orElse(BaseType.UINT8);
    }

    private void raw(long value, BaseType base) {
        switch (base) {
            case FLOAT32 -> out.javaFloat(Float.intBitsToFloat((int) value));
            case FLOAT64 -> out.javaDouble(Double.longBitsToDouble(value));
            case UINT64, UINT64Z -> out.unsigned(value);
            case BYTE -> octet(value);
            default -> out.number(value);
        }
    }

    private void octet(long value) {
        if (options.writesHexBytes()) {
            out.hex(value, 2);
        } else {
            out.number(value);
        }
    }
}
