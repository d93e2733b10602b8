package io.fitcore;

import io.fitcore.internal.decode.Inspection;
import io.fitcore.message.FitMessage;
import io.fitcore.model.FileHeader;
import io.fitcore.model.FileReport;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * What a look at the beginning of an input tells.
 *
 * @param header the first file header
 * @param fileId the first {@code file_id} message; empty when the first 100 messages hold none
 */
public record FitPeek(FileHeader header, Optional<FitMessage> fileId) {

    /** How many messages are looked at: a {@code file_id} is to be the first. */
    private static final int MAX_MESSAGES = 100;

    /** Global number of {@code file_id}. */
    private static final int FILE_ID = 0;

    static FitPeek of(InputStream in) throws IOException {
        if (!in.markSupported()) {
            return of(FitDecoder.stream(in));
        }
        in.mark(Inspection.LOOK_AHEAD_BYTES);
        try {
            return of(FitDecoder.stream(Inspection.head(in)));
        } finally {
            in.reset();
        }
    }

    static FitPeek of(FitStream stream) throws IOException {
        PeekListener found = new PeekListener(stream);
        try (stream) {
            FileReport first = stream.forEach(found::look).files().get(0);
            return new FitPeek(first.header(), Optional.ofNullable(found.fileId));
        }
    }

    /** Stops at the first {@code file_id}. */
    private static final class PeekListener {
        private final FitStream stream;
        private int seen;
        private FitMessage fileId;

        PeekListener(FitStream stream) {
            this.stream = stream;
        }

        void look(FitMessage message) {
            seen++;
            if (message.number() == FILE_ID) {
                fileId = message.copy();
            }
            if (fileId != null || seen == MAX_MESSAGES) {
                stream.stop();
            }
        }
    }
}
