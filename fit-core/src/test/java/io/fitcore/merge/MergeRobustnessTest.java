package io.fitcore.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.FitDecoder;
import io.fitcore.FitStream;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.FitException;
import io.fitcore.model.Problem;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.Damaged;
import io.fitcore.testkit.FitFiles;
import io.fitcore.testkit.FitSample;
import io.fitcore.testkit.reading.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the bytes are, merging changes only the merged fields: neither order nor problems nor the end. */
class MergeRobustnessTest {

    /** What came of a reading. */
    private record Merging(List<String> order, List<FitMessage> messages, DecodeReport report,
            Optional<ProblemKind> thrown) {

        static Merging of(FitStream stream) {
            List<String> order = new ArrayList<>();
            List<FitMessage> messages = new ArrayList<>();
            stream.onDefinition((definition, position) -> order.add("definition " + position));
            Optional<ProblemKind> thrown = Optional.empty();
            try {
                stream.forEach(message -> {
                    order.add("message " + message.offset());
                    messages.add(message.copy());
                });
            } catch (FitException e) {
                thrown = Optional.of(e.kind());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Merging(order, messages, stream.report().orElseThrow(), thrown);
        }

        List<Problem> problems() {
            return report.problems().stream().filter(problem -> problem.kind() != ProblemKind.HEART_RATE_UNUSABLE)
                    .toList();
        }
    }

    @Property(tries = 300)
    void mergingChangesNothingElseInDamagedStreams(@ForAll(supplier = FitFiles.Damage.class) Damaged input) {
        check(input.bytes());
    }

    @Property(tries = 200)
    void mergingChangesNothingElseInSoundStreams(@ForAll(supplier = FitFiles.Sound.class) FitSample input) {
        check(input.bytes());
    }

    private static void check(byte[] bytes) {
        for (boolean lenient : new boolean[] {true, false}) {
            DecodeOptions plain = DecodeOptions.DEFAULT.withLenient(lenient);
            Merging expected = Merging.of(FitDecoder.stream(bytes).options(plain));
            checkAgainst(expected, FitDecoder.stream(bytes).options(plain.withHeartRateMerge(true)));
            checkAgainst(expected, FitDecoder.stream(bytes).options(plain.withMemos(true)));
            checkAgainst(expected, FitDecoder.stream(bytes).options(plain.withMemos(true).withHeartRateMerge(true)));
        }
    }

    private static void checkAgainst(Merging expected, FitStream merging) {
        Merging merged = Merging.of(merging);
        assertEquals(expected.order(), merged.order());
        assertEquals(expected.problems(), merged.problems());
        assertEquals(expected.thrown(), merged.thrown());
        assertEquals(expected.report().messages(), merged.report().messages());
        assertEquals(expected.report().files(), merged.report().files());
        assertEquals(expected.report().bytes(), merged.report().bytes());
        assertEquals(expected.report().stopped(), merged.report().stopped());
        for (int i = 0; i < expected.messages().size(); i++) {
            FitMessage message = merged.messages().get(i);
            if (message.fields().stream().noneMatch(field -> field.origin() == FieldOrigin.MERGED)) {
                assertEquals(Snapshot.of(expected.messages().get(i)), Snapshot.of(message));
            }
        }
    }
}
