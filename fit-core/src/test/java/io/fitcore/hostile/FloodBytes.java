package io.fitcore.hostile;

import io.fitcore.testkit.FitBytes;
import java.util.Arrays;

/** Writes {@linkplain Flood floods} of any length. */
final class FloodBytes {

    private static final int HEADER_BYTES = 14;
    private static final int CRC_BYTES = 2;

    private FloodBytes() {
    }

    /** A flood of at most a length. */
    static byte[] of(Flood flood, int length) {
        byte[] bytes = new byte[length];
        return Arrays.copyOf(bytes, fill(flood, bytes, length));
    }

    /**
     * Fills an array up to about a length. A file in it has the wrong CRC, so that lenient reading doubts it.
     *
     * @return how many bytes were filled
     */
    static int fill(Flood flood, byte[] target, int length) {
        int at = flood.isChain() ? 0 : HEADER_BYTES;
        int end = length - CRC_BYTES;
        byte[] next = flood.beginning();
        for (int turn = 0; at + next.length <= end; turn++) {
            System.arraycopy(next, 0, target, at, next.length);
            at += next.length;
            next = flood.turn(turn);
        }
        if (flood.isChain()) {
            return at;
        }
        byte[] header = FitBytes.file().dataSize(flood.isOpen() ? 0 : at - HEADER_BYTES).noFileCrc().toBytes();
        System.arraycopy(header, 0, target, 0, HEADER_BYTES);
        Arrays.fill(target, at, at + CRC_BYTES, (byte) 0x5A);
        return at + CRC_BYTES;
    }
}
