package io.fitcore.internal.decode;

import io.fitcore.internal.apply.Accumulators;
import io.fitcore.internal.apply.CompressedTime;
import io.fitcore.internal.apply.Expander;
import io.fitcore.internal.apply.Expander.PresentDestination;
import io.fitcore.internal.bytes.Bytes;
import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.frame.DefinitionReader;
import io.fitcore.internal.frame.DeveloperFields;
import io.fitcore.internal.frame.FileHeaders;
import io.fitcore.internal.frame.ForeignInput;
import io.fitcore.internal.frame.RecordHeader;
import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.layout.LayoutCompiler;
import io.fitcore.internal.layout.LayoutOddity;
import io.fitcore.internal.layout.Slot;
import io.fitcore.internal.salvage.LostHeader;
import io.fitcore.internal.view.MessageView;
import io.fitcore.message.DefinitionListener;
import io.fitcore.message.DefinitionPosition;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.DecodeMode;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.DeveloperFieldDescription;
import io.fitcore.model.FileHeader;
import io.fitcore.model.FileReport;
import io.fitcore.model.FitException;
import io.fitcore.model.ProblemKind;
import io.fitcore.profile.ProfileMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The engine behind every door: steps from message to message over all files of the chain.
 *
 * <pre>
 * BETWEEN_FILES --header--> RECORDS --end of records, CRC--> BETWEEN_FILES ... --end of input--> DONE
 * </pre>
 *
 * <p>A fault goes to {@link Tally}, which throws in strict mode; where it returns, decoding is lenient and the methods
 * here go on behind the damage.
 */
public final class Decoder {

    /** Protocol versions above this are reported. */
    private static final int LAST_KNOWN_PROTOCOL_MAJOR = 2;

    private static final int FILE_CRC_BYTES = 2;

    /** {@link #recordsEnd} where the header does not say. */
    private static final long UNKNOWN_END = Long.MAX_VALUE;

    /** How far a run of one byte at the end of an unfinished recording is looked through before it is padding. */
    private static final int MAX_RUN_BYTES = 256 * 1024;

    private enum Phase { BETWEEN_FILES, RECORDS, DONE }

    // per stream
    private final InputWindow window;
    private final SummedInput input;
    private final DecodeOptions options;
    private final DecodeLimits limits;
    private final long maxMessages;
    private final DefinitionListener definitionListener;
    private final Tally tally;
    private final MessageView message;
    private Phase phase = Phase.BETWEEN_FILES;

    // per file of the chain, emptied by beginFile
    private final LocalTypes types;
    private final DeveloperFields developers;
    private final DeveloperMessages developerMessages;
    private final Accumulators accumulators = new Accumulators();
    private final PendingSeeds pendingSeeds = new PendingSeeds();
    private final Expander expander;
    private final Guard guard;
    private final CompressedTime clock = new CompressedTime();
    private FileHeader header;
    private long fileOffset;
    private long recordsEnd;
    private long definitionsBefore;
    private long messagesBefore;
    private long runCheckedTo;

    // within the window
    /** Index before which a record must end to be read without further questions. */
    private int readyEnd;

    /** Decodes by the profile that this library was built with; for the parameters see the other constructor. */
    public Decoder(InputWindow window, DecodeOptions options, DefinitionListener definitionListener,
            PresentDestination policy) {
        this(window, options, definitionListener, policy, LayoutCompiler.PUBLISHED);
    }

    /**
     * @param definitionListener null when nobody asks
     * @param policy             what becomes of an expanded value whose destination is in the file already
     * @param messages           what the profile says of a message number; null where it does not know it
     */
    public Decoder(InputWindow window, DecodeOptions options, DefinitionListener definitionListener,
            PresentDestination policy, IntFunction<ProfileMessage> messages) {
        this.window = window;
        this.options = options;
        this.limits = options.limits();
        this.maxMessages = limits.maxMessages();
        this.definitionListener = definitionListener;
        this.tally = new Tally(options.isLenient(), limits.maxKeptProblems());
        this.input = new SummedInput(window, tally, new WindowLeaver());
        this.developers = new DeveloperFields(limits.maxDeveloperFields());
        this.developerMessages = new DeveloperMessages(developers, tally);
        this.types = new LocalTypes(options, developers,
                new LayoutCompiler(developers, options, policy == PresentDestination.KEEP, messages));
        this.expander = new Expander(accumulators, policy);
        this.message = new MessageView(expander);
        this.guard = new Guard(window, tally, types.layouts(), types, new GuardInput());
    }

    /**
     * Steps to the next message, which {@link #message()} then shows.
     *
     * @return false at the end
     * @throws FitException in strict mode, at damage
     * @throws IOException  if the input fails; the reading can then not be continued
     */
    public boolean advance() throws IOException {
        return takeReady() || advanceSlowly();
    }

    private boolean advanceSlowly() throws IOException {
        boolean failed = true;
        try {
            while (phase != Phase.DONE) {
                if (phase == Phase.BETWEEN_FILES) {
                    openFile();
                } else if (nextMessage()) {
                    failed = false;
                    return true;
                }
            }
            failed = false;
            return false;
        } finally {
            if (failed) {
                phase = Phase.DONE;
                readyEnd = 0;
            }
        }
    }

    /**
     * Ends the reading because no more may be kept.
     *
     * @throws FitException in strict mode
     */
    public void refuseToKeepMore() {
        failLimit("messages of more bytes are to be kept than the limit of " + limits.maxKeptBytes());
    }

    /** Reports an oddity of the message at hand that only a step behind this one could see. */
    public void reportOddity(ProblemKind kind, String sentence) {
        tally.messages--;
        tally.report(kind, message.offset(), sentence);
        tally.messages++;
    }

    /** Says that the message at hand is not delivered: only a step behind this one needed it. */
    public void withholdMessage() {
        tally.messages--;
    }

    /** The view of the message at hand. */
    public MessageView message() {
        return message;
    }

    /** How it went so far, the file at hand included. */
    public DecodeReport report(boolean stopped) {
        return report(tally.messages, stopped && phase != Phase.DONE);
    }

    /**
     * How it went so far, for a step behind this one that holds messages back.
     *
     * @param messages how many were delivered
     * @param stopped  whether the reader stopped before the last
     */
    public DecodeReport report(long messages, boolean stopped) {
        input.countRecords();
        return tally.toReport(messages, stopped,
                header == null ? Optional.empty() : Optional.of(fileReport(OptionalInt.empty(), OptionalInt.empty())));
    }

    // ---- records

    /**
     * The hot path, measured by RecordBenchmark: takes the record at the position if it is there as a whole and an
     * ordinary data message that is to be delivered. Everything else is left to {@link #nextMessage()}, which answers the
     * same for ordinary messages.
     */
    private boolean takeReady() {
        int at = window.position();
        if (at >= readyEnd) {
            return false;
        }
        byte[] bytes = window.bytes();
        if (!types.isOrdinary(bytes[at])) {
            return false;
        }
        Layout layout = types.usualLayout();
        if (at + layout.recordBytes() > readyEnd || tally.messagesRead >= maxMessages) {
            return false;
        }
        if (layout.hasSeeds()) {
            pendingSeeds.add(layout, bytes, at, expander);
        }
        if (layout.isOpen()) {
            layout = layout.settledFor(bytes, at);
        }
        point(layout, bytes, at, takeTime(layout, bytes, at), false);
        return true;
    }

    /** Steps over records to the next message that is to be delivered. */
    private boolean nextMessage() throws IOException {
        while (true) {
            if (window.position() >= readyEnd && !prepare(1)) {
                return false;
            }
            if (recordsEnd == UNKNOWN_END && skipsFinalRun()) {
                return false;
            }
            if (guard.isRecovered() && isBeforeLastTwo()) {
                recordsEnd = window.offset();
                closeFile();
                return false;
            }
            if (guard.isOn() && !isLetThrough(guard.judge(recordsEnd))) {
                if (phase != Phase.RECORDS) {
                    return false;
                }
                continue;
            }
            int recordHeader = window.bytes()[window.position()] & 0xFF;
            if (RecordHeader.isDefinition(recordHeader)) {
                if (!takeDefinition() && phase != Phase.RECORDS) {
                    return false;
                }
                continue;
            }
            int local = RecordHeader.localNumber(recordHeader);
            Layout layout = types.layout(local);
            if (layout == null) {
                failRecord(ProblemKind.DEFINITION_MISSING, "data message uses local number " + local
                        + ", which nothing has defined");
                if (phase != Phase.RECORDS) {
                    return false;
                }
                continue;
            }
            if (window.position() + layout.recordBytes() > readyEnd && !prepare(layout.recordBytes())) {
                return false;
            }
            if (tally.messagesRead >= maxMessages) {
                failLimit("more messages than the limit of " + limits.maxMessages());
                return false;
            }
            if (takeMessage(layout, local, recordHeader)) {
                return true;
            }
        }
    }

    /** Takes a data message that is there as a whole; answers whether it is to be delivered. */
    private boolean takeMessage(Layout defined, int local, int recordHeader) {
        Layout layout = types.isOutdated(local, window.offset()) ? describedBetter(local) : defined;
        byte[] bytes = window.bytes();
        int at = window.position();
        long time = takeTime(layout, bytes, at);
        boolean headerTime = RecordHeader.isCompressed(recordHeader) && time < 0;
        if (headerTime) {
            time = headerTime(recordHeader);
        }
        if (guard.isOn()) {
            guard.learn(layout, at, headerTime ? -1 : time);
        }
        if (!types.isDelivered(local) && !types.isSpecial(local)) {
            tally.messagesRead++;
            window.moveTo(at + layout.recordBytes());
            return false;
        }
        if (layout.hasSeeds()) {
            pendingSeeds.add(layout, bytes, at, expander);
        }
        Layout settled = layout.settledFor(bytes, at);
        point(settled, bytes, at, time, headerTime && time >= 0);
        if (types.isSpecial(local)) {
            takeSpecial(settled);
        }
        message.setRecovered(guard.isRecovered());
        tally.messages += types.isDelivered(local) ? 0 : -1;
        return types.isDelivered(local);
    }

    /** Time of a record that carries one, which becomes the reference of compressed timestamps; -1 when it has none. */
    private long takeTime(Layout layout, byte[] bytes, int at) {
        long time = layout.time(bytes, at);
        if (time >= 0) {
            clock.set(time);
        }
        return time;
    }

    private void point(Layout layout, byte[] bytes, int at, long time, boolean headerTime) {
        tally.messagesRead++;
        tally.messages++;
        message.point(layout, bytes, at, window.offset(), time, headerTime);
        window.moveTo(at + layout.recordBytes());
    }

    private long headerTime(int recordHeader) {
        if (clock.hasReference()) {
            return clock.advance(RecordHeader.timeOffset(recordHeader));
        }
        tally.report(ProblemKind.TIME_REFERENCE_MISSING, window.offset(),
                "compressed timestamp comes before any full one");
        return -1;
    }

    /** Descriptions of developer fields came after the definition: compiles it again (R67). */
    private Layout describedBetter(int local) {
        Layout described = types.compileAgain(local);
        reportOddities(described, new HashSet<>(types.layout(local).oddities()));
        define(described);
        return described;
    }

    private void reportOddities(Layout layout, Set<LayoutOddity> reported) {
        for (LayoutOddity oddity : layout.oddities()) {
            if (!reported.contains(oddity)) {
                tally.report(oddity.kind(), window.offset(), oddity.sentence());
            }
        }
    }

    /** What only few messages need: accumulated fields unpacked as they pass, developer fields described. */
    private void takeSpecial(Layout layout) {
        if (layout.accumulates()) {
            settleSeeds();
            message.expandNow();
        }
        if (DeveloperMessages.isDescribing(layout.number()) && !developerMessages.take(message)) {
            tally.report(ProblemKind.LIMIT_EXCEEDED, message.offset(), tally.isTold(ProblemKind.LIMIT_EXCEEDED)
                    ? "more or longer developer fields than the limit of " + limits.maxDeveloperFields() + " allows" : "");
        }
    }

    private void settleSeeds() {
        pendingSeeds.settle(expander, window.bytes());
    }

    /** Takes the definition at the position; answers false when it is not there as a whole or cannot be trusted. */
    private boolean takeDefinition() throws IOException {
        if (!prepare(DefinitionReader.FIXED_BYTES)) {
            return false;
        }
        long begin = window.offset();
        int architecture = DefinitionReader.architecture(window.bytes(), window.position());
        if (architecture > 1) {
            failRecord(ProblemKind.ARCHITECTURE_UNKNOWN, "definition has architecture " + architecture
                    + ", which is neither little-endian (0) nor big-endian (1)");
            return false;
        }
        int nativeBytes = DefinitionReader.nativeBytes(window.bytes(), window.position());
        if (!prepare(DefinitionReader.countedBytes(window.bytes(), window.position(), nativeBytes))) {
            return false;
        }
        int size = DefinitionReader.sizeBytes(window.bytes(), window.position(), nativeBytes);
        if (!prepare(size)) {
            return false;
        }
        byte[] bytes = window.bytes();
        int at = window.position();
        Layout layout = types.layoutOf(bytes, at, size);
        reportOddities(layout);
        settleSeeds();
        define(layout);
        tally.definitions++;
        guard.learnDefinition(begin);
        window.moveTo(at + size);
        if (definitionListener != null) {
            definitionListener.onDefinition(layout.definition(),
                    new DefinitionPosition(tally.fileIndex, begin, size, descriptions(layout)));
        }
        return true;
    }

    /** Reports what is odd about a definition when it comes for the first time, or again after others. */
    private void reportOddities(Layout layout) {
        if (!layout.oddities().isEmpty() && types.layout(layout.definition().localNumber()) != layout) {
            reportOddities(layout, Set.of());
        }
    }

    private void define(Layout layout) {
        boolean mayBePadding = layout.definition().localNumber() == 0 && recordsEnd == UNKNOWN_END;
        types.define(layout, !mayBePadding); // a header byte 00 begins a run of zeros, too
    }

    private static List<Optional<DeveloperFieldDescription>> descriptions(Layout layout) {
        List<Optional<DeveloperFieldDescription>> descriptions = new ArrayList<>();
        for (int i = layout.expandedEnd(); i < layout.developerEnd(); i++) {
            descriptions.add(Optional.ofNullable(layout.slot(i).description()));
        }
        return descriptions;
    }

    // ---- the end of records

    /**
     * Makes a record's bytes available, or ends the records: where the header says, where the input does, or at a limit.
     * Near the end of input two bytes more are asked for, as they may be the file CRC (spec 1.6).
     */
    private boolean prepare(int size) throws IOException {
        long offset = window.offset();
        if (offset >= recordsEnd) {
            closeFile();
            return false;
        }
        if (offset + size > limits.maxBytes()) {
            failLimit("more bytes than the limit of " + limits.maxBytes());
            return false;
        }
        if (offset + size > recordsEnd) {
            failRecord(ProblemKind.RECORD_CROSSES_END, "record of " + size
                    + " bytes reaches beyond the end of records at byte " + recordsEnd);
            return false;
        }
        int asked = size <= FILE_CRC_BYTES || options.mode() == DecodeMode.SKIP_HEADER ? size + FILE_CRC_BYTES : size;
        if (!input.glance(asked)) {
            if (!window.isEnded()) {
                input.require(size); // throws what the input ran into, unless the record came before it
            } else if (endsWithCrc()) {
                return false;
            } else if (window.available() < size || options.mode() == DecodeMode.SKIP_HEADER) {
                truncated();
                return false;
            }
        }
        long end = Math.min(Math.min(recordsEnd, limits.maxBytes()), window.offsetOf(window.limit() - FILE_CRC_BYTES));
        end = Math.min(end, guard.clearedTo());
        readyEnd = window.position() + (int) Math.max(0, end - window.offset());
        return true;
    }

    /** Whether the input ends with the two bytes at the position, and they are the file CRC; then takes them. */
    private boolean endsWithCrc() throws IOException {
        if (input.require(FILE_CRC_BYTES + 1) || window.available() != FILE_CRC_BYTES) {
            return false;
        }
        int stored = Bytes.u16le(window.bytes(), window.position());
        boolean assumed = options.mode() == DecodeMode.SKIP_HEADER || (!options.checksCrc() && !isWholeMessageAhead());
        if (!assumed && stored != input.crc()) {
            return false;
        }
        long offset = window.offset();
        input.passCrc(FILE_CRC_BYTES);
        if (recordsEnd != UNKNOWN_END) {
            tally.report(ProblemKind.TRUNCATED, offset, "the input ends " + (recordsEnd - offset)
                    + " bytes before the end of records that the header declares");
        }
        endFile(OptionalInt.of(stored));
        phase = Phase.DONE;
        return true;
    }

    /** Whether what is left begins with a data message that is there as a whole. */
    private boolean isWholeMessageAhead() {
        int recordHeader = window.bytes()[window.position()] & 0xFF;
        Layout layout = types.layout(RecordHeader.localNumber(recordHeader));
        return !RecordHeader.isDefinition(recordHeader) && layout != null && layout.recordBytes() <= window.available();
    }

    /** The input ended inside a record, or between records before their declared end. */
    private void truncated() {
        long offset = window.offset();
        int left = window.available();
        input.skip(left);
        endFile(OptionalInt.empty());
        phase = Phase.DONE;
        if (left > 0) {
            tally.report(ProblemKind.TRUNCATED, offset, "the input ends inside a record, of which it holds " + left
                    + " bytes");
        } else if (recordsEnd != UNKNOWN_END) {
            tally.report(ProblemKind.TRUNCATED, offset, "the input ends " + (recordsEnd - offset)
                    + " bytes before the end of records that the header declares");
        } else if (options.mode() == DecodeMode.FILES && tally.messagesRead + tally.definitions
                > messagesBefore + definitionsBefore) {
            tally.report(ProblemKind.FILE_CRC_MISSING, offset, "the input ends without a file CRC");
        }
    }

    /**
     * In an open-ended file a final run of one byte 00 or FF that would fill whole records is padding (spec 1.6). Takes
     * it and ends the file, if that is what lies ahead.
     */
    private boolean skipsFinalRun() throws IOException {
        byte first = window.bytes()[window.position()];
        if ((first != 0 && first != (byte) 0xFF) || window.offset() < runCheckedTo) {
            return false;
        }
        Layout layout = types.layout(RecordHeader.localNumber(first & 0xFF));
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
        long offset = window.offset();
        endFile(OptionalInt.empty());
        boolean more = skipRun(first);
        if (phase == Phase.DONE) {
            return true;
        }
        phase = more ? Phase.BETWEEN_FILES : Phase.DONE;
        if (options.mode() == DecodeMode.FILES) {
            tally.report(ProblemKind.FILE_CRC_MISSING, offset, "the records end without a file CRC, in padding");
        }
        return true;
    }

    /** Something is wrong with the record at the position. Where that is not thrown, the frame is searched. */
    private void failRecord(ProblemKind kind, String sentence) throws IOException {
        if (!tally.isLenient() || kind == ProblemKind.RECORD_CROSSES_END || options.mode() != DecodeMode.FILES) {
            tally.report(kind, window.offset(), sentence);
            leaveFile();
        } else {
            follow(guard.judgeFault(recordsEnd)); // which never takes a record that nothing can be read from
        }
    }

    /** Whether the input ends behind two bytes more, which after damage can only be the file CRC. */
    private boolean isBeforeLastTwo() throws IOException {
        return !input.require(FILE_CRC_BYTES + 1) && window.available() == FILE_CRC_BYTES;
    }

    /** Follows the guard's advice; answers whether the record at the position is to be taken. */
    private boolean isLetThrough(Guard.Advice advice) {
        follow(advice);
        return advice == Guard.Advice.TAKE;
    }

    private void follow(Guard.Advice advice) {
        recordsEnd = guard.loosenEnd(recordsEnd);
        readyEnd = advice == Guard.Advice.TAKE ? readyEnd : 0;
        if (advice == Guard.Advice.FILE_ENDED) {
            endFile(OptionalInt.empty());
            phase = Phase.BETWEEN_FILES;
        }
    }

    /** Skips to the end of records that the header declares, or to the end of input. */
    private void leaveFile() throws IOException {
        while (window.offset() < recordsEnd) {
            if (isLimitReached()) {
                return;
            }
            if (!input.require(1)) {
                endFile(OptionalInt.empty());
                phase = Phase.DONE;
                if (recordsEnd != UNKNOWN_END) {
                    tally.report(ProblemKind.TRUNCATED, window.offset(), "the input ends "
                            + (recordsEnd - window.offset()) + " bytes before the end of records that the header declares");
                }
                return;
            }
            input.skip((int) Math.min(readable(), recordsEnd - window.offset()));
        }
        closeFile();
    }

    private void failLimit(String sentence) {
        endFile(OptionalInt.empty());
        phase = Phase.DONE;
        tally.report(ProblemKind.LIMIT_EXCEEDED, window.offset(), sentence);
    }

    // ---- files

    private void openFile() throws IOException {
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
            foreign();
            return;
        }
        if (!whole || !input.require(Bytes.u8(window.bytes(), window.position()))) {
            headerTruncated();
            return;
        }
        beginFile(FileHeaders.read(window.bytes(), window.position()));
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

    private void beginFile(FileHeader read) throws IOException {
        enterFile(read);
        noteHeaderOddities(read);
        enterRecords(read);
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
        enterFile(found.get());
        tally.report(ProblemKind.HEADER_DAMAGED, fileOffset, "the file header is damaged or missing; records begin "
                + header.sizeBytes() + " bytes behind");
        enterRecords(header);
        if (LostHeader.isUnknown(header)) {
            guard.beginRecovered();
        }
        return true;
    }

    /** Whether the header at the position has a size that most have, and is followed by what every file begins with. */
    private boolean isDefinitionBehindHeader() {
        int size = Bytes.u8(window.bytes(), window.position());
        return couldBeHeader() && input.glance(size + LostHeader.GLANCE_BYTES)
                && LostHeader.mayBeDefinition(window.bytes(), window.position() + size);
    }

    private void enterFile(FileHeader read) {
        fileOffset = window.offset();
        resetFile();
        header = read;
        tally.fileIndex++;
        message.beginFile(tally.fileIndex);
    }

    private void enterRecords(FileHeader read) throws IOException {
        input.passHeader(read.sizeBytes());
        recordsEnd = fileOffset + read.sizeBytes() + read.dataSizeBytes();
        if (read.dataSizeBytes() == 0) {
            recordsEnd = isEmptyFile() ? window.offset() : UNKNOWN_END;
        }
        phase = Phase.RECORDS;
        beginGuard();
    }

    /**
     * In lenient mode, looks ahead to the checksum where the whole file lies in memory or is short enough to be buffered: a
     * file whose checksum is right is read as in strict mode, and not guarded unless a fault comes up all the same.
     */
    private void beginGuard() {
        if (!tally.isLenient() || !options.checksCrc() || recordsEnd == UNKNOWN_END || !isWholeAhead()) {
            guard.beginFile(tally.isLenient(), 0);
            return;
        }
        int end = window.position() + (int) (recordsEnd - window.offset());
        int syndrome = input.crcAhead(end) ^ Bytes.u16le(window.bytes(), end);
        // a repair would need bytes that a buffer lets go of
        guard.beginFile(syndrome != 0, window.isBuffered() ? 0 : syndrome);
    }

    /** Whether the records and the CRC of the file at hand are there as a whole, and may be looked at. */
    private boolean isWholeAhead() {
        long wanted = recordsEnd + FILE_CRC_BYTES - window.offset();
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

    /** The records have come to their declared end: takes the file CRC. */
    private void closeFile() throws IOException {
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
        readyEnd = 0;
    }

    private FileReport fileReport(OptionalInt storedCrc, OptionalInt computedCrc) {
        return new FileReport(tally.fileIndex, fileOffset, window.offset() - fileOffset, header,
                tally.definitions - definitionsBefore, tally.messagesRead - messagesBefore, storedCrc, computedCrc);
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
        resetFile();
        tally.fileIndex = 0;
        message.beginFile(0);
        recordsEnd = UNKNOWN_END;
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

    private void resetFile() {
        types.reset();
        pendingSeeds.clear();
        developers.reset();
        accumulators.reset();
        clock.reset();
        header = null;
        input.beginSum(options.checksCrc());
        readyEnd = 0;
        runCheckedTo = 0;
        definitionsBefore = tally.definitions;
        messagesBefore = tally.messagesRead;
    }

    /** Does what needs the bytes consumed; a class, as the first lambda of a JVM costs more than decoding a file. */
    private final class WindowLeaver implements SummedInput.Leaver {
        @Override
        public void leaveWindow() {
            settleSeeds();
            readyEnd = 0;
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

        @Override
        public void redefine(int at, int sizeBytes) {
            Layout layout = types.layoutOf(window.bytes(), at, sizeBytes);
            define(layout);
        }
    }

    private static String hex(int value) {
        StringBuilder text = new StringBuilder("0x");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(Character.toUpperCase(Character.forDigit(value >> shift & 0x0F, 16)));
        }
        return text.toString();
    }
}
