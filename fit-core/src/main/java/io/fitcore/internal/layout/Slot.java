package io.fitcore.internal.layout;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.model.BaseType;
import io.fitcore.model.DeveloperFieldDescription;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileSubfield;
import io.fitcore.profile.ProfileType;
import java.util.List;

/**
 * One field of a layout: where it lies in the record and how it is read. Immutable.
 *
 * <p>Plain fields, which most are, lie in the bytes of the record. An expanded field that merely repeats its source
 * lies there too, in the source's place. Computed fields do not: their values come from elsewhere in the message's view.
 */
public final class Slot {

    /** How the bytes of an element are read; whole numbers of up to 32 bits first. */
    static final int WHOLE = 0;
    static final int FLOAT32 = 1;
    static final int FLOAT64 = 2;
    static final int SIGNED64 = 3;
    static final int UNSIGNED64 = 4;
    /** Opaque bytes, invalid only when all are 0xFF (R38). */
    static final int OPAQUE = 5;
    static final int TEXT = 6;
    /** Odd size, size 0, unknown base type or undescribed: bytes without a value. */
    static final int UNREADABLE = 7;
    /** Computed: the time of a compressed-timestamp header. */
    static final int HEADER_TIME = 8;
    /** Computed: unpacked from another field. */
    static final int UNPACKED = 9;

    static final int WORD_BYTES = 8;

    private static final int FLOAT32_MAGNITUDE = 0x7FFF_FFFF;
    private static final int FLOAT32_INFINITY = 0x7F80_0000;

    /** Where a field comes from. */
    public enum Kind {
        /** Read from the file. */
        WIRE,
        /** The time of a compressed-timestamp header. */
        HEADER_TIME,
        /** Unpacked from a component-bearing field. */
        EXPANDED,
        /** Defined by a developer. */
        DEVELOPER,
        /** Put there by a whole-stream step. */
        MERGED
    }

    private final Kind kind;
    private final int number;
    private final int offset;
    private final int sizeBytes;
    private final int typeByte;
    private final BaseType type;
    private final int op;
    private final int count;
    private final int elementBytes;
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
    private final double shift;
    private final boolean hot;
    private final boolean singleWhole;
    private final boolean plain;
    private final boolean plainUnpacked;
    /** Null unless subfields may apply. */
    private final Alternatives alternatives;
    private final ProfileField profile;
    /** Null unless some values are names and no numbers. */
    private final ProfileType specials;
    private final boolean part;
    /** Null unless it is settled which one applies. */
    private final ProfileSubfield subfield;
    private final int developerDataIndex;
    private final DeveloperFieldDescription description;
    private final int sourceNumber;
    /** Ordinal of the expanded field: of this one when it is computed, of the one that may fill or extend it. */
    private final int expanded;

    /** Kept small, so that the JIT inlines it and no builder is allocated; definitions come in storms. */
    Slot(SlotBuilder b) {
        kind = b.kind;
        number = b.number;
        offset = b.offset;
        sizeBytes = b.sizeBytes;
        typeByte = b.typeByte;
        type = b.type;
        op = b.op;
        count = b.count;
        elementBytes = b.elementBytes;
        bigEndian = b.bigEndian;
        wordOffset = b.wordOffset();
        mask = b.mask();
        signBit = b.signBit();
        invalid = b.invalid;
        scale = b.scale;
        shift = b.shift;
        scaled = b.isScaled();
        profile = b.profile;
        specials = b.specials;
        alternatives = b.alternatives;
        subfield = b.subfield;
        part = b.part;
        developerDataIndex = b.developerDataIndex;
        description = b.description;
        sourceNumber = b.sourceNumber;
        expanded = b.expanded;
        hot = b.isHot();
        singleWhole = b.isSingleWhole();
        plain = hot && singleWhole;
        plainUnpacked = b.isPlainUnpacked();
    }

    // ---- facts

    public Kind kind() {
        return kind;
    }

    public int number() {
        return number;
    }

    /** Bytes from the record's header byte to the field. */
    public int offset() {
        return offset;
    }

    /** Bytes that the field takes in the record; 0 for fields that do not lie there. */
    public int sizeBytes() {
        return sizeBytes;
    }

    public int typeByte() {
        return typeByte;
    }

    /** The base type of the raw values; null when unknown. */
    public BaseType type() {
        return type;
    }

    int op() {
        return op;
    }

    boolean isBigEndian() {
        return bigEndian;
    }

    boolean isSigned() {
        return signBit != 0;
    }

    /** Elements that lie in the record; computed fields know their own count. */
    public int count() {
        return count;
    }

    public int elementBytes() {
        return elementBytes;
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
        return shift;
    }

    /**
     * Whether the field is a whole number of up to 32 bits that lies in the record and means what the main field
     * means: the few lines that read it are all that most fields ever need.
     */
    public boolean isHot() {
        return hot;
    }

    /** Whether the field is {@link #isHot()} and holds one element. */
    public boolean isPlain() {
        return plain;
    }

    /** Whether the field lies in the record and holds one whole number of up to 32 bits. */
    public boolean isSingleWhole() {
        return singleWhole;
    }

    /** Whether the field is computed, and its raw values are as easily understood as those of a plain one. */
    public boolean isPlainUnpacked() {
        return plainUnpacked;
    }

    /** Whether subfields may apply instead of the field itself. */
    public boolean hasAlternatives() {
        return alternatives != null;
    }

    /** The subfields that may apply; null when none may. */
    Alternatives alternatives() {
        return alternatives;
    }

    /** The subfield that applies to each message of the layout; null for none, and where alternatives are left. */
    public ProfileSubfield subfield() {
        return subfield;
    }

    /** Whether the field is packed into one of the file that holds a value, so that it is there with or without its own. */
    public boolean isPart() {
        return part;
    }

    public boolean isText() {
        return op == TEXT;
    }

    public boolean isReadable() {
        return op != UNREADABLE;
    }

    /** Whether the raw values are whole numbers: only these hold components and meet conditions of subfields. */
    public boolean isWhole() {
        return op != UNREADABLE && op != TEXT && !type.isFloat();
    }

    public boolean isComputed() {
        return op >= HEADER_TIME;
    }

    /** What the profile says of the field; null when it does not know it. */
    public ProfileField profile() {
        return profile;
    }

    /** The type that names values which are no numbers; null for most fields. */
    ProfileType specials() {
        return specials;
    }

    /** Whether a raw value stands for a name and no number, as {@code calculating} for a weight (R48). */
    public boolean isSpecial(long raw) {
        return specials != null && specials.nameOf(raw).isPresent();
    }

    /** Which developer's numbering; -1 for other fields. */
    public int developerDataIndex() {
        return developerDataIndex;
    }

    /** The description of a developer field; null when there is none. */
    public DeveloperFieldDescription description() {
        return description;
    }

    /** Number of the field that an expanded field comes from, when that is always the same; -1 otherwise. */
    public int sourceNumber() {
        return sourceNumber;
    }

    /** Ordinal of the expanded field that this is, or that may fill or extend this field of the file; -1 otherwise. */
    public int expanded() {
        return expanded;
    }

    // ---- reading; start is the index of the record's header byte

    /** Raw value of the first element; the slot is not computed, readable, and has one. */
    public long raw(byte[] bytes, int start) {
        return op == WHOLE ? hotRaw(bytes, start) : readOther(bytes, start + offset);
    }

    /** Raw value of an element; the slot is not computed, readable, and has it. */
    public long raw(byte[] bytes, int start, int element) {
        int at = start + offset + element * elementBytes;
        return op == WHOLE ? hotRaw(bytes, at - offset) : readOther(bytes, at);
    }

    /**
     * Raw value of the first element of a slot that {@link #isHot()} or {@link #isSingleWhole()}: takes the eight bytes that begin, or in big-endian
     * order end, with the element and masks the others off. The same few instructions for every type, without a branch
     * that a mix of types would make hard to predict; kept small, as the JIT inlines it into the loops that read fields
     * (FieldsBenchmark).
     */
    public long hotRaw(byte[] bytes, int start) {
        int at = start + wordOffset;
        if (at < 0 || at >= bytes.length - (WORD_BYTES - 1)) {
            return readAtEdge(bytes, start + offset);
        }
        long bits = (bigEndian ? Bytes.s64be(bytes, at) : Bytes.s64le(bytes, at)) & mask;
        return (bits ^ signBit) - signBit;
    }

    /**
     * The same where {@link Layout#isInner} says so. One question for each record instead of two for each field; the JIT
     * makes two loops of one that asks it.
     */
    public long innerRaw(byte[] bytes, int start) {
        return ((Bytes.s64le(bytes, start + wordOffset) & mask) ^ signBit) - signBit;
    }

    /** The same byte by byte, for elements with fewer than eight bytes of the array around them, as at the end of a file. */
    private long readAtEdge(byte[] bytes, int at) {
        long bits = 0;
        for (int i = 0; i < elementBytes; i++) {
            int shift = 8 * (bigEndian ? elementBytes - 1 - i : i);
            bits |= (long) Bytes.u8(bytes, at + i) << shift;
        }
        return ((bits & mask) ^ signBit) - signBit;
    }

    private long readOther(byte[] bytes, int at) {
        return switch (op) {
            case FLOAT32 -> bigEndian ? Bytes.u32be(bytes, at) : Bytes.u32le(bytes, at);
            case FLOAT64, SIGNED64, UNSIGNED64 -> bigEndian ? Bytes.s64be(bytes, at) : Bytes.s64le(bytes, at);
            case OPAQUE, TEXT -> Bytes.u8(bytes, at);
            default -> throw new IllegalStateException("field " + number + " cannot be read from bytes");
        };
    }

    /** Whether any element holds a value; the slot is not computed. */
    public boolean isPresent(byte[] bytes, int start) {
        if (singleWhole) {
            return hotRaw(bytes, start) != invalid;
        }
        if (op == TEXT) {
            return Texts.isPresent(bytes, start + offset, start + offset + sizeBytes);
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
        if (op == TEXT) {
            return element >= 0 && element < texts(bytes, start).size();
        }
        if (element < 0 || element >= count) {
            return false;
        }
        if (op == OPAQUE) {
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
        return switch (op) {
            case FLOAT32 -> ((int) raw & FLOAT32_MAGNITUDE) <= FLOAT32_INFINITY;
            case FLOAT64 -> !Double.isNaN(Double.longBitsToDouble(raw));
            default -> true;
        };
    }

    /** A raw value as the number it stands for, before scale and offset. */
    public double number(long raw) {
        return switch (op) {
            case FLOAT32 -> Float.intBitsToFloat((int) raw);
            case FLOAT64 -> Double.longBitsToDouble(raw);
            case UNSIGNED64 -> unsigned(raw);
            case UNPACKED -> type == BaseType.UINT64 || type == BaseType.UINT64Z ? unsigned(raw) : raw;
            default -> raw;
        };
    }

    /** A raw value as the field's value: {@code raw / scale - offset}, in this order (R46). */
    public double scaled(long raw) {
        double value = number(raw);
        return scaled ? value / scale - shift : value;
    }

    /** As {@link #scaled(long)} for a slot that {@link #isHot()} or {@link #isPlainUnpacked()}. */
    public double hotScaled(long raw) {
        return scaled ? raw / scale - shift : raw;
    }

    /** The texts of a text slot (R42); one that was merged in is a single text (spec 9.1). */
    public List<String> texts(byte[] bytes, int start) {
        int from = start + offset;
        return kind == Kind.MERGED
                ? Texts.whole(bytes, from, from + sizeBytes) : Texts.decode(bytes, from, from + sizeBytes);
    }

    private static double unsigned(long raw) {
        if (raw >= 0) {
            return raw;
        }
        // halved, with the lost bit kept sticky so that rounding comes out the same, and doubled again
        return (double) ((raw >>> 1) | (raw & 1)) * 2;
    }
}
