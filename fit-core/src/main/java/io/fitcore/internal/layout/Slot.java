package io.fitcore.internal.layout;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.model.BaseType;
import io.fitcore.model.DeveloperFieldDescription;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileSubfield;
import java.util.List;

/**
 * One field of a layout: where it lies in the record and how it is read. Immutable.
 *
 * <p>Plain fields, which most are, lie in the bytes of the record. An alias lies there too, in its source's place.
 * Computed fields do not: their values come from elsewhere in the message's view.
 *
 * <p>A slot is made of three parts and four numbers. What the loops that read fields need of the parts stands in the
 * slot itself.
 */
public final class Slot {

    /** Number of the field that holds a message's time. */
    public static final int TIMESTAMP_FIELD = 253;

    static final int WORD_BYTES = 8;

    private static final int NO_ORDINAL = -1;

    private static final int FLOAT32_MAGNITUDE = 0x7FFF_FFFF;
    private static final int FLOAT32_INFINITY = 0x7F80_0000;

    /** How little it takes to get from the record to the first value. */
    private enum Path {
        /** One whole number of up to 32 bits in the record, which can mean one thing only. */
        PLAIN,
        /** Several such numbers. */
        PLAIN_SERIES,
        /** A number that was unpacked, and can mean one thing only. */
        UNPACKED_NUMBER,
        /** All others: each question is asked. */
        CAREFUL
    }

    // the parts
    private final SlotFacts facts;
    private final Encoding encoding;
    private final Meaning meaning;
    private final int offset;
    private final int sizeBytes;
    private final int count;
    /** Ordinal of the expanded field: of this one when it is computed, of the one that may fill or extend it. */
    private final int expanded;

    // what follows from them
    private final Path path;
    private final int form;
    private final boolean bigEndian;
    /** Bytes from the record's header byte to the eight bytes in which the element lies. */
    private final int wordOffset;
    /** The bits of those eight bytes that are the element's. */
    private final long mask;
    /** The sign bit of an element; 0 for unsigned types. */
    private final long signBit;
    private final long invalid;
    private final boolean scaled;
    private final double scale;
    /** The raw value of 0, where that is whole. */
    private final long zero;
    private final double rest;

    /**
     * @param offset    bytes from the record's header byte to the field
     * @param sizeBytes bytes that the field takes in the record; 0 for fields that do not lie there
     * @param count     elements that lie in the record
     * @param expanded  as {@link #expanded()} says
     */
    private Slot(SlotFacts facts, Encoding encoding, Meaning meaning, int offset, int sizeBytes, int count,
            int expanded) {
        this.facts = facts;
        this.encoding = encoding;
        this.meaning = meaning;
        this.offset = offset;
        this.sizeBytes = sizeBytes;
        this.count = count;
        this.expanded = expanded;
        this.path = path(encoding, meaning, count, expanded);
        this.form = encoding.form();
        this.bigEndian = encoding.isBigEndian();
        this.wordOffset = bigEndian ? offset + encoding.sizeBytes() - WORD_BYTES : offset;
        this.mask = encoding.mask();
        this.signBit = encoding.signBit();
        this.invalid = encoding.invalid();
        this.scaled = meaning.isScaled();
        this.scale = meaning.scale();
        this.zero = meaning.zero();
        this.rest = meaning.rest();
    }

    private static Path path(Encoding encoding, Meaning meaning, int count, int expanded) {
        if (!meaning.isSettled()) {
            return Path.CAREFUL;
        }
        if (encoding.form() == Encoding.WHOLE && expanded < 0) {
            return count == 1 ? Path.PLAIN : Path.PLAIN_SERIES;
        }
        if (encoding.form() == Encoding.UNPACKED && encoding.type() != BaseType.BYTE && !encoding.isUnsigned64()) {
            return Path.UNPACKED_NUMBER;
        }
        return Path.CAREFUL;
    }

    /** A field that lies in the record. A size that is no multiple of its type's leaves it without a value (R31). */
    public static Slot inRecord(SlotFacts facts, Encoding encoding, Meaning meaning, int offset, int sizeBytes) {
        if (!encoding.isReadable()) {
            return new Slot(facts, encoding, meaning, offset, sizeBytes, 0, NO_ORDINAL);
        }
        if (sizeBytes == 0 || sizeBytes % encoding.sizeBytes() != 0) {
            return new Slot(facts, encoding.unreadable(), meaning, offset, sizeBytes, 0, NO_ORDINAL);
        }
        int count = sizeBytes / encoding.sizeBytes();
        if (encoding.isText()) {
            return new Slot(facts, encoding, meaning.ofText(), offset, sizeBytes, count, NO_ORDINAL);
        }
        return new Slot(facts, encoding, meaning, offset, sizeBytes, count, NO_ORDINAL);
    }

    /** One element that lies within another field, whose bytes it reads. */
    public static Slot inField(SlotFacts facts, Encoding encoding, Meaning meaning, int offset) {
        return new Slot(facts, encoding, meaning, offset, 0, 1, NO_ORDINAL);
    }

    /**
     * The time of a compressed-timestamp header.
     *
     * @param timestamp what the profile says of field 253
     */
    public static Slot ofHeaderTime(ProfileField timestamp, Meaning meaning) {
        return ofTime(SlotFacts.of(SlotKind.HEADER_TIME, TIMESTAMP_FIELD, timestamp), meaning);
    }

    /**
     * The time that a short one stands for (R88).
     *
     * @param sourceNumber the field that holds the short one
     * @param timestamp    what the profile says of field 253
     */
    public static Slot ofShortTime(int sourceNumber, ProfileField timestamp, Meaning meaning) {
        return ofTime(SlotFacts.readFrom(sourceNumber, SlotKind.SHORT_TIME, timestamp), meaning);
    }

    private static Slot ofTime(SlotFacts facts, Meaning meaning) {
        return new Slot(facts, Encoding.OF_TIME, meaning, 0, 0, 1, NO_ORDINAL);
    }

    /** An expanded field whose values are computed for each message. */
    public static Slot computed(ProfileField field, Meaning meaning, int ordinal) {
        SlotFacts facts = SlotFacts.of(SlotKind.UNPACKED, field.number(), field);
        return new Slot(facts, Encoding.unpacked(field.baseType()), meaning, 0, 0, 0, ordinal);
    }

    /** The same field where the expanded one with an ordinal may fill or extend it. */
    public Slot filledBy(int ordinal) {
        return new Slot(facts, encoding, meaning, offset, sizeBytes, count, ordinal);
    }

    /** The same field where no expanded one fills or extends it. */
    public Slot unfilled() {
        if (expanded < 0) {
            return this;
        }
        return filledBy(NO_ORDINAL);
    }

    /** The same field where it is known which subfield applies; null for none. */
    public Slot settledAs(ProfileSubfield subfield) {
        return new Slot(facts, encoding, meaning.settledAs(subfield), offset, sizeBytes, count, expanded);
    }

    // ---- facts

    public SlotKind kind() {
        return facts.kind();
    }

    public int number() {
        return facts.number();
    }

    /** Bytes from the record's header byte to the field. */
    public int offset() {
        return offset;
    }

    /** Bytes that the field takes in the record; 0 for fields that do not lie there. */
    public int sizeBytes() {
        return sizeBytes;
    }

    /** How the elements are read. */
    public Encoding encoding() {
        return encoding;
    }

    /** What the raw values stand for. */
    public Meaning meaning() {
        return meaning;
    }

    public int typeByte() {
        return encoding.typeByte();
    }

    /** The base type of the raw values; null when unknown. */
    public BaseType type() {
        return encoding.type();
    }

    public boolean isSigned() {
        return encoding.isSigned();
    }

    /** Elements that lie in the record; computed fields know their own count. */
    public int count() {
        return count;
    }

    public int elementBytes() {
        return encoding.sizeBytes();
    }

    /** The raw value of an element that has none. */
    public long invalid() {
        return invalid;
    }

    public boolean isScaled() {
        return scaled;
    }

    public double scale() {
        return scale;
    }

    /** What is subtracted after the division. */
    public double shift() {
        return meaning.shift();
    }

    /**
     * Whether the record holds one whole number of up to 32 bits that can mean one thing only: the few lines that read
     * it are all that most fields ever need.
     */
    public boolean isPlain() {
        return path == Path.PLAIN;
    }

    /** Whether the first element, of one or of several, reads as that of a {@linkplain #isPlain() plain} field does. */
    public boolean beginsPlain() {
        return path == Path.PLAIN || path == Path.PLAIN_SERIES;
    }

    /** Whether the field is computed, and its raw values are numbers that can mean one thing only. */
    public boolean isUnpackedNumber() {
        return path == Path.UNPACKED_NUMBER;
    }

    /** Whether the record holds one whole number of up to 32 bits, whatever it may mean. */
    public boolean isOneInteger() {
        return form == Encoding.WHOLE && count == 1;
    }

    /** Whether the raw values have no fraction: only such fields hold components and meet conditions of subfields. */
    public boolean holdsIntegers() {
        return encoding.holdsIntegers();
    }

    /** Whether subfields may apply instead of the field itself. */
    public boolean hasAlternatives() {
        return meaning.alternatives() != null;
    }

    /** The subfields that may apply; null when none may. */
    Alternatives alternatives() {
        return meaning.alternatives();
    }

    /** The subfield that applies to each message of the layout; null for none, and where alternatives are left. */
    public ProfileSubfield subfield() {
        return meaning.subfield();
    }

    /** Whether the field is some bits of another one that holds a value: it is there even if those bits are invalid. */
    public boolean isPart() {
        return facts.kind() == SlotKind.PART;
    }

    public boolean isText() {
        return form == Encoding.TEXT;
    }

    public boolean isReadable() {
        return form != Encoding.UNREADABLE;
    }

    public boolean isComputed() {
        return form >= Encoding.TIME;
    }

    /** What the profile says of the field; null when it does not know it. */
    public ProfileField profile() {
        return facts.profile();
    }

    /** Whether a raw value stands for a name and no number, as {@code calculating} for a weight (R48). */
    public boolean isSpecial(long raw) {
        return meaning.specials() != null && meaning.specials().nameOf(raw).isPresent();
    }

    /** Which developer's numbering; -1 for other fields. */
    public int developerDataIndex() {
        return facts.developerDataIndex();
    }

    /** The description of a developer field; null when there is none. */
    public DeveloperFieldDescription description() {
        return facts.description();
    }

    /** Number of the field whose bytes an expanded field reads; -1 for others. */
    public int sourceNumber() {
        return facts.sourceNumber();
    }

    /** Whether the value is the time of the message, wherever that comes from. */
    public boolean isTime() {
        return form == Encoding.TIME;
    }

    /** Ordinal of the expanded field that this is, or that may fill or extend this field of the file; -1 otherwise. */
    public int expanded() {
        return expanded;
    }

    // ---- reading; start is the index of the record's header byte

    /** Raw value of the first element; the slot is not computed, readable, and has one. */
    public long raw(byte[] bytes, int start) {
        return raw(bytes, start, 0);
    }

    /** Raw value of an element; the slot is not computed, readable, and has it. */
    public long raw(byte[] bytes, int start, int element) {
        int shifted = start + element * encoding.sizeBytes();
        if (form == Encoding.WHOLE) {
            return hotRaw(bytes, shifted);
        }
        return readOther(bytes, shifted + offset);
    }

    /** A raw value as the file writes it: without the sign that only the profile gives it (R85). */
    public long wire(long raw) {
        if (encoding.isSignedByProfile()) {
            return raw & mask;
        }
        return raw;
    }

    /**
     * Raw value of the first element of a slot that {@link #beginsPlain()} or {@link #isOneInteger()}: takes the
     * eight bytes that begin, or in big-endian order end, with the element and masks the others off. The same few
     * instructions for every type, without a branch that a mix of types would make hard to predict. Kept small, as
     * the JIT inlines it into the loops that read fields (FieldsBenchmark).
     */
    public long hotRaw(byte[] bytes, int start) {
        int at = start + wordOffset;
        if (at < 0 || at >= bytes.length - (WORD_BYTES - 1)) {
            return readAtEdge(bytes, start + offset);
        }
        return ((word(bytes, at) & mask) ^ signBit) - signBit;
    }

    private long word(byte[] bytes, int at) {
        return bigEndian ? Bytes.s64be(bytes, at) : Bytes.s64le(bytes, at);
    }

    /**
     * The same where the layout says that the record lies within the array, in little-endian order. One question for
     * each record instead of two for each field; the JIT makes two loops of one that asks it.
     */
    public long innerRaw(byte[] bytes, int start) {
        return ((Bytes.s64le(bytes, start + wordOffset) & mask) ^ signBit) - signBit;
    }

    /** The same byte by byte, for elements with fewer than eight bytes around them, as at the end of a file. */
    private long readAtEdge(byte[] bytes, int at) {
        int size = encoding.sizeBytes();
        long bits = 0;
        for (int i = 0; i < size; i++) {
            int mostSignificantLeft = bigEndian ? i : size - 1 - i;
            bits = bits << Byte.SIZE | Bytes.u8(bytes, at + mostSignificantLeft);
        }
        return ((bits & mask) ^ signBit) - signBit;
    }

    private long readOther(byte[] bytes, int at) {
        return switch (form) {
            case Encoding.FLOAT32 -> bigEndian ? Bytes.u32be(bytes, at) : Bytes.u32le(bytes, at);
            case Encoding.FLOAT64, Encoding.SIGNED64, Encoding.UNSIGNED64 -> word(bytes, at);
            case Encoding.OPAQUE, Encoding.TEXT -> Bytes.u8(bytes, at);
            default -> throw new IllegalStateException("field " + number() + " cannot be read from bytes");
        };
    }

    /** Whether any element holds a value; the slot is not computed. */
    public boolean isPresent(byte[] bytes, int start) {
        if (isOneInteger()) {
            return hotRaw(bytes, start) != invalid;
        }
        return isAnyPresent(bytes, start);
    }

    private boolean isAnyPresent(byte[] bytes, int start) {
        if (form == Encoding.TEXT) {
            return hasText(bytes, start + offset);
        }
        for (int i = 0; i < count; i++) {
            if (isPresent(bytes, start, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an element holds a value; the slot is not computed. */
    public boolean isPresent(byte[] bytes, int start, int element) {
        if (form == Encoding.TEXT) {
            return element >= 0 && element < texts(bytes, start).size();
        }
        if (element < 0 || element >= count) {
            return false;
        }
        if (form == Encoding.OPAQUE) {
            int from = start + offset;
            return !Bytes.allEqual(bytes, from, from + sizeBytes, (byte) 0xFF);
        }
        return isValue(raw(bytes, start, element));
    }

    /** Whether a raw value stands for a value of this slot's type (R36, R37, R40). */
    public boolean isValue(long raw) {
        if (raw == invalid) {
            return false;
        }
        return switch (form) {
            case Encoding.FLOAT32 -> ((int) raw & FLOAT32_MAGNITUDE) <= FLOAT32_INFINITY;
            case Encoding.FLOAT64 -> !Double.isNaN(Double.longBitsToDouble(raw));
            default -> true;
        };
    }

    /** A raw value as the number it stands for, before scale and offset. */
    public double number(long raw) {
        return switch (form) {
            case Encoding.FLOAT32 -> Float.intBitsToFloat((int) raw);
            case Encoding.FLOAT64 -> Double.longBitsToDouble(raw);
            case Encoding.UNSIGNED64 -> unsigned(raw);
            case Encoding.UNPACKED -> unpackedNumber(raw);
            default -> raw;
        };
    }

    private double unpackedNumber(long raw) {
        if (encoding.isUnsigned64()) {
            return unsigned(raw);
        }
        return raw;
    }

    /** A raw value as the field's value (R46). */
    public double scaled(long raw) {
        double number = number(raw);
        if (scaled) {
            return Meaning.scaled(number, scale, meaning.shift());
        }
        return number;
    }

    /** As {@link #hotScaled(long)}; NaN for the raw value of an element that has none. */
    public double hotValue(long raw) {
        if (raw == invalid) {
            return Double.NaN;
        }
        return hotScaled(raw);
    }

    /** As {@link #scaled(long)} for a slot that {@link #beginsPlain()} or {@link #isUnpackedNumber()}. */
    public double hotScaled(long raw) {
        return scaled ? (raw - zero) / scale - rest : raw;
    }

    /** The texts of a text slot (R42). */
    public List<String> texts(byte[] bytes, int start) {
        int from = start + offset;
        int to = from + sizeBytes;
        if (kind() == SlotKind.MERGED) {
            return Texts.whole(bytes, from, to); // joined of several messages' parts (spec 9.1)
        }
        if (holdsOneText()) {
            return Texts.single(bytes, from, to);
        }
        return Texts.list(bytes, from, to);
    }

    private boolean hasText(byte[] bytes, int from) {
        int to = from + sizeBytes;
        if (kind() == SlotKind.MERGED) {
            return !Texts.whole(bytes, from, to).isEmpty();
        }
        if (holdsOneText()) {
            return Texts.hasSingle(bytes, from, to);
        }
        return Texts.hasAny(bytes, from, to);
    }

    /** Whether the profile gives a text field one text. */
    private boolean holdsOneText() {
        return profile() != null && !profile().isArray();
    }

    private static double unsigned(long raw) {
        if (raw >= 0) {
            return raw;
        }
        // halved, with the lost bit kept sticky so that rounding comes out the same, and doubled again
        return (double) ((raw >>> 1) | (raw & 1)) * 2;
    }
}
