package io.fitcore;

import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.decode.Decoder;
import io.fitcore.internal.decode.EngineOptions;
import io.fitcore.internal.decode.MessageReader;
import io.fitcore.internal.merge.MergingReader;
import io.fitcore.internal.merge.WholeStreamSteps;
import io.fitcore.message.DefinitionListener;
import io.fitcore.message.FitMessage;
import io.fitcore.message.MessageListener;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.DecodeMode;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DecodeReport;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One reading of an input: options first, then one of four ways to finish: {@link #forEach}, {@link #messages()},
 * {@link #stream()}, {@link #toFile()}. It can be finished once.
 *
 * <p>Strict unless {@link #lenient()} is called. Belongs to one thread at a time. Closing it is needed only where a
 * pull over a {@code Path} is left before its end; the other ways close what they opened.
 */
public final class FitStream implements Closeable {

    private final InputWindow window;
    private DecodeOptions options = DecodeOptions.DEFAULT;
    /** Null when nobody asks. */
    private DefinitionListener definitions;
    /** Null until the reading begins. */
    private MessageReader reader;
    private boolean claimed;
    private boolean closed;
    private boolean stopAsked;

    FitStream(InputWindow window) {
        this.window = window;
    }

    // ---- options

    /**
     * Goes on after damage, finds the frame again, and collects problems in the report.
     *
     * <p>To tell damage from data, lenient reading looks ahead, and holds messages back meanwhile. From an
     * {@code InputStream} or a channel, it reads a file of up to 512 KiB to its checksum before it delivers the first
     * message. In a longer or unfinished file it sees one record ahead, and 32 KiB where something is wrong. If the
     * input fails, what came before is delivered first. SALVAGE.md explains how damage is told from data.
     */
    public FitStream lenient() {
        return options(options.withLenient(true));
    }

    /**
     * Delivers messages of these global numbers only; others are walked over.
     *
     * @throws IllegalArgumentException if no message can have one of the numbers: they are 0-65535
     */
    public FitStream only(int... messageNumbers) {
        return options(options.withOnly(messageNumbers));
    }

    /** Takes the input for something else than whole files. */
    public FitStream mode(DecodeMode mode) {
        return options(options.withMode(mode));
    }

    /** Sets what may be read and kept. */
    public FitStream limits(DecodeLimits limits) {
        return options(options.withLimits(limits));
    }

    /** Fills heart rates of records from {@code hr} messages; see {@link DecodeOptions#withHeartRateMerge}. */
    public FitStream mergeHeartRates() {
        return options(options.withHeartRateMerge(true));
    }

    /** Joins texts split over {@code memo_glob} messages; see {@link DecodeOptions#withMemos}. */
    public FitStream joinMemos() {
        return options(options.withMemos(true));
    }

    /**
     * Sets all options at once.
     *
     * @throws IllegalStateException if reading has begun, or the stream is closed
     */
    public FitStream options(DecodeOptions newOptions) {
        requireUnread();
        options = Objects.requireNonNull(newOptions);
        return this;
    }

    /** Is told of each definition message, in stream order with the messages. */
    public FitStream onDefinition(DefinitionListener listener) {
        requireUnread();
        definitions = Objects.requireNonNull(listener);
        return this;
    }

    // ---- ways to finish

    /**
     * Pushes each message to a listener; allocates nothing per message, unless heart rates or memo texts are merged.
     *
     * @param listener gets a view that is valid during its call only; what it throws propagates unchanged
     * @return how it went
     * @throws IOException                   if the input fails; everything complete before was delivered
     * @throws io.fitcore.model.FitException in strict mode, if the input is damaged or no FIT file; everything complete
     *                                       before the damage was delivered
     */
    public DecodeReport forEach(MessageListener listener) throws IOException {
        Objects.requireNonNull(listener);
        claim();
        begin();
        try (window) {
            while (!stopAsked && reader.advance()) {
                listener.onMessage(reader.message());
            }
            return reportSoFar();
        }
    }

    /**
     * Pulls messages in a plain loop; each is an immutable copy.
     *
     * @return can be iterated once. Its iterator throws {@link UncheckedIOException} if the input fails, and in strict
     *     mode {@link io.fitcore.model.FitException} after everything complete before the damage was handed out
     */
    public Iterable<FitMessage> messages() {
        claim();
        return new Iterable<>() {
            private boolean iterated;

            @Override
            public Iterator<FitMessage> iterator() {
                if (iterated) {
                    throw new IllegalStateException("the messages of a stream can be iterated once");
                }
                iterated = true;
                return new PullIterator();
            }
        };
    }

    /** Pulls messages as a sequential stream of immutable copies; fails as {@link #messages()} does. */
    public Stream<FitMessage> stream() {
        claim();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new PullIterator(),
                Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE), false)
                .onClose(this::closeUnchecked);
    }

    /**
     * Reads everything and keeps it.
     *
     * @throws IOException                   if the input fails
     * @throws io.fitcore.model.FitException in strict mode, if the input is damaged or no FIT file, or holds more than
     *                                       {@link DecodeLimits#maxKeptBytes()}; lenient reading ends there instead
     */
    public FitFile toFile() throws IOException {
        FitFile.Builder builder = new FitFile.Builder(options.limits());
        DecodeReport report = forEach(message -> {
            if (!builder.add(message)) {
                reader.refuseToKeepMore();
            }
        });
        return builder.build(report);
    }

    // ---- while and after reading

    /** Ends the reading after the message at hand; may be called from the listener. */
    public void stop() {
        stopAsked = true;
    }

    /** How the reading went so far; empty before it has begun. */
    public Optional<DecodeReport> report() {
        return hasBegun() ? Optional.of(reportSoFar()) : Optional.empty();
    }

    /**
     * Ends the reading and closes what this library opened; an input that the caller opened stays open. A stream that
     * is closed before it was read cannot be read any more; closing again does nothing.
     */
    @Override
    public void close() throws IOException {
        closed = true;
        stopAsked = true;
        window.close();
    }

    /** Before reading the options, then how it went so far. */
    @Override
    public String toString() {
        return "FitStream[" + (hasBegun() ? reportSoFar() : options) + "]";
    }

    /** Takes the stream for one of the ways to finish it. */
    private void claim() {
        requireUnread();
        claimed = true;
    }

    private void begin() {
        reader = WholeStreamSteps.areOn(options)
                ? new MergingReader(window, options, definitions)
                : new Decoder(window, EngineOptions.of(options), definitions);
    }

    private boolean hasBegun() {
        return reader != null;
    }

    private DecodeReport reportSoFar() {
        return reader.report(stopAsked);
    }

    private void requireUnread() {
        if (claimed) {
            throw new IllegalStateException("this stream has been read already");
        }
        if (closed) {
            throw new IllegalStateException("this stream has been closed");
        }
    }

    private void closeUnchecked() {
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hands out copies; reads nothing before the first question, and closes the input behind the last message or a
     * failure.
     */
    private final class PullIterator implements Iterator<FitMessage> {

        private FitMessage next;

        @Override
        public boolean hasNext() {
            if (next == null) {
                try {
                    next = pull();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return next != null;
        }

        @Override
        public FitMessage next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            FitMessage message = next;
            next = null;
            return message;
        }

        private FitMessage pull() throws IOException {
            if (!hasBegun()) {
                if (stopAsked) {
                    return null;
                }
                begin();
            }
            try {
                if (!stopAsked && reader.advance()) {
                    return reader.message().copy();
                }
            } catch (IOException | RuntimeException e) {
                closeAfter(e);
                throw e;
            }
            window.close();
            return null;
        }

        /** Closes the input where the caller is to hear of the failure before. */
        private void closeAfter(Exception failure) {
            try {
                window.close();
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }
}
