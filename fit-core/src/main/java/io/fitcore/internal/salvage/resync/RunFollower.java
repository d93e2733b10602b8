package io.fitcore.internal.salvage.resync;

import io.fitcore.internal.frame.DefinitionView;
import io.fitcore.internal.frame.RecordHeader;
import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.salvage.evidence.DefinitionFit;

/** Follows records by the lengths that they have, definitions among them included. */
final class RunFollower {

    /** What compiling a definition costs for each of its bytes, in record scores. */
    private static final int DEFINITION_BYTE_COST = 4;

    private final Layout[] layouts;
    private final LayoutSource source;
    private final FrameModel model;
    private final WorkCredit credit;
    private final DefinitionView definition = new DefinitionView();

    // of the run at hand
    private final Layout[] trial;
    private long time;
    private boolean usual;
    private boolean choosy;

    /** @param layouts by local type, as the record loop keeps them; read only */
    RunFollower(Layout[] layouts, LayoutSource source, FrameModel model, WorkCredit credit) {
        this.layouts = layouts;
        this.source = source;
        this.model = model;
        this.credit = credit;
        this.trial = new Layout[layouts.length];
    }

    /** Follows the run from an index, whatever it holds. */
    void follow(RecordRun run, LookAhead look, int from) {
        followTo(run, look, from, false);
    }

    /** Follows the run from an index, as long as its definitions are likely. */
    void followChoosily(RecordRun run, LookAhead look, int from) {
        followTo(run, look, from, true);
    }

    private void followTo(RecordRun run, LookAhead look, int from, boolean newChoosy) {
        System.arraycopy(layouts, 0, trial, 0, trial.length);
        time = model.lastTime();
        usual = true;
        choosy = newChoosy;
        run.begin(from);
        while (run.isOpen() && run.end() < look.limit()) {
            step(run, look, run.end());
        }
    }

    private void step(RecordRun run, LookAhead look, int at) {
        if (look.isRecordsEnd(at)) {
            run.complete();
            return;
        }
        credit.spend(1);
        int header = look.header(at);
        if (RecordHeader.isDefinition(header)) {
            stepOverDefinition(run, look, at);
        } else {
            stepOverMessage(run, look, at, trial[RecordHeader.localNumber(header)]);
        }
    }

    private void stepOverDefinition(RecordRun run, LookAhead look, int at) {
        definition.wrap(look.bytes(), at, look.limit());
        int score = DefinitionFit.score(definition);
        if (score == DefinitionFit.IMPOSSIBLE) {
            run.fail();
            return;
        }
        if (!definition.isWhole()) {
            run.cut(look.isCut());
            return;
        }
        int size = definition.knownSizeBytes();
        run.add(score, size);
        if (score < 0 && choosy) {
            run.stop();
            return;
        }
        credit.spend((long) DEFINITION_BYTE_COST * size);
        trial[definition.localNumber()] = source.layoutOf(look.bytes(), at, size);
    }

    private void stepOverMessage(RecordRun run, LookAhead look, int at, Layout layout) {
        if (layout == null) {
            run.fail();
            return;
        }
        if (layout.recordBytes() > look.limit() - at) {
            run.cut(look.isCut());
            return;
        }
        int header = look.header(at);
        int local = RecordHeader.localNumber(header);
        int score = model.message(layout, look.bytes(), at, time, run.before(layout, local));
        if (usual) { // an unusual header speaks against the run once
            score += model.header(header);
            usual = model.isUsual(header);
        }
        run.add(score, layout.recordBytes());
        run.remember(layout, local);
        countTime(run, look, at, layout);
    }

    private void countTime(RecordRun run, LookAhead look, int at, Layout layout) {
        if (model.isFar(layout, look.bytes(), at, time)) {
            run.countUntimely();
            return;
        }
        if (model.lastTime() != FileClock.UNKNOWN && model.isClose(layout, look.bytes(), at, time)) {
            run.countTimely();
        } else if (layout.timestamp() != null) {
            run.countVague();
        }
        time = FrameModel.timeOf(layout, look.bytes(), at, time);
    }

    /** Whether records from one index on come to another one, as they do where values are wrong but not the frame. */
    boolean leadsTo(LookAhead look, int from, int to) {
        System.arraycopy(layouts, 0, trial, 0, trial.length);
        int at = from;
        while (at < to) {
            int size = sizeAt(look, at);
            if (size == 0) {
                return false;
            }
            at += size;
        }
        return at == to;
    }

    /** Bytes of the record at an index, 0 where none can be; a definition is in force from there on. */
    private int sizeAt(LookAhead look, int at) {
        int header = look.header(at);
        if (!RecordHeader.isDefinition(header)) {
            Layout layout = trial[RecordHeader.localNumber(header)];
            return layout == null ? 0 : layout.recordBytes();
        }
        definition.wrap(look.bytes(), at, look.limit());
        if (!definition.isWhole() || !definition.isArchitectureKnown()) {
            return 0;
        }
        int size = definition.knownSizeBytes();
        trial[definition.localNumber()] = source.layoutOf(look.bytes(), at, size);
        return size;
    }
}
