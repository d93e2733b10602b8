package io.fitcore.internal.layout;

import io.fitcore.internal.bytes.Bytes;
import java.util.Arrays;

/**
 * Layouts by the bytes of their definitions: files repeat definitions, some before every message.
 *
 * <p>A definition record's bytes, header byte included, and the state of the developer fields determine its layout. A
 * fixed table with one place for each hash, so that a storm of definitions costs memory for no more than its size.
 * Lives as long as one file of the chain.
 */
public final class LayoutCache {

    private static final int PLACES = 64;
    private static final int HASH_FACTOR = 0x9E37_79B1;

    private final Entry[] entries = new Entry[PLACES];

    /**
     * The layout of a definition.
     *
     * @param hash             of the definition, from {@link #hash}
     * @param developerVersion state of the developer fields
     * @return null when it must be compiled
     */
    public Layout find(int hash, byte[] bytes, int from, int to, int developerVersion) {
        Entry entry = entries[hash & PLACES - 1];
        return entry != null && entry.hash == hash && entry.developerVersion == developerVersion
                && entry.layout.definition().isAt(bytes, from, to) ? entry.layout : null;
    }

    /** Keeps the layout of a definition in place of what shared its place. */
    public void put(int hash, int developerVersion, Layout layout) {
        entries[hash & PLACES - 1] = new Entry(hash, developerVersion, layout);
    }

    /** Forgets everything, for the next file of the chain. */
    public void clear() {
        Arrays.fill(entries, null);
    }

    /** The hash of a definition's bytes. */
    public static int hash(byte[] bytes, int from, int to) {
        int hash = to - from;
        int i = from;
        for (; i + 4 <= to; i += 4) {
            hash = (hash ^ Bytes.s32le(bytes, i)) * HASH_FACTOR;
            hash ^= hash >>> 15;
        }
        for (; i < to; i++) {
            hash = (hash ^ bytes[i]) * HASH_FACTOR;
        }
        return hash ^ hash >>> 16;
    }

    /** What became of a definition, and when. */
    private static final class Entry {
        private final int hash;
        private final int developerVersion;
        private final Layout layout;

        Entry(int hash, int developerVersion, Layout layout) {
            this.hash = hash;
            this.developerVersion = developerVersion;
            this.layout = layout;
        }
    }
}
