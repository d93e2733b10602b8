package io.fitcore.internal.salvage.repair;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.internal.frame.DefinitionView;
import io.fitcore.internal.frame.Format;
import io.fitcore.internal.frame.RecordHeader;
import io.fitcore.internal.salvage.evidence.DefinitionFit;
import io.fitcore.internal.salvage.evidence.ErasedStorage;
import io.fitcore.internal.salvage.evidence.Times;
import io.fitcore.model.BaseType;
import java.util.Arrays;

/** Steps over the records of a file by the lengths that they have, with one byte replaced where that is wanted. */
final class FrameWalk {

    private static final int NOWHERE = -1;

    /**
     * What speaks for a record that is as long as it says, in bits: its header is one of few, a definition's types fit.
     */
    private static final int MESSAGE = 2;
    private static final int DEFINITION = 12;
    /** Or against it: odd types and one byte repeated are what nonsense and erased storage look like. */
    private static final int UNLIKELY = -12;
    private static final int TIME_NEAR = 8;
    private static final int TIME_FAR = -8;

    /** Kinds of headers that all files may have: messages, definitions, definitions with developer fields. */
    private static final int USUAL_KINDS = 1 | 1 << 4 | 1 << 6;
    private static final int COMPRESSED_KIND = 8;

    /** Bytes of the messages of each local type; 0 where nothing defines it. */
    private final int[] sizes = new int[Format.LOCAL_TYPES];
    /** Where they carry their time, counted from their first byte; 0 where they have none. */
    private final int[] timesAt = new int[Format.LOCAL_TYPES];
    private final boolean[] bigEndian = new boolean[Format.LOCAL_TYPES];
    private byte[] bytes;
    private int end;
    private int at;
    private int replacedAt;
    private byte replacement;
    private boolean choosy;
    /** The kinds of headers that have been stepped over, as bits. */
    private int kinds;
    private long lastTime;
    private long evidence;
    private long work;

    private final DefinitionView definition = new DefinitionView();
    /** A copy of the definition at hand when a byte of it is replaced. */
    private final byte[] scratch = new byte[DefinitionView.MAX_BYTES];

    // ---- where it begins

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
        replacedAt = NOWHERE;
        choosy = false;
        kinds = USUAL_KINDS;
        lastTime = 0;
        evidence = 0;
    }

    /** Begins where another walk stands, with nothing replaced. */
    void join(FrameWalk other) {
        System.arraycopy(other.sizes, 0, sizes, 0, sizes.length);
        System.arraycopy(other.timesAt, 0, timesAt, 0, timesAt.length);
        System.arraycopy(other.bigEndian, 0, bigEndian, 0, bigEndian.length);
        bytes = other.bytes;
        at = other.at;
        end = other.end;
        replacedAt = NOWHERE;
        choosy = false;
        kinds = other.kinds;
        lastTime = other.lastTime;
        evidence = other.evidence;
    }

    /**
     * Begins where another walk stands, with one byte replaced; from there on it steps only over what is likely to be a
     * record.
     */
    void branchOff(FrameWalk other, RestoredByte restored) {
        join(other);
        replacedAt = restored.place();
        replacement = restored.value();
        choosy = true;
    }

    // ---- where it stands

    /** Index of the next record. */
    int at() {
        return at;
    }

    /** Whether all records have been stepped over, to the last byte. */
    boolean isComplete() {
        return at == end;
    }

    /** Whether another walk stands where this one does, and knows the same, so that it goes on in the same way. */
    boolean hasMet(FrameWalk other) {
        return at == other.at && Arrays.equals(sizes, other.sizes);
    }

    /** How much likelier it is that honest data has been stepped over than nonsense, in bits. */
    long evidence() {
        return evidence;
    }

    /** What all steps so far have cost, in messages stepped over and fields of definitions. */
    long work() {
        return work;
    }

    // ---- what is next

    private int header() {
        return (at == replacedAt ? replacement : bytes[at]) & 0xFF;
    }

    /** Whether the next record begins as records of this file do: reserved bits and compressed times are rare. */
    boolean isUsual() {
        return at < end && (kinds >> kind() & 1) != 0;
    }

    private int kind() {
        return Math.min(header() >> 4, COMPRESSED_KIND);
    }

    /** Whether a definition is next. */
    boolean isDefinition() {
        return at < end && RecordHeader.isDefinition(header());
    }

    /**
     * Bytes of the next record that say what there is, as far as they are there: a whole definition, a message's first.
     */
    int structureBytes() {
        if (!isDefinition()) {
            return 1;
        }
        wrapDefinition();
        return Math.min(definition.knownSizeBytes(), end - at);
    }

    /** Turns to the definition that is next: in place, or in a copy with the byte replaced. */
    private void wrapDefinition() {
        int left = Math.min(end - at, scratch.length);
        if (replacedAt < at || replacedAt >= at + left) {
            definition.wrap(bytes, at, end);
            return;
        }
        System.arraycopy(bytes, at, scratch, 0, left);
        scratch[replacedAt - at] = replacement;
        definition.wrap(scratch, 0, left);
    }

    // ---- steps

    /** Steps over a record; answers false, and stays, where nothing stands that can be one. */
    boolean step() {
        if (at == end) {
            return false;
        }
        if (isDefinition()) {
            return stepOverDefinition();
        }
        return stepOverMessage(RecordHeader.localNumber(header()));
    }

    private boolean stepOverDefinition() {
        wrapDefinition();
        int size = definition.knownSizeBytes();
        work += size / DefinitionView.FIELD_BYTES;
        if (!definition.isWhole() || !definition.isArchitectureKnown()) {
            return false;
        }
        if (!weigh(DefinitionFit.score(definition) >= 0, DEFINITION)) {
            return false;
        }
        define(definition.localNumber());
        pass(size);
        return true;
    }

    private void define(int local) {
        sizes[local] = definition.recordBytes();
        bigEndian[local] = definition.isBigEndian();
        timesAt[local] = 0;
        int valueAt = 1;
        for (int i = 0; i < definition.fieldCount(); i++) {
            if (definition.isTimestamp(i)) {
                timesAt[local] = valueAt;
            }
            valueAt += definition.fieldSizeBytes(i);
        }
    }

    private boolean stepOverMessage(int local) {
        int size = sizes[local];
        work++;
        if (size == 0 || size > end - at) {
            return false;
        }
        if (!weigh(!ErasedStorage.isErased(bytes, at, size), MESSAGE)) {
            return false;
        }
        takeTime(local);
        pass(size);
        return true;
    }

    /** Takes a likely record's evidence, or an unlikely one's; answers whether such a record is stepped over at all. */
    private boolean weigh(boolean likely, int forLikely) {
        if (likely) {
            evidence += forLikely;
        } else {
            evidence += UNLIKELY;
        }
        return likely || !choosy;
    }

    private void takeTime(int local) {
        if (timesAt[local] == 0) {
            return;
        }
        int index = at + timesAt[local];
        long time = bigEndian[local] ? Bytes.u32be(bytes, index) : Bytes.u32le(bytes, index);
        if (time < Times.FIRST_INSTANT || time == BaseType.UINT32.invalid()) {
            return;
        }
        if (lastTime != 0 && Times.areNear(time, lastTime)) {
            evidence += TIME_NEAR;
        } else if (lastTime != 0) {
            evidence += TIME_FAR;
        }
        lastTime = time;
    }

    private void pass(int size) {
        kinds |= 1 << kind();
        at += size;
    }
}
