package io.fitcore.internal.salvage.resync;

import io.fitcore.internal.frame.DefinitionView;
import io.fitcore.internal.frame.RecordHeader;
import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.salvage.evidence.DefinitionFit;

/** The cheap questions: what can be said of one record without following those behind it. */
final class RecordCheck {

    private final Layout[] layouts;
    private final FrameModel model;
    private final DefinitionView definition = new DefinitionView();

    /** @param layouts by local type, as the record loop keeps them; read only */
    RecordCheck(Layout[] layouts, FrameModel model) {
        this.layouts = layouts;
        this.model = model;
    }

    /** Whether what stands at an index begins as a record of this file might. */
    boolean looksRight(LookAhead look, int at) {
        if (look.isRecordsEnd(at) || at >= look.limit()) {
            return at <= Math.max(look.recordsEnd(), look.limit());
        }
        int header = look.header(at);
        if (RecordHeader.isDefinition(header)) {
            return definitionScore(look, at) > 0;
        }
        if (look.isPadding(at)) {
            return true;
        }
        Layout layout = layouts[RecordHeader.localNumber(header)];
        if (layout == null || !model.isUsual(header)) {
            return false;
        }
        return at + layout.recordBytes() > look.limit() || hasLikelyValues(layout, look.bytes(), at);
    }

    /** As {@link #looksRight}, for what stands behind a record; a definition defines what may follow it. */
    boolean looksRightBehind(LookAhead look, int at, int next) {
        return isDefinedBy(look, at, next) || looksRight(look, next);
    }

    private static boolean isDefinedBy(LookAhead look, int at, int next) {
        return RecordHeader.isDefinition(look.header(at)) && next < look.limit()
                && RecordHeader.isPlainData(look.header(next))
                && RecordHeader.localNumber(look.header(next)) == RecordHeader.localNumber(look.header(at));
    }

    private boolean hasLikelyValues(Layout layout, byte[] bytes, int at) {
        if (FrameModel.isErased(layout, bytes, at)) {
            return false;
        }
        if (layout.timestamp() == null) {
            return model.resemblance(layout, bytes, at) >= 0;
        }
        return model.isTimely(layout, bytes, at);
    }

    private int definitionScore(LookAhead look, int at) {
        return DefinitionFit.score(definition.wrap(look.bytes(), at, look.limit()));
    }

    /**
     * Learns data messages that follow one another from the one at hand, as far as each looks right and so does the
     * data message behind it: many records at once.
     *
     * @return index behind the last that was learned; {@link LookAhead#from()} when none was
     */
    int learnRun(LookAhead look) {
        byte[] bytes = look.bytes();
        int at = look.from();
        Layout layout = wholeMessage(look, at);
        while (layout != null && hasLikelyValues(layout, bytes, at)) { // again, now that what is before it is learned
            int next = at + layout.recordBytes();
            Layout nextLayout = wholeMessage(look, next);
            if (nextLayout == null || !hasLikelyValues(nextLayout, bytes, next)) {
                break;
            }
            model.learn(layout, bytes, at, layout.time(bytes, at));
            at = next;
            layout = nextLayout;
        }
        return at;
    }

    /** The layout of the data message at an index; null when there is none as a whole, or its header is unusual. */
    private Layout wholeMessage(LookAhead look, int at) {
        int end = Math.min(look.limit(), look.recordsEnd());
        if (at >= end) {
            return null;
        }
        int header = look.header(at);
        if (RecordHeader.isDefinition(header) || !model.isUsual(header)) {
            return null;
        }
        Layout layout = layouts[RecordHeader.localNumber(header)];
        if (layout == null || at + layout.recordBytes() > end) {
            return null;
        }
        return layout;
    }

    /** Whether a record that is there as a whole has a time that runs on: it cannot lie where no record begins. */
    boolean isTimely(LookAhead look, int at) {
        int header = look.header(at);
        return !RecordHeader.isDefinition(header) && model.lastTime() != FileClock.UNKNOWN
                && model.isClose(layouts[RecordHeader.localNumber(header)], look.bytes(), at, model.lastTime());
    }

    /** Whether nothing speaks against a record that is there as a whole. */
    boolean isGood(LookAhead look, int at) {
        int header = look.header(at);
        if (RecordHeader.isDefinition(header)) {
            return definitionScore(look, at) >= 0;
        }
        Layout layout = layouts[RecordHeader.localNumber(header)];
        int values = model.message(layout, look.bytes(), at, model.lastTime(), FrameModel.NOWHERE);
        return model.header(header) + values >= 0;
    }
}
