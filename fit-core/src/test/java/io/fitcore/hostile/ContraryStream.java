package io.fitcore.hostile;

import java.io.IOException;
import java.io.InputStream;

/** A stream that does everything a stream may do to annoy: short reads, reads of 0, no mark, no answers. */
final class ContraryStream extends InputStream {

    private final byte[] bytes;
    private int at;
    private int turn;

    ContraryStream(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        return at == bytes.length ? -1 : bytes[at++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        turn++;
        if (turn % 5 == 0) {
            return 0;
        }
        if (at == bytes.length) {
            return -1;
        }
        int count = Math.min(Math.min(length, bytes.length - at), 1 + turn % 7);
        System.arraycopy(bytes, at, target, offset, count);
        at += count;
        return count;
    }

    @Override
    public int available() throws IOException {
        throw new IOException("nobody knows");
    }

    @Override
    public long skip(long count) throws IOException {
        throw new IOException("not skipped");
    }

    @Override
    public void mark(int readLimit) {
        throw new UnsupportedOperationException("no mark");
    }

    @Override
    public void reset() throws IOException {
        throw new IOException("no mark");
    }

    @Override
    public void close() throws IOException {
        throw new IOException("not to be closed by anybody but its owner");
    }
}
