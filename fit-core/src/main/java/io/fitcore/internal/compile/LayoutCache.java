package io.fitcore.internal.compile;

import io.fitcore.internal.bytes.Bytes;
import java.util.Arrays;

/**
 * Compiled definitions by their bytes: files repeat definitions, some before every message.
 *
 * <p>A definition's bytes, header byte included, and the state of the developer fields determine what it is compiled
 * to. The table has a fixed size and one place for each hash, so that a storm of definitions costs no memory. Lives
 * as long as one file of the chain.
 */
public final class LayoutCache {

    private static final int PLACES = 64;
    private static final int HASH_FACTOR = 0x9E37_79B1;

    private final Entry[] entries = new Entry[PLACES];

    /**
     * What became of a definition.
     *
     * @param hash             of the definition, from {@link #hash}
     * @param developerVersion state of the developer fields
     * @return null when it must be compiled
     */
    public CompiledDefinition find(int hash, byte[] bytes, int from, int to, int developerVersion) {
        Entry entry = entries[hash & PLACES - 1];
        if (entry == null || entry.hash != hash || entry.developerVersion != developerVersion
                || !entry.compiled.layout().definition().isAt(bytes, from, to)) {
            return null;
        }
        return entry.compiled;
    }

    /** Keeps a compiled definition in place of what shared its place. */
    public void put(int hash, int developerVersion, CompiledDefinition compiled) {
        entries[hash & PLACES - 1] = new Entry(hash, developerVersion, compiled);
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

    private record Entry(int hash, int developerVersion, CompiledDefinition compiled) {
    }
}
