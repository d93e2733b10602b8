package io.fitcore.testdata;

/**
 * A closed three-lobed way around a point in the open sea, where nobody lives and no hill is, with two hills.
 *
 * <p>Positions are computed with {@link StrictMath}, the same on every machine.
 */
final class Loop {
    private static final double METRES_PER_DEGREE = 111_320;
    private static final double LOBES = 3;
    private static final double LOBE_DEPTH = 0.22;

    private final double centreLatitude;
    private final double centreLongitude;
    private final double radius;
    private final double lowest;
    private final double climb;
    private double angle = 0.4;

    /**
     * @param radius metres, on average
     * @param lowest metres above the sea
     * @param climb  metres between the lowest and about the highest point
     */
    Loop(double centreLatitude, double centreLongitude, double radius, double lowest, double climb) {
        this.centreLatitude = centreLatitude;
        this.centreLongitude = centreLongitude;
        this.radius = radius;
        this.lowest = lowest;
        this.climb = climb;
    }

    /** Goes on along the way. */
    void advance(double metres) {
        double slope = -radius * LOBE_DEPTH * LOBES * StrictMath.sin(LOBES * angle);
        double reach = reach();
        angle += metres / StrictMath.sqrt(reach * reach + slope * slope);
    }

    /** Degrees north. */
    double latitude() {
        return centreLatitude + reach() * StrictMath.sin(angle) / METRES_PER_DEGREE;
    }

    /** Degrees east; may pass 180. */
    double longitude() {
        double metresPerDegree = METRES_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(centreLatitude));
        return centreLongitude + reach() * StrictMath.cos(angle) / metresPerDegree;
    }

    /** Metres above the sea. */
    double altitude() {
        return lowest + climb * (0.5 + 0.36 * StrictMath.sin(angle) + 0.14 * StrictMath.sin(3 * angle + 1));
    }

    private double reach() {
        return radius * (1 + LOBE_DEPTH * StrictMath.cos(LOBES * angle));
    }
}
