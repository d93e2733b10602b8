package io.fitcore.internal.salvage;

import io.fitcore.internal.bytes.Crc16;
import io.fitcore.internal.frame.DefinitionReader;
import io.fitcore.internal.frame.RecordHeader;
import java.util.Arrays;

/**
 * Finds the one byte whose change explains both a wrong checksum and a broken frame.
 *
 * <p>A CRC is linear: a byte XORed with {@code e} changes it by the CRC of {@code e} followed by as many zero bytes as
 * follow the byte. Taking the difference between the stored and the computed CRC back through those zero bytes tells for
 * each place of the file which {@code e}, if any, explains it; one place in 256 has one. Where such a place lies in a
 * definition or a record header, and the file is whole from its first record to its last with the byte restored, but not
 * without, chance is as good as ruled out.
 */
public final class ChecksumRepair {

    /** How many places are tried at most, each by a walk over the file. */
    private static final int MAX_TRIALS = 32;

    private static final int LOCAL_TYPES = 16;
    private static final int NOWHERE = -1;
    private static final int[] HIGH_BYTE_OF = highBytes();

    private int place;
    private byte value;
    private int faultAt;
    private int resume;

    /**
     * Looks for the byte.
     *
     * @param bytes     the file's bytes; not changed
     * @param records   index of the first record
     * @param end       index of the file CRC, behind the last record
     * @param syndrome  stored CRC XOR computed CRC
     * @param structure ranges of indexes, from and to alternating, in which the byte may lie
     * @param fault     index of the record at which the frame breaks
     * @return whether it was found; {@link #place()} and {@link #value()} then say it, {@link #resume()} where to go on
     */
    public boolean find(byte[] bytes, int records, int end, int syndrome, int[] structure, int fault) {
        faultAt = fault;
        if (isWhole(bytes, records, end, NOWHERE, (byte) 0)) {
            return false;
        }
        int trials = 0;
        int difference = syndrome;
        for (int at = end - 1; at >= records && trials < MAX_TRIALS; at--) {
            int error = HIGH_BYTE_OF[difference >>> 8];
            boolean explains = Crc16.ofByte(error) == difference;
            if (explains && lies(at, structure)) {
                trials++;
                if (isWhole(bytes, records, end, at, (byte) (bytes[at] ^ error))) {
                    place = at;
                    value = (byte) (bytes[at] ^ error);
                    return true;
                }
            }
            difference = ((difference ^ Crc16.ofByte(error)) << 8 | error) & 0xFFFF;
        }
        return false;
    }

    /** Index of the byte. */
    public int place() {
        return place;
    }

    /** What the byte was. */
    public byte value() {
        return value;
    }

    /** Index of the first record at or behind the one at which the frame breaks, with the byte restored. */
    public int resume() {
        return resume;
    }

    private static boolean lies(int at, int[] ranges) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (at >= ranges[i] && at < ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Whether records follow one another from first to last, with one byte replaced unless that is nowhere. */
    private boolean isWhole(byte[] bytes, int records, int end, int place, byte value) {
        int[] sizes = new int[LOCAL_TYPES];
        byte[] record = new byte[DefinitionReader.MAX_BYTES];
        int at = records;
        resume = end;
        while (at < end) {
            resume = at >= faultAt ? Math.min(resume, at) : resume;
            int header = (at == place ? value : bytes[at]) & 0xFF;
            int local = RecordHeader.localNumber(header);
            if (!RecordHeader.isDefinition(header)) {
                if (sizes[local] == 0) {
                    return false;
                }
                at += sizes[local];
                continue;
            }
            int there = Math.min(record.length, end - at);
            System.arraycopy(bytes, at, record, 0, there);
            if (place >= at && place < at + there) {
                record[place - at] = value;
            }
            Arrays.fill(record, there, record.length, (byte) 0);
            int size = DefinitionReader.sizeBytes(record, 0, DefinitionReader.nativeBytes(record, 0));
            if (DefinitionReader.architecture(record, 0) > 1 || FrameModel.definition(record, 0,
                    DefinitionReader.nativeBytes(record, 0)) < 0) {
                return false;
            }
            sizes[local] = 1 + DefinitionReader.read(record, 0, size).payloadSizeBytes();
            at += size;
        }
        return at == end;
    }

    /** For each high byte of a table entry, which entry has it: no two do. */
    private static int[] highBytes() {
        int[] entries = new int[256];
        for (int i = 0; i < entries.length; i++) {
            entries[Crc16.ofByte(i) >>> 8] = i;
        }
        return entries;
    }
}
