package io.fitcore.expansion;

import io.fitcore.message.FieldOrigin;
import io.fitcore.profile.ProfileField;
import java.util.List;
import java.util.Optional;

/** The times that short ones of monitoring messages stand for, of one file (spec 9.3). */
final class SlowShortTimes {

    private static final int MINUTES_8 = 25;
    private static final int SECONDS_16 = 26;
    private static final long SECONDS = 1L << 32;

    /** The last time known; -1 for none. */
    private long last = -1;

    /** Takes a time that a message has in full. */
    void take(long time) {
        last = time;
    }

    /** The time of a message that has none of its own; null when it has no short one, or nothing is known yet. */
    SlowField extend(List<SlowField> fields, ProfileField timestamp) {
        int source = first(fields, SECONDS_16).isPresent() ? SECONDS_16 : MINUTES_8;
        Optional<SlowField> bits = first(fields, source).filter(SlowField::isPresent);
        if (last < 0 || bits.isEmpty()) {
            return null;
        }
        int unit = source == SECONDS_16 ? 1 : 60;
        int range = source == SECONDS_16 ? 1 << 16 : 1 << 8;
        long time = last / unit;
        while (Math.floorMod(time - bits.get().integer(0), range) != 0) {
            time++;
        }
        last = time * unit % SECONDS;
        return SlowReading.time(timestamp, FieldOrigin.EXPANDED, source, last);
    }

    /** The first field of a number, if it holds one whole number of up to 32 bits. */
    private static Optional<SlowField> first(List<SlowField> fields, int number) {
        return fields.stream().filter(field -> field.number == number).findFirst()
                .filter(field -> field.isWhole() && field.raw.size() == 1 && field.type != SlowField.BYTE
                        && field.elementBits() <= 32);
    }
}
