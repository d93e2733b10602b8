package io.fitcore.testdata;

import java.util.Random;

/** A smooth, repeatable wobble around 0 that mostly stays within -1 to 1. */
final class Wobble {
    private final Random random; // its algorithm is part of the Java specification, so the bytes stay the same
    private final double memory;
    private double value;

    /**
     * @param memory how much of the last value stays, from 0 (a new one each time) to just below 1 (hardly moving)
     */
    Wobble(long seed, double memory) {
        this.random = new Random(seed);
        this.memory = memory;
    }

    double next() {
        double kick = random.nextDouble() + random.nextDouble() - 1;
        value = memory * value + StrictMath.sqrt(1 - memory * memory) * kick;
        return value;
    }
}
