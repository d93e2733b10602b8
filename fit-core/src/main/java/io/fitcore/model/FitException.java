package io.fitcore.model;

/** The input is no FIT file, is damaged, or exceeds a limit. Thrown after everything complete was delivered. */
public final class FitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /** @param problem what is wrong; kept, and its sentence becomes the message */
    public FitException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** What is wrong, as one of a closed list. */
    public ProblemKind kind() {
        return problem.kind();
    }

    /** Byte in the whole stream where it shows, chained files and padding counted. */
    public long offset() {
        return problem.offset();
    }

    /** Which file of the chain, from 0. */
    public int fileIndex() {
        return problem.fileIndex();
    }

    /** Messages delivered before it. */
    public long messagesBefore() {
        return problem.messagesBefore();
    }
}
