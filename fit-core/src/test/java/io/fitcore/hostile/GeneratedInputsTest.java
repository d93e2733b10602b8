package io.fitcore.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.testkit.Damaged;
import io.fitcore.testkit.FitSample;
import io.fitcore.testkit.RandomFiles;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Some hundred thousand random streams keep all promises. The number of a stream is all it takes to make it again. To
 * run more of them, or a single one:
 *
 * <pre>
 * mvn test -Dtest=GeneratedInputsTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dfit.hostile.inputs=20000000
 * mvn test -Dtest=GeneratedInputsTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dfit.hostile.first=123456 -Dfit.hostile.inputs=1
 * </pre>
 */
class GeneratedInputsTest {

    private static final long FIRST = Long.getLong("fit.hostile.first", 0);
    private static final long INPUTS = Long.getLong("fit.hostile.inputs", 200_000);

    /** How many kinds of inputs take turns. */
    private static final int KINDS = 8;

    @Test
    void anyBytesKeepAllPromises() {
        AtomicReference<AssertionError> first = new AtomicReference<>();
        LongStream.range(FIRST, FIRST + INPUTS).parallel().filter(seed -> first.get() == null).forEach(seed -> {
            try {
                check(seed);
            } catch (AssertionError | RuntimeException | IOException e) {
                first.compareAndSet(null,
                        new AssertionError("input " + seed + ": " + HexFormat.of().formatHex(input(seed)), e));
            }
        });
        if (first.get() != null) {
            throw first.get();
        }
    }

    private static void check(long seed) throws IOException {
        int kind = (int) (seed % KINDS);
        int turn = (int) (seed / KINDS % Promises.TURNS);
        if (kind == 0) {
            FitSample sample = seed / KINDS % 2 == 0 ? RandomFiles.sound(seed) : RandomFiles.odd(seed);
            Outcome outcome = Promises.check(sample.bytes(), turn);
            Promises.checkUndamaged(sample.bytes());
            assertEquals(sample.messages().size(), outcome.prints.length);
        } else if (kind == 1) {
            FitSample sample = RandomFiles.ordinary(seed);
            Promises.check(sample.bytes(), turn);
            Promises.checkUndamaged(sample.bytes());
        } else if (kind == 2) {
            Damaged cut = RandomFiles.cut(seed);
            Promises.check(cut.bytes(), turn);
            int length = cut.bytes().length;
            int before = (int) cut.original().messages().stream()
                    .filter(message -> message.offset() + message.sizeBytes() <= length).count();
            Promises.checkCut(cut.original().bytes(), length, before);
        } else if (kind == 3) {
            Promises.check(RandomFiles.noise(seed), turn);
        } else {
            Damaged damaged = RandomFiles.damaged(seed);
            Promises.check(damaged.bytes(), turn);
            Promises.checkNothingLost(damaged.original().bytes(), damaged.bytes());
        }
    }

    private static byte[] input(long seed) {
        return switch ((int) (seed % KINDS)) {
            case 0 -> (seed / KINDS % 2 == 0 ? RandomFiles.sound(seed) : RandomFiles.odd(seed)).bytes();
            case 1 -> RandomFiles.ordinary(seed).bytes();
            case 2 -> RandomFiles.cut(seed).bytes();
            case 3 -> RandomFiles.noise(seed);
            default -> RandomFiles.damaged(seed).bytes();
        };
    }
}
