package io.fitcore.internal.view;

import io.fitcore.model.DecodeLimits;

/** Counts down {@link DecodeLimits#maxKeptBytes()}: what is kept asks here first. */
public final class KeepingBudget {

    private long left;

    public KeepingBudget(DecodeLimits limits) {
        left = limits.maxKeptBytes();
    }

    /** Takes bytes when so many are left. */
    public boolean take(long bytes) {
        boolean enough = bytes <= left;
        if (enough) {
            left -= bytes;
        }
        return enough;
    }

    /** Gives back bytes that are kept no longer. */
    public void giveBack(long bytes) {
        left += bytes;
    }
}
