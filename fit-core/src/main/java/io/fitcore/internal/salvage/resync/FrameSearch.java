package io.fitcore.internal.salvage.resync;

import io.fitcore.internal.frame.DefinitionView;
import io.fitcore.internal.frame.RecordHeader;
import io.fitcore.internal.layout.Layout;

/** Finds the place whose run of records explains the bytes best, with bounded work. */
final class FrameSearch {

    /** The answer where no place will do. */
    static final int NOWHERE = -1;

    /** How far around a place that will do a still better one is looked for. */
    private static final int NEIGHBOURHOOD_BYTES = 256;

    private final Layout[] layouts;
    private final RunFollower follower;
    private final WorkCredit credit;
    private final RecordRun run = new RecordRun();
    private final DefinitionView definition = new DefinitionView();

    /** @param layouts by local type, as the record loop keeps them; read only */
    FrameSearch(Layout[] layouts, RunFollower follower, WorkCredit credit) {
        this.layouts = layouts;
        this.follower = follower;
        this.credit = credit;
    }

    /**
     * The first place that will do, or a better one close behind it; {@link #NOWHERE} when there is none. The beginning
     * of a file will do; elsewhere a run must convince, and before {@code proofBefore} prove that the frame lies there.
     * Where nothing does, a run will do that has nothing against it but its times.
     */
    int find(LookAhead look, int from, int to, int proofBefore) {
        int lastResort = NOWHERE;
        for (int at = from; at < to && credit.isLeft(); at++) {
            if (look.isFileHeader(at)) {
                return lastResort == NOWHERE ? at : lastResort;
            }
            if (willDo(look, at, proofBefore)) {
                int neighbours = Math.min(at + NEIGHBOURHOOD_BYTES, endOfRecord(look, at));
                return bestFrom(look, at, Math.min(to, neighbours), proofBefore);
            }
            if (lastResort == NOWHERE && at >= proofBefore && run.isPlausible()) {
                lastResort = at;
            }
            if (lastResort != NOWHERE && at - lastResort > LookAhead.WANTED_BYTES) {
                return lastResort;
            }
        }
        return lastResort;
    }

    /** The best place from one that has just been found to do. */
    private int bestFrom(LookAhead look, int found, int to, int proofBefore) {
        int best = run.score();
        int bestAt = found;
        for (int at = found + 1; at < to && credit.isLeft(); at++) {
            if (willDo(look, at, proofBefore) && run.score() > best) {
                best = run.score();
                bestAt = at;
            }
        }
        return bestAt;
    }

    private boolean willDo(LookAhead look, int at, int proofBefore) {
        int header = look.header(at);
        if (!RecordHeader.isDefinition(header) && layouts[RecordHeader.localNumber(header)] == null) {
            run.begin(at);
            return false;
        }
        follower.followChoosily(run, look, at);
        if (at < proofBefore) {
            return run.isProof();
        }
        return run.isConvincing();
    }

    /** Whether the run from an index proves that the frame lies there. */
    boolean proves(LookAhead look, int at) {
        follower.followChoosily(run, look, at);
        return run.isProof();
    }

    /** Index behind the record at an index, which is there as a whole. */
    private int endOfRecord(LookAhead look, int at) {
        int header = look.header(at);
        if (RecordHeader.isDefinition(header)) {
            return at + definition.wrap(look.bytes(), at, look.limit()).knownSizeBytes();
        }
        return at + layouts[RecordHeader.localNumber(header)].recordBytes();
    }
}
