package io.fitcore.internal.framing;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.internal.bytes.Crc16;
import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.frame.FileHeaders;
import io.fitcore.model.FileHeader;
import java.io.IOException;
import java.io.InputStream;

/** Questions about an input that need no record to be read (spec 1.4). */
public final class Inspection {

    /** How far a look at the beginning goes. */
    public static final int LOOK_AHEAD_BYTES = 64 * 1024;

    private Inspection() {
    }

    /** Whether an array begins with a file header, after zeros or at once. */
    public static boolean isFit(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && at < LOOK_AHEAD_BYTES && bytes[at] == 0) {
            at++;
        }
        return bytes.length - at >= FileHeader.MIN_SIZE_BYTES && FileHeaders.isHeader(bytes, at);
    }

    /** Whether a stream begins with a file header, after zeros or at once; it is reset where it can be. */
    public static boolean isFit(InputStream in) throws IOException {
        if (!in.markSupported()) {
            return isFitHere(in);
        }
        in.mark(LOOK_AHEAD_BYTES + FileHeader.MIN_SIZE_BYTES);
        try {
            return isFitHere(in);
        } finally {
            in.reset();
        }
    }

    private static boolean isFitHere(InputStream in) throws IOException {
        byte[] header = new byte[FileHeader.MIN_SIZE_BYTES];
        int first = in.read();
        for (int zeros = 0; first == 0 && zeros < LOOK_AHEAD_BYTES; zeros++) {
            first = in.read();
        }
        if (first <= 0) {
            return false;
        }
        header[0] = (byte) first;
        return in.readNBytes(header, 1, header.length - 1) == header.length - 1 && FileHeaders.isHeader(header, 0);
    }

    /** Whether an input is a whole number of files with right checksums, zeros around them aside (R16). */
    public static boolean isIntact(InputWindow window) throws IOException {
        int files = 0;
        while (skipZeros(window)) {
            if (!isFileIntact(window)) {
                return false;
            }
            files++;
        }
        return files > 0;
    }

    /** Skips padding; answers whether anything follows. */
    private static boolean skipZeros(InputWindow window) throws IOException {
        while (window.require(1)) {
            if (window.bytes()[window.position()] != 0) {
                return true;
            }
            window.moveTo(window.position() + 1);
        }
        return false;
    }

    private static boolean isFileIntact(InputWindow window) throws IOException {
        if (!window.require(FileHeader.MIN_SIZE_BYTES)
                || !FileHeaders.isHeader(window.bytes(), window.position())
                || !window.require(Bytes.u8(window.bytes(), window.position()))) {
            return false;
        }
        FileHeader header = FileHeaders.read(window.bytes(), window.position());
        long left = header.sizeBytes() + header.dataSizeBytes();
        int crc = 0;
        while (left > 0) {
            if (!window.require(1)) {
                return false;
            }
            int from = window.position();
            int to = from + (int) Math.min(left, window.available());
            crc = Crc16.update(crc, window.bytes(), from, to);
            window.moveTo(to);
            left -= to - from;
        }
        if (!header.isCrcAcceptable() || !window.require(FileHeaders.FILE_CRC_BYTES)) {
            return false;
        }
        int stored = Bytes.u16le(window.bytes(), window.position());
        window.moveTo(window.position() + FileHeaders.FILE_CRC_BYTES);
        return stored == crc;
    }
}
