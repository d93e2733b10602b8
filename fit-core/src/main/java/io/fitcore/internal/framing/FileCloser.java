package io.fitcore.internal.framing;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.frame.FileHeaders;
import io.fitcore.internal.frame.Fault;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.DecodeMode;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.FileHeader;
import java.io.IOException;
import java.util.OptionalInt;

/** Ends files: at their checksum, in padding, where the input breaks off, at a limit (spec 1.2, 1.6). */
final class FileCloser {

    static final int FILE_CRC_BYTES = FileHeaders.FILE_CRC_BYTES;

    private final InputWindow window;
    private final SummedInput input;
    private final FileChain chain;
    private final Faults faults;
    private final DecodeOptions options;
    private final DecodeLimits limits;

    FileCloser(InputWindow window, SummedInput input, FileChain chain, Faults faults, DecodeOptions options) {
        this.window = window;
        this.input = input;
        this.chain = chain;
        this.faults = faults;
        this.options = options;
        this.limits = options.limits();
    }

    // ---- where the records end

    /** The records have come to their end: takes the file CRC. */
    void takeCrc() throws IOException {
        if (chain.header().dataSizeBytes() == 0 && hasNoCrc()) {
            chain.endFile(OptionalInt.empty());
            return;
        }
        long offset = window.offset();
        if (!input.require(FILE_CRC_BYTES)) {
            input.skip(window.available());
            finish();
            faults.report(Fault.endsBeforeFileCrc(), offset);
            return;
        }
        int computed = input.crc();
        int stored = Bytes.u16le(window.bytes(), window.position());
        input.passCrc(FILE_CRC_BYTES);
        chain.endFile(OptionalInt.of(stored));
        if (options.checksCrc() && stored != computed) {
            faults.report(Fault.fileCrcWrong(stored, computed), offset);
        }
    }

    /** Whether an empty file is followed by a header, by nothing, or by padding where a CRC might stand. */
    private boolean hasNoCrc() throws IOException {
        return isHeaderAt(0) || !input.require(1)
                || (Bytes.u16le(window.bytes(), window.position()) == 0 && input.crc() != 0);
    }

    /** Whether a file header begins so many bytes behind the position. */
    boolean isHeaderAt(int distance) {
        return input.glance(distance + FileHeader.MIN_SIZE_BYTES)
                && FileHeaders.isHeader(window.bytes(), window.position() + distance);
    }

    /** The next file begins at the position, whatever was declared. */
    void endWithoutCrc() {
        chain.endFile(OptionalInt.empty());
    }

    /** The last two bytes of the input, which are at the position, are the file CRC. */
    void endInCrc() {
        long offset = window.offset();
        int stored = Bytes.u16le(window.bytes(), window.position());
        input.passCrc(FILE_CRC_BYTES);
        if (chain.isEndKnown()) {
            reportCutShort(offset);
        }
        chain.endFile(OptionalInt.of(stored));
        chain.finish();
    }

    /** The records end in a run of one byte, which begins at the position. */
    void endInPadding(byte padding) throws IOException {
        long offset = window.offset();
        chain.endFile(OptionalInt.empty());
        boolean more = passRun(padding);
        if (chain.isDone()) {
            return;
        }
        if (!more) {
            chain.finish();
        }
        if (options.mode() == DecodeMode.FILES) {
            faults.report(Fault.endsInPadding(), offset);
        }
    }

    // ---- where the input ends before the records do

    /** The input ends inside a record, or between records before their declared end. */
    void truncate() {
        long offset = window.offset();
        int left = window.available();
        input.skip(left);
        boolean headless = options.mode() != DecodeMode.FILES || !chain.hasRecords();
        finish();
        if (left > 0) {
            faults.report(Fault.endsInRecord(left), offset);
        } else if (chain.isEndKnown()) {
            reportCutShort(offset);
        } else if (!headless) {
            faults.report(Fault.endsWithoutFileCrc(), offset);
        }
    }

    /** No more records can be read: skips to the declared end of records, or to the end of input. */
    void skipRecords() throws IOException {
        while (window.offset() < chain.recordsEnd()) {
            if (stopAtByteLimit()) {
                return;
            }
            if (!input.require(1)) {
                finish();
                if (chain.isEndKnown()) {
                    reportCutShort(window.offset());
                }
                return;
            }
            input.skip((int) Math.min(readable(), chain.recordsEnd() - window.offset()));
        }
        takeCrc();
    }

    private void finish() {
        chain.endFile(OptionalInt.empty());
        chain.finish();
    }

    private void reportCutShort(long offset) {
        faults.report(Fault.cutShort(chain.recordsEnd() - offset), offset);
    }

    // ---- limits

    /** Ends the reading at a limit. */
    void stop(Fault limit) {
        finish();
        faults.report(limit, window.offset());
    }

    /** Ends the reading if no byte more may be read; answers whether it has. */
    boolean stopAtByteLimit() {
        boolean reached = window.offset() >= limits.maxBytes();
        if (reached) {
            stop(Fault.tooManyBytes(limits));
        }
        return reached;
    }

    /** Bytes that are there and may be read, so that a limit is reached at the same byte however the input arrives. */
    int readable() {
        return (int) Math.min(window.available(), limits.maxBytes() - window.offset());
    }

    /** Passes over a run of one byte; answers whether anything else follows and may be read. */
    boolean passRun(byte padding) throws IOException {
        while (input.require(1)) {
            if (stopAtByteLimit()) {
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
}
