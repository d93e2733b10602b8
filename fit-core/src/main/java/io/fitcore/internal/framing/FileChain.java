package io.fitcore.internal.framing;

import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.model.FileHeader;
import io.fitcore.model.FileReport;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where in the chain of files the reading stands, and what is known of the file at hand.
 *
 * <pre>
 * BETWEEN_FILES --header--> RECORDS --end of records, CRC--> BETWEEN_FILES ... --end of input--> DONE
 * </pre>
 */
final class FileChain {

    /** {@link #recordsEnd()} where the header does not say. */
    static final long UNKNOWN_END = Long.MAX_VALUE;

    private enum Phase { BETWEEN_FILES, RECORDS, DONE }

    // per stream
    private final InputWindow window;
    private final SummedInput input;
    private final Books books;
    private final boolean checksCrc;
    private Phase phase = Phase.BETWEEN_FILES;

    // per file
    /** Null between files, and where the records stand without one. */
    private FileHeader header;
    private long offset;
    private long recordsEnd;
    private boolean headerLost;
    private boolean doubtful;
    private long definitionsBefore;
    private long messagesBefore;

    /** @param checksCrc whether the CRC of each file is computed */
    FileChain(InputWindow window, SummedInput input, Books books, boolean checksCrc) {
        this.window = window;
        this.input = input;
        this.books = books;
        this.checksCrc = checksCrc;
    }

    // ---- where the reading stands

    /** Whether the position is among the records of a file. */
    boolean isInRecords() {
        return phase == Phase.RECORDS;
    }

    /** Whether nothing more is read. */
    boolean isDone() {
        return phase == Phase.DONE;
    }

    /** Ends the reading, whatever there is left. */
    void finish() {
        phase = Phase.DONE;
    }

    // ---- the file at hand

    /** Begins a file at the position. */
    void beginFile() {
        books.beginFile();
        header = null;
        offset = window.offset();
        recordsEnd = UNKNOWN_END;
        headerLost = false;
        doubtful = false;
        definitionsBefore = books.definitions();
        messagesBefore = books.messages();
        input.beginSum(checksCrc);
    }

    /** Takes the header of the file at hand, as it stands there or as it was restored. */
    void setHeader(FileHeader newHeader) {
        header = newHeader;
    }

    /** Says that what stands before the records is no header that can be believed. */
    void loseHeader() {
        headerLost = true;
    }

    /**
     * Begins the records of the file at hand at the position.
     *
     * @param end        offset at which they end; {@link #UNKNOWN_END} when nothing says
     * @param isDoubtful whether they may be damaged, as far as was seen
     */
    void beginRecords(long end, boolean isDoubtful) {
        recordsEnd = end;
        doubtful = isDoubtful;
        phase = Phase.RECORDS;
    }

    /** Null between files, and where the records stand without one. */
    FileHeader header() {
        return header;
    }

    /** Where the file at hand begins. */
    long offset() {
        return offset;
    }

    /** Offset at which the records of the file at hand end; {@link #UNKNOWN_END} when nothing says. */
    long recordsEnd() {
        return recordsEnd;
    }

    boolean isEndKnown() {
        return recordsEnd != UNKNOWN_END;
    }

    /** Says that the records end elsewhere than the header declares. */
    void moveRecordsEnd(long newEnd) {
        recordsEnd = newEnd;
    }

    /** Whether the records may be damaged, as far as was seen before the first of them. */
    boolean isDoubtful() {
        return doubtful;
    }

    /** Whether the records were found without a header that could be believed. */
    boolean isHeaderLost() {
        return headerLost;
    }

    /** Whether any record of the file at hand has been taken. */
    boolean hasRecords() {
        return books.messages() + books.definitions() > messagesBefore + definitionsBefore;
    }

    /**
     * Ends the file at hand at the position; another one may follow.
     *
     * @param storedCrc the file CRC, if there is one
     */
    void endFile(OptionalInt storedCrc) {
        if (header != null) {
            books.keep(report(storedCrc, checksCrc ? OptionalInt.of(input.crc()) : OptionalInt.empty()));
            header = null;
        }
        input.endSum();
        phase = Phase.BETWEEN_FILES;
    }

    /** How the file at hand went so far; empty between files. */
    Optional<FileReport> fileAtHand() {
        return header == null ? Optional.empty() : Optional.of(report(OptionalInt.empty(), OptionalInt.empty()));
    }

    private FileReport report(OptionalInt storedCrc, OptionalInt computedCrc) {
        return new FileReport(books.fileIndex(), offset, window.offset() - offset, header,
                books.definitions() - definitionsBefore, books.messages() - messagesBefore, storedCrc, computedCrc);
    }
}
