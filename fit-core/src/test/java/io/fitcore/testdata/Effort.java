package io.fitcore.testdata;

/**
 * How somebody moves on the flat once warm, and what hills do to it.
 *
 * @param speed       metres per second
 * @param slowdown    share of the speed lost per unit of grade
 * @param cadence     per minute
 * @param power       watts; 0 when nothing measures them
 * @param heartRate   beats per minute, reached after some minutes
 * @param kcalPerHour energy
 */
record Effort(double speed, double slowdown, double cadence, double power, double heartRate, double kcalPerHour) {
    static final Effort EASY_RUN = new Effort(2.75, 2.6, 83, 0, 141, 640);
    static final Effort STEADY_RUN = new Effort(3.05, 2.6, 86, 0, 154, 720);
    static final Effort FAST_RUN = new Effort(3.55, 2.4, 90, 0, 169, 850);
    static final Effort STEADY_RIDE = new Effort(8.3, 6.5, 88, 195, 143, 690);
    static final Effort HARD_RIDE = new Effort(9.4, 6.0, 93, 255, 161, 900);
    static final Effort OPEN_WATER_SWIM = new Effort(1.12, 0, 31, 0, 148, 620);
    static final Effort CHANGING = new Effort(1.3, 0, 0, 0, 135, 260);
    static final Effort WALK = new Effort(1.45, 1.2, 56, 0, 98, 260);
}
