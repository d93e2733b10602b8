package io.fitcore.benchmarks.input;

import java.util.Random;

/** A bike ride second by second, in the integers of the wire. Nobody rode it: it leads over the sea at 0° N 0° E. */
final class Ride {

    static final long START_SECONDS = 1_000_000_000L;

    /** The generator of this class is the same on every JVM. */
    private final Random random = new Random(20);

    long timestampSeconds = START_SECONDS;
    /** Semicircles. */
    int latitude;
    /** Semicircles. */
    int longitude;
    /** Fifths of a metre above -500 m. */
    int altitude = 2600;
    int heartRate = 120;
    int cadence = 85;
    /** Centimetres. */
    long distance;
    /** Millimetres per second. */
    int speed = 8000;
    int power = 200;
    int temperature = 20;

    /** Goes on by a second. */
    void next() {
        timestampSeconds++;
        speed = clamp(speed + random.nextInt(401) - 200, 1000, 18_000);
        distance = (distance + speed / 10) & 0x7FFFFFFF;
        latitude += speed / 30;
        longitude += speed / 50;
        altitude = clamp(altitude + random.nextInt(5) - 2, 2500, 12_000);
        heartRate = clamp(heartRate + random.nextInt(5) - 2, 90, 190);
        cadence = clamp(cadence + random.nextInt(7) - 3, 60, 110);
        power = clamp(power + random.nextInt(41) - 20, 0, 900);
        temperature = clamp(temperature + random.nextInt(41) / 40, 15, 30);
    }

    private static int clamp(int value, int least, int most) {
        return Math.max(least, Math.min(most, value));
    }
}
