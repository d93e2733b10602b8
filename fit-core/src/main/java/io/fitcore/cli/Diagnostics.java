package io.fitcore.cli;

import io.fitcore.cli.output.Escapes;
import io.fitcore.cli.output.Utf8Output;
import io.fitcore.model.Problem;
import io.fitcore.model.ProblemKind;

/** Writes to standard error what is not data: one line each, free of characters that command a terminal. */
final class Diagnostics {

    private static final String PROGRAM = "fit-dump: ";

    private final Utf8Output out;

    Diagnostics(Utf8Output out) {
        this.out = out;
    }

    /** Tells something that belongs to no input. */
    void tell(String sentence) {
        out.text(PROGRAM);
        Escapes.inLine(out, sentence);
        out.newLine().flush();
    }

    /** Tells something about an input. */
    void tell(Input input, String sentence) {
        tell(input.name().forPeople() + ": " + sentence);
    }

    /** Tells what was wrong with an input: problems one by one as far as they were kept, the rest by their number. */
    void tell(Input input, Reading reading, boolean odditiesToo) {
        for (Problem problem : reading.problems()) {
            if (isTold(problem.kind(), odditiesToo)) {
                tell(input, problem.toString());
            }
        }
        for (ProblemKind kind : ProblemKind.values()) {
            long more = reading.unkeptCount(kind);
            if (more > 0 && isTold(kind, odditiesToo)) {
                tell(input, "and " + more + " more of the kind [" + kind + "]");
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
