package io.fitcore.internal.framing;

import io.fitcore.internal.bytes.Crc16;
import io.fitcore.internal.bytes.InputWindow;
import java.io.IOException;

/**
 * The input with its books: the CRC of a file's bytes, and what each byte was.
 *
 * <p>The record loop moves through the window on its own. Before the window lets go of bytes, they are summed here, and
 * whoever else needs them is told. What is consumed through {@link #pass} and {@link #skip} is no record; what was
 * consumed otherwise in between is.
 */
final class SummedInput {

    private final InputWindow window;
    private final Books books;
    private final WindowLeaver leaver;
    private boolean summing;
    private int crc;
    private int crcFrom;
    private long countedTo;
    private long lookedAhead;

    SummedInput(InputWindow window, Books books, WindowLeaver leaver) {
        this.window = window;
        this.books = books;
        this.leaver = leaver;
    }

    /** Makes bytes available, as {@link InputWindow#require}. */
    boolean require(int count) throws IOException {
        if (window.available() >= count) {
            return true;
        }
        leave();
        boolean there = window.require(count);
        crcFrom = window.position();
        return there;
    }

    /** Makes bytes available as far as the input gives them, as {@link InputWindow#glance}. */
    boolean glance(int count) {
        if (window.available() >= count) {
            return true;
        }
        leave();
        boolean there = window.glance(count);
        crcFrom = window.position();
        return there;
    }

    private void leave() {
        fold();
        leaver.leaveWindow();
    }

    /** Begins the CRC of a file at the position; without a check it stays 0. */
    void beginSum(boolean checked) {
        summing = checked;
        crc = 0;
        crcFrom = window.position();
    }

    /** Ends the CRC of a file: bytes from here on do not count. */
    void endSum() {
        summing = false;
    }

    /** The CRC up to the position, or where it ended. */
    int crc() {
        fold();
        return crc;
    }

    /**
     * Whether so many bytes ahead may be summed before they are read: all that is ever summed so may be twice what
     * there is, or a chain of headers that each promise much would be summed again and again.
     */
    boolean mayLookAhead(long count) {
        return lookedAhead + count <= 2 * (window.offset() + count);
    }

    /** The CRC up to an index ahead, which is then that of the file. */
    int crcAhead(int end) {
        fold();
        lookedAhead += end - window.position();
        crc = Crc16.update(crc, window.bytes(), window.position(), end);
        summing = false;
        return crc;
    }

    /** The CRC up to an index ahead, if the file at the position began with another header of the same length. */
    int crcAhead(byte[] header, int end) {
        lookedAhead += end - window.position();
        int begun = Crc16.update(0, header, 0, header.length);
        return Crc16.update(begun, window.bytes(), window.position() + header.length, end);
    }

    private void fold() {
        if (summing) {
            crc = Crc16.update(crc, window.bytes(), crcFrom, window.position());
        }
        crcFrom = window.position();
    }

    /** Consumes bytes that are no records and belong to the sum. */
    void pass(int count) {
        countRecords();
        window.moveTo(window.position() + count);
        countedTo = window.offset();
    }

    /** Consumes the file CRC, which is not part of itself. */
    void passCrc(int count) {
        fold();
        pass(count);
        books.countCrc(count);
        crcFrom = window.position();
    }

    /** Consumes bytes that nothing could be read from. */
    void skip(int count) {
        books.countSkipped(window.offset(), count);
        pass(count);
    }

    /** Consumes padding. */
    void passPadding(int count) {
        books.countPadding(count);
        pass(count);
    }

    /** Consumes a file header. */
    void passHeader(int count) {
        books.countHeader(count);
        pass(count);
    }

    /** Counts the bytes of records up to the position. */
    void countRecords() {
        books.countRecords(window.offset() - countedTo);
        countedTo = window.offset();
    }
}
