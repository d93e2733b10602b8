package io.fitcore.internal.salvage;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.internal.frame.DefinitionReader;
import io.fitcore.internal.frame.RecordHeader;
import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.layout.Slot;
import io.fitcore.model.BaseType;
import io.fitcore.profile.Profile;
import java.util.Arrays;

/**
 * What a file has shown of itself so far, and how well records fit to it.
 *
 * <p>Scores are bits of evidence: how much likelier a record is honest data than a look at shifted bytes, on a scale of
 * powers of two. Lives as long as one file of the chain.
 */
final class FrameModel {

    /** Stands for no index. */
    static final int NOWHERE = -1;

    /** Score of what honest data cannot be. */
    static final int IMPOSSIBLE = -1000;

    private static final int LOCAL_TYPES = 16;
    private static final int RESERVED_BITS = 0x30;
    private static final int KNOWN_HEADER = 1;
    private static final int UNUSUAL_HEADER = -12;

    /** Times below are seconds since a device was switched on (spec 4.5) and prove nothing. */
    static final long FIRST_INSTANT = 0x1000_0000L;
    private static final int CLOSE_SECONDS = 3_600;
    static final int NEAR_SECONDS = 2 * 86_400;
    /** After so many messages whose times run on, the clock has leapt and not the frame. */
    private static final int LEAP_TIMES = 8;
    private static final int TIME_CLOSE = 14;
    private static final int TIME_NEAR = 8;
    private static final int TIME_ABSENT = -3;
    private static final int TIME_WRONG = -14;

    /** A record of one byte value repeated is what erased storage looks like; short ones happen. */
    private static final int BLANK = -16;
    private static final int MIN_BLANK_BYTES = 6;

    /** Fields compared with the last record of the same local type; more say nothing new. */
    private static final int MAX_COMPARED = 16;
    private static final int MAX_RESEMBLANCE = 20;
    private static final int MIN_RESEMBLANCE = -10;

    private static final int FIELD_FITS = 3;
    private static final int FIELD_DOES_NOT_FIT = -8;
    private static final int MESSAGE_KNOWN = 6;
    private static final int MAX_DEFINITION = 30;
    private static final int MIN_DEFINITION = -60;

    private final byte[][] samples = new byte[LOCAL_TYPES][];
    private final Layout[] sampleLayouts = new Layout[LOCAL_TYPES];
    private long lastTime = -1;
    /** The last time believed before the clock leapt; it may leap back. */
    private long olderTime = -1;
    /** A time far from the last one believed, and how many messages in a row went on from there. */
    private long newTime;
    private int newTimes;
    private boolean compressedSeen;
    private boolean reservedBitsSeen;

    /** Forgets everything, for the next file of the chain. */
    void reset() {
        Arrays.fill(sampleLayouts, null);
        lastTime = -1;
        olderTime = -1;
        newTimes = 0;
        compressedSeen = false;
        reservedBitsSeen = false;
    }

    /** Takes a record that is believed. Erased storage teaches nothing. */
    void learn(Layout layout, byte[] bytes, int at, long time) {
        if (isBlank(layout, bytes, at)) {
            return;
        }
        int header = bytes[at] & 0xFF;
        int local = RecordHeader.localNumber(header);
        compressedSeen |= RecordHeader.isCompressed(header);
        reservedBitsSeen |= !RecordHeader.isCompressed(header) && (header & RESERVED_BITS) != 0;
        if (time >= FIRST_INSTANT) {
            learnTime(time);
        }
        if (layout.recordBytes() > 1) {
            keepSample(layout, local, bytes, at);
        }
    }

    private void keepSample(Layout layout, int local, byte[] bytes, int at) {
        int size = layout.recordBytes();
        if (samples[local] == null || samples[local].length < size) {
            samples[local] = new byte[size];
        }
        System.arraycopy(bytes, at, samples[local], 0, size);
        sampleLayouts[local] = layout;
    }

    /** A clock that is set leaps, and so do shifted bytes; a clock runs on from where it has leapt to. */
    private void learnTime(long time) {
        if (lastTime < 0 || distance(time, lastTime) <= NEAR_SECONDS) {
            lastTime = time;
            newTimes = 0;
            return;
        }
        if (olderTime >= 0 && distance(time, olderTime) <= NEAR_SECONDS) {
            olderTime = lastTime;
            lastTime = time;
            newTimes = 0;
            return;
        }
        boolean runsOn = newTimes > 0 && time > newTime && time - newTime <= CLOSE_SECONDS;
        newTimes = runsOn ? newTimes + 1 : newTimes > 0 && time == newTime ? newTimes : 1;
        newTime = time;
        if (newTimes == LEAP_TIMES) {
            olderTime = lastTime;
            lastTime = time;
            newTimes = 0;
        }
    }

    private static long distance(long time, long other) {
        return Math.abs(time - other);
    }

    long lastTime() {
        return lastTime;
    }

    /** How well a header byte fits that begins a data message of a defined local type. */
    int header(int header) {
        if (RecordHeader.isCompressed(header)) {
            return compressedSeen ? KNOWN_HEADER : UNUSUAL_HEADER;
        }
        return (header & RESERVED_BITS) == 0 || reservedBitsSeen ? KNOWN_HEADER : UNUSUAL_HEADER;
    }

    /**
     * How well the values of a data message fit that is there as a whole.
     *
     * @param referenceTime the last time believed; -1 when there is none
     * @param before        index of the message before of the same layout; {@link #NOWHERE} when that is the last one
     *                      believed
     */
    int message(Layout layout, byte[] bytes, int at, long referenceTime, int before) {
        if (isBlank(layout, bytes, at)) {
            return BLANK;
        }
        return time(layout, bytes, at, referenceTime)
                + (before == NOWHERE ? resemblance(layout, bytes, at) : resemblance(layout, bytes, at, bytes, before));
    }

    /** Whether a record is one byte value repeated, header included. */
    static boolean isBlank(Layout layout, byte[] bytes, int at) {
        return isBlank(bytes, at, layout.recordBytes());
    }

    /** Whether a record of a size is one byte value repeated, header included. */
    static boolean isBlank(byte[] bytes, int at, int size) {
        return size >= MIN_BLANK_BYTES && bytes[at + 1] == bytes[at] && bytes[at + size - 1] == bytes[at]
                && Bytes.allEqual(bytes, at, at + size, bytes[at]);
    }

    private int time(Layout layout, byte[] bytes, int at, long referenceTime) {
        Slot timestamp = layout.timestamp();
        if (timestamp == null) {
            return 0;
        }
        long time = timestamp.hotRaw(bytes, at);
        if (time == timestamp.invalid()) {
            return TIME_ABSENT;
        }
        if (referenceTime < 0) {
            return 0;
        }
        long distance = distance(time, referenceTime);
        if (olderTime >= 0) {
            distance = Math.min(distance, distance(time, olderTime));
        }
        return distance <= CLOSE_SECONDS ? TIME_CLOSE : distance <= NEAR_SECONDS ? TIME_NEAR : TIME_WRONG;
    }

    /** Whether a message's time, if it has one, lies near the last one believed. */
    boolean isTimely(Layout layout, byte[] bytes, int at) {
        return time(layout, bytes, at, lastTime) >= TIME_ABSENT;
    }

    /** A message's time; another one when it has none. */
    static long timeOf(Layout layout, byte[] bytes, int at, long absent) {
        Slot timestamp = layout.timestamp();
        long time = timestamp == null ? absent : timestamp.hotRaw(bytes, at);
        return timestamp != null && time == timestamp.invalid() ? absent : time;
    }

    /** Whether a message has a time, and it lies close to another one that is known. */
    boolean isClose(Layout layout, byte[] bytes, int at, long referenceTime) {
        return time(layout, bytes, at, referenceTime) == TIME_CLOSE;
    }

    /** Whether a message has a time, and it lies far from another one that is known. */
    boolean isFar(Layout layout, byte[] bytes, int at, long referenceTime) {
        return time(layout, bytes, at, referenceTime) == TIME_WRONG;
    }

    /** How much a message looks like the last one of its local type. One that is nothing but its header looks like any. */
    int resemblance(Layout layout, byte[] bytes, int at) {
        int local = RecordHeader.localNumber(bytes[at] & 0xFF);
        return isSampled(layout, local) ? resemblance(layout, bytes, at, samples[local], 0) : 0;
    }

    /** Whether there is a sample of a layout's definition, which may have been compiled again since. */
    @SuppressWarnings("ReferenceEquality") // another definition is another layout, however much they are alike
    private boolean isSampled(Layout layout, int local) {
        return sampleLayouts[local] != null && sampleLayouts[local].definition() == layout.definition();
    }

    /** How much two messages of a layout look alike: most numbers change little from one to the next. */
    private static int resemblance(Layout layout, byte[] bytes, int at, byte[] sample, int sampleAt) {
        Slot[] slots = layout.slots();
        int end = Math.min(layout.wireEnd(), MAX_COMPARED);
        int score = 0;
        for (int i = 0; i < end; i++) {
            Slot slot = slots[i];
            if (slot.beginsPlain() && slot != layout.timestamp()) {
                score += likeness(slot.hotRaw(bytes, at), slot.hotRaw(sample, sampleAt), slot.elementBytes());
            }
        }
        return Math.max(MIN_RESEMBLANCE, Math.min(MAX_RESEMBLANCE, score));
    }

    private static int likeness(long value, long before, int bytes) {
        if (value == before) {
            return bytes;
        }
        long distance = Math.abs(value - before);
        return switch (bytes) {
            case 1 -> distance <= 8 ? 1 : -1;
            case 2 -> distance <= 128 ? 2 : distance <= 2048 ? 0 : -2;
            default -> distance <= 1L << 17 ? 4 : distance <= 1L << 24 ? 0 : -5;
        };
    }

    /** How well a definition fits that is there as a whole. */
    static int definition(byte[] bytes, int at, int nativeBytes) {
        if (DefinitionReader.architecture(bytes, at) > 1) {
            return IMPOSSIBLE;
        }
        int score = bytes[at + 1] == 0 ? 1 : -6;
        int number = DefinitionReader.globalNumber(bytes, at);
        score += Profile.message(number).isPresent() ? MESSAGE_KNOWN : 0;
        int fields = 0;
        for (int i = at + DefinitionReader.FIXED_BYTES; i < at + nativeBytes; i += DefinitionReader.FIELD_BYTES) {
            score += fits(bytes[i + 1] & 0xFF, bytes[i + 2] & 0xFF) ? FIELD_FITS : FIELD_DOES_NOT_FIT;
            fields++;
        }
        return Math.max(MIN_DEFINITION, Math.min(fields == 0 ? score - MESSAGE_KNOWN : score, MAX_DEFINITION));
    }

    /** Whether the size and the type of a field go together. */
    static boolean fits(int size, int typeByte) {
        if (!BaseType.isKnown(typeByte) || size == 0) {
            return false;
        }
        BaseType type = BaseType.of(typeByte);
        return type.code() == typeByte && (size & type.sizeBytes() - 1) == 0; // their sizes are powers of two
    }
}
