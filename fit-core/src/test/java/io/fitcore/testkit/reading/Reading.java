package io.fitcore.testkit.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.FitStream;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.FitException;
import io.fitcore.model.Problem;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.Vectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One reading of a stream and its outcome.
 *
 * @param messages copies of what was delivered, in order
 * @param report   how it went, also where it was thrown
 * @param thrown   the damage that ended a strict reading; empty when it ran to its end
 */
public record Reading(List<FitMessage> messages, DecodeReport report, Optional<FitException> thrown) {

    /** Reads bytes strictly. */
    public static Reading strict(byte[] bytes) {
        return of(FitDecoder.stream(bytes));
    }

    /** Reads what a writer wrote strictly. */
    public static Reading strict(FitBytes stream) {
        return strict(stream.toBytes());
    }

    /** Reads bytes leniently. */
    public static Reading lenient(byte[] bytes) {
        return of(FitDecoder.stream(bytes).lenient());
    }

    /** Reads what a writer wrote leniently. */
    public static Reading lenient(FitBytes stream) {
        return lenient(stream.toBytes());
    }

    /** Reads a vector of the specification strictly, which ends well and without any problem. */
    public static Reading clean(Vectors vector) {
        return clean(vector.bytes());
    }

    /** Reads what a writer wrote strictly, which ends well and without any problem. */
    public static Reading clean(FitBytes stream) {
        return clean(stream.toBytes());
    }

    /** Reads bytes strictly, which ends well and without any problem. */
    public static Reading clean(byte[] bytes) {
        Reading reading = strict(bytes);
        assertEquals(List.of(), reading.report.problems());
        assertTrue(reading.thrown.isEmpty());
        return reading;
    }

    /** Reads to the end, or to what a strict stream throws. */
    public static Reading of(FitStream stream) {
        List<FitMessage> messages = new ArrayList<>();
        try {
            DecodeReport report = stream.forEach(message -> messages.add(message.copy()));
            return new Reading(messages, report, Optional.empty());
        } catch (FitException e) {
            return new Reading(messages, stream.report().orElseThrow(), Optional.of(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only message. */
    public FitMessage message() {
        assertEquals(1, messages.size(), () -> "messages: " + messages);
        return messages.get(0);
    }

    /** One of the messages, from 0. */
    public FitMessage message(int index) {
        return messages.get(index);
    }

    /** The messages with a number. */
    public List<FitMessage> messages(int number) {
        return messages.stream().filter(message -> message.number() == number).toList();
    }

    /** The only problem. */
    public Problem problem() {
        assertEquals(1, report.problemCount(), () -> "problems: " + report.problems());
        return report.problems().get(0);
    }

    /** The kinds of all problems in the order in which they were found. */
    public List<ProblemKind> kinds() {
        return report.problems().stream().map(Problem::kind).toList();
    }

    /** The raw first values of a field in all messages; -1 where a message has none. */
    public List<Long> raws(int fieldNumber) {
        return messages.stream().map(message -> message.has(fieldNumber) ? message.rawValue(fieldNumber, -1) : -1)
                .toList();
    }

    /** The times of all messages; -1 where a message has none. */
    public List<Long> times() {
        return messages.stream().map(message -> message.timestampSeconds(-1)).toList();
    }

    /**
     * That bytes hold one oddity and nothing else that is wrong: both ways of reading report it, and none throws.
     *
     * @return the lenient reading
     */
    public static Reading assertOddity(ProblemKind kind, long offset, byte[] bytes) {
        Reading strict = strict(bytes);
        assertTrue(strict.thrown.isEmpty(), () -> "thrown: " + strict.thrown);
        Reading lenient = lenient(bytes);
        assertEquals(lenient.report, strict.report);
        assertEquals(kind, lenient.problem().kind(), () -> lenient.problem().toString());
        assertEquals(offset, lenient.problem().offset(), () -> lenient.problem().toString());
        assertEquals(false, lenient.report.hasDamage());
        return lenient;
    }

    /**
     * That the first damage of bytes is of a kind: strict reading throws it after everything that came complete before
     * it, lenient reading reports it and delivers at least as much.
     *
     * @return the lenient reading
     */
    public static Reading assertDamage(ProblemKind kind, long offset, int messagesBefore, byte[] bytes) {
        Reading strict = strict(bytes);
        FitException thrown = strict.thrown.orElseThrow(() -> new AssertionError("nothing was thrown"));
        assertEquals(kind, thrown.kind(), thrown.getMessage());
        assertEquals(offset, thrown.offset(), thrown.getMessage());
        assertEquals(messagesBefore, thrown.messagesBefore());
        assertEquals(messagesBefore, strict.messages.size());
        Reading lenient = lenient(bytes);
        assertTrue(lenient.thrown.isEmpty());
        assertTrue(lenient.report.hasDamage());
        assertTrue(lenient.report.problems().contains(thrown.problem()),
                () -> "problems: " + lenient.report.problems());
        assertEquals(Snapshot.of(strict.messages), Snapshot.of(lenient.messages).subList(0, messagesBefore));
        return lenient;
    }
}
