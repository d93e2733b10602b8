package io.fitcore.internal.salvage;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.internal.frame.DefinitionReader;
import io.fitcore.internal.frame.RecordHeader;
import io.fitcore.internal.layout.Layout;
import io.fitcore.model.BaseType;
import java.util.Arrays;

/** Steps over the records of a file by the lengths that they have, with one byte replaced where that is wanted. */
final class FrameWalk {

    private static final int LOCAL_TYPES = 16;
    private static final int NOWHERE = -1;

    /** What speaks for a record that is as long as it says, in bits: its header is one of few, a definition's types fit. */
    private static final int MESSAGE = 2;
    private static final int DEFINITION = 12;
    /** Or against it: definitions of odd types and messages of one byte repeated are what nonsense and erased storage look like. */
    private static final int UNLIKELY = -12;
    private static final int TIME_NEAR = 8;
    private static final int TIME_FAR = -8;

    /** Kinds of headers that all files may have: messages, definitions, definitions with developer fields. */
    private static final int USUAL_KINDS = 1 | 1 << 4 | 1 << 6;
    private static final int COMPRESSED_KIND = 8;

    /** Bytes of the messages of each local type; 0 where nothing defines it. */
    private final int[] sizes = new int[LOCAL_TYPES];
    /** Where they carry their time, counted from their first byte; 0 where they have none. */
    private final int[] timesAt = new int[LOCAL_TYPES];
    private final boolean[] bigEndian = new boolean[LOCAL_TYPES];
    private byte[] bytes;
    private int end;
    private int at;
    private int place;
    private byte value;
    /** The kinds of headers that have been stepped over, as bits. */
    private int kinds;
    private long lastTime;
    private long evidence;
    private boolean choosy;
    private long work;

    /** Where the definition at hand can be read: in place, or a copy with the byte replaced. */
    private byte[] definition;
    private int definitionAt;
    private final byte[] scratch = new byte[DefinitionReader.MAX_BYTES];

    /**
     * Begins at a file's first record.
     *
     * @param newBytes the file's bytes; not changed
     * @param records  index of the first record
     * @param newEnd   index behind the last record
     */
    void begin(byte[] newBytes, int records, int newEnd) {
        Arrays.fill(sizes, 0);
        bytes = newBytes;
        at = records;
        end = newEnd;
        place = NOWHERE;
        choosy = false;
        kinds = USUAL_KINDS;
        lastTime = 0;
        evidence = 0;
    }

    /**
     * Begins where another walk stands, with one byte replaced; from there on it steps only over what is likely to be a
     * record.
     */
    void branchOff(FrameWalk other, int newPlace, byte newValue) {
        follow(other);
        place = newPlace;
        value = newValue;
        choosy = true;
    }

    /** Begins where another walk stands, with nothing replaced. */
    void follow(FrameWalk other) {
        System.arraycopy(other.sizes, 0, sizes, 0, LOCAL_TYPES);
        System.arraycopy(other.timesAt, 0, timesAt, 0, LOCAL_TYPES);
        System.arraycopy(other.bigEndian, 0, bigEndian, 0, LOCAL_TYPES);
        bytes = other.bytes;
        at = other.at;
        end = other.end;
        kinds = other.kinds;
        lastTime = other.lastTime;
        evidence = other.evidence;
        place = NOWHERE;
        choosy = false;
    }

    /** Whether another walk stands where this one does, and knows the same, so that it goes on in the same way. */
    boolean hasMet(FrameWalk other) {
        return at == other.at && Arrays.equals(sizes, other.sizes);
    }

    /** Whether the next record begins as records of this file do: reserved bits and compressed times are rare. */
    boolean isUsual() {
        return at < end && (kinds >> kind() & 1) != 0;
    }

    private int kind() {
        return Math.min(header() >> 4, COMPRESSED_KIND);
    }

    /** What all steps so far have cost, in messages stepped over and fields of definitions. */
    long work() {
        return work;
    }

    /** Index of the next record. */
    int at() {
        return at;
    }

    /** How much likelier it is that honest data has been stepped over than nonsense, in bits. */
    long evidence() {
        return evidence;
    }

    /** Whether all records have been stepped over, to the last byte. */
    boolean isComplete() {
        return at == end;
    }

    /** Whether a definition is next. */
    boolean isDefinition() {
        return at < end && RecordHeader.isDefinition(header());
    }

    /** Bytes of the next record that say what there is, as far as they are there: a whole definition, a message's first. */
    int structureBytes() {
        return isDefinition() ? Math.min(definitionBytes(), end - at) : 1;
    }

    /** Steps over a record; answers false, and stays, where nothing stands that can be one. */
    boolean step() {
        if (at == end) {
            return false;
        }
        int local = RecordHeader.localNumber(header());
        int size = isDefinition() ? definitionBytes() : sizes[local];
        work += isDefinition() ? size / DefinitionReader.FIELD_BYTES : 1;
        if (size == 0 || size > end - at || (isDefinition() && !isPossible())) {
            return false;
        }
        boolean likely = isDefinition() ? isLikely() : !FrameModel.isBlank(bytes, at, size);
        if (choosy && !likely) {
            return false;
        }
        evidence += !likely ? UNLIKELY : isDefinition() ? DEFINITION : MESSAGE;
        if (isDefinition()) {
            define(local, size);
        } else {
            takeTime(local);
        }
        kinds |= 1 << kind();
        at += size;
        return true;
    }

    private void define(int local, int size) {
        int nativeEnd = definitionAt + DefinitionReader.nativeBytes(definition, definitionAt);
        int sum = 1;
        timesAt[local] = 0;
        for (int i = definitionAt + DefinitionReader.FIXED_BYTES; i < nativeEnd; i += DefinitionReader.FIELD_BYTES) {
            if (isTime(i)) {
                timesAt[local] = sum;
            }
            sum += Bytes.u8(definition, i + 1);
        }
        for (int i = nativeEnd + 1; i < definitionAt + size; i += DefinitionReader.FIELD_BYTES) {
            sum += Bytes.u8(definition, i + 1);
        }
        sizes[local] = sum;
        bigEndian[local] = DefinitionReader.architecture(definition, definitionAt) == 1;
    }

    private boolean isTime(int i) {
        return Bytes.u8(definition, i) == Layout.TIMESTAMP_FIELD && definition[i + 1] == BaseType.UINT32.sizeBytes()
                && Bytes.u8(definition, i + 2) == BaseType.UINT32.code();
    }

    private void takeTime(int local) {
        if (timesAt[local] == 0) {
            return;
        }
        int i = at + timesAt[local];
        long time = bigEndian[local] ? Bytes.u32be(bytes, i) : Bytes.u32le(bytes, i);
        if (time < FrameModel.FIRST_INSTANT || time == BaseType.UINT32.invalid()) {
            return;
        }
        if (lastTime != 0) {
            evidence += Math.abs(time - lastTime) <= FrameModel.NEAR_SECONDS ? TIME_NEAR : TIME_FAR;
        }
        lastTime = time;
    }

    private boolean isPossible() {
        return DefinitionReader.architecture(definition, definitionAt) <= 1;
    }

    private boolean isLikely() {
        return FrameModel.definition(definition, definitionAt, DefinitionReader.nativeBytes(definition, definitionAt)) >= 0;
    }

    private int header() {
        return (at == place ? value : bytes[at]) & 0xFF;
    }

    /** Bytes of the definition that is next; more than are left where it is not there as a whole. */
    private int definitionBytes() {
        int left = end - at;
        findDefinition(left);
        if (left < DefinitionReader.FIXED_BYTES) {
            return DefinitionReader.FIXED_BYTES;
        }
        int nativeBytes = DefinitionReader.nativeBytes(definition, definitionAt);
        int counted = DefinitionReader.countedBytes(definition, definitionAt, nativeBytes);
        return counted > left ? counted : DefinitionReader.sizeBytes(definition, definitionAt, nativeBytes);
    }

    private void findDefinition(int left) {
        boolean replaced = place >= at && place - at < Math.min(left, scratch.length);
        definition = replaced ? scratch : bytes;
        definitionAt = replaced ? 0 : at;
        if (replaced) {
            System.arraycopy(bytes, at, scratch, 0, Math.min(left, scratch.length));
            scratch[place - at] = value;
        }
    }
}
