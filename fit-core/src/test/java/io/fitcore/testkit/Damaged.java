package io.fitcore.testkit;

import java.util.HexFormat;
import java.util.List;

/**
 * A random stream and what happened to it.
 *
 * @param original  as it was
 * @param mutations what happened, in order
 */
public record Damaged(FitSample original, List<Mutation> mutations) {
    /** The stream as it arrives. */
    public byte[] bytes() {
        byte[] bytes = original.bytes();
        for (Mutation mutation : mutations) {
            bytes = mutation.apply(bytes, original);
        }
        return bytes;
    }

    /** Shown by jqwik when a property fails. */
    @Override
    public String toString() {
        return mutations + ": " + HexFormat.ofDelimiter(" ").formatHex(bytes());
    }
}
