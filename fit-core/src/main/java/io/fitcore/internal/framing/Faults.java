package io.fitcore.internal.framing;

import io.fitcore.internal.frame.Fault;
import io.fitcore.internal.layout.LayoutOddity;
import io.fitcore.model.FitException;
import io.fitcore.model.Problem;
import io.fitcore.model.ProblemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of a fault: strict decoding throws damage, lenient decoding keeps it and goes on. The one place where
 * the two part ways; what the framer tries in lenient mode only, it asks here.
 *
 * <p>A bounded number of problems is kept; the counts go on. One for each stream.
 */
public final class Faults {

    private final boolean lenient;
    private final int maxKept;
    private final Books books;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<ProblemKind, Count> counts = new HashMap<>();
    /** The kind that was counted last: the next problem is mostly another one of it. */
    private ProblemKind lastKind;
    private Count lastCount;

    /**
     * @param maxKept how many problems are kept
     * @param books   say how far the reading has come
     */
    public Faults(boolean lenient, int maxKept, Books books) {
        this.lenient = lenient;
        this.maxKept = maxKept;
        this.books = books;
    }

    /** Whether decoding goes on behind damage. */
    boolean areSurvived() {
        return lenient;
    }

    private boolean keepsMore() {
        return problems.size() < maxKept;
    }

    private boolean isThrown(ProblemKind kind) {
        return kind.isDamage() && !lenient;
    }

    /**
     * Takes a fault.
     *
     * @param offset where it shows
     * @throws FitException if it is damage and decoding is strict
     */
    public void report(Fault fault, long offset) {
        if (countAndAsk(fault.kind())) {
            tell(fault.kind(), fault.sentence(), offset);
        }
    }

    /** Takes what is odd about the definition at an offset. */
    public void report(List<LayoutOddity> oddities, long offset) {
        for (LayoutOddity oddity : oddities) {
            if (countAndAsk(oddity.kind())) {
                tell(oddity.kind(), oddity.sentence(), offset);
            }
        }
    }

    /** Counts a fault; answers whether it is to be told: kept, or thrown. */
    private boolean countAndAsk(ProblemKind kind) {
        count(kind);
        return keepsMore() || isThrown(kind);
    }

    private void tell(ProblemKind kind, String sentence, long offset) {
        Problem problem = new Problem(kind, offset, Math.max(books.fileIndex(), 0), books.delivered(), sentence);
        if (keepsMore()) {
            problems.add(problem);
        }
        if (isThrown(kind)) {
            throw new FitException(problem);
        }
    }

    private void count(ProblemKind kind) {
        if (kind != lastKind) {
            lastKind = kind;
            lastCount = counts.get(kind);
            if (lastCount == null) {
                lastCount = new Count();
                counts.put(kind, lastCount);
            }
        }
        lastCount.value++;
    }

    List<Problem> problems() {
        return problems;
    }

    Map<ProblemKind, Long> countsByKind() {
        Map<ProblemKind, Long> byKind = new HashMap<>();
        for (Map.Entry<ProblemKind, Count> entry : counts.entrySet()) {
            byKind.put(entry.getKey(), entry.getValue().value);
        }
        return byKind;
    }

    /** A number that grows in its place: a stream may hold a problem in each byte. */
    private static final class Count {
        private long value;
    }
}
