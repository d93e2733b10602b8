package io.fitcore.internal.salvage.evidence;

import io.fitcore.internal.bytes.Bytes;

/** What erased storage looks like: one byte value repeated. */
public final class ErasedStorage {

    /** Shorter records of one byte value happen. */
    private static final int MIN_BYTES = 6;

    private ErasedStorage() {
    }

    /** Whether a record of so many bytes is one byte value repeated, header included, and too long to be honest. */
    public static boolean isErased(byte[] bytes, int at, int size) {
        return size >= MIN_BYTES && bytes[at + 1] == bytes[at] && bytes[at + size - 1] == bytes[at]
                && Bytes.allEqual(bytes, at, at + size, bytes[at]);
    }
}
