package io.fitcore.corpus;

import io.fitcore.FitDecoder;
import io.fitcore.FitFile;
import io.fitcore.FitStream;
import io.fitcore.message.FitMessage;
import io.fitcore.message.MessageListener;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DecodeReport;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The ways from a file to its messages: every door, and every way to finish. */
enum Route {
    /** An array, read in place; messages are views. */
    ARRAY {
        @Override
        DecodeReport read(Path fit, DecodeOptions options, MessageListener listener) throws IOException {
            return FitDecoder.stream(Files.readAllBytes(fit)).options(options).forEach(listener);
        }
    },
    /** A range inside a larger array. */
    ARRAY_RANGE {
        @Override
        DecodeReport read(Path fit, DecodeOptions options, MessageListener listener) throws IOException {
            byte[] bytes = Files.readAllBytes(fit);
            byte[] larger = new byte[bytes.length + 2 * MARGIN];
            Arrays.fill(larger, (byte) 0x5A);
            System.arraycopy(bytes, 0, larger, MARGIN, bytes.length);
            return FitDecoder.stream(larger, MARGIN, bytes.length).options(options).forEach(listener);
        }
    },
    /** An input stream that gives what is asked for. */
    INPUT_STREAM {
        @Override
        DecodeReport read(Path fit, DecodeOptions options, MessageListener listener) throws IOException {
            try (InputStream in = Files.newInputStream(fit)) {
                return FitDecoder.stream(in).options(options).forEach(listener);
            }
        }
    },
    /** An input stream that gives one byte per read. */
    BYTE_BY_BYTE {
        @Override
        DecodeReport read(Path fit, DecodeOptions options, MessageListener listener) throws IOException {
            return FitDecoder.stream(oneByteReads(fit)).options(options).forEach(listener);
        }
    },
    /** A path. */
    PATH {
        @Override
        DecodeReport read(Path fit, DecodeOptions options, MessageListener listener) throws IOException {
            return FitDecoder.stream(fit).options(options).forEach(listener);
        }
    },
    /** A buffer on the heap that begins behind its array's beginning. */
    HEAP_BUFFER {
        @Override
        DecodeReport read(Path fit, DecodeOptions options, MessageListener listener) throws IOException {
            byte[] bytes = Files.readAllBytes(fit);
            ByteBuffer buffer = ByteBuffer.allocate(MARGIN + bytes.length).position(MARGIN).slice().put(bytes).flip();
            return FitDecoder.stream(buffer).options(options).forEach(listener);
        }
    },
    /** A buffer outside the heap that ends before its capacity. */
    DIRECT_BUFFER {
        @Override
        DecodeReport read(Path fit, DecodeOptions options, MessageListener listener) throws IOException {
            byte[] bytes = Files.readAllBytes(fit);
            ByteBuffer buffer = ByteBuffer.allocateDirect(bytes.length + MARGIN).put(bytes).flip();
            return FitDecoder.stream(buffer).options(options).forEach(listener);
        }
    },
    /** A channel over a file. */
    CHANNEL {
        @Override
        DecodeReport read(Path fit, DecodeOptions options, MessageListener listener) throws IOException {
            try (FileChannel channel = FileChannel.open(fit, StandardOpenOption.READ)) {
                return FitDecoder.stream(channel).options(options).forEach(listener);
            }
        }
    },
    /** A channel that gives one byte per read. */
    CHANNEL_BYTE_BY_BYTE {
        @Override
        DecodeReport read(Path fit, DecodeOptions options, MessageListener listener) throws IOException {
            return FitDecoder.stream(Channels.newChannel(oneByteReads(fit))).options(options).forEach(listener);
        }
    },
    /** Copies of views, kept to the end of the file and asked from the last to the first before they are compared. */
    COPIES {
        @Override
        DecodeReport read(Path fit, DecodeOptions options, MessageListener listener) throws IOException {
            List<FitMessage> copies = new ArrayList<>();
            try {
                return FitDecoder.stream(Files.readAllBytes(fit)).options(options)
                        .forEach(message -> copies.add(message.copy()));
            } finally {
                for (int i = copies.size() - 1; i >= 0; i--) {
                    copies.get(i).fields();
                }
                copies.forEach(listener::onMessage);
            }
        }
    },
    /** A plain loop over {@code messages()}. */
    PULL {
        @Override
        DecodeReport read(Path fit, DecodeOptions options, MessageListener listener) throws IOException {
            try (FitStream stream = FitDecoder.stream(fit).options(options)) {
                for (FitMessage message : stream.messages()) {
                    listener.onMessage(message);
                }
                return stream.report().orElseThrow();
            }
        }
    },
    /** {@code java.util.stream}. */
    STREAM {
        @Override
        DecodeReport read(Path fit, DecodeOptions options, MessageListener listener) throws IOException {
            try (FitStream stream = FitDecoder.stream(fit).options(options)) {
                stream.stream().forEachOrdered(listener::onMessage);
                return stream.report().orElseThrow();
            }
        }
    },
    /** Everything kept in one object. */
    WHOLE_FILE {
        @Override
        DecodeReport read(Path fit, DecodeOptions options, MessageListener listener) throws IOException {
            FitFile file = FitDecoder.stream(fit).options(options).toFile();
            file.messages().forEach(listener::onMessage);
            return file.report();
        }
    };

    private static final int MARGIN = 37;

    /** Decodes a file and hands its messages to a listener, in order. */
    abstract DecodeReport read(Path fit, DecodeOptions options, MessageListener listener) throws IOException;

    /** Whether messages that stand before a fault come out although strict decoding throws. */
    boolean deliversBeforeFault() {
        return this != WHOLE_FILE;
    }

    private static InputStream oneByteReads(Path fit) throws IOException {
        return new FilterInputStream(new ByteArrayInputStream(Files.readAllBytes(fit))) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, 1));
            }
        };
    }
}
