package io.fitcore;

import io.fitcore.internal.view.MessageStore;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.FileHeader;
import io.fitcore.model.FileReport;
import java.util.List;
import java.util.Optional;

/**
 * All messages of an input, chained files included, kept compactly: their bytes and an index; message objects are made
 * when asked for. Immutable; may be used from any thread.
 */
public final class FitFile {

    /** Global number of {@code file_id}. */
    private static final int FILE_ID = 0;

    private final MessageStore store;
    private final DecodeReport report;

    private FitFile(MessageStore store, DecodeReport report) {
        this.store = store;
        this.report = report;
    }

    /** All messages in stream order; a list that cannot be changed and makes its elements when asked for. */
    public List<FitMessage> messages() {
        return store.all();
    }

    /**
     * The messages with a number, in stream order.
     *
     * @param messageNumber global message number, 0-65535; other numbers find nothing
     */
    public List<FitMessage> messages(int messageNumber) {
        return store.withNumber(messageNumber);
    }

    /** The first message with a number; empty when there is none. */
    public Optional<FitMessage> first(int messageNumber) {
        return messages(messageNumber).stream().findFirst();
    }

    /** The first {@code file_id} message; empty when there is none. */
    public Optional<FitMessage> fileId() {
        return first(FILE_ID);
    }

    /** The header of the first file; empty when lenient decoding found none, or the mode needed none. */
    public Optional<FileHeader> header() {
        return files().stream().findFirst().map(FileReport::header);
    }

    /** The files of the chain, in order; bounded as {@link DecodeReport#files()}. */
    public List<FileReport> files() {
        return report.files();
    }

    /** How the reading went. */
    public DecodeReport report() {
        return report;
    }

    /** For example {@code 3612 messages, 1 file, 94096 bytes, 0 problems}. */
    @Override
    public String toString() {
        return report.toString();
    }

    /** Collects messages while they are read. */
    static final class Builder {
        private final MessageStore.Builder store;

        Builder(DecodeLimits limits) {
            store = new MessageStore.Builder(limits);
        }

        /** Keeps a message; answers false when there is no room for it. */
        boolean add(FitMessage message) {
            return store.add(message);
        }

        FitFile build(DecodeReport report) {
            return new FitFile(store.build(), report);
        }
    }
}
