package io.fitcore.cli;

import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.model.BaseType;
import io.fitcore.model.DeveloperFieldDescription;
import java.util.List;
import java.util.Optional;

/**
 * Names, values and units as the FIT world's exchange text has them (spec 13.2). For one thread.
 *
 * <p>Values stand in quotes, names and units do not and are not escaped: that is what the format is.
 */
final class FitCsvValues {

    /** What everything is called that the profile does not know. */
    static final String UNKNOWN = "unknown";
    /** What stands for a name or units that a developer did not give. */
    private static final String NONE = "null";
    private static final long MAX_SECONDS = 0xFFFF_FFFFL;
    private static final String SEMICIRCLES = "semicircles";

    /** Eight decimals of degrees in a semicircle: 180 * 10^8 / 2^31 = 17578125 / 2^21. */
    private static final long DEGREES_NUMERATOR = 17_578_125;
    private static final int DEGREES_SHIFT = 21;
    private static final long DEGREES_UNIT = 100_000_000;
    private static final int DEGREES_DECIMALS = 8;

    private final Utf8Output out;
    private final FitCsvOptions options;
    private final boolean terminal;
    private final IsoTime time = new IsoTime();

    /** @param terminal whether a person may be looking, so that texts of the file are escaped */
    FitCsvValues(Utf8Output out, FitCsvOptions options, boolean terminal) {
        this.out = out;
        this.options = options;
        this.terminal = terminal;
    }

    /** The name of a field: of the subfield that applies, {@code unknown}, or what its developer calls it. */
    String name(FitField field) {
        if (field.origin() == FieldOrigin.DEVELOPER) {
            return field.description().isPresent() ? name(field.description().get()) : NONE;
        }
        return field.isKnown() ? field.name() : UNKNOWN;
    }

    /** The units of a field in the main layout: of the main field, whatever subfield applies. */
    String mainUnits(FitField field) {
        if (field.origin() == FieldOrigin.DEVELOPER) {
            return field.description().isPresent() ? first(field.description().get().units()) : NONE;
        }
        return converted(field, field.mainUnits());
    }

    /** The units of a field in the data layout: of the subfield that applies; empty when there are none. */
    String units(FitField field) {
        return converted(field, field.units());
    }

    private String converted(FitField field, String units) {
        if (isDegrees(field)) {
            return "degrees";
        }
        return isInstant(field) ? "" : units;
    }

    /** What a developer calls a field. */
    static String name(DeveloperFieldDescription description) {
        return first(description.names());
    }

    private static String first(List<String> texts) {
        return texts.isEmpty() ? NONE : texts.get(0);
    }

    private boolean isDegrees(FitField field) {
        return options.writesDegrees() && field.units().equals(SEMICIRCLES);
    }

    private boolean isInstant(FitField field) {
        return options.writesIsoTimes() && field.typeName().equals("date_time");
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
    void value(FitCsvUnpacked unpacked) {
        out.ch('"').javaDouble(unpacked.value()).ch('"');
    }

    private void texts(List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                out.ch('|');
            }
            String text = texts.get(i);
            bare(text.indexOf('"') < 0 ? text : text.replace("\"", "\"\""));
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
        boolean degrees = isDegrees(field);
        boolean instant = isInstant(field);
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
                degrees(raw);
            } else if (instant && raw >= 0 && raw <= MAX_SECONDS) {
                time.write(out, raw);
                out.ch('Z');
            } else {
                raw(raw, base);
            }
        }
    }

    /** Scaled and offset, special values such as the weight {@code calculating} too, which are no numbers elsewhere. */
    private static double scaled(FitField field, int element, long raw) {
        double value = field.doubleValue(element);
        return Double.isNaN(value) ? raw / field.scale() - field.offset() : value;
    }

    /** Of stored elements the invalid ones mean nothing, of unpacked ones only those that their own type cannot hold. */
    private static boolean hasMeaning(FitField field, int element, long raw) {
        return field.origin() == FieldOrigin.EXPANDED
                ? raw != field.profileField().orElseThrow().baseType().invalid() : field.isPresent(element);
    }

    private static BaseType base(FitField field) {
        Optional<BaseType> base = field.baseType();
        return base.isPresent() ? base.get() : BaseType.UINT8;
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
            out.text("0x").hex(value, 2);
        } else {
            out.number(value);
        }
    }

    /** Writes semicircles as degrees with eight decimals, halves rounded away from zero; in whole numbers, so exactly. */
    private void degrees(long semicircles) {
        long half = 1L << (DEGREES_SHIFT - 1);
        long units = (Math.abs(semicircles) * DEGREES_NUMERATOR + half) >> DEGREES_SHIFT;
        if (semicircles < 0) {
            out.ch('-');
        }
        out.number(units / DEGREES_UNIT).ch('.').padded(units % DEGREES_UNIT, DEGREES_DECIMALS);
    }
}
