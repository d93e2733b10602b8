package io.fitcore.smallheap;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.SINT32;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;

import io.fitcore.testkit.BitwiseCrc;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireNumber;
import java.io.InputStream;
import java.util.Arrays;

/**
 * One sound file of any length that keeps only a block in memory: a header and a definition, then the same records
 * again and again, then the right CRC.
 *
 * <p>Its CRC is not computed byte by byte. A CRC is linear: what a block makes of a register is what it makes of 0, XOR
 * what as many zero bytes make of the register, and the latter is a sum over the register's bits.
 */
final class LongRide extends InputStream {

    private static final int RECORDS_PER_BLOCK = 1000;
    private static final int REGISTER_BITS = 16;

    private final byte[] head;
    private final byte[] block;
    private final byte[] tail;
    private final long blocks;
    private final long length;
    private long position;

    /** @param bytes about how long it is to be, at most 4 GiB */
    LongRide(long bytes) {
        block = block();
        blocks = Math.max(1, bytes / block.length);
        long dataSize = definition().toBytes().length + blocks * block.length;
        head = FitBytes.concat(FitBytes.file().dataSize(dataSize).noFileCrc().toBytes(), definition().toBytes());
        tail = WireNumber.u16(crc());
        length = head.length + blocks * block.length + tail.length;
    }

    private static FitBytes definition() {
        return FitBytes.bareRecords().define(0, 20, field(253, 4, UINT32), field(0, 4, SINT32), field(1, 4, SINT32),
                field(2, 2, UINT16), field(6, 2, UINT16), field(3, 1, UINT8), field(18, 1, UINT8));
    }

    /** Records whose speed and altitude are expanded and whose cycles are accumulated. */
    private static byte[] block() {
        FitBytes records = definition();
        int start = records.position();
        for (int i = 0; i < RECORDS_PER_BLOCK; i++) {
            records.data(0, 1_000_000_000L + i, 500_000_000 + i, 100_000_000 - i, 2600 + i % 100, 5000 + i % 50,
                    100 + i % 50, i % 256);
        }
        byte[] all = records.toBytes();
        return Arrays.copyOfRange(all, start, all.length);
    }

    private int crc() {
        int[] ofBit = new int[REGISTER_BITS];
        byte[] zeros = new byte[block.length];
        for (int bit = 0; bit < REGISTER_BITS; bit++) {
            ofBit[bit] = BitwiseCrc.update(1 << bit, zeros, 0, zeros.length);
        }
        int ofBlock = BitwiseCrc.of(block);
        int crc = BitwiseCrc.of(head);
        for (long i = 0; i < blocks; i++) {
            int next = ofBlock;
            for (int bit = 0; bit < REGISTER_BITS; bit++) {
                next ^= (crc >> bit & 1) * ofBit[bit];
            }
            crc = next;
        }
        return crc;
    }

    /** Bytes in all. */
    long length() {
        return length;
    }

    /** Data messages in all. */
    long records() {
        return blocks * RECORDS_PER_BLOCK;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int count) {
        if (position == length) {
            return -1;
        }
        long inBlocks = position - head.length;
        long inTail = inBlocks - blocks * block.length;
        int given;
        if (inBlocks < 0) {
            given = copy(head, position, into, offset, count);
        } else if (inTail < 0) {
            given = copy(block, inBlocks % block.length, into, offset, count);
        } else {
            given = copy(tail, inTail, into, offset, count);
        }
        position += given;
        return given;
    }

    private static int copy(byte[] from, long at, byte[] into, int offset, int count) {
        int given = Math.min(count, from.length - (int) at);
        System.arraycopy(from, (int) at, into, offset, given);
        return given;
    }
}
