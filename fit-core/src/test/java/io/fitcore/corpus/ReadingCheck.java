package io.fitcore.corpus;

import io.fitcore.corpus.Corpus.RealFile;
import io.fitcore.corpus.Corpus.Reference;
import io.fitcore.corpus.ReadingLines.Line;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DecodeReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/**
 * Decodes a file and lets a comparison judge its messages against the lines of a reading, one by one.
 *
 * @param reading    which reading
 * @param route      how the messages come out of the file
 * @param options    how it is decoded
 * @param comparison makes a judge for one file, which may remember what it saw before
 */
record ReadingCheck(Reference reading, Route route, DecodeOptions options, Supplier<Comparison> comparison)
        implements CorpusRun.Check {

    /** Judges the messages of one file in order. */
    @FunctionalInterface
    interface Comparison {

        /**
         * Compares a message with its line.
         *
         * @param line the values of the reading; the comparison takes out of its maps what it has found
         */
        void compare(FitMessage message, Line line, Differences differences);
    }

    /** Where the comparison of one message reports. */
    record Differences(Score score, RealFile sample, FitMessage message) {

        void differ(String field, Object ours, Object theirs) {
            differ("%s: ours %s, theirs %s".formatted(field, ours, theirs));
        }

        void differ(String what) {
            score.differ("%s @%d %s (%d) %s".formatted(
                    sample, message.offset(), message.name(), message.number(), what));
        }
    }

    @Override
    public void run(RealFile sample, Score score) throws IOException {
        Comparison judge = comparison.get();
        try (ReadingLines lines = ReadingLines.open(sample.path(reading))) {
            DecodeReport report =
                    route.read(sample.fit(), options, message -> compare(sample, message, lines, judge, score));
            int missing = lines.countRest();
            if (missing > 0) {
                score.differ("%s: %d messages are missing".formatted(sample, missing));
            }
            if (report.hasDamage() || report.bytes() != sample.sizeBytes()) {
                score.differ("%s: %s %s".formatted(sample, report, report.problems()));
            }
        }
    }

    private static void compare(RealFile sample, FitMessage message, ReadingLines lines, Comparison judge,
            Score score) {
        Line line = nextLine(lines);
        Differences differences = new Differences(score, sample, message);
        if (line == null) {
            differences.differ("is not in the reading");
        } else if (line.number() != message.number()) {
            differences.differ("is message " + line.number() + " in the reading");
        } else {
            score.countMessage();
            judge.compare(message, line, differences);
        }
    }

    private static Line nextLine(ReadingLines lines) {
        try {
            return lines.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
