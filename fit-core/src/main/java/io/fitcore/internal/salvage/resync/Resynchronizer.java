package io.fitcore.internal.salvage.resync;

import io.fitcore.internal.frame.RecordHeader;
import io.fitcore.internal.layout.Layout;

/**
 * Judges records by what follows them, and finds the frame again where it is lost.
 *
 * <p>In honest data one record follows another; shifted bytes soon come to an undefined local type, an impossible
 * definition, or times out of place. A record is passed over only where the run of records breaks, or where its times
 * are wrong and another place is proved right by times that run on. An undamaged file has no such place.
 *
 * <p>Work is bounded by {@link WorkCredit}. One for each stream.
 */
public final class Resynchronizer {

    /** How far another place is looked for while going on as things are does not fail. */
    private static final int DOUBT_BYTES = 1024;

    private final FrameModel model = new FrameModel();
    private final WorkCredit credit = new WorkCredit();
    private final RecordCheck check;
    private final RunFollower follower;
    private final FrameSearch search;
    /** Going on as things are. */
    private final RecordRun asIs = new RecordRun();

    /** @param layouts by local type, as the record loop keeps them; read only */
    public Resynchronizer(Layout[] layouts, LayoutSource source) {
        check = new RecordCheck(layouts, model);
        follower = new RunFollower(layouts, source, model, credit);
        search = new FrameSearch(layouts, follower, credit);
    }

    /** Forgets what a file has shown, for the next one. */
    public void reset() {
        model.reset();
    }

    /** Takes a message that is believed. */
    public void learn(Layout layout, byte[] bytes, int at, long time) {
        model.learn(layout, bytes, at, time);
        credit.earn(layout.recordBytes());
    }

    /**
     * Learns data messages that follow one another from the one at hand, as far as nothing about them is suspicious.
     *
     * @return index behind the last that was learned; that of the record at hand when none was
     */
    public int learnRun(LookAhead look) {
        int end = check.learnRun(look);
        credit.earn(end - look.from());
        return end;
    }

    /**
     * The cheap check: whether the record at hand, of so many bytes, looks right, and so does what stands behind it.
     */
    public boolean looksRight(LookAhead look, int sizeBytes) {
        int at = look.from();
        return check.looksRight(look, at) && check.looksRightBehind(look, at, at + sizeBytes);
    }

    /**
     * Judges the record at hand, which a cheap check made suspicious.
     *
     * @param sizeBytes bytes of the record by its own account; 0 when it cannot be one
     */
    public Judgement judge(LookAhead look, int sizeBytes) {
        int next = look.from() + sizeBytes;
        followAsIs(look, next);
        if (sizeBytes == 0 || (asIs.hasFailed() && asIs.end() <= next)) {
            return judgeBroken(look, next);
        }
        if (asIs.hasFailed()) {
            return judgeBreakingLater(look, next);
        }
        return judgeDoubtful(look, next);
    }

    /** A definition says what those behind it mean; a message says nothing of them. */
    private void followAsIs(LookAhead look, int next) {
        if (RecordHeader.isDefinition(look.header(look.from()))) {
            follower.follow(asIs, look, look.from());
        } else {
            follower.follow(asIs, look, next);
        }
    }

    /** The record itself, or what stands behind it, cannot be a record. */
    private Judgement judgeBroken(LookAhead look, int next) {
        int bound = look.bound();
        int found = search.find(look, searchFrom(look, next), bound, next);
        if (found == FrameSearch.NOWHERE) {
            return nothing(look, next, bound);
        }
        return goTo(look, found, next);
    }

    /**
     * A record that comes soon cannot be one. The way there is believed unless the frame is proved to lie elsewhere.
     */
    private Judgement judgeBreakingLater(LookAhead look, int next) {
        if (asIs.isTimely()) {
            return goOn(Math.min(asIs.timelyTo(), asIs.last()));
        }
        int found = search.find(look, searchFrom(look, next), asIs.end(), asIs.end());
        if (found == FrameSearch.NOWHERE || follower.leadsTo(look, next, found)) {
            return goOn(asIs.last());
        }
        if (look.isFileHeader(found)) {
            int before = asIs.lastBefore(found);
            if (before > look.from()) {
                return goOn(before);
            }
        }
        return goTo(look, found, next);
    }

    /** The records go on, but their times or definitions may make no sense. */
    private Judgement judgeDoubtful(LookAhead look, int next) {
        if (asIs.isTimely()) {
            return goOn(asIs.timelyTo());
        }
        boolean fair = !asIs.isUntimely() && asIs.score() >= 0;
        if (fair || asIs.isComplete() || asIs.isTruncated()) {
            return goOn(asIs.end());
        }
        int bound = Math.min(look.bound(), next + DOUBT_BYTES);
        int found = search.find(look, look.from() + 1, bound, bound);
        if (found == FrameSearch.NOWHERE || look.isFileHeader(found) || follower.leadsTo(look, next, found)) {
            return goOn(asIs.end());
        }
        return goTo(look, found, next);
    }

    /** Behind a record whose time runs on; else just behind its first byte. */
    private int searchFrom(LookAhead look, int next) {
        if (isThere(look, next) && check.isTimely(look, look.from())) {
            return next;
        }
        return look.from() + 1;
    }

    /** Whether the record at hand is one, and there as a whole. */
    private static boolean isThere(LookAhead look, int next) {
        return next > look.from() && next <= look.limit();
    }

    private static Judgement goOn(int believedTo) {
        return new Judgement(Verdict.TAKE, believedTo, false);
    }

    private Judgement goTo(LookAhead look, int found, int next) {
        boolean mayBeGood = found >= next && isThere(look, next);
        if (look.isFileHeader(found)) {
            return new Judgement(Verdict.NEXT_FILE, found, mayBeGood);
        }
        boolean proved = search.proves(look, found);
        boolean good = mayBeGood && (!proved || check.isGood(look, look.from()));
        return new Judgement(Verdict.RESUME, found, good);
    }

    /** Nothing was found up to a bound; the last of it is looked at again where more may follow. */
    private static Judgement nothing(LookAhead look, int next, int bound) {
        int keep = look.isEnded() || bound == look.recordsEnd() ? 0 : LookAhead.WANTED_BYTES / 4;
        int place = Math.min(look.limit(), Math.max(next + 1, bound - keep));
        return new Judgement(Verdict.NOTHING, place, isThere(look, next));
    }
}
