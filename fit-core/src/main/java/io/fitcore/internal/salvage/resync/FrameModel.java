package io.fitcore.internal.salvage.resync;

import io.fitcore.internal.frame.Format;
import io.fitcore.internal.frame.RecordHeader;
import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.layout.Slot;
import io.fitcore.internal.salvage.evidence.ErasedStorage;
import java.util.Arrays;

/**
 * What a file has shown of itself so far, and how well data messages fit to it.
 *
 * <p>Scores are bits of evidence: how much likelier a message is honest data than a look at shifted bytes, on a scale
 * of powers of two. Lives as long as one file of the chain.
 */
final class FrameModel {

    /** Stands for no index. */
    static final int NOWHERE = -1;

    private static final int RESERVED_BITS = 0x30;
    private static final int KNOWN_HEADER = 1;
    private static final int UNUSUAL_HEADER = -12;

    private static final int TIME_CLOSE = 14;
    private static final int TIME_NEAR = 8;
    private static final int TIME_ABSENT = -3;
    private static final int TIME_WRONG = -14;

    private static final int ERASED = -16;

    /** Fields compared with the last record of the same local type; more say nothing new. */
    private static final int MAX_COMPARED = 16;
    private static final int MAX_RESEMBLANCE = 20;
    private static final int MIN_RESEMBLANCE = -10;

    private final FileClock clock = new FileClock();
    private final byte[][] samples = new byte[Format.LOCAL_TYPES][];
    private final Layout[] sampleLayouts = new Layout[Format.LOCAL_TYPES];
    private boolean compressedSeen;
    private boolean reservedBitsSeen;

    /** Forgets everything, for the next file of the chain. */
    void reset() {
        clock.reset();
        Arrays.fill(sampleLayouts, null);
        compressedSeen = false;
        reservedBitsSeen = false;
    }

    /** Takes a message that is believed. Erased storage teaches nothing. */
    void learn(Layout layout, byte[] bytes, int at, long time) {
        if (isErased(layout, bytes, at)) {
            return;
        }
        int header = bytes[at] & 0xFF;
        if (RecordHeader.isCompressed(header)) {
            compressedSeen = true;
        } else if ((header & RESERVED_BITS) != 0) {
            reservedBitsSeen = true;
        }
        clock.take(time);
        if (layout.recordBytes() > 1) {
            keepSample(layout, RecordHeader.localNumber(header), bytes, at);
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

    /** The last time believed; {@link FileClock#UNKNOWN} when there is none. */
    long lastTime() {
        return clock.now();
    }

    // ---- headers

    /** How well a header byte fits that begins a data message of a defined local type. */
    int header(int header) {
        return isUsual(header) ? KNOWN_HEADER : UNUSUAL_HEADER;
    }

    /** Whether a header byte begins data messages of this file as it does in most, or has done so before. */
    boolean isUsual(int header) {
        if (RecordHeader.isCompressed(header)) {
            return compressedSeen;
        }
        return reservedBitsSeen || (header & RESERVED_BITS) == 0;
    }

    // ---- values

    /**
     * How well the values of a data message fit that is there as a whole.
     *
     * @param referenceTime the last time believed; {@link FileClock#UNKNOWN} when there is none
     * @param before        index of the message before of the same layout; {@link #NOWHERE} when that is the last one
     *                      believed
     */
    int message(Layout layout, byte[] bytes, int at, long referenceTime, int before) {
        if (isErased(layout, bytes, at)) {
            return ERASED;
        }
        int time = time(layout, bytes, at, referenceTime);
        if (before == NOWHERE) {
            return time + resemblance(layout, bytes, at);
        }
        return time + resemblance(layout, bytes, at, bytes, before);
    }

    /** Whether a message is one byte value repeated, header included. */
    static boolean isErased(Layout layout, byte[] bytes, int at) {
        return ErasedStorage.isErased(bytes, at, layout.recordBytes());
    }

    // ---- times

    private int time(Layout layout, byte[] bytes, int at, long referenceTime) {
        Slot timestamp = layout.timestamp();
        if (timestamp == null) {
            return 0;
        }
        long time = timestamp.hotRaw(bytes, at);
        if (time == timestamp.invalid()) {
            return TIME_ABSENT;
        }
        if (referenceTime == FileClock.UNKNOWN) {
            return 0;
        }
        if (clock.isClose(time, referenceTime)) {
            return TIME_CLOSE;
        }
        return clock.isNear(time, referenceTime) ? TIME_NEAR : TIME_WRONG;
    }

    /** Whether a message's time, if it has one, lies near the last one believed. */
    boolean isTimely(Layout layout, byte[] bytes, int at) {
        return time(layout, bytes, at, clock.now()) >= TIME_ABSENT;
    }

    /** A message's time; another one when it has none. */
    static long timeOf(Layout layout, byte[] bytes, int at, long absent) {
        Slot timestamp = layout.timestamp();
        if (timestamp == null) {
            return absent;
        }
        long time = timestamp.hotRaw(bytes, at);
        return time == timestamp.invalid() ? absent : time;
    }

    /** Whether a message has a time, and it lies close to another one that is known. */
    boolean isClose(Layout layout, byte[] bytes, int at, long referenceTime) {
        return time(layout, bytes, at, referenceTime) == TIME_CLOSE;
    }

    /** Whether a message has a time, and it lies far from another one that is known. */
    boolean isFar(Layout layout, byte[] bytes, int at, long referenceTime) {
        return time(layout, bytes, at, referenceTime) == TIME_WRONG;
    }

    // ---- resemblance

    /**
     * How much a message looks like the last one of its local type. One that is nothing but its header looks like any.
     */
    int resemblance(Layout layout, byte[] bytes, int at) {
        int local = RecordHeader.localNumber(bytes[at] & 0xFF);
        if (!isSampled(layout, local)) {
            return 0;
        }
        return resemblance(layout, bytes, at, samples[local], 0);
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
            case 1 -> likeness(distance, 8, 8, 1, -1);
            case 2 -> likeness(distance, 128, 2048, 2, -2);
            default -> likeness(distance, 1L << 17, 1L << 24, 4, -5);
        };
    }

    /** What a change says: {@code good} when it is small, nothing when it is fair, and {@code bad} beyond. */
    private static int likeness(long distance, long small, long fair, int good, int bad) {
        if (distance <= small) {
            return good;
        }
        return distance <= fair ? 0 : bad;
    }
}
