package io.fitcore.internal.apply;

import java.util.Arrays;

/**
 * Totals of which messages carry the low bits only (spec 6.7). Lives as long as one file of the chain.
 *
 * <p>The profile has four accumulated fields, so a short list does. A total is seeded in its destination's units and
 * converted when it is needed, which is seldom: most files carry totals and never their low bits.
 */
public final class Accumulators {

    private Accumulator[] entries = new Accumulator[4];
    private int size;

    /** Forgets all totals, for the next file of the chain (R12). */
    public void reset() {
        size = 0;
    }

    /** The total of a destination field of a message; begins at 0. */
    Accumulator of(int messageNumber, int fieldNumber) {
        int key = messageNumber << 8 | fieldNumber;
        for (int i = 0; i < size; i++) {
            if (entries[i].key == key) {
                return entries[i];
            }
        }
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, 2 * size);
        }
        entries[size] = new Accumulator(key);
        return entries[size++];
    }

    /** One total and the low bits it was last known by. */
    static final class Accumulator {
        private final int key;
        private long total;
        private long last;
        private boolean seeded;
        private double seed;
        private double seedScale;
        private double seedOffset;

        private Accumulator(int key) {
            this.key = key;
        }

        /** Takes a stored total, and what its field's numbers are scaled by. */
        void seed(double number, double scale, double offset) {
            seed = number;
            seedScale = scale;
            seedOffset = offset;
            seeded = true;
        }

        /** Takes low bits and answers the total that they belong to, in units of the component (R60). */
        long add(long bits, int width, double scale, double offset) {
            settle(width, scale, offset);
            total += bits - last & mask(width);
            last = bits;
            return total;
        }

        /** Takes low bits that stand beside a stored total, which counts. */
        void align(long bits, int width, double scale, double offset) {
            settle(width, scale, offset);
            last = bits;
        }

        /** Brings a stored total into units of the component (R61). */
        private void settle(int width, double scale, double offset) {
            if (seeded) {
                total = (long) seedIn(scale, offset);
                last = total & mask(width);
                seeded = false;
            }
        }

        private double seedIn(double scale, double offset) {
            if (scale == seedScale && offset == seedOffset) {
                return seed;
            }
            return (seed / seedScale - seedOffset + offset) * scale;
        }

        private static long mask(int width) {
            return (1L << width) - 1;
        }
    }
}
