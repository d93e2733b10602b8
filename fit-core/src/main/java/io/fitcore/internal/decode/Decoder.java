package io.fitcore.internal.decode;

import io.fitcore.internal.apply.Accumulators;
import io.fitcore.internal.apply.CompressedTime;
import io.fitcore.internal.apply.Expander;
import io.fitcore.internal.apply.Expander.PresentDestination;
import io.fitcore.internal.bytes.Bytes;
import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.frame.DefinitionView;
import io.fitcore.internal.frame.DeveloperFields;
import io.fitcore.internal.frame.RecordHeader;
import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.layout.LayoutCompiler;
import io.fitcore.internal.layout.Slot;
import io.fitcore.internal.view.MessageView;
import io.fitcore.message.DefinitionListener;
import io.fitcore.message.DefinitionPosition;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.DecodeMode;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.DeveloperFieldDescription;
import io.fitcore.model.FitException;
import io.fitcore.model.ProblemKind;
import io.fitcore.profile.ProfileMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The engine behind every door: steps from message to message over the records of all files of the chain.
 *
 * <p>A fault goes to {@link Tally}, which throws in strict mode; where it returns, decoding is lenient and the methods
 * here go on behind the damage.
 */
public final class Decoder implements MessageReader {

    private static final int FILE_CRC_BYTES = FileChain.FILE_CRC_BYTES;

    /** How far a run of one byte at the end of an unfinished recording is looked through before it is padding. */
    private static final int MAX_RUN_BYTES = 256 * 1024;

    // per stream
    private final InputWindow window;
    private final SummedInput input;
    private final DecodeOptions options;
    private final DecodeLimits limits;
    private final long maxMessages;
    private final DefinitionListener definitionListener;
    private final Tally tally;
    private final MessageView message;
    private final FileChain chain;
    private final DefinitionView definition = new DefinitionView();

    // per file of the chain, emptied by beginRecords
    private final LocalTypes types;
    private final DeveloperFields developers;
    private final DeveloperMessages developerMessages;
    private final Accumulators accumulators = new Accumulators();
    private final PendingSeeds pendingSeeds = new PendingSeeds();
    private final Expander expander;
    private final Guard guard;
    private final CompressedTime clock = new CompressedTime();
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
        this.chain = new FileChain(window, input, tally, options);
        this.developers = new DeveloperFields(limits.maxDeveloperFields());
        this.developerMessages = new DeveloperMessages(developers, tally);
        this.types = new LocalTypes(options, developers,
                new LayoutCompiler(developers, options, policy == PresentDestination.KEEP, messages));
        this.expander = new Expander(accumulators, policy);
        this.message = new MessageView(expander);
        this.guard = new Guard(window, tally, types.layouts(), types, new GuardInput());
    }

    @Override
    public boolean advance() throws IOException {
        return takeReady() || advanceSlowly();
    }

    private boolean advanceSlowly() throws IOException {
        boolean failed = true;
        try {
            while (!chain.isDone()) {
                if (chain.isInRecords()) {
                    if (nextMessage()) {
                        failed = false;
                        return true;
                    }
                    readyEnd = 0;
                } else {
                    chain.open();
                    if (chain.isInRecords()) {
                        beginRecords();
                    }
                }
            }
            failed = false;
            return false;
        } finally {
            if (failed) {
                chain.abandon();
                readyEnd = 0;
            }
        }
    }

    @Override
    public void refuseToKeepMore() {
        readyEnd = 0;
        chain.failLimit("messages of more bytes are to be kept than the limit of " + limits.maxKeptBytes());
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

    @Override
    public MessageView message() {
        return message;
    }

    @Override
    public DecodeReport report(boolean stopped) {
        return report(tally.messages, stopped && !chain.isDone());
    }

    /**
     * How it went so far, for a step behind this one that holds messages back.
     *
     * @param messages how many were delivered
     * @param stopped  whether the reader stopped before the last
     */
    public DecodeReport report(long messages, boolean stopped) {
        input.countRecords();
        return tally.toReport(messages, stopped, chain.fileAtHand());
    }

    // ---- records

    /** Forgets what the records of the file before have said. */
    private void beginRecords() {
        types.reset();
        pendingSeeds.clear();
        developers.reset();
        accumulators.reset();
        clock.reset();
        message.beginFile(tally.fileIndex);
        runCheckedTo = 0;
        guard.beginFile(chain.isDoubtful());
        if (chain.isHeaderLost()) {
            guard.beginRecovered();
        }
    }

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
            if (!chain.isEndKnown() && endsInPadding()) {
                return false;
            }
            if (guard.isRecovered() && isBeforeLastTwo()) {
                chain.moveRecordsEnd(window.offset());
                chain.close();
                return false;
            }
            if (window.offset() >= guard.clearedTo() && !isLetThrough(guard.judge(chain.recordsEnd()))) {
                if (!chain.isInRecords()) {
                    return false;
                }
                continue;
            }
            int recordHeader = window.bytes()[window.position()] & 0xFF;
            if (RecordHeader.isDefinition(recordHeader)) {
                if (!takeDefinition() && !chain.isInRecords()) {
                    return false;
                }
                continue;
            }
            int local = RecordHeader.localNumber(recordHeader);
            Layout layout = types.layout(local);
            if (layout == null) {
                failRecord(ProblemKind.DEFINITION_MISSING, "data message uses local number " + local
                        + ", which nothing has defined");
                if (!chain.isInRecords()) {
                    return false;
                }
                continue;
            }
            if (window.position() + layout.recordBytes() > readyEnd && !prepare(layout.recordBytes())) {
                return false;
            }
            if (tally.messagesRead >= maxMessages) {
                chain.failLimit("more messages than the limit of " + limits.maxMessages());
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
        tally.report(described.oddities(), window.offset());
        define(described);
        return described;
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
        if (!prepare(DefinitionView.FIXED_BYTES)) {
            return false;
        }
        long begin = window.offset();
        definition.wrap(window.bytes(), window.position(), window.limit());
        if (!definition.isArchitectureKnown()) {
            failRecord(ProblemKind.ARCHITECTURE_UNKNOWN, "definition has architecture " + definition.architecture()
                    + ", which is neither little-endian (0) nor big-endian (1)");
            return false;
        }
        while (!definition.isWhole()) {
            if (!prepare(definition.knownSizeBytes())) {
                return false;
            }
            definition.wrap(window.bytes(), window.position(), window.limit());
        }
        int size = definition.knownSizeBytes();
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
        window.moveTo(at + size);
        if (definitionListener != null) {
            definitionListener.onDefinition(layout.definition().message(),
                    new DefinitionPosition(tally.fileIndex, begin, size, descriptions(layout)));
        }
        return true;
    }

    /** Reports what is odd about a definition when it comes for the first time, or again after others. */
    private void reportOddities(Layout layout) {
        if (!layout.oddities().isEmpty() && types.layout(layout.definition().localNumber()) != layout) {
            tally.report(layout.oddities(), window.offset());
        }
    }

    private void define(Layout layout) {
        boolean mayBePadding = layout.definition().localNumber() == 0 && !chain.isEndKnown();
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
        long recordsEnd = chain.recordsEnd();
        if (offset >= recordsEnd) {
            chain.close();
            return false;
        }
        if (offset + size > limits.maxBytes()) {
            chain.failLimit("more bytes than the limit of " + limits.maxBytes());
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
                chain.truncate();
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
        chain.endInCrc();
        return true;
    }

    /** Whether what is left begins with a data message that is there as a whole. */
    private boolean isWholeMessageAhead() {
        int recordHeader = window.bytes()[window.position()] & 0xFF;
        Layout layout = types.layout(RecordHeader.localNumber(recordHeader));
        return !RecordHeader.isDefinition(recordHeader) && layout != null && layout.recordBytes() <= window.available();
    }

    /**
     * In an open-ended file a final run of one byte 00 or FF that would fill whole records is padding (spec 1.6). Takes
     * it and ends the file, if that is what lies ahead.
     */
    private boolean endsInPadding() throws IOException {
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
        chain.endInPadding(first);
        return true;
    }

    /** Something is wrong with the record at the position. Where that is not thrown, the frame is searched. */
    private void failRecord(ProblemKind kind, String sentence) throws IOException {
        if (!tally.isLenient() || kind == ProblemKind.RECORD_CROSSES_END || options.mode() != DecodeMode.FILES) {
            tally.report(kind, window.offset(), sentence);
            chain.leave();
        } else {
            follow(guard.judgeFault(chain.recordsEnd())); // which never takes a record that nothing can be read from
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
        chain.moveRecordsEnd(guard.loosenEnd(chain.recordsEnd()));
        readyEnd = advice == Guard.Advice.TAKE ? readyEnd : 0;
        if (advice == Guard.Advice.FILE_ENDED) {
            chain.endWithoutCrc();
        }
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
    }
}
