package io.fitcore.hostile;

import io.fitcore.FitDecoder;
import io.fitcore.FitFile;
import io.fitcore.FitStream;
import io.fitcore.message.FitMessage;
import io.fitcore.message.MessageListener;
import io.fitcore.model.DecodeOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The ways into the library with some bytes, and the ways to finish. */
enum Door {
    ARRAY {
        @Override
        FitStream open(byte[] bytes) {
            return FitDecoder.stream(bytes);
        }
    },
    ARRAY_RANGE {
        @Override
        FitStream open(byte[] bytes) {
            byte[] larger = new byte[bytes.length + 2 * MARGIN];
            Arrays.fill(larger, (byte) 0x5A);
            System.arraycopy(bytes, 0, larger, MARGIN, bytes.length);
            return FitDecoder.stream(larger, MARGIN, bytes.length);
        }
    },
    STREAM {
        @Override
        FitStream open(byte[] bytes) {
            return FitDecoder.stream(new ByteArrayInputStream(bytes));
        }
    },
    STREAM_IN_PIECES {
        @Override
        FitStream open(byte[] bytes) {
            return FitDecoder.stream(new ContraryStream(bytes));
        }
    },
    DIRECT_BUFFER {
        @Override
        FitStream open(byte[] bytes) {
            return FitDecoder.stream(ByteBuffer.allocateDirect(bytes.length + MARGIN).put(bytes).flip());
        }
    },
    HEAP_BUFFER {
        @Override
        FitStream open(byte[] bytes) {
            return FitDecoder.stream(
                    ByteBuffer.allocate(MARGIN + bytes.length).position(MARGIN).slice().put(bytes).flip());
        }
    },
    CHANNEL {
        @Override
        FitStream open(byte[] bytes) {
            return FitDecoder.stream(Channels.newChannel(new ByteArrayInputStream(bytes)));
        }
    },
    PULL {
        @Override
        FitStream open(byte[] bytes) {
            return FitDecoder.stream(bytes);
        }

        @Override
        void finish(FitStream stream, MessageListener listener) {
            for (FitMessage message : stream.messages()) {
                listener.onMessage(message);
            }
        }
    },
    JAVA_STREAM {
        @Override
        FitStream open(byte[] bytes) {
            return FitDecoder.stream(bytes);
        }

        @Override
        void finish(FitStream stream, MessageListener listener) {
            stream.stream().forEachOrdered(listener::onMessage);
        }
    },
    /** Delivers nothing where strict decoding fails. */
    READ_ALL {
        @Override
        FitStream open(byte[] bytes) {
            return FitDecoder.stream(bytes);
        }

        @Override
        void finish(FitStream stream, MessageListener listener) throws IOException {
            FitFile file = stream.toFile();
            file.messages().forEach(listener::onMessage);
        }
    };

    private static final int MARGIN = 37;

    abstract FitStream open(byte[] bytes);

    void finish(FitStream stream, MessageListener listener) throws IOException {
        stream.forEach(listener);
    }

    /** Whether the whole input lies in memory for the decoder to look at, too. */
    boolean seesEverything() {
        return switch (this) {
            case ARRAY, ARRAY_RANGE, HEAP_BUFFER, PULL, JAVA_STREAM, READ_ALL -> true;
            case STREAM, STREAM_IN_PIECES, DIRECT_BUFFER, CHANNEL -> false;
        };
    }

    /** Reads bytes to their end, or to what is thrown. */
    Outcome read(byte[] bytes, DecodeOptions options, Outcome.Look look) throws IOException {
        return Outcome.of(open(bytes).options(options), this, look);
    }

    /** Reads a file by its path. */
    static Outcome readPath(Path path, byte[] bytes, DecodeOptions options) throws IOException {
        Files.write(path, bytes);
        return Outcome.of(FitDecoder.stream(path).options(options), STREAM, Fingerprint::ofPlace);
    }
}
