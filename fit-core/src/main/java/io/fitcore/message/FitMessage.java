package io.fitcore.message;

import io.fitcore.model.MessageDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One data message: a view over its bytes that decodes a field when it is asked for.
 *
 * <p>A message handed to a listener is valid during that call only and belongs to the reading thread. {@link #copy()}
 * makes one that stays valid, is immutable, and may be used from any thread. Messages of
 * {@code messages()}, {@code stream()} and {@code FitFile} are such copies.
 *
 * <p>Numbers are scaled and offset as the profile says. Absent fields are NaN, empty, or what the caller gives for
 * absent. Methods for the integers of the wire have {@code raw} in their names. A lookup by number finds the first
 * field with that number, and of several elements the first one. INTERPRETATION.md, "Types and elements", has such
 * cases.
 */
public abstract class FitMessage {

    /** For implementations inside this library. */
    protected FitMessage() {
    }

    // ---- identity

    /** The global message number, 0-65535. */
    public abstract int number();

    /** The name in the profile's spelling; {@code unknown} when the profile does not know the number. */
    public abstract String name();

    /** Whether the profile knows the number. */
    public abstract boolean isKnown();

    /** The local message type that it was written with, 0-15. */
    public abstract int localNumber();

    /** Which file of the chain it comes from, from 0. */
    public abstract int fileIndex();

    /** Byte in the whole stream at which its record begins, chained files and padding counted. */
    public abstract long offset();

    /** Bytes of its record, the header byte included. */
    public abstract int sizeBytes();

    /** Whether it was delivered after the frame had been lost and found again, in lenient mode. */
    public abstract boolean isRecovered();

    /** The definition that lays it out. */
    public abstract MessageDefinition definition();

    /** Bytes of its record as they stand in the file, from the header byte on; the caller owns the array. */
    public abstract byte[] recordBytes();

    /** An immutable copy that stays valid. Answers itself when it already is one. */
    public abstract FitMessage copy();

    // ---- time

    /**
     * Time of the message: field 253, or the time of a compressed-timestamp header.
     *
     * @param absent what to answer when there is none
     * @return seconds since 1989-12-31T00:00:00Z, or since power-on when below 0x10000000
     */
    public abstract long timestampSeconds(long absent);

    /** Time of the message in seconds, as {@link #timestampSeconds(long)}; empty when there is none. */
    public OptionalLong timestampSeconds() {
        long seconds = timestampSeconds(-1);
        if (seconds < 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(seconds);
    }

    /** Time of the message; empty when there is none or it is system time. */
    public Optional<Instant> timestamp() {
        return FitTime.instant(timestampSeconds(-1));
    }

    // ---- fields

    /** A cursor over all fields that have a value; one per message, rewound by each call. */
    public abstract FieldCursor cursor();

    /**
     * Fields that have a value, except developer fields, as objects that stay valid as long as the message does. First
     * comes the time of a compressed header, then the fields of the file in file order, then expanded ones. A merged
     * field stands in the place of the file's own field with its number, or behind the fields of the file.
     */
    public abstract List<FitField> fields();

    /** As {@link #fields()}, with the fields of the file that have no value. */
    public abstract List<FitField> allFields();

    /** Developer fields in file order, those without a value or description included. */
    public abstract List<FitField> developerFields();

    /**
     * The field with a number, with a value or without.
     *
     * @param fieldNumber 0-255; other numbers find nothing
     */
    public abstract Optional<FitField> field(int fieldNumber);

    /**
     * The field with a name: that of the field itself or of the subfield that applies. Developer fields are not
     * searched.
     *
     * @param fieldName in the profile's spelling
     */
    public Optional<FitField> field(String fieldName) {
        for (FitField field : allFields()) {
            if (field.isKnown() && (field.name().equals(fieldName) || field.mainName().equals(fieldName))) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /**
     * The developer field with an index and a number.
     *
     * @param developerDataIndex 0-255
     * @param fieldNumber        0-255
     */
    public Optional<FitField> developerField(int developerDataIndex, int fieldNumber) {
        for (FitField field : developerFields()) {
            if (field.developerDataIndex() == developerDataIndex && field.number() == fieldNumber) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /**
     * The first developer field whose description has a name.
     *
     * @param fieldName as the developer wrote it
     */
    public Optional<FitField> developerField(String fieldName) {
        for (FitField field : developerFields()) {
            if (field.name().equals(fieldName)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a field holds a value.
     *
     * @param fieldNumber 0-255; other numbers are absent
     */
    public abstract boolean has(int fieldNumber);

    // ---- values by number

    /**
     * The first value of a field, scaled and offset, in the field's units.
     *
     * @return NaN when absent or text
     */
    public abstract double doubleValue(int fieldNumber);

    /**
     * Copies the first value of every field, scaled and offset: those of {@link #allFields()}, then those of
     * {@link #developerFields()}. This is the fastest way to all numbers of a message.
     *
     * <p>Messages of one definition have the same order, unless an expansion depends on their values. An expanded field
     * that repeats an absent one keeps its place here as NaN, while {@link #allFields()} leaves it out.
     *
     * @param into takes the values, NaN where a field is absent or text. Fields that it has no room for are left out;
     *             512 elements are enough for most messages that devices write
     * @return how many values were written
     */
    public abstract int copyDoubles(double[] into);

    /**
     * The first value of a field as a whole number: scaled, offset and truncated.
     *
     * @param absent what to answer when the field is absent or text
     */
    public abstract long longValue(int fieldNumber, long absent);

    /**
     * The integer of the wire, the type's invalid value included; floating-point types as their bit pattern.
     *
     * @param absent what to answer when the message has no such field or it cannot be read
     */
    public abstract long rawValue(int fieldNumber, long absent);

    /**
     * The first value of a field as a whole number, truncated to 32 bits as {@code (int)} does.
     *
     * @param absent what to answer when the field is absent or text
     */
    public int intValue(int fieldNumber, int absent) {
        return (int) longValue(fieldNumber, absent);
    }

    /** The first value of a field as a whole number, as {@link #intValue(int, int)}; empty when absent or text. */
    public OptionalInt intValue(int fieldNumber) {
        if (Double.isNaN(doubleValue(fieldNumber))) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(intValue(fieldNumber, 0));
    }

    /** The first value of a field as a whole number, as {@link #longValue(int, long)}; empty when absent or text. */
    public OptionalLong longValue(int fieldNumber) {
        if (Double.isNaN(doubleValue(fieldNumber))) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(longValue(fieldNumber, 0));
    }

    /** All values of a field, scaled and offset, NaN where an element has none; empty when there is no such field. */
    public double[] doubleValues(int fieldNumber) {
        return field(fieldNumber).map(FitField::doubleValues).orElseGet(() -> new double[0]);
    }

    /** The first text of a field; empty when absent or no text. */
    public Optional<String> text(int fieldNumber) {
        return field(fieldNumber).flatMap(FitField::text);
    }

    /** The name that the profile gives a field's first value; empty when absent or without a name. */
    public Optional<String> valueName(int fieldNumber) {
        return field(fieldNumber).flatMap(FitField::valueName);
    }

    /** A {@code date_time} field; empty when absent, system time, or of another type. */
    public Optional<Instant> instant(int fieldNumber) {
        return field(fieldNumber).flatMap(FitField::instant);
    }

    /**
     * A field in semicircles as degrees, for a latitude positive north, for a longitude positive east.
     *
     * @return NaN when absent; also for fields that are in other units
     */
    public abstract double degrees(int fieldNumber);

    /**
     * The first value of a field as an object: its name where it has one, otherwise {@code Long}, {@code Double} or
     * {@code String}. For scripts; the typed accessors are faster and say what they answer.
     *
     * @param fieldName in the profile's spelling
     */
    public Optional<Object> value(String fieldName) {
        return field(fieldName).flatMap(FitField::boxedValue);
    }

    /** For example {@code record @1042 {timestamp=1000000000 s, heart_rate=126 bpm}}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name());
        if (!isKnown()) {
            text.append('_').append(number());
        }
        text.append(" @").append(offset()).append(" {");
        String separator = "";
        for (FitField field : fields()) {
            text.append(separator).append(field);
            separator = ", ";
        }
        for (FitField field : developerFields()) {
            text.append(separator).append(field);
            separator = ", ";
        }
        return text.append('}').toString();
    }
}
