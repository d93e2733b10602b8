package io.fitcore.internal.merge;

import io.fitcore.internal.view.KeepingBudget;
import io.fitcore.message.FitMessage;
import java.util.Arrays;
import java.util.Optional;

/**
 * The time line of heart beats that the {@code hr} messages of a stream add up to (spec 8.1).
 *
 * <p>A strap counts time in a clock of its own. A message with a timestamp anchors that clock to the time of day; beats
 * follow as readings of the strap's clock, each with the rate at it. Holes are filled with the rate before them, in
 * quarter seconds and for 5 s at most; what fills them is made up while {@linkplain Walk walking} over them and kept
 * nowhere.
 */
final class Beats {

    /** Fields of {@code hr}. */
    private static final int FRACTIONAL_TIMESTAMP = 0;
    private static final int FILTERED_BPM = 6;
    private static final int EVENT_TIMESTAMP = 9;

    /** The strap's clock, 32 bits of 1/1024 s, begins again after so many seconds. */
    private static final double CLOCK_SECONDS = 1 << 22;

    private static final double FILL_SECONDS = 0.25;
    private static final double FILL_MILLIS = 250;
    private static final int MAX_FILLS = 20;

    /** A rate is a uint8, whose largest number stands for none. */
    private static final double MAX_RATE = 254;

    private static final int BEATS_AT_FIRST = 256;
    private static final int BEAT_BYTES = Double.BYTES + 1;

    private final KeepingBudget budget;
    private double[] times = new double[0];
    private byte[] rates = new byte[0];
    private int size;
    private boolean full;

    private boolean anchored;
    private double anchorTime;
    private double anchorEvent;

    /** @param budget that what is kept is taken from */
    Beats(KeepingBudget budget) {
        this.budget = budget;
    }

    /** Whether a beat could not be kept. */
    boolean isFull() {
        return full;
    }

    /**
     * Takes the beats of an {@code hr} message, all of them or none.
     *
     * @return what is wrong with the message; empty when nothing is
     */
    Optional<String> take(FitMessage message) {
        double[] events = message.doubleValues(EVENT_TIMESTAMP);
        double[] bpms = message.doubleValues(FILTERED_BPM);
        Optional<String> oddity = Optional.empty();
        if (message.timestampSeconds().isPresent()) {
            double[] readings = Arrays.stream(events).filter(event -> !Double.isNaN(event)).toArray();
            if (readings.length == 0) {
                return Optional.of("hr message has a timestamp, but no event_timestamp to go with it");
            }
            if (readings.length > 1) {
                oddity = Optional.of("hr message has a timestamp and " + readings.length
                        + " event_timestamps; the first is taken for the one that goes with it");
            }
            anchor(message, readings[0]);
        }
        if (!anchored) {
            return Optional.of("hr message comes before any that has a timestamp");
        }
        if (events.length != bpms.length) {
            return Optional.of("hr message has " + events.length + " event_timestamps for " + bpms.length
                    + " heart rates");
        }
        if (!append(events, bpms)) {
            return Optional.of("hr message goes back in time");
        }
        return oddity;
    }

    private void anchor(FitMessage message, double event) {
        double fraction = message.doubleValue(FRACTIONAL_TIMESTAMP);
        anchorTime = message.timestampSeconds(0) + (Double.isNaN(fraction) ? 0 : fraction);
        anchorEvent = event;
        anchored = true;
    }

    private boolean append(double[] events, double[] bpms) {
        int before = size;
        for (int i = 0; i < events.length; i++) {
            if (Double.isNaN(events[i]) || !(bpms[i] >= 0 && bpms[i] <= MAX_RATE)) {
                continue;
            }
            double event = events[i];
            if (event < anchorEvent) {
                if (anchorEvent - event <= CLOCK_SECONDS / 2) {
                    size = before;
                    return false;
                }
                event += CLOCK_SECONDS;
            }
            append(anchorTime + (event - anchorEvent), (int) bpms[i]);
        }
        return true;
    }

    private void append(double time, int rate) {
        if (size == times.length && !grow()) {
            full = true;
            return;
        }
        times[size] = time;
        rates[size] = (byte) rate;
        size++;
    }

    private boolean grow() {
        int length = Math.max(BEATS_AT_FIRST, (int) Math.min(2L * times.length, Integer.MAX_VALUE - 8));
        if (length == times.length || !budget.take((long) BEAT_BYTES * (length - times.length))) {
            return false;
        }
        times = Arrays.copyOf(times, length);
        rates = Arrays.copyOf(rates, length);
        return true;
    }

    /** Steps over the beats and what fills the holes between them, as many as there are so far. */
    final class Walk {

        private int beat;
        /** Which of the fillings before the beat it stands at, from 1; behind them, the beat itself. */
        private int step = 1;
        /** Fillings before the beat; -1 when they have not been counted yet. */
        private int fillings = -1;

        /** Whether it stands behind the last beat. */
        boolean isAtEnd() {
            return beat == size;
        }

        /** Seconds, as those of messages. */
        double time() {
            if (isFilling()) {
                return times[beat - 1] + FILL_SECONDS * step;
            }
            return times[beat];
        }

        /** Beats per minute, 0-254. */
        int rate() {
            return rates[isFilling() ? beat - 1 : beat] & 0xFF;
        }

        void forward() {
            if (isFilling()) {
                step++;
            } else {
                moveTo(beat + 1);
                step = 1;
            }
        }

        /** One step back, unless it stands at the first beat. */
        void back() {
            if (step > 1) {
                step--;
            } else if (beat > 0) {
                moveTo(beat - 1);
                step = countFillings() + 1;
            }
        }

        private void moveTo(int newBeat) {
            beat = newBeat;
            fillings = -1;
        }

        private boolean isFilling() {
            return step <= countFillings();
        }

        private int countFillings() {
            if (fillings < 0) {
                fillings = 0;
                double gapMillis = beat == 0 ? 0 : Math.abs(times[beat] - times[beat - 1]) * 1000;
                for (; gapMillis > FILL_MILLIS && fillings < MAX_FILLS; fillings++) {
                    gapMillis -= FILL_MILLIS;
                }
            }
            return fillings;
        }
    }
}
