package io.fitcore.cli;

import io.fitcore.model.Problem;
import io.fitcore.model.ProblemKind;
import java.util.EnumMap;
import java.util.Map;

/** What is told beside the data, on standard error: one line each, free of characters that command a terminal. */
final class Diagnostics {

    private static final String PROGRAM = "fit-dump: ";

    private final Utf8Output out;

    Diagnostics(Utf8Output out) {
        this.out = out;
    }

    /** Tells something that belongs to no file. */
    void tell(String sentence) {
        out.text(PROGRAM);
        Escapes.inLine(out, sentence);
        out.newLine().flush();
    }

    /** Tells something of a file. */
    void tell(Input input, String sentence) {
        tell(input.displayName() + ": " + sentence);
    }

    /** Tells what was wrong with a reading: damage one by one as far as it was kept, the rest by its number. */
    void tell(Input input, Reading reading, boolean odditiesToo) {
        Map<ProblemKind, Long> more = new EnumMap<>(ProblemKind.class);
        if (reading.report().isPresent()) {
            for (ProblemKind kind : ProblemKind.values()) {
                more.put(kind, reading.report().get().count(kind));
            }
        }
        for (Problem problem : reading.problems()) {
            if (isTold(problem.kind(), odditiesToo)) {
                tell(input, problem.toString());
            }
            more.merge(problem.kind(), -1L, Long::sum);
        }
        for (Map.Entry<ProblemKind, Long> rest : more.entrySet()) {
            if (rest.getValue() > 0 && isTold(rest.getKey(), odditiesToo)) {
                tell(input, "and " + rest.getValue() + " more of the kind [" + rest.getKey() + "]");
            }
        }
        if (reading.failure().isPresent()) {
            tell(input, reading.failure().get());
        }
    }

    private static boolean isTold(ProblemKind kind, boolean odditiesToo) {
        return odditiesToo || kind.isDamage();
    }
}
