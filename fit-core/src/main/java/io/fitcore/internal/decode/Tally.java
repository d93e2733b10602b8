package io.fitcore.internal.decode;

import io.fitcore.internal.layout.LayoutOddity;
import io.fitcore.model.ByteRange;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.FileReport;
import io.fitcore.model.FitException;
import io.fitcore.model.Problem;
import io.fitcore.model.ProblemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what was read and keeps what went wrong; where strict and lenient part ways.
 *
 * <p>Keeps a bounded number of problems, files and ranges; counts go on.
 */
final class Tally {

    private final boolean lenient;
    private final int maxKept;
    private final Map<ProblemKind, Count> problemCounts = new HashMap<>();
    /** The kind that was counted last, as the next problem is mostly another one of it. */
    private ProblemKind lastKind;
    private Count lastCount;
    private final List<Problem> problems = new ArrayList<>();
    private final List<FileReport> files = new ArrayList<>();
    private final List<ByteRange> skipped = new ArrayList<>();

    long headerBytes;
    long recordBytes;
    long crcBytes;
    long paddingBytes;
    long skippedBytes;
    long messages;
    long messagesRead;
    long definitions;
    int fileIndex = -1;

    Tally(boolean lenient, int maxKept) {
        this.lenient = lenient;
        this.maxKept = maxKept;
    }

    boolean isLenient() {
        return lenient;
    }

    /** Whether a problem of a kind would be kept or thrown; else it is counted, and its sentence is not worth making. */
    boolean isTold(ProblemKind kind) {
        return keepsMore() || isThrown(kind);
    }

    private boolean keepsMore() {
        return problems.size() < maxKept;
    }

    private boolean isThrown(ProblemKind kind) {
        return kind.isDamage() && !lenient;
    }

    /**
     * Takes a problem.
     *
     * @throws FitException if it is damage and decoding is strict
     */
    void report(ProblemKind kind, long offset, String sentence) {
        count(kind);
        if (isTold(kind)) {
            Problem problem = new Problem(kind, offset, Math.max(fileIndex, 0), messages, sentence);
            if (keepsMore()) {
                problems.add(problem);
            }
            if (isThrown(kind)) {
                throw new FitException(problem);
            }
        }
    }

    private void count(ProblemKind kind) {
        if (kind != lastKind) {
            lastKind = kind;
            lastCount = problemCounts.get(kind);
            if (lastCount == null) {
                lastCount = new Count();
                problemCounts.put(kind, lastCount);
            }
        }
        lastCount.value++;
    }

    /** Takes what is odd about the definition at an offset. */
    void report(List<LayoutOddity> oddities, long offset) {
        for (LayoutOddity oddity : oddities) {
            report(oddity.kind(), offset, isTold(oddity.kind()) ? oddity.sentence() : "");
        }
    }

    void skipped(long offset, long length) {
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

    void file(FileReport file) {
        if (files.size() < maxKept) {
            files.add(file);
        }
    }

    /**
     * What was counted and kept so far.
     *
     * @param delivered messages that reached the reader
     * @param atHand    the file that has not ended yet
     */
    DecodeReport toReport(long delivered, boolean stopped, Optional<FileReport> atHand) {
        List<FileReport> allFiles = new ArrayList<>(files);
        if (atHand.isPresent() && files.size() < maxKept) {
            allFiles.add(atHand.get());
        }
        return new DecodeReport(headerBytes + recordBytes + crcBytes + paddingBytes + skippedBytes, headerBytes,
                recordBytes, crcBytes, paddingBytes, skippedBytes, delivered, definitions, fileIndex + 1, allFiles,
                skipped, problems, countsByKind(), stopped);
    }

    private Map<ProblemKind, Long> countsByKind() {
        Map<ProblemKind, Long> counts = new HashMap<>();
        for (Map.Entry<ProblemKind, Count> entry : problemCounts.entrySet()) {
            counts.put(entry.getKey(), entry.getValue().value);
        }
        return counts;
    }

    /** A number that grows in its place: a stream may hold a problem in each byte. */
    private static final class Count {
        private long value;
    }
}
