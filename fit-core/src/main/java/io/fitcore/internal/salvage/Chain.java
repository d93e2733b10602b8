package io.fitcore.internal.salvage;

import io.fitcore.internal.layout.Layout;
import java.util.Arrays;

/**
 * A few records that follow from a place by their own lengths, and what speaks for and against them.
 *
 * <p>Filled by {@link Resynchronizer}, which has one for going on as things are and one for the place that is tried.
 */
final class Chain {

    private static final int LOCAL_TYPES = 16;

    /** Records that are looked at. */
    static final int RECORDS = 6;
    /** A chain with this score is believed where going on as things are is no choice. */
    private static final int CONVINCING = 24;
    /** A chain that breaks earlier convinces nobody. */
    private static final int MIN_RECORDS = RECORDS / 2;
    /** Times in sequence that chance does not give. */
    private static final int STRONG_TIMES = 2;

    /** How well its records fit, in bits of evidence. */
    int score;
    /** The same for the first of them. */
    int firstScore;
    /** How many records there are. */
    int length;
    /** Index of the last record; that of the first place when there is none. */
    int last;
    /** Index behind the last record; where it failed, of what is no record. */
    int end;
    /** Whether it came to something that no undamaged file holds. */
    boolean failed;
    /** Whether it came to where records end. */
    boolean complete;
    /** Whether it came to a record inside which a truncated input ends. */
    boolean cut;
    private final int[] starts = new int[RECORDS];

    /** The last message of each local type. */
    private final Layout[] layouts = new Layout[LOCAL_TYPES];
    private final int[] places = new int[LOCAL_TYPES];

    /** Messages with a time close to the one before. */
    int timely;
    /** Index behind the last of them. */
    int timelyTo;
    /** Messages with a time far from the one before. */
    int untimely;
    /** Messages with a time that says neither. */
    int vague;

    void begin(int from) {
        score = 0;
        firstScore = 0;
        length = 0;
        last = from;
        end = from;
        failed = false;
        complete = false;
        cut = false;
        timely = 0;
        timelyTo = from;
        untimely = 0;
        vague = 0;
        Arrays.fill(layouts, null);
    }

    void add(int recordScore, int sizeBytes) {
        if (length == 0) {
            firstScore = recordScore;
        }
        score += recordScore;
        starts[length++] = end;
        last = end;
        end += sizeBytes;
    }

    /** Index of the last record that begins before an index; that of the first place when none does. */
    int lastBefore(int at) {
        int found = length == 0 ? end : starts[0];
        for (int i = 0; i < length && starts[i] < at; i++) {
            found = starts[i];
        }
        return found;
    }

    /** Remembers the message added last. */
    void remember(Layout layout, int local) {
        layouts[local] = layout;
        places[local] = last;
    }

    /** Index of the last message with a layout; {@link FrameModel#NOWHERE} when there is none. */
    int before(Layout layout, int local) {
        return layouts[local] == layout ? places[local] : FrameModel.NOWHERE;
    }

    /** Whether its records look right, times aside. */
    boolean isPlausible() {
        return length > 0 && firstScore >= 0 && score >= CONVINCING && !(failed && length < MIN_RECORDS);
    }

    /** Whether it is worth going on with where nothing else is known. */
    boolean convinces() {
        return isPlausible() && (untimely == 0 || untimely < timely);
    }

    /** Whether it proves that the frame lies there: its times run on from the last one believed. */
    boolean isProof() {
        return convinces() && untimely == 0 && vague == 0 && timely >= STRONG_TIMES;
    }
}
