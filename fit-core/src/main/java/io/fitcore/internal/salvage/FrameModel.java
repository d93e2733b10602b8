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

    /** Score of what honest data cannot be. */
    static final int IMPOSSIBLE = -1000;

    private static final int LOCAL_TYPES = 16;
    private static final int RESERVED_BITS = 0x30;
    private static final int KNOWN_HEADER = 1;
    private static final int UNUSUAL_HEADER = -12;

    private static final int CLOSE_SECONDS = 3_600;
    private static final int NEAR_SECONDS = 2 * 86_400;
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

    private static final int FIELD_FITS = 3;
    private static final int FIELD_DOES_NOT_FIT = -8;
    private static final int MESSAGE_KNOWN = 6;
    private static final int MAX_DEFINITION = 30;

    private final byte[][] samples = new byte[LOCAL_TYPES][];
    private final Layout[] sampleLayouts = new Layout[LOCAL_TYPES];
    private long lastTime = -1;
    private boolean compressedSeen;
    private boolean reservedBitsSeen;

    /** Forgets everything, for the next file of the chain. */
    void reset() {
        Arrays.fill(sampleLayouts, null);
        lastTime = -1;
        compressedSeen = false;
        reservedBitsSeen = false;
    }

    /** Takes a record that is believed. */
    void learn(Layout layout, byte[] bytes, int at, long time) {
        int header = bytes[at] & 0xFF;
        int local = RecordHeader.localNumber(header);
        compressedSeen |= RecordHeader.isCompressed(header);
        reservedBitsSeen |= !RecordHeader.isCompressed(header) && (header & RESERVED_BITS) != 0;
        if (time >= 0) {
            lastTime = time;
        }
        int size = layout.recordBytes();
        if (samples[local] == null || samples[local].length < size) {
            samples[local] = new byte[size];
        }
        System.arraycopy(bytes, at, samples[local], 0, size);
        sampleLayouts[local] = layout;
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
     */
    int message(Layout layout, byte[] bytes, int at, long referenceTime) {
        return isBlank(layout, bytes, at)
                ? BLANK : time(layout, bytes, at, referenceTime) + resemblance(layout, bytes, at);
    }

    /** Whether a record is one byte value repeated, header included. */
    static boolean isBlank(Layout layout, byte[] bytes, int at) {
        int size = layout.recordBytes();
        return (bytes[at] == 0 || bytes[at] == (byte) 0xFF) && size >= MIN_BLANK_BYTES
                && Bytes.allEqual(bytes, at, at + size, bytes[at]);
    }

    private static int time(Layout layout, byte[] bytes, int at, long referenceTime) {
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
        long distance = Math.abs(time - referenceTime);
        return distance <= CLOSE_SECONDS ? TIME_CLOSE : distance <= NEAR_SECONDS ? TIME_NEAR : TIME_WRONG;
    }

    /** Whether a message's time, if it has one, lies near the last one believed. */
    boolean isTimely(Layout layout, byte[] bytes, int at) {
        return time(layout, bytes, at, lastTime) >= TIME_ABSENT;
    }

    /** How much a message looks like the last one of its local type: most numbers change little from one to the next. */
    int resemblance(Layout layout, byte[] bytes, int at) {
        int local = RecordHeader.localNumber(bytes[at] & 0xFF);
        if (sampleLayouts[local] != layout) {
            return 0;
        }
        byte[] sample = samples[local];
        Slot[] slots = layout.slots();
        int end = Math.min(layout.wireEnd(), MAX_COMPARED);
        int score = 0;
        for (int i = 0; i < end; i++) {
            Slot slot = slots[i];
            if (slot.isHot() && slot != layout.timestamp()) {
                score += likeness(slot.hotRaw(bytes, at), slot.hotRaw(sample, 0), slot.elementBytes());
            }
        }
        return Math.max(-MAX_RESEMBLANCE, Math.min(MAX_RESEMBLANCE, score));
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
        return Math.min(fields == 0 ? score - MESSAGE_KNOWN : score, MAX_DEFINITION);
    }

    private static boolean fits(int size, int typeByte) {
        return BaseType.isKnown(typeByte) && BaseType.of(typeByte).code() == typeByte && size > 0
                && size % BaseType.of(typeByte).sizeBytes() == 0;
    }
}
