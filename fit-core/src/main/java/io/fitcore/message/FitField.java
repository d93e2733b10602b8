package io.fitcore.message;

import io.fitcore.model.BaseType;
import io.fitcore.model.DeveloperFieldDescription;
import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One field of a message.
 *
 * <p>Raw values are the integers of the wire; their methods have {@code raw} in their names. Every other number is
 * scaled and offset as the profile, or the developer's description, says. A field is valid as long as its message is.
 * If the message is a view, its fields are not for use from several threads at once. Unusual types and sizes are
 * treated as told in INTERPRETATION.md, "Types and elements"; values with a meaning of their own as in
 * INTERPRETATION.md, "Meaning".
 */
public abstract class FitField {

    /** What {@link #rawValue(int)} takes for the first element. */
    private static final int FIRST = 0;

    private static final double DEGREES_PER_SEMICIRCLE = 180.0 / (1L << 31);

    /** For implementations inside this library. */
    protected FitField() {
    }

    // ---- identity

    /** The field number, 0-255; of a developer field its field definition number. */
    public abstract int number();

    /**
     * The name in the profile's spelling: of the subfield that applies, else of the field; of a developer field its
     * description's name. {@code unknown} when nothing names it.
     */
    public abstract String name();

    /** The name of the field itself, whatever subfield applies. */
    public abstract String mainName();

    /** Whether profile or description know the field. */
    public abstract boolean isKnown();

    /** How it came into the message. */
    public abstract FieldOrigin origin();

    /**
     * Number of the field from which an expanded field was unpacked, or from which values were appended to a field of
     * the file; empty for others.
     */
    public abstract OptionalInt sourceNumber();

    /** Units, verbatim, of the subfield that applies or of the field; empty when there are none. */
    public abstract String units();

    /** Units of the field itself, verbatim, whatever subfield applies; empty when there are none. */
    public abstract String mainUnits();

    /**
     * The name of the type: a base type's, {@code bool}, or one that {@link Profile#type(String)} knows. Of unknown and
     * developer fields the base type's; empty when that is unknown too.
     */
    public abstract String typeName();

    /** The base type of the raw values as the file declares it; empty when it declares none that exists. */
    public abstract Optional<BaseType> baseType();

    /** The type byte as it stands in the definition, 0-255; of a developer field its description's, 255 when none. */
    public abstract int typeByte();

    /** What the profile says of the field; empty for unknown and developer fields. */
    public abstract Optional<ProfileField> profileField();

    /** Which developer's numbering a developer field belongs to, 0-255; -1 for other fields. */
    public abstract int developerDataIndex();

    /** The description of a developer field; empty for other fields and when none describes it. */
    public abstract Optional<DeveloperFieldDescription> description();

    /** What a raw value is divided by; 1 when nothing else is said. */
    public abstract double scale();

    /** What is subtracted after that; 0 when nothing else is said. */
    public abstract double offset();

    // ---- presence

    /** How many elements it holds, invalid ones included; of a text how many texts. 0 when it cannot be read. */
    public abstract int elementCount();

    /** Whether it holds a value; false when it carries its type's invalid value or cannot be read. */
    public abstract boolean isPresent();

    /**
     * Whether one element holds a value.
     *
     * @param element from 0; false when there is no such element
     */
    public abstract boolean isPresent(int element);

    // ---- values

    /**
     * The integer of the wire, the type's invalid value included: signed types sign-extended, others zero-extended,
     * floating-point types as their bit pattern, texts byte by byte.
     *
     * @param element from 0
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public abstract long rawValue(int element);

    /**
     * The number that a raw value stands for, before scale and offset: {@link #rawValue(int)}, in two's complement
     * where the profile has the field signed and the file unsigned. For implementations inside this library.
     *
     * @param element of those that {@link #isPresent(int)}
     */
    protected abstract long integer(int element);

    /** Bytes of the field as they stand in the file; the caller owns the array. Empty for fields that do not. */
    public abstract byte[] rawBytes();

    /**
     * A value, scaled and offset.
     *
     * @param element from 0
     * @return NaN when the element has no value, does not exist, or is text
     */
    public abstract double doubleValue(int element);

    /** The first value, scaled and offset; NaN when it is absent or text. */
    public double doubleValue() {
        return doubleValue(FIRST);
    }

    /** All values, scaled and offset, NaN where an element has none; the caller owns the array. */
    public double[] doubleValues() {
        double[] values = new double[numberCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = doubleValue(i);
        }
        return values;
    }

    /** All integers of the wire, the type's invalid value included; the caller owns the array. */
    public long[] rawValues() {
        long[] values = new long[numberCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rawValue(i);
        }
        return values;
    }

    private int numberCount() {
        if (isText()) {
            return 0;
        }
        return elementCount();
    }

    /**
     * A value as a whole number: scaled, offset and truncated. Exact for 64-bit fields without scale; an unsigned one
     * beyond 2^63-1 comes out negative.
     *
     * @param element from 0
     * @param absent  what to answer when the element has no value, does not exist, or is text
     */
    public long longValue(int element, long absent) {
        if (isText() || !isPresent(element)) {
            return absent;
        }
        if (!isScaled() && !isFloat()) {
            return integer(element);
        }
        double value = doubleValue(element);
        if (Double.isNaN(value)) {
            return absent;
        }
        return (long) value;
    }

    /** The first value as a whole number, as {@link #longValue(int, long)}; empty when it is absent or text. */
    public OptionalLong longValue() {
        if (Double.isNaN(doubleValue())) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(longValue(FIRST, 0));
    }

    /**
     * The first value as a whole number, truncated to 32 bits as {@code (int)} does.
     *
     * @param absent what to answer when there is none
     */
    public int intValue(int absent) {
        return (int) longValue(FIRST, absent);
    }

    /** The first value, scaled and offset; empty when it is absent or text. */
    public OptionalDouble optionalDouble() {
        double value = doubleValue();
        if (Double.isNaN(value)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value);
    }

    /** Whether the values are text. */
    public abstract boolean isText();

    /** Whether the raw values are floating-point bit patterns. */
    public boolean isFloat() {
        return baseType().map(BaseType::isFloat).orElse(false);
    }

    /** Whether values differ from raw values by a scale or an offset. */
    public boolean isScaled() {
        return scale() != 1 || offset() != 0;
    }

    /** All texts in order, empty ones at the end dropped; empty when the field is absent or no text. */
    public abstract List<String> texts();

    /** The first text; empty when the field is absent or no text. */
    public Optional<String> text() {
        List<String> texts = texts();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(texts.get(0));
    }

    // ---- meaning

    /** The profile type of the values; empty for base types, {@code bool}, unknown and developer fields. */
    public Optional<ProfileType> type() {
        if (profileField().isEmpty()) {
            return Optional.empty();
        }
        return Profile.type(typeName());
    }

    /**
     * The name that the profile gives a value; {@code bool} has the names {@code false} and {@code true}.
     *
     * @param element from 0
     * @return empty when the element has no value or the value no name
     */
    public Optional<String> valueName(int element) {
        if (profileField().isEmpty() || isText() || isFloat() || !isPresent(element)) {
            return Optional.empty();
        }
        long raw = integer(element);
        if (isOfType("bool")) {
            return boolName(raw);
        }
        return type().flatMap(type -> type.nameOf(raw));
    }

    private static Optional<String> boolName(long raw) {
        if (raw == 0) {
            return Optional.of("false");
        }
        if (raw == 1) {
            return Optional.of("true");
        }
        return Optional.empty();
    }

    /** The name that the profile gives the first value; empty when there is none. */
    public Optional<String> valueName() {
        return valueName(FIRST);
    }

    /** The names of the bits that are set in the first value of a flag type; empty for other types. */
    public List<String> flagNames() {
        if (isText() || isFloat() || !isPresent(FIRST)) {
            return List.of();
        }
        return type().map(type -> type.flagsOf(rawValue(FIRST))).orElse(List.of());
    }

    /** The first value of a {@code date_time}; empty when absent, system time, or another type. */
    public Optional<Instant> instant() {
        if (!isOfType("date_time")) {
            return Optional.empty();
        }
        return FitTime.instant(longValue(FIRST, 0));
    }

    /** The first value of a {@code local_date_time}; empty when absent, system time, or another type. */
    public Optional<LocalDateTime> localDateTime() {
        if (!isOfType("local_date_time")) {
            return Optional.empty();
        }
        return FitTime.localDateTime(longValue(FIRST, 0));
    }

    /**
     * A value of {@code device_settings} that is an offset from UTC: {@code utc_offset} or {@code time_offset}.
     *
     * @param element from 0
     * @return empty for other fields, where there is no value, and where it lies outside -18 h to +18 h
     */
    public abstract Optional<ZoneOffset> zoneOffset(int element);

    /** The first value as {@link #zoneOffset(int)}. */
    public Optional<ZoneOffset> zoneOffset() {
        return zoneOffset(FIRST);
    }

    /**
     * How many decimals of a value the scale can tell apart: 1 for a scale of 5, 2 for 100, 3 for 128. So many show
     * that neighbouring raw values differ.
     *
     * @return 0 where values are not scaled
     */
    public int decimals() {
        int decimals = 0;
        for (double step = scale(); isScaled() && step > 1; step /= 10) {
            decimals++;
        }
        return decimals;
    }

    /** The first value of a {@code left_right_balance} or {@code left_right_balance_100}; empty otherwise. */
    public Optional<LeftRightBalance> leftRightBalance() {
        return switch (typeName()) {
            case "left_right_balance" -> whole().map(LeftRightBalance::of);
            case "left_right_balance_100" -> whole().map(LeftRightBalance::of100);
            default -> Optional.empty();
        };
    }

    /** The first value of a {@code message_index}; empty when absent or of another type. */
    public Optional<MessageIndex> messageIndex() {
        if (!isOfType("message_index")) {
            return Optional.empty();
        }
        return whole().map(MessageIndex::of);
    }

    /** The first value of a {@code workout_hr}; empty when absent or of another type. */
    public Optional<WorkoutHr> workoutHr() {
        if (!isOfType("workout_hr")) {
            return Optional.empty();
        }
        return whole().map(WorkoutHr::of);
    }

    /** The first value of a {@code workout_power}; empty when absent or of another type. */
    public Optional<WorkoutPower> workoutPower() {
        if (!isOfType("workout_power")) {
            return Optional.empty();
        }
        return whole().map(WorkoutPower::of);
    }

    /** The first value if it is a number from 0 up, as it is for types with a convention of their own. */
    private Optional<Long> whole() {
        long value = longValue(FIRST, -1);
        if (value < 0) {
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private boolean isOfType(String name) {
        return typeName().equals(name);
    }

    /**
     * The first value of a field in semicircles, in degrees. The {@link #units()} decide: those of the subfield where
     * one applies.
     *
     * @return NaN when absent or in other units
     */
    public double degrees() {
        return units().equals("semicircles") ? doubleValue() * DEGREES_PER_SEMICIRCLE : Double.NaN;
    }

    /** For example {@code heart_rate=126 bpm}, {@code sport=running}, {@code unknown_61=[1, absent]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name());
        if (!isKnown()) {
            text.append('_').append(number());
        }
        List<String> elements = elementTexts();
        boolean isSingle = elements.size() == 1;
        text.append('=').append(switch (elements.size()) {
            case 0 -> "absent";
            case 1 -> elements.get(0);
            default -> elements.toString();
        });
        boolean hasUnits = !elements.isEmpty() && !units().isEmpty();
        if (hasUnits && !(isSingle && valueName().isPresent())) {
            text.append(' ').append(units());
        }
        return text.toString();
    }

    private List<String> elementTexts() {
        if (isText()) {
            return texts();
        }
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < elementCount(); i++) {
            elements.add(elementText(i));
        }
        return elements;
    }

    private String elementText(int element) {
        if (!isPresent(element)) {
            return "absent";
        }
        return valueName(element).orElseGet(() -> numberText(element));
    }

    private String numberText(int element) {
        if (isScaled()) {
            return Double.toString(doubleValue(element));
        }
        long raw = integer(element);
        return switch (baseType().orElseThrow()) {
            case FLOAT32 -> Float.toString((float) doubleValue(element)); // 1.1 rather than 1.100000023841858
            case FLOAT64 -> Double.toString(doubleValue(element));
            case UINT64, UINT64Z -> Long.toUnsignedString(raw);
            default -> Long.toString(raw);
        };
    }

    /** The first value as an object, for programs that do not care for speed: see {@link FitMessage#value(String)}. */
    Optional<Object> boxedValue() {
        if (isText()) {
            return text().map(text -> text);
        }
        if (!isPresent(FIRST)) {
            return Optional.empty();
        }
        Optional<String> name = valueName();
        if (name.isPresent()) {
            return Optional.of(name.get());
        }
        if (isScaled() || isFloat()) {
            return Optional.of(doubleValue());
        }
        return Optional.of(integer(FIRST));
    }
}
