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
 * <p>Honest data has chains of records that go on; shifted bytes soon meet an undefined local type or an impossible
 * definition, or times out of place. A record is passed over only where its chain breaks, or where its times are wrong
 * and another place is proved right by times that run on; an undamaged file has no such place.
 *
 * <p>Work is bounded: each byte of input earns credit for a few record scores, and where the credit is used up nothing is
 * searched any more. One for each stream.
 */
public final class Resynchronizer {

    /** Bytes of look-ahead that a judgement wants to see, if the input has them. */
    public static final int LOOK_AHEAD_BYTES = 32 * 1024;

    /** A chain that ends where the records do. */
    private static final int ENDS_RIGHT = 12;
    /** What a record says against a chain of which the look-ahead, or the input, ends inside. */
    private static final int CUT = 1;
    /** How far around a place that will do a still better one is looked for. */
    private static final int NEIGHBOURHOOD_BYTES = 256;
    /** How far another place is looked for while going on as things are does not fail. */
    private static final int DOUBT_BYTES = 1024;

    private static final long FIRST_CREDIT = 1_000_000;
    /** Bytes of records that are read in the time of a record score. */
    private static final int BYTES_PER_CREDIT = 2;
    /** What compiling a definition costs for each of its bytes, in record scores. */
    private static final int DEFINITION_BYTE_COST = 4;

    /** Finds or compiles the layout of a definition without taking it. */
    @FunctionalInterface
    public interface LayoutSource {
        /** The layout of the definition at an index, which is there as a whole. */
        Layout layoutOf(byte[] bytes, int at, int sizeBytes);
    }

    /** What to do with the record that was judged. */
    public enum Verdict {
        /** Nothing is wrong with it, or nothing explains the bytes better: go on, up to {@link #place()} unasked. */
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
    private final Chain asIs = new Chain();
    private final Chain other = new Chain();

    private byte[] bytes;
    private int limit;
    private int recordsEnd;
    private boolean ended;
    private long credit = FIRST_CREDIT;
    /** Bytes that have not become credit yet. */
    private int earned;

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
    }

    /** Takes a record that is believed. */
    public void learn(Layout layout, byte[] recordBytes, int at, long time) {
        model.learn(layout, recordBytes, at, time);
        earn(layout.recordBytes());
    }

    private void earn(int recordBytes) {
        earned += recordBytes;
        credit = Math.min(credit + earned / BYTES_PER_CREDIT, FIRST_CREDIT);
        earned %= BYTES_PER_CREDIT;
    }

    /**
     * Shows the bytes that may be looked at.
     *
     * @param newLimit      index behind the last byte to be looked at
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
        return at + layout.recordBytes() > limit || hasLikelyValues(layout, at);
    }

    private boolean hasLikelyValues(Layout layout, int at) {
        if (FrameModel.isBlank(layout, bytes, at)) {
            return false;
        }
        return layout.timestamp() == null
                ? model.resemblance(layout, bytes, at) >= 0 : model.isTimely(layout, bytes, at);
    }

    /**
     * Takes data messages that follow one another from an index, as far as each looks right and so does the data message
     * behind it: the cheap check for many records at once.
     *
     * @return index behind the last that was taken; {@code from} when none was
     */
    public int learnRun(int from) {
        int at = from;
        Layout layout = wholeMessage(at);
        while (layout != null && hasLikelyValues(layout, at)) { // again, now that what stands before it is learned
            int next = at + layout.recordBytes();
            Layout nextLayout = wholeMessage(next);
            if (nextLayout == null || !hasLikelyValues(nextLayout, next)) {
                break;
            }
            model.learn(layout, bytes, at, layout.time(bytes, at));
            at = next;
            layout = nextLayout;
        }
        earn(at - from);
        return at;
    }

    /** The layout of the data message at an index; null when there is none as a whole, or its header is unusual. */
    private Layout wholeMessage(int at) {
        int end = Math.min(limit, recordsEnd);
        if (at >= end || RecordHeader.isDefinition(bytes[at] & 0xFF)) {
            return null;
        }
        Layout layout = layouts[RecordHeader.localNumber(bytes[at] & 0xFF)];
        return layout != null && model.header(bytes[at] & 0xFF) >= 0 && at + layout.recordBytes() <= end ? layout : null;
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
        currentGood = false;
        follow(asIs, RecordHeader.isDefinition(bytes[start] & 0xFF) ? start : next);
        if (next == start || (asIs.failed && asIs.end <= next)) {
            return breaksHere(start, next);
        }
        return asIs.failed ? breaksLater(start, next) : isDoubtful(start, next);
    }

    /** The record itself, or what stands behind it, cannot be a record. */
    private Verdict breaksHere(int start, int next) {
        int bound = bound(start);
        int found = search(isTimely(start, next) ? next : start + 1, bound, next);
        if (found < 0) {
            currentGood = isThere(start, next);
            return nothing(Math.max(start, next), bound);
        }
        return goTo(found, start, next);
    }

    /** A record that comes soon cannot be one. The way there is believed unless the frame is proved to lie elsewhere. */
    private Verdict breaksLater(int start, int next) {
        if (asIs.timely > 0) {
            return goOn(Math.min(asIs.timelyTo, asIs.last));
        }
        int found = search(isTimely(start, next) ? next : start + 1, asIs.end, asIs.end);
        if (found < 0 || leadsTo(next, found)) {
            return goOn(asIs.last);
        }
        int before = isFileHeader(found) ? asIs.lastBefore(found) : start;
        return before > start ? goOn(before) : goTo(found, start, next);
    }

    /** The records go on, but their times or definitions may make no sense. */
    private Verdict isDoubtful(int start, int next) {
        if (asIs.timely > 0) {
            return goOn(asIs.timelyTo);
        }
        if (asIs.complete || asIs.cut || (asIs.untimely == 0 && asIs.score >= 0)) {
            return goOn(asIs.end);
        }
        int bound = Math.min(bound(start), next + DOUBT_BYTES);
        int found = search(start + 1, bound, bound);
        return found < 0 || isFileHeader(found) || leadsTo(next, found) ? goOn(asIs.end) : goTo(found, start, next);
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

    private Verdict goTo(int found, int start, int next) {
        boolean header = isFileHeader(found);
        boolean proved = !header && proves(found);
        currentGood = found >= next && isThere(start, next) && (!proved || isGood(start));
        return decide(header ? Verdict.NEXT_FILE : Verdict.RESUME, found);
    }

    private Verdict nothing(int from, int bound) {
        int keep = ended || bound == recordsEnd ? 0 : LOOK_AHEAD_BYTES / 4;
        return decide(Verdict.NOTHING, Math.min(limit, Math.max(from + 1, bound - keep)));
    }

    private Verdict decide(Verdict verdict, int newPlace) {
        place = newPlace;
        return verdict;
    }

    private int bound(int start) {
        return Math.min(limit, Math.max(recordsEnd, start + 1));
    }

    private boolean isThere(int start, int next) {
        return next > start && next <= limit;
    }

    /** Whether a record is there as a whole whose time runs on: it cannot lie where no record begins. */
    private boolean isTimely(int start, int next) {
        int header = bytes[start] & 0xFF;
        return isThere(start, next) && !RecordHeader.isDefinition(header) && model.lastTime() >= 0
                && model.isClose(layouts[RecordHeader.localNumber(header)], bytes, start, model.lastTime());
    }

    /** Whether nothing speaks against a record that is there as a whole. */
    private boolean isGood(int start) {
        int header = bytes[start] & 0xFF;
        return RecordHeader.isDefinition(header) ? definitionScore(start) >= 0 : model.header(header)
                + model.message(layouts[RecordHeader.localNumber(header)], bytes, start, model.lastTime(), FrameModel.NOWHERE) >= 0;
    }

    /** Whether records from one index on come to another one, as they do where values are wrong but not the frame. */
    private boolean leadsTo(int from, int to) {
        System.arraycopy(layouts, 0, trial, 0, trial.length);
        int at = from;
        while (at < to) {
            int header = bytes[at] & 0xFF;
            int local = RecordHeader.localNumber(header);
            int size = 0;
            if (!RecordHeader.isDefinition(header)) {
                size = trial[local] == null ? 0 : trial[local].recordBytes();
            } else if (definitionScore(at) != FrameModel.IMPOSSIBLE && definitionSize(at) <= limit - at) {
                size = definitionSize(at);
                trial[local] = source.layoutOf(bytes, at, size);
            }
            if (size == 0) {
                return false;
            }
            at += size;
        }
        return at == to;
    }

    /**
     * The first place that will do, or a better one close behind it; -1 when there is none. The beginning of a file will
     * do; elsewhere a chain must convince, and before {@code proofBefore} prove that the frame lies there. Where nothing
     * does, a chain will do that has nothing against it but its times.
     */
    private int search(int from, int to, int proofBefore) {
        int lastResort = -1;
        for (int at = from; at < to && credit > 0; at++) {
            if (isFileHeader(at)) {
                return lastResort < 0 ? at : lastResort;
            }
            if (willDo(at, proofBefore)) {
                return better(at, Math.min(to, Math.min(at + NEIGHBOURHOOD_BYTES, firstEnd(at))), proofBefore);
            }
            if (lastResort < 0 && at >= proofBefore && other.isPlausible()) {
                lastResort = at;
            }
            if (lastResort >= 0 && at - lastResort > LOOK_AHEAD_BYTES) {
                return lastResort;
            }
        }
        return lastResort;
    }

    private int better(int found, int to, int proofBefore) {
        int best = other.score;
        int bestAt = found;
        for (int at = found + 1; at < to && credit > 0; at++) {
            if (willDo(at, proofBefore) && other.score > best) {
                best = other.score;
                bestAt = at;
            }
        }
        return bestAt;
    }

    private boolean willDo(int at, int proofBefore) {
        int header = bytes[at] & 0xFF;
        if (!RecordHeader.isDefinition(header) && layouts[RecordHeader.localNumber(header)] == null) {
            other.begin(at);
            return false;
        }
        follow(other, at);
        return at < proofBefore ? other.isProof() : other.convinces();
    }

    private boolean proves(int at) {
        follow(other, at);
        return other.isProof();
    }

    private int firstEnd(int at) {
        int header = bytes[at] & 0xFF;
        return at + (RecordHeader.isDefinition(header)
                ? definitionSize(at) : layouts[RecordHeader.localNumber(header)].recordBytes());
    }

    private boolean isFileHeader(int at) {
        return limit - at >= FileHeader.MIN_SIZE_BYTES && FileHeaders.isUsualHeader(bytes, at);
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

    /** Follows the chain from an index. */
    private void follow(Chain chain, int from) {
        System.arraycopy(layouts, 0, trial, 0, trial.length);
        chain.begin(from);
        long time = model.lastTime();
        boolean usual = true;
        while (chain.length < Chain.RECORDS && chain.end < limit) {
            int at = chain.end;
            if (isEnd(at)) {
                chain.score += ENDS_RIGHT;
                chain.complete = true;
                return;
            }
            credit--;
            int header = bytes[at] & 0xFF;
            boolean definition = RecordHeader.isDefinition(header);
            Layout layout = definition ? null : trial[RecordHeader.localNumber(header)];
            int size = definition ? definitionSize(at) : layout == null ? 0 : layout.recordBytes();
            chain.failed = size == 0 || (definition && definitionScore(at) == FrameModel.IMPOSSIBLE);
            if (chain.failed) {
                return;
            }
            if (size > limit - at) {
                chain.score -= CUT;
                chain.cut = ended && recordsEnd > limit;
                return;
            }
            if (definition) {
                int score = definitionScore(at);
                chain.add(score, size);
                if (score < 0 && chain == other) {
                    return;
                }
                credit -= (long) DEFINITION_BYTE_COST * size;
                trial[RecordHeader.localNumber(header)] = source.layoutOf(bytes, at, size);
                continue;
            }
            int local = RecordHeader.localNumber(header);
            int score = model.message(layout, bytes, at, time, chain.before(layout, local))
                    + (usual ? model.header(header) : 0);
            usual &= model.header(header) > 0;
            if (model.isFar(layout, bytes, at, time)) {
                chain.untimely++;
            } else {
                if (model.lastTime() >= 0 && model.isClose(layout, bytes, at, time)) {
                    chain.timely++;
                    chain.timelyTo = at + size;
                } else if (layout.timestamp() != null) {
                    chain.vague++;
                }
                time = FrameModel.timeOf(layout, bytes, at, time);
            }
            chain.add(score, size);
            chain.remember(layout, local);
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
