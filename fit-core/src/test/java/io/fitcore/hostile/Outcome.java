package io.fitcore.hostile;

import io.fitcore.FitStream;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.FitException;
import io.fitcore.model.Problem;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** The outcome of a reading: a fingerprint of each message, the report, and the exception. */
final class Outcome {

    /** What is asked of each message. */
    @FunctionalInterface
    interface Look {
        long at(FitMessage message);
    }

    final long[] prints;
    final DecodeReport report;
    final Optional<FitException> thrown;

    private Outcome(long[] prints, DecodeReport report, FitException thrown) {
        this.prints = prints;
        this.report = report;
        this.thrown = Optional.ofNullable(thrown);
    }

    /** Reads to the end, or to the only exception that is allowed. */
    static Outcome of(FitStream stream, Door door, Look look) throws IOException {
        Prints prints = new Prints();
        FitException thrown = null;
        try {
            door.finish(stream, message -> prints.add(look.at(message)));
        } catch (FitException e) {
            thrown = e;
        }
        return new Outcome(prints.toArray(), stream.report().orElseThrow(), thrown);
    }

    /** The problem that was thrown; empty when the reading ran to its end. */
    Optional<Problem> thrownProblem() {
        return thrown.map(FitException::problem);
    }

    /** A list of numbers without objects. */
    private static final class Prints {
        private long[] values = new long[64];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        long[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
