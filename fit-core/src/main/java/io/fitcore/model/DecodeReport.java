package io.fitcore.model;

import java.util.List;
import java.util.Map;

/**
 * How decoding went. {@link DecodeLimits#maxKeptProblems()} bounds the lists; the counts are exact.
 *
 * <p>Every byte is accounted for: {@code bytes = headerBytes + recordBytes + crcBytes + paddingBytes + skippedBytes}.
 *
 * @param bytes         bytes read of the stream
 * @param headerBytes   of them, bytes of file headers
 * @param recordBytes   of them, bytes of definition and data messages
 * @param crcBytes      of them, bytes of file checksums
 * @param paddingBytes  of them, padding before, between and after files, and at the end of unfinished recordings
 * @param skippedBytes  of them, bytes that damage made unreadable
 * @param messages      data messages delivered
 * @param definitions   definition messages read
 * @param fileCount     files of the chain begun
 * @param files         the first files, in order, one that was not read to its end included
 * @param skipped       the first ranges that were skipped, in order
 * @param problems      the first problems, in the order in which they were found
 * @param problemCounts how many problems of each kind there were; kinds that did not occur are not in it
 * @param stopped       whether the reader stopped before the end, by {@code stop()} or by closing the stream
 */
public record DecodeReport(long bytes, long headerBytes, long recordBytes, long crcBytes, long paddingBytes,
        long skippedBytes, long messages, long definitions, int fileCount, List<FileReport> files,
        List<ByteRange> skipped, List<Problem> problems, Map<ProblemKind, Long> problemCounts, boolean stopped) {

    /** Copies the lists. */
    public DecodeReport {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
        problems = List.copyOf(problems);
        problemCounts = Map.copyOf(problemCounts);
    }

    /** How many problems of a kind there were, kept or not. */
    public long count(ProblemKind kind) {
        return problemCounts.getOrDefault(kind, 0L);
    }

    /** How many problems there were in all, kept or not. */
    public long problemCount() {
        long sum = 0;
        for (long count : problemCounts.values()) {
            sum += count;
        }
        return sum;
    }

    /** Whether any problem is damage. */
    public boolean hasDamage() {
        for (ProblemKind kind : problemCounts.keySet()) {
            if (kind.isDamage()) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing at all was wrong, oddities included. */
    public boolean isClean() {
        return problemCount() == 0;
    }

    /** For example {@code 3612 messages, 1 file, 94096 bytes, 0 problems}. */
    @Override
    public String toString() {
        return counted(messages, "message") + ", " + counted(fileCount, "file") + ", " + counted(bytes, "byte") + ", "
                + counted(problemCount(), "problem");
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
