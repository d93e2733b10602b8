package io.fitcore.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.FitDecoder;
import io.fitcore.testkit.Damaged;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.FitFiles;
import io.fitcore.testkit.FitSample;
import io.fitcore.testkit.Vectors;
import io.fitcore.testkit.reading.Reading;
import io.fitcore.testkit.reading.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Readings share nothing that could be changed. */
class SharingTest {

    private static List<String> told(byte[] bytes) {
        Reading reading = Reading.of(FitDecoder.stream(bytes).lenient());
        List<String> told = new ArrayList<>(Snapshot.of(reading.messages()));
        told.add(reading.report().toString());
        told.add(reading.report().problems().toString());
        return told;
    }

    @Test
    @DisplayName("R80: the same input twice, one after the other and in many threads at once, gives equal results")
    void twiceAndInManyThreads() throws Exception {
        byte[] everything = new byte[0];
        for (Vectors vector : Vectors.values()) {
            everything = FitBytes.concat(everything, vector.bytes());
        }
        byte[] bytes = everything;
        List<String> expected = told(bytes);
        assertEquals(expected, told(bytes));
        int count = 8;
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CyclicBarrier start = new CyclicBarrier(count);
        try {
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                answers.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    List<String> last = told(bytes);
                    for (int again = 0; again < 10; again++) {
                        assertEquals(last, told(bytes));
                    }
                    return last;
                }));
            }
            for (Future<List<String>> answer : answers) {
                assertEquals(expected, answer.get(60, TimeUnit.SECONDS));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Property(tries = 100)
    @Label("R80: decoding twice is equal, damaged streams too")
    void twice(@ForAll(supplier = FitFiles.Damage.class) Damaged damaged) {
        assertEquals(told(damaged.bytes()), told(damaged.bytes()));
    }

    @Property(tries = 50)
    @Label("R80: readings that take turns do not disturb each other")
    void takingTurns(@ForAll(supplier = FitFiles.Sound.class) FitSample one,
            @ForAll(supplier = FitFiles.Sound.class) FitSample other) {
        List<String> ones = new ArrayList<>();
        List<String> others = new ArrayList<>();
        var first = FitDecoder.stream(one.bytes()).messages().iterator();
        var second = FitDecoder.stream(other.bytes()).messages().iterator();
        while (first.hasNext() || second.hasNext()) {
            if (first.hasNext()) {
                ones.add(Snapshot.of(first.next()));
            }
            if (second.hasNext()) {
                others.add(Snapshot.of(second.next()));
            }
        }
        assertEquals(Snapshot.of(Reading.clean(one.bytes()).messages()), ones);
        assertEquals(Snapshot.of(Reading.clean(other.bytes()).messages()), others);
    }
}
