package io.fitcore.cli.format.json;

import java.util.Arrays;

/** Counts how often a field has occurred within a message, for keys that must differ. For one thread. */
final class Repeats {

    private final short[] counts;
    private int[] touched = new int[64];
    private int size;

    /** @param keys how many different keys there are, from 0 */
    Repeats(int keys) {
        counts = new short[keys];
    }

    /** Forgets everything. */
    void clear() {
        while (size > 0) {
            counts[touched[--size]] = 0;
        }
    }

    /** Counts once more and answers how often that makes. */
    int count(int key) {
        if (counts[key] == 0) {
            if (size == touched.length) {
                touched = Arrays.copyOf(touched, 2 * size);
            }
            touched[size++] = key;
        }
        return ++counts[key];
    }
}
