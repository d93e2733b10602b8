package io.fitcore.internal.frame;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.model.MessageDefinition;
import java.util.Arrays;

/**
 * A definition message in its own bytes, whose fields are looked up in place: most definitions are compiled, and never
 * shown to anybody. Immutable.
 */
public final class DefinitionBytes {

    private final byte[] bytes;
    private final int nativeBytes;
    private final int localNumber;
    private final int globalNumber;
    private final boolean bigEndian;
    /** Null until somebody asks; threads that ask at the same time make equal ones. */
    private MessageDefinition message;

    /** Copies a definition that is there as a whole and has a known architecture. */
    public DefinitionBytes(byte[] source, int at, int sizeBytes) {
        bytes = Arrays.copyOfRange(source, at, at + sizeBytes);
        nativeBytes = DefinitionReader.nativeBytes(bytes, 0);
        localNumber = RecordHeader.localNumber(bytes[0] & 0xFF);
        globalNumber = DefinitionReader.globalNumber(bytes, 0);
        bigEndian = DefinitionReader.isBigEndian(bytes, 0);
    }

    /** Whether an array holds the same definition from one index to another. */
    public boolean isAt(byte[] other, int from, int to) {
        return Arrays.equals(bytes, 0, bytes.length, other, from, to);
    }

    /** Local message type, 0-15. */
    public int localNumber() {
        return localNumber;
    }

    public int globalNumber() {
        return globalNumber;
    }

    /** Whether the values of its data messages are written most significant byte first. */
    public boolean isBigEndian() {
        return bigEndian;
    }

    /** How many fields there are, those of developers aside. */
    public int fieldCount() {
        return (nativeBytes - DefinitionReader.FIXED_BYTES) / DefinitionReader.FIELD_BYTES;
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

    private static int fieldAt(int index) {
        return DefinitionReader.FIXED_BYTES + DefinitionReader.FIELD_BYTES * index;
    }

    public int developerFieldCount() {
        return (bytes.length - nativeBytes) / DefinitionReader.FIELD_BYTES;
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
        return nativeBytes + 1 + DefinitionReader.FIELD_BYTES * index;
    }

    /** What the definition says, for those who read messages. */
    public MessageDefinition message() {
        MessageDefinition made = message;
        if (made == null) {
            made = DefinitionReader.read(bytes, 0, bytes.length);
            message = made;
        }
        return made;
    }
}
