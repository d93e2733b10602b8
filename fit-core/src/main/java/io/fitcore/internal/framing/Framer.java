package io.fitcore.internal.framing;

import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.frame.DefinitionView;
import io.fitcore.internal.frame.Fault;
import io.fitcore.internal.salvage.Salvage;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DecodeReport;
import java.io.IOException;

/**
 * Says what comes next in a stream: a record, another file of the chain, or the end.
 *
 * <p>It leaves the record that it has come to at the position of the window; who takes it moves the window behind it.
 * It alone knows headers, ends of records, limits, padding, checksums, what stands between files, and what becomes of
 * damage.
 */
public final class Framer {

    private final Books books;
    private final Faults faults;
    private final SummedInput input;
    private final FileChain chain;
    private final FileCloser closer;
    private final FileOpener opener;
    private final RecordFramer records;

    /**
     * @param books       are kept by the framer for bytes and files, by who takes records for those
     * @param faults      take what is wrong
     * @param definitions say how long records are; they are asked, and never told
     * @param leaver      is told before the window moves on
     */
    public Framer(InputWindow window, DecodeOptions options, Books books, Faults faults, Definitions definitions,
            WindowLeaver leaver) {
        this.books = books;
        this.faults = faults;
        this.input = new SummedInput(window, books, new Leaver(leaver));
        this.chain = new FileChain(window, input, books, options.checksCrc());
        this.closer = new FileCloser(window, input, chain, faults, options);
        Salvage salvage = new Salvage(definitions.layouts(), definitions);
        this.opener = new FileOpener(window, input, chain, closer, books, faults, options, salvage);
        this.records = new RecordFramer(window, input, chain, closer, books, faults, definitions, options, salvage);
    }

    /**
     * Comes to what is next.
     *
     * @throws IOException if the input fails
     */
    public Next next() throws IOException {
        while (!chain.isDone()) {
            if (!chain.isInRecords()) {
                opener.open();
                if (chain.isInRecords()) {
                    records.beginFile();
                    return Next.FILE_BEGAN;
                }
            } else {
                Next found = records.next();
                if (found != Next.END) {
                    return found;
                }
            }
        }
        records.forgetReady();
        return Next.END;
    }

    /** The definition that was come to, as a whole. */
    public DefinitionView definition() {
        return records.definition();
    }

    // ---- for the hot path, which takes ordinary messages without a question each

    /** Index in the window before which a data message must end to be taken without {@link #next()}. */
    public int readyEnd() {
        return records.readyEnd();
    }

    /** Whether no more messages may be read; {@link #next()} then says so. */
    public boolean areMessagesUsedUp() {
        return records.areMessagesUsedUp();
    }

    /**
     * Whether records may end in padding that looks like data messages of a local type, so that each of them must be
     * left to {@link #next()}: a header byte 00 begins a run of zeros, too.
     */
    public boolean mayBePadding(int localNumber) {
        return localNumber == 0 && !chain.isEndKnown();
    }

    // ---- what else is known

    /** Whether the frame has been lost and found again in the file at hand. */
    public boolean isRecovered() {
        return records.isRecovered();
    }

    /** Whether {@link #next()} answers {@link Next#END} from now on. */
    public boolean isDone() {
        return chain.isDone();
    }

    /** Ends the reading at a limit that the framer does not know of. */
    public void stop(Fault limit) {
        records.forgetReady();
        closer.stop(limit);
    }

    /** Ends the reading after a failure: nothing more is read, whatever there is. */
    public void abandon() {
        records.forgetReady();
        chain.finish();
    }

    /**
     * How it went so far, the file at hand included.
     *
     * @param reached messages that reached the reader
     * @param stopped whether the reader stopped before the last
     */
    public DecodeReport report(long reached, boolean stopped) {
        input.countRecords();
        return books.toReport(faults.problems(), faults.countsByKind(), reached, stopped, chain.fileAtHand());
    }

    /** Tells all who keep indexes; a class, as the first lambda of a JVM costs more than decoding a file. */
    private final class Leaver implements WindowLeaver {
        private final WindowLeaver other;

        Leaver(WindowLeaver other) {
            this.other = other;
        }

        @Override
        public void leaveWindow() {
            other.leaveWindow();
            records.forgetReady();
        }
    }
}
