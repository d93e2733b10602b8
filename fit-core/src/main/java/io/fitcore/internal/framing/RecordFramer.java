package io.fitcore.internal.framing;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.frame.DefinitionView;
import io.fitcore.internal.frame.Fault;
import io.fitcore.internal.frame.FileHeaders;
import io.fitcore.internal.frame.RecordHeader;
import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.salvage.Salvage;
import io.fitcore.internal.salvage.resync.Verdict;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.DecodeMode;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.ProblemKind;
import java.io.IOException;

/**
 * Steps through the records of one file, and knows where they end: where the header says, where the input does, in
 * padding, at a limit, or at damage.
 */
final class RecordFramer {

    private static final int FILE_CRC_BYTES = FileHeaders.FILE_CRC_BYTES;

    /** How far a run of one byte at the end of an unfinished recording is looked through before it is padding. */
    private static final int MAX_RUN_BYTES = 256 * 1024;

    private final InputWindow window;
    private final SummedInput input;
    private final FileChain chain;
    private final FileCloser closer;
    private final Books books;
    private final Faults faults;
    private final Definitions definitions;
    private final DecodeOptions options;
    private final DecodeLimits limits;
    private final long maxMessages;
    private final Guard guard;
    private final DefinitionView definition = new DefinitionView();

    /** Index in the window before which a record must end to be taken without further questions. */
    private int readyEnd;
    /** Offset up to which a run of one byte has been looked at and is no padding. */
    private long runCheckedTo;

    RecordFramer(InputWindow window, SummedInput input, FileChain chain, FileCloser closer, Books books, Faults faults,
            Definitions definitions, DecodeOptions options, Salvage salvage) {
        this.window = window;
        this.input = input;
        this.chain = chain;
        this.closer = closer;
        this.books = books;
        this.faults = faults;
        this.definitions = definitions;
        this.options = options;
        this.limits = options.limits();
        this.maxMessages = limits.maxMessages();
        this.guard = new Guard(window, faults, definitions.layouts(), salvage, new GuardInput());
    }

    /** Begins with the first record of a file. */
    void beginFile() {
        forgetReady();
        runCheckedTo = 0;
        guard.beginFile(chain.isDoubtful());
        if (chain.isHeaderLost()) {
            guard.beginRecovered();
        }
    }

    /** Index in the window before which a record must end to be taken without further questions. */
    int readyEnd() {
        return readyEnd;
    }

    /** Asks again before the next record: indexes in the window are void, or something has ended. */
    void forgetReady() {
        readyEnd = 0;
    }

    boolean areMessagesUsedUp() {
        return books.messages() >= maxMessages;
    }

    /** The definition that was come to. */
    DefinitionView definition() {
        return definition;
    }

    /** Whether the frame has been lost and found again in this file. */
    boolean isRecovered() {
        return guard.isRecovered();
    }

    /** Comes to the next record of the file; answers {@link Next#END} when the file, or all reading, has ended. */
    Next next() throws IOException {
        Next found = Next.END;
        while (found == Next.END && chain.isInRecords()) {
            found = look();
        }
        return found;
    }

    /** Looks at what stands at the position; answers {@link Next#END} where it is no record to be taken. */
    private Next look() throws IOException {
        if (!require(1) || takePadding() || takeLastTwo() || !passGuard()) {
            return Next.END;
        }
        int recordHeader = window.bytes()[window.position()] & 0xFF;
        return RecordHeader.isDefinition(recordHeader) ? comeToDefinition() : comeToMessage(recordHeader);
    }

    private Next comeToDefinition() throws IOException {
        if (!require(DefinitionView.FIXED_BYTES)) {
            return Next.END;
        }
        wrapDefinition();
        if (!definition.isArchitectureKnown()) {
            fail(Fault.architectureUnknown(definition.architecture()));
            return Next.END;
        }
        int known = 0;
        while (known != definition.knownSizeBytes()) {
            known = definition.knownSizeBytes();
            if (!require(known)) {
                return Next.END;
            }
            wrapDefinition();
        }
        return Next.DEFINITION;
    }

    /** Looks at the definition at the position, as far as records reach. */
    private void wrapDefinition() {
        int length = (int) Math.min(window.available(), chain.recordsEnd() - window.offset());
        definition.wrap(window.bytes(), window.position(), window.position() + length);
    }

    private Next comeToMessage(int recordHeader) throws IOException {
        Layout layout = definitions.layouts()[RecordHeader.localNumber(recordHeader)];
        if (layout == null) {
            fail(Fault.definitionMissing(RecordHeader.localNumber(recordHeader)));
            return Next.END;
        }
        if (!require(layout.recordBytes())) {
            return Next.END;
        }
        if (areMessagesUsedUp()) {
            closer.stop(Fault.tooManyMessages(limits));
            return Next.END;
        }
        if (guard.isOn()) {
            int at = window.position();
            guard.learn(layout, at, layout.time(window.bytes(), at));
        }
        return Next.MESSAGE;
    }

    // ---- whether a record is there

    /**
     * Makes a record's bytes available, or ends the records: where the header says, where the input does, or at a
     * limit. Near the end of input two bytes more are asked for, as they may be the file CRC (spec 1.6).
     */
    private boolean require(int size) throws IOException {
        if (window.position() + size <= readyEnd) {
            return true;
        }
        long offset = window.offset();
        long recordsEnd = chain.recordsEnd();
        if (offset >= recordsEnd) {
            closer.takeCrc();
            return false;
        }
        if (offset + size > limits.maxBytes()) {
            closer.stop(Fault.tooManyBytes(limits));
            return false;
        }
        if (offset + size > recordsEnd) {
            fail(Fault.recordCrossesEnd(size, recordsEnd));
            return false;
        }
        if (!fetch(size)) {
            return false;
        }
        long end = Math.min(Math.min(recordsEnd, limits.maxBytes()), window.offsetOf(window.limit() - FILE_CRC_BYTES));
        end = Math.min(end, guard.clearedTo());
        readyEnd = window.position() + (int) Math.max(0, end - window.offset());
        return true;
    }

    /** Makes a record's bytes available, or ends the file with the input; answers whether they are there. */
    private boolean fetch(int size) throws IOException {
        boolean skipsHeader = options.mode() == DecodeMode.SKIP_HEADER;
        int asked = size;
        if (size <= FILE_CRC_BYTES || skipsHeader) {
            asked += FILE_CRC_BYTES;
        }
        if (input.glance(asked)) {
            return true;
        }
        if (!window.isEnded()) {
            input.require(size); // throws what the input ran into, unless the record came before it
            return true;
        }
        if (takeFileCrc()) {
            return false;
        }
        if (window.available() < size || skipsHeader) {
            closer.truncate();
            return false;
        }
        return true;
    }

    /** Takes the last two bytes of the input if they stand at the position and are the file CRC; answers whether. */
    private boolean takeFileCrc() throws IOException {
        if (!isBeforeLastTwo()) {
            return false;
        }
        int stored = Bytes.u16le(window.bytes(), window.position());
        boolean assumed = options.mode() == DecodeMode.SKIP_HEADER || (!options.checksCrc() && !isWholeMessageAhead());
        if (!assumed && stored != input.crc()) {
            return false;
        }
        closer.endInCrc();
        return true;
    }

    /** Whether the input ends behind two bytes more. */
    private boolean isBeforeLastTwo() throws IOException {
        return !input.require(FILE_CRC_BYTES + 1) && window.available() == FILE_CRC_BYTES;
    }

    /** Whether what is left begins with a data message that is there as a whole. */
    private boolean isWholeMessageAhead() {
        int recordHeader = window.bytes()[window.position()] & 0xFF;
        Layout layout = definitions.layouts()[RecordHeader.localNumber(recordHeader)];
        return !RecordHeader.isDefinition(recordHeader) && layout != null && layout.recordBytes() <= window.available();
    }

    /**
     * In a file that does not say where its records end, a final run of one byte 00 or FF that would fill whole records
     * is padding (spec 1.6). Takes it and ends the file, if that is what lies ahead; answers whether it was.
     */
    private boolean takePadding() throws IOException {
        byte first = window.bytes()[window.position()];
        if (chain.isEndKnown() || !isPadding(first) || window.offset() < runCheckedTo) {
            return false;
        }
        Layout layout = definitions.layouts()[RecordHeader.localNumber(first & 0xFF)];
        int size = layout == null ? 1 : layout.recordBytes();
        int run = 0;
        while (run < MAX_RUN_BYTES && input.glance(run + 1) && window.bytes()[window.position() + run] == first) {
            run++;
        }
        runCheckedTo = window.offset() + run;
        readyEnd = window.position();
        boolean toTheEnd = window.available() == run && window.isEnded();
        if (run < size || (!toTheEnd && run < MAX_RUN_BYTES)) {
            return false;
        }
        closer.endInPadding(first);
        return true;
    }

    /** Whether a byte is one that padding is made of. */
    private static boolean isPadding(byte first) {
        return first == 0 || first == (byte) 0xFF;
    }

    /**
     * After damage, takes the last two bytes of the input for the file CRC; answers whether they stand at the
     * position.
     */
    private boolean takeLastTwo() throws IOException {
        if (!guard.isRecovered() || !isBeforeLastTwo()) {
            return false;
        }
        chain.moveRecordsEnd(window.offset());
        closer.takeCrc();
        return true;
    }

    // ---- whether a record is to be believed

    /** Has the guard judge what it has not cleared; answers whether the record at the position is to be taken. */
    private boolean passGuard() throws IOException {
        return window.offset() < guard.clearedTo() || follow(guard.judge(chain.recordsEnd()));
    }

    /** Follows the guard's verdict; answers whether the record at the position is to be taken. */
    private boolean follow(Verdict verdict) {
        chain.moveRecordsEnd(guard.loosenEnd(chain.recordsEnd()));
        if (verdict == Verdict.NEXT_FILE) {
            closer.endWithoutCrc();
        }
        if (verdict != Verdict.TAKE) {
            forgetReady();
        }
        return verdict == Verdict.TAKE;
    }

    /** Something is wrong with the record at the position. Where that is not thrown, the frame is searched. */
    private void fail(Fault fault) throws IOException {
        boolean searches = faults.areSurvived() && options.mode() == DecodeMode.FILES;
        if (searches && fault.kind() != ProblemKind.RECORD_CROSSES_END) {
            follow(guard.judgeFault(chain.recordsEnd())); // which never takes a record that nothing can be read from
        } else {
            faults.report(fault, window.offset());
            closer.skipRecords();
        }
    }

    /** What the guard may do with the input. */
    private final class GuardInput implements Guard.Input {
        @Override
        public boolean glance(int count) {
            return input.glance(count);
        }

        @Override
        public void skip(int count) {
            input.skip(count);
        }
    }
}
