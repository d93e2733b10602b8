package io.fitcore.internal.decode;

import io.fitcore.internal.apply.Accumulators;
import io.fitcore.internal.apply.Expander;
import io.fitcore.internal.apply.TimeReference;
import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.compile.CompiledDefinition;
import io.fitcore.internal.compile.Variants;
import io.fitcore.internal.frame.DeveloperFields;
import io.fitcore.internal.frame.Fault;
import io.fitcore.internal.frame.RecordHeader;
import io.fitcore.internal.framing.Books;
import io.fitcore.internal.framing.Faults;
import io.fitcore.internal.framing.Framer;
import io.fitcore.internal.framing.WindowLeaver;
import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.layout.Slot;
import io.fitcore.internal.layout.TimeOrigin;
import io.fitcore.internal.view.MessageView;
import io.fitcore.message.DefinitionListener;
import io.fitcore.message.DefinitionPosition;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.DeveloperFieldDescription;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The engine behind every door: steps from message to message over the records of all files of the chain.
 *
 * <p>The {@link Framer} says what comes next. What it means is known here: layouts, time, developer descriptions, and
 * the view that shows a message.
 */
public final class Decoder implements MessageReader {

    // per stream
    private final InputWindow window;
    private final DecodeOptions options;
    /** Null when nobody asks. */
    private final DefinitionListener definitionListener;
    private final Books books;
    private final Faults faults;
    private final Framer framer;
    private final MessageView message;

    // per file of the chain, emptied by beginFile
    private final LocalTypes types;
    private final DeveloperFields developers;
    private final DeveloperMessages developerMessages;
    private final Accumulators accumulators = new Accumulators();
    private final PendingSeeds pendingSeeds = new PendingSeeds();
    private final Expander expander;
    private final TimeReference clock = new TimeReference();

    /**
     * @param definitionListener null when nobody asks
     */
    public Decoder(InputWindow window, EngineOptions engine, DefinitionListener definitionListener) {
        this.window = window;
        this.options = engine.options();
        this.definitionListener = definitionListener;
        DecodeLimits limits = options.limits();
        this.books = new Books(limits.maxKeptProblems());
        this.faults = new Faults(options.isLenient(), limits.maxKeptProblems(), books);
        this.developers = new DeveloperFields(limits.maxDeveloperFields());
        this.developerMessages = new DeveloperMessages(developers, faults, limits);
        this.types = new LocalTypes(engine, developers);
        this.expander = new Expander(accumulators, engine.presentDestination());
        this.message = new MessageView(expander);
        this.framer = new Framer(window, options, books, faults, types, new SeedSettler());
    }

    @Override
    public boolean advance() throws IOException {
        boolean there = step();
        if (there) {
            books.countDelivered();
        }
        return there;
    }

    /** As {@link #advance()}, for a step behind this one that says itself which messages it {@link #countDelivered}. */
    public boolean step() throws IOException {
        return takeReady() || stepSlowly();
    }

    /** The message at hand has been handed on. */
    public void countDelivered() {
        books.countDelivered();
    }

    private boolean stepSlowly() throws IOException {
        boolean failed = true;
        try {
            boolean there = nextMessage();
            failed = false;
            return there;
        } finally {
            if (failed) {
                framer.abandon();
            }
        }
    }

    @Override
    public void refuseToKeepMore() {
        framer.stop(Fault.tooManyKeptBytes(options.limits()));
    }

    /** Reports an oddity of the message at hand that only a step behind this one could see. */
    public void reportOddity(Fault oddity) {
        faults.report(oddity, message.offset());
    }

    @Override
    public MessageView message() {
        return message;
    }

    @Override
    public DecodeReport report(boolean stopped) {
        return report(books.delivered(), stopped && !framer.isDone());
    }

    /**
     * How it went so far, for a step behind this one that holds messages back.
     *
     * @param messages how many reached the reader
     * @param stopped  whether the reader stopped before the last
     */
    public DecodeReport report(long messages, boolean stopped) {
        return framer.report(messages, stopped);
    }

    // ---- records

    /**
     * The hot path, measured by RecordBenchmark: takes the record at the position if it is there as a whole and an
     * ordinary data message that is to be delivered. Everything else is left to {@link #nextMessage()}, which answers
     * the same for ordinary messages.
     */
    private boolean takeReady() {
        int at = window.position();
        int readyEnd = framer.readyEnd();
        if (at >= readyEnd) {
            return false;
        }
        byte[] bytes = window.bytes();
        Layout layout = types.ordinaryLayout(bytes[at]);
        if (layout == null || at + layout.recordBytes() > readyEnd || framer.areMessagesUsedUp()) {
            return false;
        }
        if (layout.hasSeeds()) {
            pendingSeeds.add(layout, bytes, at, expander);
        }
        Variants variants = types.ordinaryVariants();
        if (variants != null) {
            layout = variants.layoutFor(bytes, at);
        }
        long time = takeTime(layout, bytes, at);
        if (time < 0 && layout.hasShortTime()) {
            pointWithShortTime(layout, bytes, at);
        } else {
            point(layout, bytes, at, time, TimeOrigin.FIELD);
        }
        return true;
    }

    /** Steps over records to the next message that is to be delivered. */
    private boolean nextMessage() throws IOException {
        while (true) {
            walkOver();
            switch (framer.next()) {
                case FILE_BEGAN -> beginFile();
                case DEFINITION -> takeDefinition();
                case MESSAGE -> {
                    if (takeMessage()) {
                        return true;
                    }
                }
                case END -> {
                    return false;
                }
            }
        }
    }

    /**
     * Walks over messages at the position that nobody wants, as many as are ready. A hot loop, measured by
     * RecordBenchmark.framing; {@link #takeMessage()} does the same with each of those that are left.
     */
    private void walkOver() {
        int readyEnd = framer.readyEnd();
        byte[] bytes = window.bytes();
        int at = window.position();
        while (at < readyEnd) {
            Layout layout = types.unwantedLayout(bytes[at]);
            if (layout == null || at + layout.recordBytes() > readyEnd || framer.areMessagesUsedUp()) {
                break;
            }
            takeTime(layout, bytes, at);
            books.countMessage();
            at += layout.recordBytes();
        }
        window.moveTo(at);
    }

    /** Forgets what the records of the file before have said. */
    private void beginFile() {
        types.reset();
        pendingSeeds.clear();
        developers.reset();
        accumulators.reset();
        clock.reset();
        message.beginFile(books.fileIndex());
    }

    /** Takes the data message at the position; answers whether it is to be delivered. */
    private boolean takeMessage() {
        byte[] bytes = window.bytes();
        int at = window.position();
        int recordHeader = bytes[at] & 0xFF;
        int local = RecordHeader.localNumber(recordHeader);
        if (types.isOutdated(local, window.offset())) {
            describeBetter(local);
        }
        Layout layout = types.layout(local);
        long time = takeTime(layout, bytes, at);
        TimeOrigin origin = TimeOrigin.FIELD;
        if (time < 0 && RecordHeader.isCompressed(recordHeader)) {
            time = headerTime(recordHeader);
            origin = TimeOrigin.HEADER;
        }
        if (time < 0 && layout.hasShortTime()) {
            time = shortTime(layout, bytes, at);
            origin = TimeOrigin.SHORT;
        }
        if (!types.isDelivered(local) && !types.isSpecial(local)) {
            pass(layout, at);
            return false;
        }
        if (layout.hasSeeds()) {
            pendingSeeds.add(layout, bytes, at, expander);
        }
        Layout settled = types.definition(local).layoutFor(bytes, at);
        point(settled, bytes, at, time, origin);
        if (types.isSpecial(local)) {
            takeSpecial(settled);
        }
        message.setRecovered(framer.isRecovered());
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

    /** @param origin where the time is from, if there is one */
    private void point(Layout layout, byte[] bytes, int at, long time, TimeOrigin origin) {
        message.point(layout, bytes, at, window.offset(), time, time < 0 ? TimeOrigin.FIELD : origin);
        pass(layout, at);
    }

    private void pointWithShortTime(Layout layout, byte[] bytes, int at) {
        point(layout, bytes, at, shortTime(layout, bytes, at), TimeOrigin.SHORT);
    }

    /** Moves on behind a data message. */
    private void pass(Layout layout, int at) {
        books.countMessage();
        window.moveTo(at + layout.recordBytes());
    }

    private long headerTime(int recordHeader) {
        if (clock.hasReference()) {
            return clock.advance(RecordHeader.timeOffset(recordHeader));
        }
        faults.report(Fault.timeReferenceMissing(), window.offset());
        return -1;
    }

    /** The time that a message's short one stands for; -1 where there is none, or no time before. */
    private long shortTime(Layout layout, byte[] bytes, int at) {
        Slot source = layout.shortTimeSource();
        long raw = source.raw(bytes, at);
        return raw == source.invalid() ? -1 : clock.extend(source.number(), raw);
    }

    /** Descriptions of developer fields came after the definition of a local type: compiles it again (R67). */
    private void describeBetter(int local) {
        CompiledDefinition described = types.compileAgain(local);
        faults.report(described.oddities(), window.offset());
        define(described);
    }

    /** What only few messages need: accumulated fields unpacked as they pass, developer fields described. */
    private void takeSpecial(Layout layout) {
        if (layout.accumulates()) {
            settleSeeds();
            message.expandNow();
        }
        if (DeveloperMessages.isDescribing(layout.number())) {
            developerMessages.take(message);
        }
    }

    private void settleSeeds() {
        pendingSeeds.settle(expander, window.bytes());
    }

    // ---- definitions

    /** Takes the definition at the position. */
    private void takeDefinition() {
        byte[] bytes = window.bytes();
        int at = window.position();
        long offset = window.offset();
        int size = framer.definition().knownSizeBytes();
        CompiledDefinition compiled = types.compiled(bytes, at, size);
        reportOddities(compiled);
        settleSeeds();
        define(compiled);
        books.countDefinition();
        window.moveTo(at + size);
        if (definitionListener != null) {
            Layout layout = compiled.layout();
            definitionListener.onDefinition(layout.definition().message(),
                    new DefinitionPosition(books.fileIndex(), offset, size, descriptions(layout)));
        }
    }

    /** Reports what is odd about a definition when it comes for the first time, or again after others. */
    private void reportOddities(CompiledDefinition compiled) {
        Layout layout = compiled.layout();
        if (!compiled.oddities().isEmpty() && types.layout(layout.definition().localNumber()) != layout) {
            faults.report(compiled.oddities(), window.offset());
        }
    }

    private void define(CompiledDefinition compiled) {
        types.define(compiled, !framer.mayBePadding(compiled.layout().definition().localNumber()));
    }

    private static List<Optional<DeveloperFieldDescription>> descriptions(Layout layout) {
        List<Optional<DeveloperFieldDescription>> descriptions = new ArrayList<>();
        for (int i = layout.expandedEnd(); i < layout.developerEnd(); i++) {
            descriptions.add(Optional.ofNullable(layout.slot(i).description()));
        }
        return descriptions;
    }

    /**
     * Reads pending totals before the window moves on; a class, as the first lambda of a JVM costs more than a file.
     */
    private final class SeedSettler implements WindowLeaver {
        @Override
        public void leaveWindow() {
            settleSeeds();
        }
    }
}
