package io.fitcore.internal.layout;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.model.BaseType;
import io.fitcore.model.DeveloperFieldDescription;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileType;
import java.util.List;

/**
 * One field of a layout: where it lies in the record and how it is read. Immutable.
 *
 * <p>Plain fields, which most are, lie in the bytes of the record. An expanded field that merely repeats its source
 * lies there too, in the source's place. Computed fields do not: their values come from elsewhere in the message's view.
 */
public final class Slot {

    /** How the bytes of an element are read. Those up to {@link #LAST_HOT} are whole numbers of up to 32 bits. */
    static final int U8 = 0;
    static final int S8 = 1;
    static final int U16_LE = 2;
    static final int U16_BE = 3;
    static final int S16_LE = 4;
    static final int S16_BE = 5;
    static final int U32_LE = 6;
    static final int U32_BE = 7;
    static final int S32_LE = 8;
    static final int S32_BE = 9;
    static final int LAST_HOT = S32_BE;
    static final int F32_LE = 10;
    static final int F32_BE = 11;
    static final int F64_LE = 12;
    static final int F64_BE = 13;
    static final int S64_LE = 14;
    static final int S64_BE = 15;
    static final int U64_LE = 16;
    static final int U64_BE = 17;
    /** Opaque bytes, invalid only when all are 0xFF (R38). */
    static final int OPAQUE = 18;
    static final int TEXT = 19;
    /** Odd size, size 0, unknown base type or undescribed: bytes without a value. */
    static final int UNREADABLE = 20;
    /** Computed: the time of a compressed-timestamp header. */
    static final int HEADER_TIME = 21;
    /** Computed: unpacked from another field. */
    static final int UNPACKED = 22;

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
    private final long invalid;
    private final boolean scaled;
    private final double scale;
    private final double shift;
    private final boolean hot;
    private final boolean plain;
    private final boolean alternatives;
    private final ProfileField profile;
    /** Null unless some values are names and no numbers. */
    private final ProfileType specials;
    private final int developerDataIndex;
    private final DeveloperFieldDescription description;
    private final int sourceNumber;
    /** Ordinal of the expanded field: of this one when it is computed, of the one that may fill or extend it. */
    private final int expanded;

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
        invalid = b.invalid;
        scale = b.scale;
        shift = b.shift;
        scaled = b.scale != 1 || b.shift != 0;
        profile = b.profile;
        developerDataIndex = b.developerDataIndex;
        description = b.description;
        sourceNumber = b.sourceNumber;
        expanded = b.expanded;
        alternatives = b.subfields && profile != null && !profile.subfields().isEmpty();
        specials = b.specials;
        hot = op <= LAST_HOT && expanded < 0 && !alternatives && specials == null;
        plain = hot && count == 1;
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

    /** Whether subfields may apply instead of the field itself. */
    public boolean hasAlternatives() {
        return alternatives;
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
        return op <= LAST_HOT ? readHot(bytes, start + offset) : readOther(bytes, start + offset);
    }

    /** Raw value of an element; the slot is not computed, readable, and has it. */
    public long raw(byte[] bytes, int start, int element) {
        int at = start + offset + element * elementBytes;
        return op <= LAST_HOT ? readHot(bytes, at) : readOther(bytes, at);
    }

    /** Raw value of the first element of a slot that {@link #isHot()}. */
    public long hotRaw(byte[] bytes, int start) {
        return readHot(bytes, start + offset);
    }

    /** Kept small: the JIT inlines it into the loops that read fields. */
    private long readHot(byte[] bytes, int at) {
        return switch (op) {
            case U8 -> bytes[at] & 0xFF;
            case S8 -> bytes[at];
            case U16_LE -> Bytes.u16le(bytes, at);
            case U16_BE -> Bytes.u16be(bytes, at);
            case S16_LE -> (short) Bytes.u16le(bytes, at);
            case S16_BE -> (short) Bytes.u16be(bytes, at);
            case U32_LE -> Bytes.u32le(bytes, at);
            case U32_BE -> Bytes.u32be(bytes, at);
            case S32_LE -> Bytes.s32le(bytes, at);
            default -> Bytes.s32be(bytes, at);
        };
    }

    private long readOther(byte[] bytes, int at) {
        return switch (op) {
            case F32_LE -> Bytes.u32le(bytes, at);
            case F32_BE -> Bytes.u32be(bytes, at);
            case F64_LE, S64_LE, U64_LE -> Bytes.s64le(bytes, at);
            case F64_BE, S64_BE, U64_BE -> Bytes.s64be(bytes, at);
            case OPAQUE, TEXT -> Bytes.u8(bytes, at);
            default -> throw new IllegalStateException("field " + number + " cannot be read from bytes");
        };
    }

    /** Whether any element holds a value; the slot is not computed. */
    public boolean isPresent(byte[] bytes, int start) {
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
            case F32_LE, F32_BE -> ((int) raw & FLOAT32_MAGNITUDE) <= FLOAT32_INFINITY;
            case F64_LE, F64_BE -> !Double.isNaN(Double.longBitsToDouble(raw));
            default -> true;
        };
    }

    /** A raw value as the number it stands for, before scale and offset. */
    public double number(long raw) {
        return switch (op) {
            case F32_LE, F32_BE -> Float.intBitsToFloat((int) raw);
            case F64_LE, F64_BE -> Double.longBitsToDouble(raw);
            case U64_LE, U64_BE -> unsigned(raw);
            case UNPACKED -> type == BaseType.UINT64 || type == BaseType.UINT64Z ? unsigned(raw) : raw;
            default -> raw;
        };
    }

    /** A raw value as the field's value: {@code raw / scale - offset}, in this order (R46). */
    public double scaled(long raw) {
        double value = number(raw);
        return scaled ? value / scale - shift : value;
    }

    /** As {@link #scaled(long)} for a slot that {@link #isHot()}. */
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
