package io.fitcore.internal.framing;

import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.frame.DefinitionView;
import io.fitcore.internal.frame.Fault;
import io.fitcore.internal.frame.FileHeaders;
import io.fitcore.internal.frame.RecordHeader;
import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.salvage.Resynchronizer;
import io.fitcore.internal.salvage.Resynchronizer.LayoutSource;
import io.fitcore.internal.salvage.Resynchronizer.Verdict;
import io.fitcore.model.FileHeader;
import java.io.IOException;

/**
 * Stands before each record where bytes may be damaged: asks a cheap question, and salvage where the answer is no.
 *
 * <p>A record is let through only when what follows it looks like a record too; so one record is held back, and the
 * look-ahead of {@link Resynchronizer} where something is wrong. Off in strict mode and for files whose checksum was
 * found right beforehand; then it is asked only at a fault.
 */
final class Guard {

    /** What the record loop is to do. */
    enum Advice {
        /** Take the record at the position. */
        TAKE,
        /** Look again: the position has moved. */
        LOOK_AGAIN,
        /** The file has ended at the position; another one may follow. */
        FILE_ENDED
    }

    /** How the guard moves on in the input, so that the record loop keeps its books. */
    interface Input {
        /** Makes bytes available as far as the input gives them, as {@link InputWindow#glance}. */
        boolean glance(int count);

        /** Consumes bytes that nothing can be read from. */
        void skip(int count);
    }

    /** By how much bytes lost or inserted may have moved the end of records. */
    private static final int MAX_SHIFT_BYTES = 4096;
    private static final int FILE_CRC_BYTES = 2;

    private final InputWindow window;
    private final Faults faults;
    private final Layout[] layouts;
    private final Input input;
    private final LayoutSource source;
    private final DefinitionView definition = new DefinitionView();
    /** Null until a file is doubtful, which none is in strict mode. */
    private Resynchronizer resynchronizer;

    // per file of the chain
    private boolean on;
    private long believedTo;
    /** Where the run of ordinary records ends that was let through, and learned, last. */
    private long clearedTo;
    /** Where to go on behind the record that was let through last, and what is there. */
    private long resumeAt;
    private Verdict resumeVerdict;
    private boolean recovered;
    private boolean reported;
    private boolean endLoosened;

    Guard(InputWindow window, Faults faults, Layout[] layouts, LayoutSource source, Input input) {
        this.window = window;
        this.faults = faults;
        this.layouts = layouts;
        this.input = input;
        this.source = source;
    }

    /**
     * Begins a file of the chain at the position of its first record.
     *
     * @param doubtful whether its bytes may be damaged, as far as is known
     */
    void beginFile(boolean doubtful) {
        if (resynchronizer != null) {
            resynchronizer.reset();
        }
        on = false;
        if (doubtful) {
            turnOn();
        }
        believedTo = 0;
        clearedTo = 0;
        resumeAt = 0;
        recovered = false;
        reported = false;
        endLoosened = false;
    }

    private void turnOn() {
        on = true;
        if (resynchronizer == null) {
            resynchronizer = new Resynchronizer(layouts, source);
        }
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
            resynchronizer.learn(layout, window.bytes(), at, time);
        }
    }

    /** Judges the record at the position, of which at least one byte is there. */
    Advice judge(long recordsEnd) throws IOException {
        if (resumeAt > window.offset()) {
            return resume();
        }
        if (window.offset() < Math.max(believedTo, clearedTo) || clears(recordsEnd)) {
            return Advice.TAKE;
        }
        int next = lengthOf(0);
        int count = next + Math.max(lengthOf(next), FILE_CRC_BYTES);
        input.glance(count);
        show(recordsEnd, count, false);
        if (fits(next)) {
            return Advice.TAKE;
        }
        showAhead(recordsEnd);
        return fits(next) ? Advice.TAKE : suspect(recordsEnd);
    }

    /**
     * Lets a run of ordinary records through at once, of those that are in the window; answers whether there is any. Not as
     * far as where the end of records may yet be moved.
     */
    private boolean clears(long recordsEnd) {
        long left = recovered && !endLoosened ? recordsEnd - window.offset() : Long.MAX_VALUE;
        show(recordsEnd, (int) Math.min(left - Resynchronizer.LOOK_AHEAD_BYTES, Resynchronizer.LOOK_AHEAD_BYTES), false);
        clearedTo = window.offsetOf(resynchronizer.learnRun(window.position()));
        return clearedTo > window.offset();
    }

    /** Whether the record at the position looks right, and so does what stands as many bytes behind it. */
    private boolean fits(int length) {
        int at = window.position();
        return length > 0 && resynchronizer.looksRight(at) && resynchronizer.looksRightBehind(at, at + length);
    }

    /** A fault came up where nothing was suspected: from now on each record is judged. */
    Advice judgeFault(long recordsEnd) throws IOException {
        turnOn();
        believedTo = 0;
        return suspect(recordsEnd);
    }

    private Advice suspect(long recordsEnd) throws IOException {
        int size = lengthOf(0);
        showAhead(recordsEnd);
        int at = window.position();
        int next = at + size;
        Verdict verdict = resynchronizer.judge(at, next);
        if (verdict == Verdict.AS_IS) {
            believedTo = Math.max(window.offset() + 1, window.offsetOf(resynchronizer.place()));
            return Advice.TAKE;
        }
        boolean currentGood = resynchronizer.isCurrentGood();
        int place = resynchronizer.place();
        if (currentGood) {
            resumeAt = window.offsetOf(place);
            resumeVerdict = verdict;
            believedTo = window.offsetOf(next);
            return Advice.TAKE;
        }
        report(size);
        input.skip(place - at);
        return arrive(verdict);
    }

    private Advice resume() {
        report(lengthOf(0));
        input.skip((int) (resumeAt - window.offset())); // what was looked at is in the window still
        return arrive(resumeVerdict);
    }

    /** The bytes that nothing could be read from are behind. */
    private Advice arrive(Verdict verdict) {
        resumeAt = 0;
        if (verdict == Verdict.NEXT_FILE) {
            return Advice.FILE_ENDED;
        }
        if (verdict == Verdict.RESUME) {
            recovered = true;
            reported = false;
            believedTo = window.offset() + 1;
        }
        return Advice.LOOK_AGAIN;
    }

    /**
     * Says once for each stretch what is wrong, in the words of strict decoding where it would have stopped here.
     *
     * @param length bytes of the record at the position, as {@link #lengthOf} answers
     */
    private void report(int length) {
        if (reported) {
            return;
        }
        reported = true;
        long offset = window.offset();
        int header = window.bytes()[window.position()] & 0xFF;
        if (length > 0) {
            faults.report(Fault.frameLost(), offset);
        } else if (RecordHeader.isDefinition(header)) {
            wrapDefinition(0);
            faults.report(Fault.architectureUnknown(definition.architecture()), offset);
        } else {
            faults.report(Fault.definitionMissing(RecordHeader.localNumber(header)), offset);
        }
    }

    /** Where bytes were lost or inserted, the records end elsewhere than declared: where the input or the next header says. */
    long loosenEnd(long recordsEnd) {
        if (endLoosened || !recovered || recordsEnd == Long.MAX_VALUE
                || recordsEnd - window.offset() > Resynchronizer.LOOK_AHEAD_BYTES) {
            return recordsEnd;
        }
        endLoosened = true;
        int wanted = Resynchronizer.LOOK_AHEAD_BYTES + MAX_SHIFT_BYTES + FileHeader.MIN_SIZE_BYTES;
        boolean ends = !input.glance(wanted) && window.isEnded();
        int end = window.position() + (int) (recordsEnd - window.offset());
        int last = Math.min(window.limit() - FileHeader.MIN_SIZE_BYTES, end + MAX_SHIFT_BYTES);
        for (int i = Math.max(window.position(), end - MAX_SHIFT_BYTES); i <= last; i++) {
            if (FileHeaders.isHeader(window.bytes(), i)) {
                return Math.max(window.offset(), window.offsetOf(i) - FILE_CRC_BYTES);
            }
        }
        long inputEnd = window.offsetOf(window.limit());
        return ends && Math.abs(inputEnd - FILE_CRC_BYTES - recordsEnd) <= MAX_SHIFT_BYTES
                ? Math.max(window.offset(), inputEnd - FILE_CRC_BYTES) : recordsEnd;
    }

    /** Shows all that a judgement wants to see; one byte more tells whether the input ends behind. */
    private void showAhead(long recordsEnd) {
        boolean ends = !input.glance(Resynchronizer.LOOK_AHEAD_BYTES + 1) && window.isEnded();
        show(recordsEnd, Resynchronizer.LOOK_AHEAD_BYTES, ends);
    }

    /**
     * Shows some bytes from the position on, and no more of those that happen to be there: how the input arrives is not
     * to change a judgement.
     */
    private void show(long recordsEnd, int count, boolean ends) {
        int limit = Math.min(window.limit(), window.position() + count);
        long distance = recordsEnd - window.offset();
        int end = (int) Math.min(window.position() + Math.min(distance, Integer.MAX_VALUE), Integer.MAX_VALUE);
        resynchronizer.look(window.bytes(), limit, end, ends);
    }

    /**
     * Bytes of the record that stands so many bytes behind the position, by its own account; 0 when nothing defines it
     * or it cannot be read. Makes the record available, as far as the input gives it.
     */
    private int lengthOf(int distance) {
        if (!input.glance(distance + 1)) {
            return 0;
        }
        int header = window.bytes()[window.position() + distance] & 0xFF;
        Layout layout = layouts[RecordHeader.localNumber(header)];
        int length = RecordHeader.isDefinition(header) ? definitionLength(distance)
                : layout == null ? 0 : layout.recordBytes();
        input.glance(distance + length);
        return length;
    }

    /** Bytes of a definition; 0 for an unknown architecture; where the input ends inside, those that are known of. */
    private int definitionLength(int distance) {
        wrapDefinition(distance);
        if (!definition.isWhole() && input.glance(distance + DefinitionView.FIXED_BYTES)) {
            wrapDefinition(distance);
            if (!definition.isWhole() && input.glance(distance + definition.knownSizeBytes())) {
                wrapDefinition(distance);
            }
        }
        return definition.hasFixedPart() && !definition.isArchitectureKnown() ? 0 : definition.knownSizeBytes();
    }

    private void wrapDefinition(int distance) {
        definition.wrap(window.bytes(), window.position() + distance, window.limit());
    }
}
