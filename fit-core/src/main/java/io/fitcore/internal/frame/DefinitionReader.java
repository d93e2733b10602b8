package io.fitcore.internal.frame;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.model.DeveloperFieldDefinition;
import io.fitcore.model.FieldDefinition;
import io.fitcore.model.MessageDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes definition messages apart (spec 3.1).
 *
 * <pre>
 * 0 header | 1 reserved | 2 architecture | 3-4 global number | 5 field count n | n * 3 bytes
 *            and, when header bit 5 is set:  | developer field count m | m * 3 bytes
 * </pre>
 */
public final class DefinitionReader {

    /** Bytes up to and with the field count. */
    public static final int FIXED_BYTES = 6;

    /** Bytes that each field takes. */
    public static final int FIELD_BYTES = 3;

    /** The longest definition: 255 fields and as many developer fields. */
    public static final int MAX_BYTES = FIXED_BYTES + 2 * 255 * FIELD_BYTES + 1;

    private static final int BIG_ENDIAN = 1;

    private DefinitionReader() {
    }

    /** The architecture byte: 0, 1, or something that nobody knows. */
    public static int architecture(byte[] bytes, int at) {
        return Bytes.u8(bytes, at + 2);
    }

    static boolean isBigEndian(byte[] bytes, int at) {
        return architecture(bytes, at) == BIG_ENDIAN;
    }

    /** The global message number, in the byte order that the architecture says. */
    public static int globalNumber(byte[] bytes, int at) {
        return isBigEndian(bytes, at) ? Bytes.u16be(bytes, at + 3) : Bytes.u16le(bytes, at + 3);
    }

    /** Bytes up to and with the native fields; {@link #FIXED_BYTES} are there. */
    public static int nativeBytes(byte[] bytes, int at) {
        return FIXED_BYTES + FIELD_BYTES * Bytes.u8(bytes, at + 5);
    }

    /** Bytes up to and with the count of developer fields, when there is one. */
    public static int countedBytes(byte[] bytes, int at, int nativeBytes) {
        return RecordHeader.hasDeveloperFields(bytes[at] & 0xFF) ? nativeBytes + 1 : nativeBytes;
    }

    /**
     * Bytes of the whole definition.
     *
     * @param nativeBytes what {@link #nativeBytes} answered; {@link #countedBytes} are there
     */
    public static int sizeBytes(byte[] bytes, int at, int nativeBytes) {
        return RecordHeader.hasDeveloperFields(bytes[at] & 0xFF)
                ? nativeBytes + 1 + FIELD_BYTES * Bytes.u8(bytes, at + nativeBytes) : nativeBytes;
    }

    /** Reads a definition that is there as a whole and has a known architecture. */
    public static MessageDefinition read(byte[] bytes, int at, int sizeBytes) {
        int nativeBytes = nativeBytes(bytes, at);
        List<FieldDefinition> fields = new ArrayList<>();
        for (int i = at + FIXED_BYTES; i < at + nativeBytes; i += FIELD_BYTES) {
            fields.add(new FieldDefinition(Bytes.u8(bytes, i), Bytes.u8(bytes, i + 1), Bytes.u8(bytes, i + 2)));
        }
        List<DeveloperFieldDefinition> developerFields = new ArrayList<>();
        for (int i = at + nativeBytes + 1; i < at + sizeBytes; i += FIELD_BYTES) {
            developerFields.add(new DeveloperFieldDefinition(
                    Bytes.u8(bytes, i), Bytes.u8(bytes, i + 1), Bytes.u8(bytes, i + 2)));
        }
        return new MessageDefinition(RecordHeader.localNumber(bytes[at] & 0xFF),
                globalNumber(bytes, at), isBigEndian(bytes, at), fields, developerFields);
    }
}
