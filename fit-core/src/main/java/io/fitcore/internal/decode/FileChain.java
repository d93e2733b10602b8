package io.fitcore.internal.decode;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.frame.FileHeaders;
import io.fitcore.internal.frame.ForeignInput;
import io.fitcore.internal.salvage.ChecksumRepair;
import io.fitcore.internal.salvage.DamagedSize;
import io.fitcore.internal.salvage.LostBeginning;
import io.fitcore.internal.salvage.LostHeader;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.DecodeMode;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.FileHeader;
import io.fitcore.model.FileReport;
import io.fitcore.model.ProblemKind;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The files of the chain: what stands before, between and behind their records.
 *
 * <pre>
 * BETWEEN_FILES --header--> RECORDS --end of records, CRC--> BETWEEN_FILES ... --end of input--> DONE
 * </pre>
 *
 * <p>{@link Decoder} opens one file after the other, reads its records, and says how they ended.
 */
final class FileChain {

    static final int FILE_CRC_BYTES = 2;

    /** Protocol versions above this are reported. */
    private static final int LAST_KNOWN_PROTOCOL_MAJOR = 2;

    /** {@link #recordsEnd()} where the header does not say. */
    private static final long UNKNOWN_END = Long.MAX_VALUE;

    private enum Phase { BETWEEN_FILES, RECORDS, DONE }

    // per stream
    private final InputWindow window;
    private final SummedInput input;
    private final Tally tally;
    private final DecodeOptions options;
    private final DecodeLimits limits;
    /** Null until a checksum is found to be wrong before the records are read. */
    private ChecksumRepair repair;
    /** Null until a header's checksum is found to be wrong or missing. */
    private DamagedSize damagedSize;
    private Phase phase = Phase.BETWEEN_FILES;

    // per file
    /** Null between files. */
    private FileHeader header;
    private long fileOffset;
    private long recordsEnd;
    private boolean headerLost;
    private boolean doubtful;
    private long definitionsBefore;
    private long messagesBefore;

    FileChain(InputWindow window, SummedInput input, Tally tally, DecodeOptions options) {
        this.window = window;
        this.input = input;
        this.tally = tally;
        this.options = options;
        this.limits = options.limits();
    }

    /** Whether the position is among the records of a file. */
    boolean isInRecords() {
        return phase == Phase.RECORDS;
    }

    boolean isDone() {
        return phase == Phase.DONE;
    }

    /** Offset at which the records of the file at hand end; {@link Long#MAX_VALUE} when nothing says. */
    long recordsEnd() {
        return recordsEnd;
    }

    boolean isEndKnown() {
        return recordsEnd != UNKNOWN_END;
    }

    /** Says that the records end elsewhere than the header declares. */
    void moveRecordsEnd(long offset) {
        recordsEnd = offset;
    }

    /** Whether the file at hand may be damaged, as far as was seen before its records. */
    boolean isDoubtful() {
        return doubtful;
    }

    /** Whether the records of the file at hand were found without a header that could be believed. */
    boolean isHeaderLost() {
        return headerLost;
    }

    /** How the file at hand went so far; empty between files. */
    Optional<FileReport> fileAtHand() {
        return header == null ? Optional.empty() : Optional.of(fileReport(OptionalInt.empty(), OptionalInt.empty()));
    }

    /** No more is read, whatever there is. */
    void abandon() {
        phase = Phase.DONE;
    }

    /** Ends the reading at a limit. */
    void failLimit(String sentence) {
        endFile(OptionalInt.empty());
        phase = Phase.DONE;
        tally.report(ProblemKind.LIMIT_EXCEEDED, window.offset(), sentence);
    }

    // ---- the beginning of a file

    /** Comes a step nearer to the records of the next file: what stands at the position is passed, or opened. */
    void open() throws IOException {
        if (options.mode() != DecodeMode.FILES) {
            openWithoutHeader();
            return;
        }
        if (!skipRun((byte) 0)) {
            boolean limited = phase == Phase.DONE;
            phase = Phase.DONE;
            if (!limited && tally.fileIndex < 0) {
                tally.report(ProblemKind.INPUT_EMPTY, 0, tally.paddingBytes == 0
                        ? "the input is empty" : "the input holds nothing but zeros");
            }
            return;
        }
        if (tally.fileIndex + 1 >= limits.maxFiles()) {
            phase = Phase.DONE;
            tally.report(ProblemKind.LIMIT_EXCEEDED, window.offset(),
                    "more chained files than the limit of " + limits.maxFiles());
            return;
        }
        boolean whole = input.require(FileHeader.MIN_SIZE_BYTES);
        if (whole && tally.isLenient() && beginDamagedFile()) {
            return;
        }
        if (whole ? !FileHeaders.isHeader(window.bytes(), window.position()) : !couldBeHeader()) {
            if (!whole || !beginWithoutBeginning()) {
                foreign();
            }
            return;
        }
        if (!whole || !input.require(Bytes.u8(window.bytes(), window.position()))) {
            headerTruncated();
            return;
        }
        enter(FileHeaders.read(window.bytes(), window.position()));
    }

    private boolean couldBeHeader() {
        int size = Bytes.u8(window.bytes(), window.position());
        return size == FileHeader.MIN_SIZE_BYTES || size == FileHeader.MIN_SIZE_BYTES + FILE_CRC_BYTES;
    }

    private void headerTruncated() {
        long offset = window.offset();
        int left = window.available();
        input.skip(left);
        phase = Phase.DONE;
        tally.report(ProblemKind.HEADER_TRUNCATED, offset, "the input ends inside a file header, of which it holds "
                + left + " bytes");
    }

    private void enter(FileHeader read) throws IOException {
        beginFile();
        header = tally.isLenient() && options.checksCrc() ? withSizeRestored(read) : read;
        noteHeaderOddities(header);
        enterRecords(header);
    }

    /** Puts a data size right of which one byte has been changed, where the checksum of the file proves it. */
    private FileHeader withSizeRestored(FileHeader read) {
        if (damagedSize == null) {
            damagedSize = new DamagedSize();
        }
        int left = window.isWhole() ? window.available() : -1;
        for (byte[] candidate : damagedSize.candidates(window.bytes(), window.position(), read, left)) {
            FileHeader restored = FileHeaders.read(candidate, 0);
            if (isProved(restored, candidate)) {
                restore(candidate, read, restored);
                return restored;
            }
        }
        return read;
    }

    private void restore(byte[] candidate, FileHeader read, FileHeader restored) {
        int at = window.position();
        int place = Arrays.mismatch(candidate, 0, candidate.length, window.bytes(), at, at + candidate.length);
        tally.report(ProblemKind.HEADER_DAMAGED, fileOffset + place, "the header says " + read.dataSizeBytes()
                + " bytes of records; the file CRC is right only when they are " + restored.dataSizeBytes());
        window.replace(at + place, candidate[place]);
    }

    /** Whether the file CRC is right where a header puts it. */
    private boolean isProved(FileHeader restored, byte[] headerBytes) {
        long size = restored.sizeBytes() + restored.dataSizeBytes();
        if (!isAhead(size + FILE_CRC_BYTES)) {
            return false;
        }
        int end = window.position() + (int) size;
        return input.crcAhead(headerBytes, end) == Bytes.u16le(window.bytes(), end);
    }

    /** Begins a file whose header is damaged or gone, if its records can be found; answers whether it has. */
    private boolean beginDamagedFile() throws IOException {
        boolean tagged = FileHeaders.isHeader(window.bytes(), window.position());
        if (tagged ? isDefinitionBehindHeader() : tally.fileIndex >= 0) {
            return false;
        }
        input.glance(LostHeader.LOOK_BYTES);
        Optional<FileHeader> found = LostHeader.find(window.bytes(), window.position(), window.limit());
        if (found.isEmpty()) {
            return false;
        }
        beginFile();
        header = found.get();
        tally.report(ProblemKind.HEADER_DAMAGED, fileOffset, "the file header is damaged or missing; records begin "
                + header.sizeBytes() + " bytes behind");
        enterRecords(header);
        headerLost = LostHeader.isUnknown(header);
        return true;
    }

    /** Whether the header at the position has a size that most have, and is followed by what every file begins with. */
    private boolean isDefinitionBehindHeader() {
        int size = Bytes.u8(window.bytes(), window.position());
        return couldBeHeader() && input.glance(size + LostHeader.GLANCE_BYTES)
                && LostHeader.mayBeDefinition(window.bytes(), window.position() + size);
    }

    /** Begins the first file, its header and more being lost, where records are found; answers whether it has. */
    private boolean beginWithoutBeginning() throws IOException {
        if (!tally.isLenient() || tally.fileIndex >= 0) {
            return false;
        }
        input.glance(LostBeginning.LOOK_BYTES);
        int found = LostBeginning.find(window.bytes(), window.position(), window.position() + readable());
        if (found == LostBeginning.NOWHERE) {
            return false;
        }
        long offset = window.offset();
        input.skip(found - window.position());
        beginFile();
        header = LostHeader.unknown(0);
        tally.report(ProblemKind.HEADER_DAMAGED, offset, "the beginning of the file is missing; the first records that can be"
                + " read begin " + (fileOffset - offset) + " bytes behind");
        enterRecords(header);
        headerLost = true;
        return true;
    }

    private void beginFile() {
        tally.fileIndex++;
        header = null;
        fileOffset = window.offset();
        recordsEnd = UNKNOWN_END;
        headerLost = false;
        doubtful = false;
        definitionsBefore = tally.definitions;
        messagesBefore = tally.messagesRead;
        input.beginSum(options.checksCrc());
    }

    private void enterRecords(FileHeader read) throws IOException {
        input.passHeader(read.sizeBytes());
        recordsEnd = fileOffset + read.sizeBytes() + read.dataSizeBytes();
        if (read.dataSizeBytes() == 0) {
            recordsEnd = isEmptyFile() ? window.offset() : UNKNOWN_END;
        }
        phase = Phase.RECORDS;
        doubtful = tally.isLenient();
        if (doubtful && options.checksCrc() && isEndKnown() && isWholeAhead()) {
            lookThrough();
        }
    }

    /** Looks ahead to the checksum: where it is right, or is so with one byte restored, a file is read as in strict mode. */
    private void lookThrough() {
        int end = window.position() + (int) (recordsEnd - window.offset());
        int syndrome = input.crcAhead(end) ^ Bytes.u16le(window.bytes(), end);
        doubtful = syndrome != 0 && !repairs(end, syndrome);
    }

    /** Restores the one byte whose change explains a wrong checksum, if it can be known. */
    private boolean repairs(int end, int syndrome) {
        if (repair == null) {
            repair = new ChecksumRepair();
        }
        if (!repair.find(window.bytes(), window.position(), end, syndrome)) {
            return false;
        }
        int place = repair.place();
        tally.report(ProblemKind.FRAME_LOST, window.offsetOf(place), "the byte is " + Bytes.u8(window.bytes(), place)
                + "; checksum and records fit only when it is " + (repair.value() & 0xFF));
        window.replace(place, repair.value());
        return true;
    }

    /** Whether the records and the CRC of the file at hand are there as a whole, and may be looked at. */
    private boolean isWholeAhead() {
        return isAhead(recordsEnd + FILE_CRC_BYTES - window.offset());
    }

    private boolean isAhead(long wanted) {
        if (!input.mayLookAhead(wanted)) {
            return false;
        }
        if (wanted <= InputWindow.MAX_REQUIRED_BYTES) {
            input.glance((int) wanted);
        }
        return wanted <= window.available();
    }

    private void noteHeaderOddities(FileHeader read) {
        if (!read.isCrcAcceptable()) {
            tally.report(ProblemKind.HEADER_CRC_WRONG, fileOffset + FileHeader.MIN_SIZE_BYTES,
                    "the header CRC is " + hex(read.storedCrc()) + ", its bytes give " + hex(read.computedCrc()));
        }
        if (read.protocolMajor() > LAST_KNOWN_PROTOCOL_MAJOR) {
            tally.report(ProblemKind.PROTOCOL_UNKNOWN, fileOffset + 1, "the protocol version is "
                    + read.protocolMajor() + "." + read.protocolMinor() + ", the last known major is "
                    + LAST_KNOWN_PROTOCOL_MAJOR);
        }
        if (read.dataSizeBytes() == 0) {
            tally.report(ProblemKind.DATA_SIZE_ZERO, fileOffset + 4,
                    "the header declares 0 bytes of records, as an unfinished recording does");
        }
    }

    /** Whether a file with data size 0 holds nothing: the input ends, or another header follows (spec 1.6, R14). */
    private boolean isEmptyFile() throws IOException {
        if (!input.require(FILE_CRC_BYTES + 1)) {
            return window.available() == 0
                    || (window.available() == FILE_CRC_BYTES
                    && Bytes.u16le(window.bytes(), window.position()) == input.crc());
        }
        return isHeaderAt(0) || isHeaderAt(FILE_CRC_BYTES);
    }

    private boolean isHeaderAt(int distance) {
        return input.glance(distance + FileHeader.MIN_SIZE_BYTES)
                && FileHeaders.isHeader(window.bytes(), window.position() + distance);
    }

    private void openWithoutHeader() throws IOException {
        if (tally.fileIndex >= 0) {
            foreign(); // bare records are followed by nothing but padding
            return;
        }
        if (!input.require(1)) {
            phase = Phase.DONE;
            tally.report(ProblemKind.INPUT_EMPTY, 0, "the input is empty");
            return;
        }
        beginFile();
        phase = Phase.RECORDS;
        if (options.mode() == DecodeMode.SKIP_HEADER) {
            int size = Bytes.u8(window.bytes(), window.position());
            if (!input.require(size)) {
                headerTruncated();
                return;
            }
            input.passHeader(size);
        }
    }

    // ---- between files

    /** What lies here is no file. Where that is not thrown, the next header is searched. */
    private void foreign() throws IOException {
        long offset = window.offset();
        boolean first = tally.fileIndex < 0;
        input.glance(ForeignInput.LOOK_BYTES);
        String looks = ForeignInput.describe(window.bytes(), window.position(), window.limit());
        if (!tally.isLenient()) {
            phase = Phase.DONE;
        }
        tally.report(first ? ProblemKind.NOT_FIT : ProblemKind.GARBAGE, offset, first
                ? "the input is no FIT file; it looks like " + looks
                : "bytes that are neither padding nor a file follow; they look like " + looks);
        searchHeader();
    }

    /** Skips at least one byte, and on to the next header or the end of input. */
    private void searchHeader() throws IOException {
        input.skip(1);
        while (input.require(FileHeader.MIN_SIZE_BYTES)) {
            if (isLimitReached()) {
                return;
            }
            int at = window.position();
            int last = Math.min(window.limit() - FileHeader.MIN_SIZE_BYTES, at + readable() - 1);
            while (at <= last && !FileHeaders.isHeader(window.bytes(), at)) {
                at++;
            }
            input.skip(at - window.position());
            if (at <= last) {
                return;
            }
        }
        input.skip(window.available());
        phase = Phase.DONE;
    }

    /** Passes over a run of one byte; answers whether anything else follows and may be read. */
    private boolean skipRun(byte padding) throws IOException {
        while (input.require(1)) {
            if (isLimitReached()) {
                return false;
            }
            byte[] bytes = window.bytes();
            int at = window.position();
            int end = at + readable();
            while (at < end && bytes[at] == padding) {
                at++;
            }
            input.passPadding(at - window.position());
            if (at < end) {
                return true;
            }
        }
        return false;
    }

    /** Bytes that are there and may be read, so that a limit is reached at the same byte however the input arrives. */
    private int readable() {
        return (int) Math.min(window.available(), limits.maxBytes() - window.offset());
    }

    /** Whether no byte more may be read; then ends the reading. */
    private boolean isLimitReached() {
        boolean reached = window.offset() >= limits.maxBytes();
        if (reached) {
            failLimit("more bytes than the limit of " + limits.maxBytes());
        }
        return reached;
    }

    // ---- the end of a file

    /** The records have come to their declared end: takes the file CRC. */
    void close() throws IOException {
        phase = Phase.BETWEEN_FILES;
        boolean empty = header.dataSizeBytes() == 0;
        if (empty && (isHeaderAt(0) || !input.require(1) || isZeroAhead())) {
            endFile(OptionalInt.empty());
            return;
        }
        if (!input.require(FILE_CRC_BYTES)) {
            long offset = window.offset();
            input.skip(window.available());
            endFile(OptionalInt.empty());
            phase = Phase.DONE;
            tally.report(ProblemKind.FILE_CRC_MISSING, offset, "the input ends before the file CRC");
            return;
        }
        long offset = window.offset();
        int computed = input.crc();
        int stored = Bytes.u16le(window.bytes(), window.position());
        input.passCrc(FILE_CRC_BYTES);
        endFile(OptionalInt.of(stored));
        if (options.checksCrc() && stored != computed) {
            tally.report(ProblemKind.FILE_CRC_WRONG, offset,
                    "the file CRC is " + hex(stored) + ", the bytes before it give " + hex(computed));
        }
    }

    /** Whether padding stands where a file CRC might. */
    private boolean isZeroAhead() {
        return Bytes.u16le(window.bytes(), window.position()) == 0 && input.crc() != 0;
    }

    /** Writes down how the file went. */
    private void endFile(OptionalInt storedCrc) {
        if (header != null) {
            tally.file(fileReport(storedCrc, options.checksCrc() ? OptionalInt.of(input.crc()) : OptionalInt.empty()));
            header = null;
        }
        input.endSum();
    }

    private FileReport fileReport(OptionalInt storedCrc, OptionalInt computedCrc) {
        return new FileReport(tally.fileIndex, fileOffset, window.offset() - fileOffset, header,
                tally.definitions - definitionsBefore, tally.messagesRead - messagesBefore, storedCrc, computedCrc);
    }

    /** The input ended inside a record, or between records before their declared end. */
    void truncate() {
        long offset = window.offset();
        int left = window.available();
        input.skip(left);
        endFile(OptionalInt.empty());
        phase = Phase.DONE;
        if (left > 0) {
            tally.report(ProblemKind.TRUNCATED, offset, "the input ends inside a record, of which it holds " + left
                    + " bytes");
        } else if (isEndKnown()) {
            reportCutShort(offset);
        } else if (options.mode() == DecodeMode.FILES && hasRecords()) {
            tally.report(ProblemKind.FILE_CRC_MISSING, offset, "the input ends without a file CRC");
        }
    }

    /** The last two bytes of the input, which are at the position, are the file CRC. */
    void endInCrc() {
        long offset = window.offset();
        int stored = Bytes.u16le(window.bytes(), window.position());
        input.passCrc(FILE_CRC_BYTES);
        if (isEndKnown()) {
            reportCutShort(offset);
        }
        endFile(OptionalInt.of(stored));
        phase = Phase.DONE;
    }

    private void reportCutShort(long offset) {
        tally.report(ProblemKind.TRUNCATED, offset, "the input ends " + (recordsEnd - offset)
                + " bytes before the end of records that the header declares");
    }

    private boolean hasRecords() {
        return tally.messagesRead + tally.definitions > messagesBefore + definitionsBefore;
    }

    /** The records end in a run of one byte, which begins at the position. */
    void endInPadding(byte padding) throws IOException {
        long offset = window.offset();
        endFile(OptionalInt.empty());
        boolean more = skipRun(padding);
        if (phase == Phase.DONE) {
            return;
        }
        phase = more ? Phase.BETWEEN_FILES : Phase.DONE;
        if (options.mode() == DecodeMode.FILES) {
            tally.report(ProblemKind.FILE_CRC_MISSING, offset, "the records end without a file CRC, in padding");
        }
    }

    /** The next file begins at the position, whatever was declared. */
    void endWithoutCrc() {
        endFile(OptionalInt.empty());
        phase = Phase.BETWEEN_FILES;
    }

    /** No more records can be read: skips to the declared end of records, or to the end of input. */
    void leave() throws IOException {
        while (window.offset() < recordsEnd) {
            if (isLimitReached()) {
                return;
            }
            if (!input.require(1)) {
                endFile(OptionalInt.empty());
                phase = Phase.DONE;
                if (isEndKnown()) {
                    reportCutShort(window.offset());
                }
                return;
            }
            input.skip((int) Math.min(readable(), recordsEnd - window.offset()));
        }
        close();
    }

    private static String hex(int value) {
        StringBuilder text = new StringBuilder("0x");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(Character.toUpperCase(Character.forDigit(value >> shift & 0x0F, 16)));
        }
        return text.toString();
    }
}
