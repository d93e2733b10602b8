package io.fitcore.internal.salvage;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.internal.frame.DefinitionReader;
import io.fitcore.internal.frame.FileHeaders;
import io.fitcore.internal.frame.RecordHeader;
import io.fitcore.internal.layout.Layout;
import io.fitcore.model.FileHeader;

/**
 * Judges records by what follows them, and finds the frame again where it is lost.
 *
 * <p>A chain is a few records that follow from a place by their own lengths. Its score is the sum of how well each fits
 * ({@link FrameModel}). Honest data has chains that go on; shifted bytes soon meet an undefined local type, an impossible
 * definition, or times and values out of place.
 *
 * <p>Work is bounded: each byte of input earns credit for a few record scores, and where the credit is used up nothing is
 * searched any more. One for each stream.
 */
public final class Resynchronizer {

    /** Bytes of look-ahead that a judgement wants to see, if the input has them. */
    public static final int LOOK_AHEAD_BYTES = 32 * 1024;

    /** Records of a chain that are looked at. */
    private static final int CHAIN_RECORDS = 6;
    /** A chain with this score is believed. */
    private static final int CONVINCING = 24;
    /** A chain that ends where the records do. */
    private static final int ENDS_RIGHT = 12;
    /** What a record says against a chain of which the look-ahead, or the input, ends inside. */
    private static final int CUT = 1;
    /** By how much another place must be better than going on as things are, while those do not fail. */
    private static final int CLEARLY_BETTER = 24;
    /** Bytes left out speak against a place, the more the farther it is. */
    private static final int SKIPPED_BYTES_PER_BIT = 8;
    /** How far around a place that will do a still better one is looked for. */
    private static final int NEIGHBOURHOOD_BYTES = 256;
    /** How far another place is looked for while going on as things are does not fail. */
    private static final int DOUBT_BYTES = 1024;

    private static final long FIRST_CREDIT = 1_000_000;
    private static final int CREDIT_PER_BYTE = 4;

    /** Finds or compiles the layout of a definition without taking it. */
    @FunctionalInterface
    public interface LayoutSource {
        /** The layout of the definition at an index, which is there as a whole. */
        Layout layoutOf(byte[] bytes, int at, int sizeBytes);
    }

    /** What to do with the record that was judged. */
    public enum Verdict {
        /** Nothing is wrong with it, or nothing explains the bytes better: go on. */
        AS_IS,
        /** The frame goes on at {@link #place()}; {@link #isCurrentGood()} says whether the record itself is good. */
        RESUME,
        /** Another file begins at {@link #place()}. */
        NEXT_FILE,
        /** Nothing up to {@link #place()} looks like a record. */
        NOTHING
    }

    private final Layout[] layouts;
    private final LayoutSource source;
    private final FrameModel model = new FrameModel();
    private final Layout[] trial;

    private byte[] bytes;
    private int limit;
    private int recordsEnd;
    private boolean ended;
    private long credit;

    // of the chain followed last
    private int chainScore;
    private int chainFirst;
    private int chainLength;
    private int chainEnd;
    private boolean chainFailed;

    private int place;
    private boolean currentGood;

    /** @param layouts by local type, as the record loop keeps them; read only */
    public Resynchronizer(Layout[] layouts, LayoutSource source) {
        this.layouts = layouts;
        this.trial = new Layout[layouts.length];
        this.source = source;
    }

    /** Forgets what a file has shown, for the next one. */
    public void reset() {
        model.reset();
        credit = FIRST_CREDIT;
    }

    /** Takes a record that is believed. */
    public void learn(Layout layout, byte[] recordBytes, int at, long time) {
        model.learn(layout, recordBytes, at, time);
        credit += (long) CREDIT_PER_BYTE * layout.recordBytes();
    }

    /**
     * Shows the bytes that may be looked at.
     *
     * @param newLimit      index behind the last byte there
     * @param newRecordsEnd index at which the records are to end; beyond the limit when that is not known
     * @param newEnded      whether the input ends at the limit
     */
    public void look(byte[] newBytes, int newLimit, int newRecordsEnd, boolean newEnded) {
        bytes = newBytes;
        limit = newLimit;
        recordsEnd = newRecordsEnd;
        ended = newEnded;
    }

    /** The cheap check: whether what stands at an index begins as a record of this file might. */
    public boolean looksRight(int at) {
        if (isEnd(at) || at >= limit) {
            return at <= Math.max(recordsEnd, limit);
        }
        int header = bytes[at] & 0xFF;
        if (RecordHeader.isDefinition(header)) {
            return definitionScore(at) > 0;
        }
        if (isFinalRun(at)) {
            return true;
        }
        Layout layout = layouts[RecordHeader.localNumber(header)];
        if (layout == null || model.header(header) < 0) {
            return false;
        }
        if (at + layout.recordBytes() > limit) {
            return true;
        }
        if (FrameModel.isBlank(layout, bytes, at)) {
            return false;
        }
        return layout.timestamp() == null
                ? model.resemblance(layout, bytes, at) >= 0 : model.isTimely(layout, bytes, at);
    }

    /** As {@link #looksRight}, for what stands behind a record; a definition defines what may follow it. */
    public boolean looksRightBehind(int at, int next) {
        boolean defines = RecordHeader.isDefinition(bytes[at] & 0xFF);
        if (defines && next < limit && RecordHeader.isPlainData(bytes[next])
                && RecordHeader.localNumber(bytes[next]) == RecordHeader.localNumber(bytes[at] & 0xFF)) {
            return true;
        }
        return looksRight(next);
    }

    /**
     * Judges a record that a cheap check made suspicious.
     *
     * @param start index of the record
     * @param next  index behind it by its own length; {@code start} when it has none
     */
    public Verdict judge(int start, int next) {
        boolean defines = RecordHeader.isDefinition(bytes[start] & 0xFF);
        currentGood = false;
        follow(defines ? start : next);
        boolean broken = chainFailed && (chainLength < CHAIN_RECORDS / 2 || chainScore < CONVINCING);
        boolean failed = broken || next == start;
        int asIs = chainScore;
        int asIsEnd = chainEnd;
        if (!failed && asIs >= 0) {
            return goOn(asIsEnd);
        }
        int last = Math.min(limit, Math.max(recordsEnd, start + 1));
        int bound = failed ? last : Math.min(last, next + DOUBT_BYTES);
        int found = search(start + 1, bound);
        if (found >= 0 && found < bound && isFileHeader(found)) {
            currentGood = failed && found >= next && isGood(start, next);
            return failed ? decide(Verdict.NEXT_FILE, found) : goOn(asIsEnd);
        }
        if (found < 0) {
            currentGood = failed && isGood(start, next);
            return failed ? nothing(Math.max(start, next), bound) : goOn(asIsEnd);
        }
        follow(found);
        int skippedCost = (found - next) / SKIPPED_BYTES_PER_BIT;
        if (found == next || (!failed && chainScore - skippedCost < asIs + CLEARLY_BETTER)) {
            return goOn(found == next ? chainEnd : asIsEnd);
        }
        currentGood = found >= next && isGood(start, next);
        return decide(Verdict.RESUME, found);
    }

    /** Where the frame goes on, or up to where it is believed, or up to where there is nothing. */
    public int place() {
        return place;
    }

    /** Whether the record that was judged is good although what follows it is not. */
    public boolean isCurrentGood() {
        return currentGood;
    }

    private Verdict goOn(int believedTo) {
        return decide(Verdict.AS_IS, believedTo);
    }

    private Verdict decide(Verdict verdict, int newPlace) {
        place = newPlace;
        return verdict;
    }

    private Verdict nothing(int from, int bound) {
        int keep = ended || bound == recordsEnd ? 0 : LOOK_AHEAD_BYTES / 4;
        return decide(Verdict.NOTHING, Math.min(limit, Math.max(from + 1, bound - keep)));
    }

    private boolean isGood(int start, int next) {
        if (next <= start || next > limit) {
            return false;
        }
        int header = bytes[start] & 0xFF;
        if (RecordHeader.isDefinition(header)) {
            return true;
        }
        Layout layout = layouts[RecordHeader.localNumber(header)];
        return layout != null && next - start == layout.recordBytes()
                && model.header(header) + model.message(layout, bytes, start, model.lastTime()) >= 0;
    }

    /** The first place whose chain convinces, or a better one close behind it; -1 when there is none. */
    private int search(int from, int to) {
        for (int at = from; at < to && credit > 0; at++) {
            if (isFileHeader(at)) {
                return at;
            }
            if (convinces(at)) {
                return better(at, Math.min(to, Math.min(at + NEIGHBOURHOOD_BYTES, firstEnd(at))));
            }
        }
        return -1;
    }

    private int better(int found, int to) {
        follow(found);
        int best = chainScore;
        int bestAt = found;
        for (int at = found + 1; at < to && credit > 0; at++) {
            if (convinces(at) && chainScore > best) {
                best = chainScore;
                bestAt = at;
            }
        }
        return bestAt;
    }

    private boolean convinces(int at) {
        int header = bytes[at] & 0xFF;
        if (!RecordHeader.isDefinition(header) && layouts[RecordHeader.localNumber(header)] == null) {
            return false;
        }
        follow(at);
        return chainFirst >= 0 && chainScore >= CONVINCING && !(chainFailed && chainLength < CHAIN_RECORDS / 2);
    }

    private int firstEnd(int at) {
        int header = bytes[at] & 0xFF;
        return at + (RecordHeader.isDefinition(header)
                ? definitionSize(at) : layouts[RecordHeader.localNumber(header)].recordBytes());
    }

    private boolean isFileHeader(int at) {
        return limit - at >= FileHeader.MIN_SIZE_BYTES && FileHeaders.isHeader(bytes, at);
    }

    /**
     * Whether nothing but one byte 00 or FF follows, as far as can be seen, in a file that does not say where its records
     * end: padding.
     */
    private boolean isFinalRun(int at) {
        boolean open = ended ? recordsEnd > limit
                : recordsEnd == Integer.MAX_VALUE && limit - at >= LOOK_AHEAD_BYTES / 2;
        return open && (bytes[at] == 0 || bytes[at] == (byte) 0xFF) && Bytes.allEqual(bytes, at, limit, bytes[at]);
    }

    private boolean isEnd(int at) {
        return at == recordsEnd || (ended && at == limit - 2);
    }

    // ---- chains

    /** Follows the chain from an index and leaves its score and length in the fields of this object. */
    private void follow(int from) {
        System.arraycopy(layouts, 0, trial, 0, trial.length);
        chainScore = 0;
        chainFirst = 0;
        chainFailed = false;
        chainEnd = from;
        long time = model.lastTime();
        boolean usual = true;
        for (chainLength = 0; chainLength < CHAIN_RECORDS; chainLength++) {
            if (isEnd(chainEnd)) {
                chainScore += ENDS_RIGHT;
                return;
            }
            if (chainEnd >= limit) {
                return;
            }
            credit--;
            int header = bytes[chainEnd] & 0xFF;
            boolean definition = RecordHeader.isDefinition(header);
            Layout layout = definition ? null : trial[RecordHeader.localNumber(header)];
            int size = definition ? definitionSize(chainEnd) : layout == null ? 0 : layout.recordBytes();
            if (size == 0) {
                fail();
                return;
            }
            if (size > limit - chainEnd) {
                chainScore -= CUT;
                return;
            }
            int score = definition ? definitionScore(chainEnd) : model.message(layout, bytes, chainEnd, time);
            if (!definition && usual) {
                score += model.header(header);
                usual = model.header(header) > 0;
            }
            if (score <= FrameModel.IMPOSSIBLE / 2) {
                fail();
                return;
            }
            if (definition) {
                credit -= size;
                trial[RecordHeader.localNumber(header)] = source.layoutOf(bytes, chainEnd, size);
            } else if (layout.timestamp() != null && score >= 0) {
                long stored = layout.timestamp().hotRaw(bytes, chainEnd);
                time = stored == layout.timestamp().invalid() ? time : stored;
            }
            chainScore += score;
            if (chainLength == 0) {
                chainFirst = score;
            }
            chainEnd += size;
        }
    }

    private void fail() {
        chainFailed = true;
        if (chainLength == 0) {
            chainFirst = FrameModel.IMPOSSIBLE;
            chainScore = FrameModel.IMPOSSIBLE;
        }
    }

    /** Bytes of the definition at an index; more than are there when its counts are not there either. */
    private int definitionSize(int at) {
        int left = limit - at;
        if (left < DefinitionReader.FIXED_BYTES) {
            return Integer.MAX_VALUE / 2;
        }
        int nativeBytes = DefinitionReader.nativeBytes(bytes, at);
        if (left < DefinitionReader.countedBytes(bytes, at, nativeBytes)) {
            return Integer.MAX_VALUE / 2;
        }
        return DefinitionReader.sizeBytes(bytes, at, nativeBytes);
    }

    private int definitionScore(int at) {
        if (definitionSize(at) > limit - at) {
            return 1;
        }
        return FrameModel.definition(bytes, at, DefinitionReader.nativeBytes(bytes, at));
    }
}
