package io.fitcore;

import io.fitcore.internal.bytes.ByteSource;
import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.framing.Inspection;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.FileHeader;
import io.fitcore.model.FileReport;
import io.fitcore.model.FitException;
import io.fitcore.model.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * What a look at the beginning of an input tells.
 *
 * @param header the first file header
 * @param fileId the first {@code file_id} message; empty when there is none within the first 100 messages and 64 KiB
 */
public record FitPeek(FileHeader header, Optional<FitMessage> fileId) {

    /** How many messages are looked at: a {@code file_id} is to be the first. */
    private static final int MAX_MESSAGES = 100;

    /** Global number of {@code file_id}. */
    private static final int FILE_ID = 0;

    static FitPeek of(InputStream in) throws IOException {
        if (!in.markSupported()) {
            return of(new FitStream(InputWindow.over(ByteSource.of(in))));
        }
        in.mark(Inspection.LOOK_AHEAD_BYTES + InputWindow.MAX_REQUIRED_BYTES);
        try {
            return of(new FitStream(InputWindow.over(ByteSource.of(in))));
        } finally {
            in.reset();
        }
    }

    static FitPeek of(FitStream stream) throws IOException {
        PeekListener found = new PeekListener(stream);
        stream.limits(DecodeLimits.DEFAULT.withMaxBytes(Inspection.LOOK_AHEAD_BYTES));
        try (stream) {
            stream.forEach(found::look);
        } catch (FitException e) {
            if (e.kind() != ProblemKind.LIMIT_EXCEEDED || files(stream).isEmpty()) {
                throw e;
            }
        }
        return new FitPeek(files(stream).get(0).header(), Optional.ofNullable(found.fileId));
    }

    private static List<FileReport> files(FitStream stream) {
        return stream.report().orElseThrow().files();
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
