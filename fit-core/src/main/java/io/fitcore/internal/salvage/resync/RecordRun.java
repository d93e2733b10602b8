package io.fitcore.internal.salvage.resync;

import io.fitcore.internal.frame.Format;
import io.fitcore.internal.layout.Layout;
import java.util.Arrays;

/**
 * A few records that follow from a place by their own lengths, and what speaks for and against them.
 *
 * <p>{@link RunFollower} fills it, one record after the other.
 */
final class RecordRun {

    /** Records that are looked at. */
    private static final int MAX_RECORDS = 6;
    /** A run that ends where the records do. */
    private static final int ENDS_RIGHT = 12;
    /** What a record says against a run when the look-ahead, or the input, ends inside it. */
    private static final int CUT = 1;
    /** A run with this score is believed where going on as things are is no choice. */
    private static final int CONVINCING = 24;
    /** A run that breaks earlier convinces nobody. */
    private static final int MIN_RECORDS = MAX_RECORDS / 2;
    /** Times in sequence that chance does not give. */
    private static final int STRONG_TIMES = 2;

    /** Why no more records are added. */
    private enum Stop {
        /** They are. */
        NONE,
        /** It came to where records end. */
        COMPLETE,
        /** It came to something that no undamaged file holds. */
        FAILED,
        /** It came to a record inside which a truncated input ends. */
        TRUNCATED,
        /** It came to a record that is not to be seen as a whole, or one that decides. */
        ENOUGH
    }

    private Stop stop = Stop.NONE;
    private int score;
    private int firstScore;
    private int length;
    private final int[] starts = new int[MAX_RECORDS];
    private int last;
    private int end;

    /** The last message of each local type. */
    private final Layout[] layouts = new Layout[Format.LOCAL_TYPES];
    private final int[] messagesAt = new int[Format.LOCAL_TYPES];

    private int timely;
    private int timelyTo;
    private int untimely;
    private int vague;

    void begin(int from) {
        stop = Stop.NONE;
        score = 0;
        firstScore = 0;
        length = 0;
        last = from;
        end = from;
        timely = 0;
        timelyTo = from;
        untimely = 0;
        vague = 0;
        Arrays.fill(layouts, null);
    }

    // ---- what is added

    void add(int recordScore, int sizeBytes) {
        if (length == 0) {
            firstScore = recordScore;
        }
        score += recordScore;
        starts[length++] = end;
        last = end;
        end += sizeBytes;
    }

    /** Remembers the layout of the message added last. */
    void remember(Layout layout, int local) {
        layouts[local] = layout;
        messagesAt[local] = last;
    }

    /** The time of the message added last is close to the one before. */
    void countTimely() {
        timely++;
        timelyTo = end;
    }

    /** The time of the message added last is far from the one before. */
    void countUntimely() {
        untimely++;
    }

    /** The time of the message added last says neither. */
    void countVague() {
        vague++;
    }

    // ---- how it stops

    /** Here the records end. */
    void complete() {
        score += ENDS_RIGHT;
        stop = Stop.COMPLETE;
    }

    /** Here stands something that no undamaged file holds. */
    void fail() {
        stop = Stop.FAILED;
    }

    /**
     * Here begins a record that is not to be seen as a whole; {@code truncated} when the input ends inside it too
     * early.
     */
    void cut(boolean truncated) {
        score -= CUT;
        stop = Stop.ENOUGH;
        if (truncated) {
            stop = Stop.TRUNCATED;
        }
    }

    /** No more needs to be known. */
    void stop() {
        stop = Stop.ENOUGH;
    }

    // ---- what is known of it

    /** Whether more records are to be added. */
    boolean isOpen() {
        return stop == Stop.NONE && length < MAX_RECORDS;
    }

    boolean isComplete() {
        return stop == Stop.COMPLETE;
    }

    boolean hasFailed() {
        return stop == Stop.FAILED;
    }

    /** Whether the input ends inside a record, and before the records should. */
    boolean isTruncated() {
        return stop == Stop.TRUNCATED;
    }

    /** How well its records fit, in bits of evidence. */
    int score() {
        return score;
    }

    /** The same for the first of them. */
    int firstScore() {
        return firstScore;
    }

    /** Index of the last record; that of the first place when there is none. */
    int last() {
        return last;
    }

    /** Index behind the last record; where it failed, of what is no record. */
    int end() {
        return end;
    }

    /** Whether any message has a time close to the one before. */
    boolean isTimely() {
        return timely > 0;
    }

    /** Index behind the last message with such a time. */
    int timelyTo() {
        return timelyTo;
    }

    /** Whether any message has a time far from the one before. */
    boolean isUntimely() {
        return untimely > 0;
    }

    /** Index of the last record that begins before an index; that of the first place when none does. */
    int lastBefore(int at) {
        int found = length == 0 ? end : starts[0];
        for (int i = 0; i < length && starts[i] < at; i++) {
            found = starts[i];
        }
        return found;
    }

    /** Index of the last message with a layout; {@link FrameModel#NOWHERE} when there is none. */
    int before(Layout layout, int local) {
        return layouts[local] == layout ? messagesAt[local] : FrameModel.NOWHERE;
    }

    /** Whether its records look right, times aside. */
    boolean isPlausible() {
        return length > 0 && firstScore >= 0 && score >= CONVINCING && !(hasFailed() && length < MIN_RECORDS);
    }

    /** Whether it is worth going on with where nothing else is known. */
    boolean isConvincing() {
        return isPlausible() && (untimely == 0 || untimely < timely);
    }

    /** Whether it proves that the frame lies there: its times run on from the last one believed. */
    boolean isProof() {
        return isConvincing() && untimely == 0 && vague == 0 && timely >= STRONG_TIMES;
    }
}
