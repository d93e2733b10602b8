package io.fitcore.testdata;

/**
 * One second of an activity, and what came together until then.
 *
 * @param time      seconds since the FIT epoch
 * @param timer     seconds since the start without pauses
 * @param altitude  metres
 * @param distance  metres since the start
 * @param speed     metres per second
 * @param grade     rise per run
 * @param heartRate beats per minute
 * @param cadence   turns of the crank, steps of one foot, or strokes per minute
 * @param power     watts
 * @param kcal      since the start
 * @param cycles    turns, steps of one foot, or strokes since the start
 * @param ascent    metres since the start
 * @param descent   metres since the start
 */
record Sample(long time, int timer, double latitude, double longitude, double altitude, double distance, double speed,
        double grade, double heartRate, double cadence, double power, double kcal, double cycles, double ascent,
        double descent) {
}
