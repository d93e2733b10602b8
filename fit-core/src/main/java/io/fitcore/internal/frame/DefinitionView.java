package io.fitcore.internal.frame;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.model.BaseType;
import io.fitcore.model.DeveloperFieldDefinition;
import io.fitcore.model.FieldDefinition;
import io.fitcore.model.MessageDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * A definition message where it lies: how long it is, and where each of its parts stands (spec 3.1).
 *
 * <pre>
 * 0 header | 1 reserved | 2 architecture | 3-4 global number | 5 field count n | n * (number, size, base type)
 *            and, when header bit 5 is set:  | developer field count m | m * (number, size, developer data index)
 * </pre>
 *
 * <p>A flyweight: one object is wrapped around one definition after the other. Nothing else in this library works out
 * the length of a definition or the place of a field. Fields may be asked for once the definition {@link #isWhole()}.
 */
public final class DefinitionView {

    /** Bytes up to and with the field count. */
    public static final int FIXED_BYTES = 6;

    /** Bytes that each field takes. */
    public static final int FIELD_BYTES = 3;

    /** The longest definition: 255 fields and as many developer fields. */
    public static final int MAX_BYTES = FIXED_BYTES + 2 * 255 * FIELD_BYTES + 1;

    /** Bytes wanted for {@link #mayBegin}. */
    public static final int BEGINNING_BYTES = 2;

    private static final int RESERVED_AT = 1;
    private static final int ARCHITECTURE_AT = 2;
    private static final int GLOBAL_NUMBER_AT = 3;
    private static final int FIELD_COUNT_AT = 5;
    private static final int BIG_ENDIAN = 1;

    /** What a byte of a definition says. */
    public enum Part {
        HEADER, RESERVED, ARCHITECTURE, GLOBAL_NUMBER, FIELD_COUNT, FIELD_NUMBER, FIELD_SIZE, FIELD_TYPE,
        /** The count of developer fields, or a byte of one of them. */
        DEVELOPER_FIELDS
    }

    private byte[] bytes;
    private int at;
    private int limit;
    /** Bytes up to and with the native fields; 0 where the field count is not there. */
    private int nativeBytes;

    /**
     * Turns to the definition at an index.
     *
     * @param newBytes read in place, not changed
     * @param newAt    index of the header byte
     * @param newLimit index behind the last byte that is there, above {@code newAt}
     */
    public DefinitionView wrap(byte[] newBytes, int newAt, int newLimit) {
        bytes = newBytes;
        at = newAt;
        limit = newLimit;
        nativeBytes = limit - at < FIXED_BYTES ? 0 : FIXED_BYTES + FIELD_BYTES * Bytes.u8(bytes, at + FIELD_COUNT_AT);
        return this;
    }

    /** Whether two bytes may begin a definition that a device wrote: it leaves the reserved byte 0. */
    public static boolean mayBegin(byte[] bytes, int at) {
        return RecordHeader.isDefinition(bytes[at] & 0xFF) && bytes[at + RESERVED_AT] == 0;
    }

    /** Index of the header byte. */
    public int at() {
        return at;
    }

    // ---- how long it is

    /** Whether all of it is there. */
    public boolean isWhole() {
        return knownSizeBytes() <= limit - at;
    }

    /** Whether the bytes up to and with the field count are there, which say what kind of message is defined. */
    public boolean hasFixedPart() {
        return nativeBytes > 0;
    }

    /**
     * Bytes of the definition as far as those that are there tell: the size of a {@linkplain #isWhole() whole} one, and
     * of another how many bytes must be there at least to know more.
     */
    public int knownSizeBytes() {
        if (nativeBytes == 0) {
            return FIXED_BYTES;
        }
        if (!hasDeveloperFields()) {
            return nativeBytes;
        }
        int countedBytes = nativeBytes + 1;
        return limit - at < countedBytes ? countedBytes : countedBytes + FIELD_BYTES * developerFieldCount();
    }

    /** Bytes up to and with the native fields; the fixed part is there. */
    public int nativeBytes() {
        return nativeBytes;
    }

    /** Bytes of a data message that is written after this definition, with its header byte. */
    public int recordBytes() {
        int sum = 1;
        for (int i = 0; i < fieldCount(); i++) {
            sum += fieldSizeBytes(i);
        }
        for (int i = 0; i < developerFieldCount(); i++) {
            sum += developerFieldSizeBytes(i);
        }
        return sum;
    }

    // ---- the fixed part

    /** The local message type that is defined, 0-15. */
    public int localNumber() {
        return RecordHeader.localNumber(bytes[at] & 0xFF);
    }

    /** Whether the header says that developer fields follow the others. */
    public boolean hasDeveloperFields() {
        return RecordHeader.hasDeveloperFields(bytes[at] & 0xFF);
    }

    /** What a byte says, counted from the header byte; the fixed part is there. */
    public Part partAt(int offset) {
        if (offset >= nativeBytes) {
            return Part.DEVELOPER_FIELDS;
        }
        return offset < FIXED_BYTES ? fixedPartAt(offset) : fieldPartAt((offset - FIXED_BYTES) % FIELD_BYTES);
    }

    private static Part fixedPartAt(int offset) {
        return switch (offset) {
            case 0 -> Part.HEADER;
            case RESERVED_AT -> Part.RESERVED;
            case ARCHITECTURE_AT -> Part.ARCHITECTURE;
            case FIELD_COUNT_AT -> Part.FIELD_COUNT;
            default -> Part.GLOBAL_NUMBER;
        };
    }

    private static Part fieldPartAt(int offset) {
        return switch (offset) {
            case 0 -> Part.FIELD_NUMBER;
            case 1 -> Part.FIELD_SIZE;
            default -> Part.FIELD_TYPE;
        };
    }

    /** Whether the reserved byte is 0, as devices leave it. */
    public boolean isReservedByteZero() {
        return bytes[at + RESERVED_AT] == 0;
    }

    /** The architecture byte: 0, 1, or something that nobody knows. */
    public int architecture() {
        return Bytes.u8(bytes, at + ARCHITECTURE_AT);
    }

    /** Whether the byte order is one that the format has; another one leaves everything behind it unknown. */
    public boolean isArchitectureKnown() {
        return architecture() <= BIG_ENDIAN;
    }

    /** Whether the values of data messages are written most significant byte first. */
    public boolean isBigEndian() {
        return architecture() == BIG_ENDIAN;
    }

    /** The global message number, in the byte order that the architecture says. */
    public int globalNumber() {
        int index = at + GLOBAL_NUMBER_AT;
        return isBigEndian() ? Bytes.u16be(bytes, index) : Bytes.u16le(bytes, index);
    }

    // ---- fields

    /** How many fields there are, those of developers aside. */
    public int fieldCount() {
        return Bytes.u8(bytes, at + FIELD_COUNT_AT);
    }

    public int fieldNumber(int index) {
        return Bytes.u8(bytes, fieldAt(index));
    }

    public int fieldSizeBytes(int index) {
        return Bytes.u8(bytes, fieldAt(index) + 1);
    }

    public int fieldTypeByte(int index) {
        return Bytes.u8(bytes, fieldAt(index) + 2);
    }

    /** Whether a field is the time of its message: number 253, an unsigned number of four bytes. */
    public boolean isTimestamp(int index) {
        return fieldNumber(index) == Format.TIMESTAMP_FIELD && fieldSizeBytes(index) == BaseType.UINT32.sizeBytes()
                && fieldTypeByte(index) == BaseType.UINT32.code();
    }

    private int fieldAt(int index) {
        return at + FIXED_BYTES + FIELD_BYTES * index;
    }

    public int developerFieldCount() {
        return hasDeveloperFields() ? Bytes.u8(bytes, at + nativeBytes) : 0;
    }

    public int developerFieldNumber(int index) {
        return Bytes.u8(bytes, developerFieldAt(index));
    }

    public int developerFieldSizeBytes(int index) {
        return Bytes.u8(bytes, developerFieldAt(index) + 1);
    }

    public int developerDataIndex(int index) {
        return Bytes.u8(bytes, developerFieldAt(index) + 2);
    }

    private int developerFieldAt(int index) {
        return at + nativeBytes + 1 + FIELD_BYTES * index;
    }

    /** What a whole definition of a known architecture says, for those who read messages. */
    public MessageDefinition toMessage() {
        List<FieldDefinition> fields = new ArrayList<>();
        for (int i = 0; i < fieldCount(); i++) {
            fields.add(new FieldDefinition(fieldNumber(i), fieldSizeBytes(i), fieldTypeByte(i)));
        }
        List<DeveloperFieldDefinition> developerFields = new ArrayList<>();
        for (int i = 0; i < developerFieldCount(); i++) {
            developerFields.add(new DeveloperFieldDefinition(
                    developerFieldNumber(i), developerFieldSizeBytes(i), developerDataIndex(i)));
        }
        return new MessageDefinition(localNumber(), globalNumber(), isBigEndian(), fields, developerFields);
    }
}
