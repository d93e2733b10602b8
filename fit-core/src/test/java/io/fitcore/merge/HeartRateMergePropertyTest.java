package io.fitcore.merge;

import static io.fitcore.merge.Strap.HR;
import static io.fitcore.merge.Strap.RECORD;
import static io.fitcore.merge.Strap.T;
import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.FitDecoder;
import io.fitcore.FitFile;
import io.fitcore.FitStream;
import io.fitcore.merge.SlowHeartRateMerge.FileId;
import io.fitcore.merge.SlowHeartRateMerge.Hr;
import io.fitcore.merge.SlowHeartRateMerge.Item;
import io.fitcore.merge.SlowHeartRateMerge.Rec;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** The merge of random streams agrees with {@link SlowHeartRateMerge}. */
class HeartRateMergePropertyTest {

    private static final int NO_BPM = 0xFF;
    private static final long COUNTER = 1L << 32;

    /** Items and where a new file of the chain begins, by the index of its first item. */
    record Chain(List<Item> items, List<Integer> fileStarts) {

        byte[] toBytes() {
            FitBytes file = FitBytes.file();
            for (int i = 0; i < items.size(); i++) {
                if (fileStarts.contains(i)) {
                    file.next();
                }
                write(items.get(i), file);
            }
            return file.toBytes();
        }

        private static void write(Item item, FitBytes file) {
            if (item instanceof FileId fileId) {
                file.define(0, 0, field(0, 1, ENUM)).data(0, fileId.type());
            } else if (item instanceof Rec rec) {
                file.define(1, RECORD, field(253, 4, UINT32), field(3, 1, UINT8))
                        .data(1, value(rec.time()), rec.heartRate().isPresent() ? rec.heartRate().getAsInt() : ABSENT);
            } else if (item instanceof Hr hr) {
                List<WireField> fields = new ArrayList<>(List.of(field(253, 4, UINT32), field(0, 2, UINT16)));
                List<Object> values = new ArrayList<>(List.of(value(hr.time()),
                        hr.fraction().isPresent() ? hr.fraction().getAsInt() : ABSENT));
                if (!hr.ticks().isEmpty()) {
                    fields.add(field(9, 4 * hr.ticks().size(), UINT32));
                    values.add(hr.ticks().stream().mapToLong(Long::longValue).toArray());
                }
                if (!hr.bpms().isEmpty()) {
                    fields.add(field(6, hr.bpms().size(), UINT8));
                    values.add(hr.bpms().stream().mapToInt(Integer::intValue).toArray());
                }
                file.define(2, HR, fields.toArray(new WireField[0])).data(2, values.toArray());
            }
        }

        private static Object value(OptionalLong seconds) {
            return seconds.isPresent() ? seconds.getAsLong() : ABSENT;
        }
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void mergeIsThatOfTheSpecification(@ForAll("chains") Chain chain) throws IOException {
        SlowHeartRateMerge slow = new SlowHeartRateMerge();
        List<OptionalInt> expected = slow.merge(chain.items());
        byte[] bytes = chain.toBytes();
        boolean changes = !expected.equals(rates(Strap.all(FitDecoder.stream(bytes))));
        Statistics.label("the merge changes something").collect(changes)
                .coverage(coverage -> coverage.check(true).percentage(percent -> percent > 40));

        List<FitMessage> messages = new ArrayList<>();
        DecodeReport report = Strap.report(merging(bytes), messages);
        assertEquals(expected, rates(messages));
        assertEquals(chain.items().size(), messages.size());
        boolean onlyActivities = chain.items().stream()
                .noneMatch(item -> item instanceof FileId fileId && fileId.type() != Strap.ACTIVITY);
        if (onlyActivities) {
            assertEquals(slow.problems(), report.count(ProblemKind.HEART_RATE_UNUSABLE));
            assertEquals(slow.problems(), report.problemCount());
        }

        FitFile file = merging(bytes).toFile();
        assertEquals(expected, rates(file.messages()));
        List<FitMessage> pulled = new ArrayList<>();
        FitDecoder.stream(new ByteArrayInputStream(bytes)).mergeHeartRates().messages().forEach(pulled::add);
        assertEquals(texts(messages), texts(pulled));
        assertEquals(expected, rates(Strap.all(merging(bytes).joinMemos())));
        assertEquals(expected, rates(Strap.all(merging(bytes).only(RECORD))));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void recordsAreTouchedNowhereElse(@ForAll("chains") Chain chain) {
        List<FitMessage> plain = Strap.all(FitDecoder.stream(chain.toBytes()));
        List<FitMessage> merged = Strap.merged(chain.toBytes());
        for (int i = 0; i < plain.size(); i++) {
            FitMessage before = plain.get(i);
            FitMessage after = merged.get(i);
            assertEquals(before.offset(), after.offset());
            assertEquals(before.fileIndex(), after.fileIndex());
            assertEquals(before.timestampSeconds(), after.timestampSeconds());
            if (before.number() != RECORD) {
                assertEquals(before.toString(), after.toString());
            }
        }
    }

    private static FitStream merging(byte[] bytes) {
        return FitDecoder.stream(bytes).mergeHeartRates();
    }

    private static List<OptionalInt> rates(List<FitMessage> messages) {
        return messages.stream().filter(message -> message.number() == RECORD).map(message -> message.intValue(3))
                .toList();
    }

    private static List<String> texts(List<FitMessage> messages) {
        return messages.stream().map(FitMessage::toString).toList();
    }

    // ---- streams made by chance: a few seconds of time, and a counter that may be close to its end

    @Provide
    Arbitrary<Chain> chains() {
        return Arbitraries.of(10_240L, 1L << 31, COUNTER - 4_096, COUNTER - 40).flatMap(counter -> {
            Arbitrary<Item> items = Arbitraries.frequencyOf(
                    Tuple.of(1, Arbitraries.of(4, 4, 4, 6).map(FileId::new)),
                    Tuple.of(20, records()),
                    Tuple.of(4, anchors(counter)),
                    Tuple.of(10, beats(counter)));
            return Combinators.combine(items.list().ofMinSize(1).ofMaxSize(60)
                            .withSizeDistribution(RandomDistribution.uniform()),
                    Arbitraries.of(true, true, true, false),
                    Arbitraries.integers().between(1, 60).list().ofMaxSize(3))
                    .as((all, inOrder, starts) -> new Chain(inOrder ? inTimeOrder(all) : all, starts));
        });
    }

    /** The same with the times of the records sorted, as devices write them; other items stay where they are. */
    private static List<Item> inTimeOrder(List<Item> items) {
        Iterator<Rec> sorted = items.stream().filter(Rec.class::isInstance).map(Rec.class::cast)
                .sorted(Comparator.comparingLong(rec -> rec.time().orElse(0))).iterator();
        return items.stream().map(item -> item instanceof Rec ? sorted.next() : item).toList();
    }

    private static Arbitrary<Rec> records() {
        return Combinators.combine(times(), Arbitraries.integers().between(30, 40).optional(0.5))
                .as((time, rate) -> new Rec(time, rate.map(OptionalInt::of).orElseGet(OptionalInt::empty)));
    }

    private static Arbitrary<OptionalLong> times() {
        return Arbitraries.longs().between(T, T + 20).optional(0.95)
                .map(time -> time.map(OptionalLong::of).orElseGet(OptionalLong::empty));
    }

    /** Most say the same of the counter; some set it back or forth. */
    private static Arbitrary<Hr> anchors(long counter) {
        Arbitrary<OptionalInt> fractions = Arbitraries.integers().between(0, 32_767).optional(0.5)
                .map(fraction -> fraction.map(OptionalInt::of).orElseGet(OptionalInt::empty));
        Arbitrary<OptionalLong> times = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(OptionalLong.of(T))), Tuple.of(1, times()));
        Arbitrary<Integer> sizes = Arbitraries.frequency(Tuple.of(8, 1), Tuple.of(1, 0), Tuple.of(1, 2));
        return sizes.flatMap(size -> Combinators.combine(times, fractions, ticks(counter, 500).list().ofSize(size),
                bpms().list().ofSize(size)).as(Hr::new));
    }

    private static Arbitrary<Hr> beats(long counter) {
        Arbitrary<Integer> surplus = Arbitraries.frequency(Tuple.of(12, 0), Tuple.of(1, 1));
        return Combinators.combine(ticks(counter, 20_000).list().ofMinSize(1).ofMaxSize(6), bpms().list().ofSize(7),
                surplus)
                .as((ticks, bpms, more) -> new Hr(OptionalLong.empty(), OptionalInt.empty(),
                        ticks.stream().sorted((a, b) -> Long.compare((a - counter + COUNTER) % COUNTER,
                                (b - counter + COUNTER) % COUNTER)).toList(),
                        bpms.subList(0, ticks.size() + more)));
    }

    /** Readings of the counter; the one that stands for none is not among them. */
    private static Arbitrary<Long> ticks(long counter, long range) {
        return Arbitraries.longs().between(0, range).map(after -> (counter + after) % COUNTER)
                .filter(t -> t != COUNTER - 1);
    }

    private static Arbitrary<Integer> bpms() {
        return Arbitraries.frequencyOf(Tuple.of(12, Arbitraries.integers().between(0, 254)),
                Tuple.of(1, Arbitraries.just(NO_BPM)));
    }
}
