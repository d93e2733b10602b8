package io.fitcore.internal.merge;

import io.fitcore.internal.view.KeepingBudget;
import io.fitcore.internal.view.MergedField;
import io.fitcore.internal.view.MessageView;
import io.fitcore.message.FitMessage;
import io.fitcore.model.BaseType;
import java.util.Optional;

/**
 * Fills heart rates of records from the beats of {@code hr} messages (spec 8.2).
 *
 * <p>A record gets the mean rate of the beats since the record before it, once a beat after it is known; so beats and
 * records are walked side by side, and each record is {@linkplain #begin begun} once and asked about until it is
 * {@linkplain #isSettled() settled} or the stream has ended.
 */
final class HeartRateMerge {

    static final int FILE_ID = 0;
    static final int RECORD = 20;
    static final int HR = 132;

    private static final int FILE_ID_TYPE = 0;
    private static final int ACTIVITY = 4;
    private static final int HEART_RATE = 3;

    /** What the {@code file_id} messages met so far say of the stream. */
    private enum Content { UNKNOWN, ACTIVITY, OTHER }

    private final Beats beats;
    private final MergedField heartRate = new MergedField(HEART_RATE, BaseType.UINT8);
    private Content content = Content.UNKNOWN;

    // where the beats are, and the window of the record at hand: after start, up to and with end
    private final Beats.Walk walk;
    private boolean started;
    private double start;
    private double end;
    private long sum;
    private int count;

    HeartRateMerge(KeepingBudget budget) {
        beats = new Beats(budget);
        walk = beats.new Walk();
    }

    /** Whether a message may get a heart rate. */
    static boolean concerns(FitMessage message) {
        return message.number() == RECORD && message.timestampSeconds().isPresent();
    }

    /**
     * Looks at each message of the stream.
     *
     * @return what makes an {@code hr} message unusable; empty when nothing does, and while the stream is known to be
     *     none that is merged
     */
    Optional<String> look(FitMessage message) {
        if (message.number() == HR) {
            Optional<String> fault = beats.take(message);
            if (content != Content.OTHER) {
                return fault;
            }
        }
        if (message.number() == FILE_ID && content != Content.ACTIVITY) {
            content = message.longValue(FILE_ID_TYPE, -1) == ACTIVITY ? Content.ACTIVITY : Content.OTHER;
        }
        return Optional.empty();
    }

    /** Whether a beat could not be kept. */
    boolean isFull() {
        return beats.isFull();
    }

    /** Whether records are merged as far as is known: a stream without {@code file_id} counts as an activity. */
    boolean isOn(boolean streamEnded) {
        return content == Content.ACTIVITY || (content == Content.UNKNOWN && streamEnded);
    }

    /** Turns to the next record. */
    void begin(FitMessage timedRecord) {
        end = timedRecord.timestampSeconds(0);
        if (!started) {
            started = true;
            start = end;
        }
        if (start == end) {
            start -= 1;
            walk.back();
        }
        sum = 0;
        count = 0;
    }

    /** Whether a beat after the record at hand is known, so that no later one changes its rate. */
    boolean isSettled() {
        for (; !walk.isAtEnd(); walk.forward()) {
            double time = walk.time();
            if (start < time && time <= end) {
                sum += walk.rate();
                count++;
            } else if (time > end) {
                start = end;
                return true;
            }
        }
        return false;
    }

    /** The settled record with the mean rate of its window; as it is when no beat falls there. */
    MessageView merged(MessageView timedRecord) {
        if (count == 0) {
            return timedRecord;
        }
        int mean = (int) Math.floor((double) sum / count + 0.5);
        return heartRate.put(timedRecord, new byte[] {(byte) mean});
    }
}
