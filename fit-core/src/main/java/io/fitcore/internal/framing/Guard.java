package io.fitcore.internal.framing;

import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.frame.DefinitionView;
import io.fitcore.internal.frame.Fault;
import io.fitcore.internal.frame.FileHeaders;
import io.fitcore.internal.frame.RecordHeader;
import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.salvage.Salvage;
import io.fitcore.internal.salvage.resync.Judgement;
import io.fitcore.internal.salvage.resync.LookAhead;
import io.fitcore.internal.salvage.resync.Verdict;

/**
 * Stands before each record where bytes may be damaged: asks a cheap question, and salvage where the answer is no.
 *
 * <p>A record is let through only when what follows it looks like a record too; so one record is held back, and the
 * look-ahead of salvage where something is wrong. Off in strict mode and for files whose checksum was found right
 * beforehand; then it is asked only at a fault.
 */
final class Guard {

    /** How the guard moves on in the input, so that the record loop keeps its books. */
    interface Input {
        /** Makes bytes available as far as the input gives them, as {@link InputWindow#glance}. */
        boolean glance(int count);

        /** Consumes bytes that nothing can be read from. */
        void skip(int count);
    }

    /** What comes of bytes behind a good record: found when the record was judged, done when it has been taken. */
    private record Sequel(Verdict verdict, long offset) {
    }

    private final InputWindow window;
    private final Faults faults;
    private final Layout[] layouts;
    private final Salvage salvage;
    private final Input input;
    private final DefinitionView definition = new DefinitionView();

    // per file of the chain
    private boolean on;
    /** Where the records end that a judgement lets through. */
    private long believedTo;
    /** Where the run of ordinary records ends that was let through, and learned, last. */
    private long clearedTo;
    /** Null where no record was let through that is the last good one. */
    private Sequel sequel;
    private boolean recovered;
    /** Whether the stretch of bytes at hand that nothing can be read from has been reported. */
    private boolean reported;
    private boolean endLoosened;

    Guard(InputWindow window, Faults faults, Layout[] layouts, Salvage salvage, Input input) {
        this.window = window;
        this.faults = faults;
        this.layouts = layouts;
        this.salvage = salvage;
        this.input = input;
    }

    /**
     * Begins a file of the chain at the position of its first record.
     *
     * @param doubtful whether its bytes may be damaged, as far as is known
     */
    void beginFile(boolean doubtful) {
        salvage.forgetFile();
        on = doubtful;
        believedTo = 0;
        clearedTo = 0;
        sequel = null;
        recovered = false;
        reported = false;
        endLoosened = false;
    }

    /** Says that the first record of the file has been found without a header that could be believed. */
    void beginRecovered() {
        recovered = true;
    }

    boolean isOn() {
        return on;
    }

    /** Whether the frame has been lost and found again in this file. */
    boolean isRecovered() {
        return recovered;
    }

    /** Where the records end, or begin that must be judged, from the position on that need no question. */
    long clearedTo() {
        return on ? clearedTo : Long.MAX_VALUE;
    }

    /** Takes the message at an index, which was let through. */
    void learn(Layout layout, int at, long time) {
        if (window.offsetOf(at) >= clearedTo) {
            salvage.learn(layout, window.bytes(), at, time);
        }
    }

    // ---- judging

    /**
     * Judges the record at the position, of which at least one byte is there, and passes over bytes that nothing can be
     * read from.
     *
     * @return {@link Verdict#TAKE} when the record is to be taken; otherwise the position has moved
     */
    Verdict judge(long recordsEnd) {
        if (sequel != null && sequel.offset > window.offset()) {
            return comeTo(sequel, measure(0));
        }
        if (window.offset() < Math.max(believedTo, clearedTo) || clearRun(recordsEnd)) {
            return Verdict.TAKE;
        }
        int size = measure(0);
        int count = size + Math.max(measure(size), FileHeaders.FILE_CRC_BYTES);
        input.glance(count);
        if (looksRight(look(recordsEnd, count, false), size) || looksRight(lookAhead(recordsEnd), size)) {
            return Verdict.TAKE;
        }
        return suspect(recordsEnd);
    }

    /** A fault came up where nothing was suspected: from now on each record is judged. */
    Verdict judgeFault(long recordsEnd) {
        on = true;
        believedTo = 0;
        return suspect(recordsEnd);
    }

    /**
     * Lets a run of ordinary records through at once, of those that are in the window; answers whether there is any.
     * Not as far as where the end of records may yet be moved.
     */
    private boolean clearRun(long recordsEnd) {
        long most = Salvage.LOOK_AHEAD_BYTES;
        if (recovered && !endLoosened) {
            most = Math.min(most, recordsEnd - window.offset() - Salvage.LOOK_AHEAD_BYTES);
        }
        clearedTo = window.offsetOf(salvage.learnRun(look(recordsEnd, (int) most, false)));
        return clearedTo > window.offset();
    }

    private boolean looksRight(LookAhead look, int size) {
        return size > 0 && salvage.looksRight(look, size);
    }

    private Verdict suspect(long recordsEnd) {
        int size = measure(0);
        Judgement judgement = salvage.judge(lookAhead(recordsEnd), size);
        long offset = window.offsetOf(judgement.place());
        if (judgement.verdict() == Verdict.TAKE) {
            believedTo = Math.max(window.offset() + 1, offset);
            return Verdict.TAKE;
        }
        Sequel found = new Sequel(judgement.verdict(), offset);
        if (judgement.isCurrentGood()) {
            sequel = found;
            believedTo = window.offset() + size;
            return Verdict.TAKE;
        }
        return comeTo(found, size);
    }

    /**
     * Passes over bytes that nothing can be read from; they are in the window still.
     *
     * @param size bytes of the record at the position, as {@link #measure} answers
     */
    private Verdict comeTo(Sequel found, int size) {
        reportOnce(size);
        input.skip((int) (found.offset - window.offset()));
        sequel = null;
        if (found.verdict == Verdict.RESUME) {
            recovered = true;
            reported = false;
            believedTo = window.offset() + 1;
        }
        return found.verdict;
    }

    /** Says once for each stretch what is wrong, in the words of strict decoding where it would have stopped here. */
    private void reportOnce(int size) {
        if (!reported) {
            reported = true;
            faults.report(fault(size), window.offset());
        }
    }

    private Fault fault(int size) {
        int header = window.bytes()[window.position()] & 0xFF;
        if (size > 0) {
            return Fault.frameLost();
        }
        if (RecordHeader.isDefinition(header)) {
            wrapDefinition(0);
            return Fault.architectureUnknown(definition.architecture());
        }
        return Fault.definitionMissing(RecordHeader.localNumber(header));
    }

    // ---- the end of records

    /**
     * Looks once, where bytes were lost or inserted, whether the records end elsewhere than declared.
     *
     * @return where they end: where the input or the next header says, else as they should
     */
    long loosenEnd(long recordsEnd) {
        if (endLoosened || !recovered || recordsEnd == Long.MAX_VALUE
                || recordsEnd - window.offset() > Salvage.LOOK_AHEAD_BYTES) {
            return recordsEnd;
        }
        endLoosened = true;
        boolean ended = !input.glance(Salvage.END_BYTES) && window.isEnded();
        return window.offsetOf(salvage.findEnd(look(recordsEnd, Salvage.END_BYTES, ended)));
    }

    // ---- looking ahead

    /** All that a judgement wants to see; one byte more tells whether the input ends behind. */
    private LookAhead lookAhead(long recordsEnd) {
        boolean ended = !input.glance(Salvage.LOOK_AHEAD_BYTES + 1) && window.isEnded();
        return look(recordsEnd, Salvage.LOOK_AHEAD_BYTES, ended);
    }

    /**
     * Some bytes from the position on, and no more of those that happen to be there: how the input arrives is not to
     * change a judgement.
     */
    private LookAhead look(long recordsEnd, int count, boolean ended) {
        int position = window.position();
        int limit = Math.min(window.limit(), position + count);
        long distance = Math.min(recordsEnd - window.offset(), Integer.MAX_VALUE);
        int end = (int) Math.min(position + distance, Integer.MAX_VALUE);
        return new LookAhead(window.bytes(), position, limit, end, ended);
    }

    /**
     * Makes the record that stands so many bytes behind the position available, as far as the input gives it.
     *
     * @return its bytes by its own account; 0 when nothing defines it or it cannot be read
     */
    private int measure(int distance) {
        if (!input.glance(distance + 1)) {
            return 0;
        }
        int header = window.bytes()[window.position() + distance] & 0xFF;
        if (RecordHeader.isDefinition(header)) {
            return measureDefinition(distance);
        }
        Layout layout = layouts[RecordHeader.localNumber(header)];
        if (layout == null) {
            return 0;
        }
        input.glance(distance + layout.recordBytes());
        return layout.recordBytes();
    }

    /** Bytes of a definition; 0 for an unknown architecture; where the input ends inside, those that are known of. */
    private int measureDefinition(int distance) {
        wrapDefinition(distance);
        if (!definition.isWhole() && input.glance(distance + DefinitionView.FIXED_BYTES)) {
            wrapDefinition(distance);
            if (!definition.isWhole() && input.glance(distance + definition.knownSizeBytes())) {
                wrapDefinition(distance);
            }
        }
        if (definition.hasFixedPart() && !definition.isArchitectureKnown()) {
            return 0;
        }
        input.glance(distance + definition.knownSizeBytes());
        return definition.knownSizeBytes();
    }

    private void wrapDefinition(int distance) {
        definition.wrap(window.bytes(), window.position() + distance, window.limit());
    }
}
