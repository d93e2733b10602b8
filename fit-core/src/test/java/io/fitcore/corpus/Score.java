package io.fitcore.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.corpus.Rule.Known;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what was compared, what was excused, and what differs. One thread at a time. */
final class Score {

    private static final int KEPT_DIFFERENCES = 60;

    private final Map<Rule, Long> excused = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();
    private long differenceCount;
    private long fileCount;
    private long messageCount;
    private long valueCount;

    void countFile() {
        fileCount++;
    }

    void countMessage() {
        messageCount++;
    }

    /** A value that is equal. */
    void countValue() {
        valueCount++;
    }

    /** Values that are equal. */
    void countValues(long count) {
        valueCount += count;
    }

    /** Values that differ as a rule says. */
    void excuse(Rule rule, long count) {
        excused.merge(rule, count, Long::sum);
    }

    /** A value that differs as a rule says. */
    void excuse(Rule rule) {
        excuse(rule, 1);
    }

    /** A value that differs, and no rule says so. */
    void differ(String what) {
        differenceCount++;
        if (differences.size() < KEPT_DIFFERENCES) {
            differences.add(what);
        }
    }

    long valueCount() {
        return valueCount;
    }

    void add(Score other) {
        fileCount += other.fileCount;
        messageCount += other.messageCount;
        valueCount += other.valueCount;
        differenceCount += other.differenceCount;
        other.excused.forEach((rule, count) -> excused.merge(rule, count, Long::sum));
        other.differences.forEach(difference -> {
            if (differences.size() < KEPT_DIFFERENCES) {
                differences.add(difference);
            }
        });
    }

    /** Fails when anything differs. */
    void requireEqual(String title) {
        assertEquals(0, differenceCount, () -> title + ": " + differenceCount + " differ:\n"
                + String.join("\n", differences));
    }

    /** Prints the counts, and fails when anything differs or a rule excused more than its maximum. */
    void judge(String title, Known... known) {
        print(title, List.of(known), System.out);
        requireEqual(title);
        Map<Rule, Long> unknown = new LinkedHashMap<>(excused);
        for (Known each : known) {
            Long count = unknown.remove(each.rule());
            assertTrue(count == null || count <= each.maximum(), () -> title + ": " + count + " excused, at most "
                    + each.maximum() + " known: " + each.rule().sentence());
        }
        assertEquals(Map.of(), unknown, () -> title + ": excused by rules that should not apply");
    }

    private void print(String title, List<Known> known, PrintStream out) {
        StringBuilder text = new StringBuilder("%s: %,d files, %,d messages, %,d values equal, %,d different%n"
                .formatted(title, fileCount, messageCount, valueCount, differenceCount));
        for (Known each : known) {
            text.append("    excused %,9d of at most %,9d  %s%n"
                    .formatted(excused.getOrDefault(each.rule(), 0L), each.maximum(), each.rule().sentence()));
        }
        out.print(text);
    }
}
