package io.fitcore.model;

/**
 * What a decoder may read and keep of an input that nobody vouches for. To exceed a limit is
 * {@link ProblemKind#LIMIT_EXCEEDED}. Kept problems, files and ranges are the exception: the rest of them is counted.
 *
 * @param maxBytes            bytes of the stream, padding included
 * @param maxMessages         data messages of the stream
 * @param maxFiles            files of the chain
 * @param maxDeveloperFields  developer field descriptions kept at one time. All that one file of the chain has kept,
 *                            replaced ones included, may take 1 KiB for each description
 * @param maxKeptBytes        bytes kept of messages: by {@code read}, {@code toFile} and the whole-stream steps. The
 *                            heap has to hold them. If it is smaller than twice the limit, set a smaller limit;
 *                            otherwise a hostile input exhausts the heap before it reaches the limit
 * @param maxKeptProblems     problems, file reports and skipped ranges kept one by one; the rest is counted
 */
public record DecodeLimits(long maxBytes, long maxMessages, int maxFiles, int maxDeveloperFields, long maxKeptBytes,
        int maxKeptProblems) {

    /**
     * 16 GiB, 2 billion messages, 1 million files, 4,096 developer fields, 1 GiB kept, 1,000 problems: far above
     * what a device writes, and finite.
     */
    public static final DecodeLimits DEFAULT =
            new DecodeLimits(1L << 34, 2_000_000_000L, 1_000_000, 4_096, 1L << 30, 1_000);

    /** Refuses limits that are not positive. */
    public DecodeLimits {
        Ranges.requirePositive("maxBytes", maxBytes);
        Ranges.requirePositive("maxMessages", maxMessages);
        Ranges.requirePositive("maxFiles", maxFiles);
        Ranges.requirePositive("maxDeveloperFields", maxDeveloperFields);
        Ranges.requirePositive("maxKeptBytes", maxKeptBytes);
        Ranges.requirePositive("maxKeptProblems", maxKeptProblems);
    }

    /** These limits with another number of bytes. */
    public DecodeLimits withMaxBytes(long bytes) {
        return new DecodeLimits(bytes, maxMessages, maxFiles, maxDeveloperFields, maxKeptBytes, maxKeptProblems);
    }

    /** These limits with another number of messages. */
    public DecodeLimits withMaxMessages(long messages) {
        return new DecodeLimits(maxBytes, messages, maxFiles, maxDeveloperFields, maxKeptBytes, maxKeptProblems);
    }

    /** These limits with another number of chained files. */
    public DecodeLimits withMaxFiles(int files) {
        return new DecodeLimits(maxBytes, maxMessages, files, maxDeveloperFields, maxKeptBytes, maxKeptProblems);
    }

    /** These limits with another number of developer field descriptions. */
    public DecodeLimits withMaxDeveloperFields(int fields) {
        return new DecodeLimits(maxBytes, maxMessages, maxFiles, fields, maxKeptBytes, maxKeptProblems);
    }

    /** These limits with another number of kept bytes. */
    public DecodeLimits withMaxKeptBytes(long bytes) {
        return new DecodeLimits(maxBytes, maxMessages, maxFiles, maxDeveloperFields, bytes, maxKeptProblems);
    }

    /** These limits with another number of kept problems. */
    public DecodeLimits withMaxKeptProblems(int problems) {
        return new DecodeLimits(maxBytes, maxMessages, maxFiles, maxDeveloperFields, maxKeptBytes, problems);
    }
}
