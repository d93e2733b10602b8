package io.fitcore.internal.framing;

import io.fitcore.model.ByteRange;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.FileReport;
import io.fitcore.model.Problem;
import io.fitcore.model.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has been read so far: bytes by what they were, records, files. One for each stream.
 *
 * <p>A bounded number of files and ranges is kept; the counts go on.
 */
public final class Books {

    private final int maxKept;
    private final List<FileReport> files = new ArrayList<>();
    private final List<ByteRange> skipped = new ArrayList<>();
    private long headerBytes;
    private long recordBytes;
    private long crcBytes;
    private long paddingBytes;
    private long skippedBytes;
    private long definitions;
    private long messages;
    private long delivered;
    private int fileIndex = -1;

    /** @param maxKept how many files, and how many ranges, are kept */
    public Books(int maxKept) {
        this.maxKept = maxKept;
    }

    // ---- records

    /** A definition has been taken. */
    public void countDefinition() {
        definitions++;
    }

    /** A data message has been taken, whether it is delivered or not. */
    public void countMessage() {
        messages++;
    }

    /** A message has been handed on. */
    public void countDelivered() {
        delivered++;
    }

    long definitions() {
        return definitions;
    }

    /** Data messages taken. */
    long messages() {
        return messages;
    }

    /** Messages handed on. */
    public long delivered() {
        return delivered;
    }

    // ---- files

    /** Another file of the chain begins. */
    void beginFile() {
        fileIndex++;
    }

    /** Which file of the chain is at hand, or was last; -1 before the first. */
    public int fileIndex() {
        return fileIndex;
    }

    /** Keeps how a file went. */
    void keep(FileReport file) {
        if (files.size() < maxKept) {
            files.add(file);
        }
    }

    // ---- bytes

    void countHeader(int bytes) {
        headerBytes += bytes;
    }

    void countRecords(long bytes) {
        recordBytes += bytes;
    }

    void countCrc(int bytes) {
        crcBytes += bytes;
    }

    void countPadding(int bytes) {
        paddingBytes += bytes;
    }

    boolean hasPadding() {
        return paddingBytes > 0;
    }

    /** Counts bytes that nothing could be read from, and keeps their range. */
    void countSkipped(long offset, long length) {
        if (length == 0) {
            return;
        }
        skippedBytes += length;
        int last = skipped.size() - 1;
        if (last >= 0 && skipped.get(last).end() == offset) {
            skipped.set(last, new ByteRange(skipped.get(last).offset(), skipped.get(last).length() + length));
        } else if (skipped.size() < maxKept) {
            skipped.add(new ByteRange(offset, length));
        }
    }

    /**
     * What was counted and kept so far.
     *
     * @param problems and how often each kind came up
     * @param reached  messages that reached the reader
     * @param stopped whether the reader stopped before the last
     * @param atHand  the file that has not ended yet
     */
    DecodeReport toReport(List<Problem> problems, Map<ProblemKind, Long> counts, long reached, boolean stopped,
            Optional<FileReport> atHand) {
        List<FileReport> allFiles = new ArrayList<>(files);
        if (atHand.isPresent() && files.size() < maxKept) {
            allFiles.add(atHand.get());
        }
        return new DecodeReport(headerBytes + recordBytes + crcBytes + paddingBytes + skippedBytes, headerBytes,
                recordBytes, crcBytes, paddingBytes, skippedBytes, reached, definitions, fileIndex + 1, allFiles,
                skipped, problems, counts, stopped);
    }
}
