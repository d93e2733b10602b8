package io.fitcore.internal.framing;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.frame.Fault;
import io.fitcore.internal.frame.FileHeaders;
import io.fitcore.internal.salvage.Salvage;
import io.fitcore.internal.salvage.repair.RestoredByte;
import io.fitcore.model.FileHeader;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the file CRC proves before the first record is read, in lenient decoding: that a file is sound, or which one
 * byte of it was changed, or what its data size was.
 */
final class ChecksumProof {

    private static final int FILE_CRC_BYTES = FileHeaders.FILE_CRC_BYTES;

    private final InputWindow window;
    private final SummedInput input;
    private final FileChain chain;
    private final Faults faults;
    private final Salvage salvage;

    ChecksumProof(InputWindow window, SummedInput input, FileChain chain, Faults faults, Salvage salvage) {
        this.window = window;
        this.input = input;
        this.chain = chain;
        this.faults = faults;
        this.salvage = salvage;
    }

    // ---- the data size

    /**
     * Puts a data size right of which one byte has been changed, where the checksum of the file proves it.
     *
     * @param read the header at the position
     * @return what it was; {@code read} when it is right, or nothing can be proved
     */
    FileHeader withSizeRestored(FileHeader read) {
        int left = window.isWhole() ? window.available() : -1;
        for (byte[] candidate : salvage.findHeaders(window.bytes(), window.position(), read, left)) {
            FileHeader restored = FileHeaders.read(candidate, 0);
            if (isProved(restored, candidate)) {
                restore(candidate, read, restored);
                return restored;
            }
        }
        return read;
    }

    /** Whether the file CRC is right where a header puts it. */
    private boolean isProved(FileHeader restored, byte[] headerBytes) {
        long size = restored.sizeBytes() + restored.dataSizeBytes();
        if (!fetch(size + FILE_CRC_BYTES)) {
            return false;
        }
        int end = window.position() + (int) size;
        return input.crcAhead(headerBytes, end) == Bytes.u16le(window.bytes(), end);
    }

    private void restore(byte[] candidate, FileHeader read, FileHeader restored) {
        int at = window.position();
        int place = Arrays.mismatch(candidate, 0, candidate.length, window.bytes(), at, at + candidate.length);
        faults.report(Fault.dataSizeRestored(read, restored), chain.offset() + place);
        window.replace(at + place, candidate[place]);
    }

    // ---- the records

    /**
     * Looks ahead to the checksum of the file whose records begin at the position, and restores the one byte whose
     * change explains that it is wrong, if that can be known.
     *
     * @param recordsEnd offset at which the records end
     * @return whether the records are now proved to be what the device wrote
     */
    boolean prove(long recordsEnd) {
        if (!fetch(recordsEnd + FILE_CRC_BYTES - window.offset())) {
            return false;
        }
        int end = window.position() + (int) (recordsEnd - window.offset());
        int syndrome = input.crcAhead(end) ^ Bytes.u16le(window.bytes(), end);
        return syndrome == 0 || repair(end, syndrome);
    }

    private boolean repair(int end, int syndrome) {
        Optional<RestoredByte> found = salvage.findByte(window.bytes(), window.position(), end, syndrome);
        if (found.isEmpty()) {
            return false;
        }
        int place = found.get().place();
        byte value = found.get().value();
        faults.report(Fault.byteRestored(Bytes.u8(window.bytes(), place), value & 0xFF), window.offsetOf(place));
        window.replace(place, value);
        return true;
    }

    /** Makes so many bytes available, if they are there and may be looked at; answers whether they can be read. */
    private boolean fetch(long wanted) {
        if (!input.mayLookAhead(wanted)) {
            return false;
        }
        if (wanted <= InputWindow.MAX_REQUIRED_BYTES) {
            input.glance((int) wanted);
        }
        return wanted <= window.available();
    }
}
