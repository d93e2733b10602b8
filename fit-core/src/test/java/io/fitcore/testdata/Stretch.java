package io.fitcore.testdata;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A part of an activity between two samples, for laps and sessions.
 *
 * <p>Neighbouring stretches share a sample, the end of one and the start of the other, and what one of them rounds off
 * the other gains: the laps of a session add up to it exactly.
 *
 * @param index      its message index
 * @param samples    the end of what came before, then every second of this stretch
 * @param sport      the profile's number
 * @param subSport   the profile's number
 * @param firstLap   the index of its first lap, for a session
 * @param laps       how many laps it has, for a session
 * @param trigger    what ended it
 */
record Stretch(int index, List<Sample> samples, int sport, int subSport, int firstLap, int laps, int trigger) {
    Sample first() {
        return samples.get(0);
    }

    Sample last() {
        return samples.get(samples.size() - 1);
    }

    /** Milliseconds, pauses included. */
    long elapsedMillis() {
        return 1000 * (last().time() - first().time());
    }

    /** Milliseconds without pauses. */
    long timerMillis() {
        return 1000L * (last().timer() - first().timer());
    }

    /** What a growing number grew by, in raw units. */
    long gain(ToDoubleFunction<Sample> total, double scale) {
        return Units.scaled(total.applyAsDouble(last()), scale) - Units.scaled(total.applyAsDouble(first()), scale);
    }

    double metres() {
        return last().distance() - first().distance();
    }

    double averageSpeed() {
        return 1000 * metres() / timerMillis();
    }

    double average(ToDoubleFunction<Sample> value) {
        return samples.stream().skip(1).mapToDouble(value).average().orElse(0);
    }

    double highest(ToDoubleFunction<Sample> value) {
        return samples.stream().skip(1).mapToDouble(value).max().orElse(0);
    }

    double lowest(ToDoubleFunction<Sample> value) {
        return samples.stream().skip(1).mapToDouble(value).min().orElse(0);
    }
}
