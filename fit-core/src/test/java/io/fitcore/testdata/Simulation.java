package io.fitcore.testdata;

import java.util.ArrayList;
import java.util.List;

/**
 * Moves an athlete along a {@link Loop}, second by second.
 *
 * <p>The heart follows the effort with a lag of half a minute and drifts up with time; hills slow down and cost watts.
 * The same calls give the same samples.
 */
final class Simulation {
    private static final double HEART_LAG_SECONDS = 32;
    private static final double DRIFT_BEATS_PER_SECOND = 5.0 / 1800;
    private static final double SPEEDING_UP_SECONDS = 4;

    private final Loop loop;
    private final Wobble speedWobble;
    private final Wobble heartWobble;
    private final Wobble powerWobble;
    private final List<Sample> samples = new ArrayList<>();
    private Sample last;

    Simulation(Loop loop, long startTime, double restingHeartRate, long seed) {
        this.loop = loop;
        this.speedWobble = new Wobble(seed, 0.93);
        this.heartWobble = new Wobble(seed + 1, 0.8);
        this.powerWobble = new Wobble(seed + 2, 0.4);
        last = new Sample(startTime, 0, loop.latitude(), loop.longitude(), loop.altitude(), 0, 0, 0,
                restingHeartRate, 0, 0, 0, 0, 0, 0);
        samples.add(last);
    }

    /** Everything so far: the start, then one sample per second of the timer. */
    List<Sample> samples() {
        return List.copyOf(samples);
    }

    /** The index of the newest sample. */
    int now() {
        return samples.size() - 1;
    }

    /** Goes on for some seconds. */
    Simulation move(Effort effort, int seconds) {
        for (int i = 0; i < seconds; i++) {
            step(effort);
        }
        return this;
    }

    /** Goes on until so many metres are behind. */
    Simulation moveTo(Effort effort, double distance) {
        while (last.distance() < distance) {
            step(effort);
        }
        return this;
    }

    /** Stands still with the timer stopped; no samples come from it. */
    Simulation pause(int seconds) {
        double calmed = last.heartRate() - Math.min(25, seconds * 0.5);
        last = new Sample(last.time() + seconds, last.timer(), last.latitude(), last.longitude(), last.altitude(),
                last.distance(), 0, 0, calmed, 0, 0, last.kcal(), last.cycles(), last.ascent(), last.descent());
        return this;
    }

    private void step(Effort effort) {
        double wanted = effort.speed() * Math.max(0.35, 1 - effort.slowdown() * last.grade())
                * (1 + 0.04 * speedWobble.next());
        double speed = last.speed() + (wanted - last.speed()) / SPEEDING_UP_SECONDS;
        loop.advance(speed);
        double rise = loop.altitude() - last.altitude();
        double grade = speed < 0.3 ? 0 : rise / speed;
        double target = effort.heartRate() * (1 + 0.9 * grade) + DRIFT_BEATS_PER_SECOND * last.timer();
        double heartRate = last.heartRate() + (target - last.heartRate()) / HEART_LAG_SECONDS
                + 0.5 * heartWobble.next();
        double cadence = effort.cadence() * (0.75 + 0.25 * speed / effort.speed()) + 0.8 * speedWobble.next();
        double power = effort.power() == 0 ? 0
                : Math.max(0, effort.power() * (1 + 9 * grade + 0.13 * powerWobble.next()));
        last = new Sample(last.time() + 1, last.timer() + 1, loop.latitude(), loop.longitude(), loop.altitude(),
                last.distance() + speed, speed, grade, heartRate, effort.cadence() == 0 ? 0 : cadence, power,
                last.kcal() + effort.kcalPerHour() / 3600,
                last.cycles() + (effort.cadence() == 0 ? 0 : cadence / 60),
                last.ascent() + Math.max(0, rise), last.descent() + Math.max(0, -rise));
        samples.add(last);
    }
}
