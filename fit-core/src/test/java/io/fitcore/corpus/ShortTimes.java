package io.fitcore.corpus;

import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;

/** Remembers the last time of a file and judges by it what a short one is extended to (spec 9.3). */
final class ShortTimes {

    private static final int MONITORING = 55;
    private static final int MINUTES_8 = 25;
    private static final int SECONDS_16 = 26;
    private static final int SECONDS_PER_MINUTE = 60;

    private int fileIndex;
    private long last = -1;

    /** Takes the time of a message, if it has one, for those behind it. */
    void take(FitMessage message) {
        startFileOf(message);
        last = message.timestampSeconds(last);
    }

    /** Whether a time is the first at or after the last one that ends in the bits which the message has. */
    boolean isNext(FitMessage message, FitField time) {
        startFileOf(message);
        int source = time.sourceNumber().orElse(-1);
        int unit = source == MINUTES_8 ? SECONDS_PER_MINUTE : 1;
        int range = source == MINUTES_8 ? 1 << Byte.SIZE : 1 << Short.SIZE;
        long units = time.rawValue(0) / unit;
        long step = units - last / unit;
        return message.number() == MONITORING && (source == MINUTES_8 || source == SECONDS_16)
                && last >= 0 && step >= 0 && step < range
                && time.rawValue(0) % unit == 0 && units % range == message.longValue(source, -1);
    }

    private void startFileOf(FitMessage message) {
        if (message.fileIndex() != fileIndex) {
            fileIndex = message.fileIndex();
            last = -1;
        }
    }
}
