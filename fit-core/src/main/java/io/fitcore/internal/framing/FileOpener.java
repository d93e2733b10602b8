package io.fitcore.internal.framing;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.frame.DefinitionView;
import io.fitcore.internal.frame.Fault;
import io.fitcore.internal.frame.FileHeaders;
import io.fitcore.internal.frame.ForeignInput;
import io.fitcore.internal.salvage.Salvage;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.DecodeMode;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.FileHeader;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/** Opens files: passes what stands between them, and takes their headers (spec 1.1, 1.5, 1.6). */
final class FileOpener {

    private static final int FILE_CRC_BYTES = FileHeaders.FILE_CRC_BYTES;

    private final InputWindow window;
    private final SummedInput input;
    private final FileChain chain;
    private final FileCloser closer;
    private final Books books;
    private final Faults faults;
    private final DecodeOptions options;
    private final DecodeLimits limits;
    private final Salvage salvage;
    private final ChecksumProof proof;

    FileOpener(InputWindow window, SummedInput input, FileChain chain, FileCloser closer, Books books, Faults faults,
            DecodeOptions options, Salvage salvage) {
        this.window = window;
        this.input = input;
        this.chain = chain;
        this.closer = closer;
        this.books = books;
        this.faults = faults;
        this.options = options;
        this.limits = options.limits();
        this.salvage = salvage;
        this.proof = new ChecksumProof(window, input, chain, faults, salvage);
    }

    /** Comes a step nearer to the records of the next file: passes what stands at the position, or opens it. */
    void open() throws IOException {
        if (options.mode() != DecodeMode.FILES) {
            openWithoutHeader();
        } else if (passPadding() && !stopAtFileLimit()) {
            openHere();
        }
    }

    /** Passes zeros; answers whether anything else follows, and ends the reading where nothing does. */
    private boolean passPadding() throws IOException {
        if (closer.passRun((byte) 0)) {
            return true;
        }
        boolean limited = chain.isDone();
        chain.finish();
        if (!limited && isFirst()) {
            faults.report(books.hasPadding() ? Fault.nothingButZeros() : Fault.inputEmpty(), 0);
        }
        return false;
    }

    private boolean stopAtFileLimit() {
        boolean reached = books.fileIndex() + 1 >= limits.maxFiles();
        if (reached) {
            chain.finish();
            faults.report(Fault.tooManyFiles(limits), window.offset());
        }
        return reached;
    }

    /** Whether no file of the chain has begun yet. */
    private boolean isFirst() {
        return books.fileIndex() < 0;
    }

    private void openHere() throws IOException {
        boolean whole = input.require(FileHeader.MIN_SIZE_BYTES);
        if (whole && faults.areSurvived() && openDamaged()) {
            return;
        }
        if (!whole) {
            endInsideHeader();
        } else if (closer.isHeaderAt(0)) {
            openWithHeader();
        } else if (!openWithoutBeginning()) {
            passForeign();
        }
    }

    /** The input ends before a header could: in one that is cut, if the first byte may be its size. */
    private void endInsideHeader() throws IOException {
        if (hasUsualSize()) {
            endInHeader();
        } else {
            passForeign();
        }
    }

    private void openWithHeader() throws IOException {
        if (input.require(Bytes.u8(window.bytes(), window.position()))) {
            openWith(FileHeaders.read(window.bytes(), window.position()));
        } else {
            endInHeader();
        }
    }

    /** Whether the byte at the position is the size that most headers have. */
    private boolean hasUsualSize() {
        return FileHeaders.isUsualSize(Bytes.u8(window.bytes(), window.position()));
    }

    private void endInHeader() {
        long offset = window.offset();
        int left = window.available();
        input.skip(left);
        chain.finish();
        faults.report(Fault.headerTruncated(left), offset);
    }

    // ---- a file with its header

    private void openWith(FileHeader read) throws IOException {
        chain.beginFile();
        FileHeader header = read;
        if (faults.areSurvived() && options.checksCrc()) {
            header = proof.withSizeRestored(read);
        }
        chain.setHeader(header);
        reportOddities(header);
        enter(header);
    }

    private void reportOddities(FileHeader header) {
        long offset = chain.offset();
        if (!header.isCrcAcceptable()) {
            faults.report(Fault.headerCrcWrong(header), offset + FileHeaders.CRC_AT);
        }
        if (header.protocolMajor() > Fault.LAST_KNOWN_PROTOCOL_MAJOR) {
            faults.report(Fault.protocolUnknown(header), offset + FileHeaders.PROTOCOL_AT);
        }
        if (header.dataSizeBytes() == 0) {
            faults.report(Fault.dataSizeZero(), offset + FileHeaders.DATA_SIZE_AT);
        }
    }

    /** Passes the header, and begins the records. */
    private void enter(FileHeader header) throws IOException {
        input.passHeader(header.sizeBytes());
        long recordsEnd = window.offset() + header.dataSizeBytes();
        if (header.dataSizeBytes() == 0 && !isEmptyFile()) {
            recordsEnd = FileChain.UNKNOWN_END;
        }
        boolean proved = !faults.areSurvived()
                || (options.checksCrc() && recordsEnd != FileChain.UNKNOWN_END && proof.prove(recordsEnd));
        chain.beginRecords(recordsEnd, !proved);
    }

    /** Whether a file with data size 0 holds nothing: the input ends, or another header follows (spec 1.6, R14). */
    private boolean isEmptyFile() throws IOException {
        if (input.require(FILE_CRC_BYTES + 1)) {
            return closer.isHeaderAt(0) || closer.isHeaderAt(FILE_CRC_BYTES);
        }
        return window.available() == 0 || (window.available() == FILE_CRC_BYTES
                && Bytes.u16le(window.bytes(), window.position()) == input.crc());
    }

    // ---- a file whose header is damaged or lost

    /** Opens a file whose header is damaged or gone, if its records can be found; answers whether it has. */
    private boolean openDamaged() throws IOException {
        if (!mayBeDamaged()) {
            return false;
        }
        input.glance(Salvage.HEADER_BYTES);
        Optional<FileHeader> found = salvage.findBehindHeader(window.bytes(), window.position(), window.limit());
        if (found.isEmpty()) {
            return false;
        }
        chain.beginFile();
        FileHeader header = found.get();
        chain.setHeader(header);
        faults.report(Fault.headerDamaged(header.sizeBytes()), chain.offset());
        enter(header);
        if (FileHeaders.isUnknown(header)) {
            chain.loseHeader();
        }
        return true;
    }

    /** Whether records are to be searched: behind a header that none follow, and where the first file should begin. */
    private boolean mayBeDamaged() {
        if (closer.isHeaderAt(0)) {
            return !isDefinitionBehindHeader();
        }
        return isFirst();
    }

    /** Whether the header at the position has a usual size, and is followed by what every file begins with. */
    private boolean isDefinitionBehindHeader() {
        int size = Bytes.u8(window.bytes(), window.position());
        return hasUsualSize() && input.glance(size + DefinitionView.BEGINNING_BYTES)
                && DefinitionView.mayBegin(window.bytes(), window.position() + size);
    }

    /** Opens the first file, its header and more being lost, where records are found; answers whether it has. */
    private boolean openWithoutBeginning() throws IOException {
        if (!faults.areSurvived() || !isFirst()) {
            return false;
        }
        input.glance(Salvage.BEGINNING_BYTES);
        OptionalInt found = salvage.findBeginning(
                window.bytes(), window.position(), window.position() + closer.readable());
        if (found.isEmpty()) {
            return false;
        }
        long offset = window.offset();
        input.skip(found.getAsInt() - window.position());
        chain.beginFile();
        FileHeader header = FileHeaders.unknown(0);
        chain.setHeader(header);
        faults.report(Fault.beginningMissing(chain.offset() - offset), offset);
        enter(header);
        chain.loseHeader();
        return true;
    }

    // ---- bare records

    private void openWithoutHeader() throws IOException {
        if (!isFirst()) {
            passForeign(); // bare records are followed by nothing but padding
            return;
        }
        if (!input.require(1)) {
            chain.finish();
            faults.report(Fault.inputEmpty(), 0);
            return;
        }
        chain.beginFile();
        if (options.mode() == DecodeMode.SKIP_HEADER) {
            int size = Bytes.u8(window.bytes(), window.position());
            if (!input.require(size)) {
                endInHeader();
                return;
            }
            input.passHeader(size);
        }
        chain.beginRecords(FileChain.UNKNOWN_END, false);
    }

    // ---- what is no file

    /** What lies here is no file. Where that is not thrown, the next header is searched. */
    private void passForeign() throws IOException {
        long offset = window.offset();
        input.glance(ForeignInput.LOOK_BYTES);
        String looks = ForeignInput.describe(window.bytes(), window.position(), window.limit());
        if (!faults.areSurvived()) {
            chain.finish();
        }
        faults.report(isFirst() ? Fault.notFit(looks) : Fault.garbage(looks), offset);
        skipToHeader();
    }

    /** Skips at least one byte, and on to the next header or the end of input. */
    private void skipToHeader() throws IOException {
        input.skip(1);
        while (input.require(FileHeader.MIN_SIZE_BYTES)) {
            if (closer.stopAtByteLimit()) {
                return;
            }
            int at = window.position();
            int last = Math.min(window.limit() - FileHeader.MIN_SIZE_BYTES, at + closer.readable() - 1);
            while (at <= last && !FileHeaders.isHeader(window.bytes(), at)) {
                at++;
            }
            input.skip(at - window.position());
            if (at <= last) {
                return;
            }
        }
        input.skip(window.available());
        chain.finish();
    }
}
