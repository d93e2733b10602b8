package io.fitcore.benchmarks.input;

import io.fitcore.benchmarks.baseline.SlicedCrc;
import java.io.InputStream;
import java.util.Objects;

/**
 * A plain file of any size that exists nowhere as a whole. It is one block of records, again and again, between a
 * header and a right CRC. It takes 100 kB of memory, and reading it takes no more time than copying.
 */
public final class RepeatingFile extends InputStream {

    private static final int BLOCK_RECORDS = 4096;

    private final byte[] beginning;
    private final byte[] block;
    private final byte[] crc;
    private final long endOfRecords;
    private final long sizeBytes;
    private long position;

    /** A file of at least so many bytes, below 4 GB. */
    public RepeatingFile(long minSizeBytes) {
        byte[] first = MadeFiles.plainBeginning();
        block = MadeFiles.plainRecords(BLOCK_RECORDS);
        long blocks = Math.max(1, (minSizeBytes + block.length - 1) / block.length);
        long dataSizeBytes = first.length + blocks * block.length;
        beginning = new byte[FitWriter.HEADER_BYTES + first.length];
        System.arraycopy(FitWriter.header(dataSizeBytes), 0, beginning, 0, FitWriter.HEADER_BYTES);
        System.arraycopy(first, 0, beginning, FitWriter.HEADER_BYTES, first.length);
        int sum = SlicedCrc.updateBy16(0, beginning, 0, beginning.length);
        for (long i = 0; i < blocks; i++) {
            sum = SlicedCrc.updateBy16(sum, block, 0, block.length);
        }
        crc = new byte[] {(byte) sum, (byte) (sum >>> 8)};
        endOfRecords = FitWriter.HEADER_BYTES + dataSizeBytes;
        sizeBytes = endOfRecords + crc.length;
    }

    /** Bytes from the header to the CRC. */
    public long sizeBytes() {
        return sizeBytes;
    }

    /** Bytes of one record, its header byte included. */
    public int recordBytes() {
        return block.length / BLOCK_RECORDS;
    }

    /** Stands at the first byte again. */
    public void rewind() {
        position = 0;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        if (read(one, 0, 1) < 0) {
            return -1;
        }
        return one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (position == sizeBytes) {
            return length == 0 ? 0 : -1;
        }
        int done = 0;
        while (done < length && position < sizeBytes) {
            done += copyPart(into, offset + done, length - done);
        }
        return done;
    }

    private int copyPart(byte[] into, int offset, int length) {
        byte[] part = block;
        int from = (int) ((position - beginning.length) % block.length);
        if (position < beginning.length) {
            part = beginning;
            from = (int) position;
        } else if (position >= endOfRecords) {
            part = crc;
            from = (int) (position - endOfRecords);
        }
        int count = Math.min(length, part.length - from);
        System.arraycopy(part, from, into, offset, count);
        position += count;
        return count;
    }
}
