package io.fitcore.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A stream over bytes that behaves as badly as a stream may: gives few bytes at a time or none, fails, stalls, does not
 * know how much is left, has no mark. Gives all it can at once unless told otherwise. It counts what is done to it.
 */
public final class ScriptedStream extends InputStream {
    private static final int STALL_SECONDS = 30;

    private final byte[] bytes;
    private int position;
    private int chunk = Integer.MAX_VALUE;
    private int emptyReads;
    private int emptyReadsDone;
    private int failAt = Integer.MAX_VALUE;
    private IOException failure;
    private int stallAt = Integer.MAX_VALUE;
    private final CountDownLatch stalled = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private IOException closeFailure;
    private int closed;

    private ScriptedStream(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A stream over bytes. */
    public static ScriptedStream of(byte[] bytes) {
        return new ScriptedStream(bytes);
    }

    /** Gives at most so many bytes at a time. */
    public ScriptedStream chunk(int count) {
        chunk = count;
        return this;
    }

    /** Reads 0 bytes this many times before each read that gives some. */
    public ScriptedStream emptyReads(int count) {
        emptyReads = count;
        return this;
    }

    /** Throws each time the byte at an offset is asked for. */
    public ScriptedStream failAt(int offset, IOException thrown) {
        failAt = offset;
        failure = thrown;
        return this;
    }

    /** Waits for {@link #goOn()} before it gives the byte at an offset. */
    public ScriptedStream stallAt(int offset) {
        stallAt = offset;
        return this;
    }

    /** Throws when it is closed. */
    public ScriptedStream failToClose(IOException thrown) {
        closeFailure = thrown;
        return this;
    }

    /** Waits until somebody asks for the byte at which it stalls. */
    public boolean awaitStall() throws InterruptedException {
        return stalled.await(STALL_SECONDS, TimeUnit.SECONDS);
    }

    /** Ends the stall. */
    public void goOn() {
        goOn.countDown();
    }

    /** How many bytes have been taken. */
    public int position() {
        return position;
    }

    /** How often it has been closed. */
    public int closed() {
        return closed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1, true);
        return count < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return read(into, offset, length, false);
    }

    private int read(byte[] into, int offset, int length, boolean blocking) throws IOException {
        if (position >= failAt) {
            throw failure;
        }
        if (position >= stallAt) {
            stall();
        }
        if (!blocking && emptyReadsDone < emptyReads) {
            emptyReadsDone++;
            return 0;
        }
        emptyReadsDone = 0;
        int end = Math.min(Math.min(bytes.length, failAt), position < stallAt ? stallAt : bytes.length);
        int count = Math.min(Math.min(length, chunk), end - position);
        if (count <= 0) {
            return -1;
        }
        System.arraycopy(bytes, position, into, offset, count);
        position += count;
        return count;
    }

    private void stall() throws IOException {
        stalled.countDown();
        try {
            if (!goOn.await(STALL_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("nobody ended the stall");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted in a stall");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    @Override
    public int available() {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        closed++;
        if (closeFailure != null) {
            throw closeFailure;
        }
    }
}
