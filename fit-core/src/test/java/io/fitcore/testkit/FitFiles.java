package io.fitcore.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Random streams for properties.
 *
 * <pre>{@code
 * @Property
 * void everyMessageArrives(@ForAll(supplier = FitFiles.Sound.class) FitSample sample) { ... }
 *
 * @Property
 * void nothingElseIsThrown(@ForAll(supplier = FitFiles.Damage.class) Damaged input) { ... }
 * }</pre>
 */
public final class FitFiles {
    private static final int MADE_UP = 0xFF00;
    private static final int TIMESTAMP = 253;

    /** A few fields with the types that the profile gives them, by message. */
    private static final Map<Integer, List<WireField>> KNOWN = Map.of(
            0, known(0, WireType.ENUM, 1, WireType.UINT16, 2, WireType.UINT16, 3, WireType.UINT32Z, 4, WireType.UINT32,
                    8, WireType.STRING),
            18, known(5, WireType.ENUM, 6, WireType.ENUM, 10, WireType.UINT32, 14, WireType.UINT16,
                    124, WireType.UINT32, 49, WireType.UINT16, 126, WireType.UINT32, 168, WireType.SINT32,
                    181, WireType.FLOAT32),
            20, known(TIMESTAMP, WireType.UINT32, 0, WireType.SINT32, 1, WireType.SINT32, 2, WireType.UINT16,
                    3, WireType.UINT8, 5, WireType.UINT32, 6, WireType.UINT16, 8, WireType.BYTE, 13, WireType.SINT8,
                    18, WireType.UINT8, 19, WireType.UINT32, 28, WireType.UINT16, 29, WireType.UINT32,
                    69, WireType.UINT8, 73, WireType.UINT32, 78, WireType.UINT32, 114, WireType.FLOAT32),
            21, known(TIMESTAMP, WireType.UINT32, 0, WireType.ENUM, 1, WireType.ENUM, 2, WireType.UINT16,
                    3, WireType.UINT32, 10, WireType.UINT8Z),
            55, known(TIMESTAMP, WireType.UINT32, 24, WireType.BYTE, 3, WireType.UINT32, 26, WireType.UINT16),
            132, known(TIMESTAMP, WireType.UINT32, 0, WireType.UINT16, 1, WireType.UINT8, 6, WireType.UINT8,
                    9, WireType.UINT32, 10, WireType.BYTE),
            264, known(2, WireType.STRING, 0, WireType.UINT16),
            372, known(TIMESTAMP, WireType.UINT32, 0, WireType.UINT16, 1, WireType.UINT16));

    /** Numbers of the messages of which {@link #fieldsOf} knows fields. */
    static final List<Integer> KNOWN_NUMBERS = KNOWN.keySet().stream().sorted().toList();

    private FitFiles() {
    }

    /** A few fields of a message with the types that the profile gives them. */
    static List<WireField> fieldsOf(int message) {
        return KNOWN.get(message);
    }

    /** {@link #sound()} for {@code @ForAll(supplier = ...)}. */
    public static final class Sound implements ArbitrarySupplier<FitSample> {
        @Override
        public Arbitrary<FitSample> get() {
            return sound();
        }
    }

    /** {@link #odd()} for {@code @ForAll(supplier = ...)}. */
    public static final class Odd implements ArbitrarySupplier<FitSample> {
        @Override
        public Arbitrary<FitSample> get() {
            return odd();
        }
    }

    /** {@link #damaged()} for {@code @ForAll(supplier = ...)}. */
    public static final class Damage implements ArbitrarySupplier<Damaged> {
        @Override
        public Arbitrary<Damaged> get() {
            return damaged();
        }
    }

    /** {@link #noise()} for {@code @ForAll(supplier = ...)}. */
    public static final class Noise implements ArbitrarySupplier<byte[]> {
        @Override
        public Arbitrary<byte[]> get() {
            return noise();
        }
    }

    /**
     * One to three whole files without any fault: every base type in both byte orders, arrays, invalid
     * values, described developer fields, compressed times with a reference, all kinds of headers, redefinitions,
     * reserved bits, unknown and known messages, the latter with their profile types.
     */
    public static Arbitrary<FitSample> sound() {
        return chain(definition(soundMessage()), false);
    }

    /**
     * The same with everything that departs from the format while other values stay intact: unknown base types, odd
     * and zero sizes, types that are not the profile's, developer fields that nothing describes, compressed times
     * without reference.
     */
    public static Arbitrary<FitSample> odd() {
        Arbitrary<MessagePlan> anything = Combinators.combine(globalNumber(), oddField().list().ofMaxSize(8))
                .as(MessagePlan::new);
        return chain(definition(Arbitraries.frequencyOf(Tuple.of(3, anything), Tuple.of(1, soundMessage()))), true);
    }

    /** A sound or odd stream with one to four mutations. */
    public static Arbitrary<Damaged> damaged() {
        return Combinators.combine(Arbitraries.frequencyOf(Tuple.of(2, sound()), Tuple.of(1, odd())),
                mutation().list().ofMinSize(1).ofMaxSize(4)).as(Damaged::new).withoutEdgeCases();
    }

    /** Random bytes, half of them behind a header that promises records. */
    public static Arbitrary<byte[]> noise() {
        Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
        Arbitrary<Integer> declared = Arbitraries.integers().between(0, 400);
        return Arbitraries.oneOf(bytes, Combinators.combine(bytes, declared)
                .as((records, size) -> FitBytes.file().dataSize(size).raw(records).toBytes()));
    }

    // ---- files ----------------------------------------------------------------------------------------------------

    private static Arbitrary<FitSample> chain(Arbitrary<FilePlan.Define> definition, boolean odd) {
        Arbitrary<FilePlan.Step> step = Arbitraries.frequencyOf(
                Tuple.of(6, data().map(each -> each)),
                Tuple.of(3, definition.map(each -> each)),
                Tuple.of(1, describe().map(each -> each)));
        // every file begins with a definition, or most data steps of short files would come to nothing
        Arbitrary<List<FilePlan.Step>> steps = Combinators.combine(definition, step.list().ofMaxSize(20))
                .as((first, others) -> {
                    List<FilePlan.Step> all = new ArrayList<>(others);
                    all.add(0, first);
                    return all;
                });
        Arbitrary<FilePlan> file = Combinators.combine(
                        Arbitraries.frequency(Tuple.of(4, 14), Tuple.of(2, 12), Tuple.of(1, 16), Tuple.of(1, 255)),
                        Arbitraries.of(true, false),
                        Arbitraries.of(0x20, 0x10, 0x00, 0x02, 0x2F),
                        Arbitraries.of(21212, 2147, 1640, 0, 0xFFFF),
                        Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(1, 1), Tuple.of(1, 7)),
                        steps)
                .as(FilePlan::new);
        return file.list().ofMinSize(1).ofMaxSize(3).map(plans -> SampleWriter.write(plans, odd))
                .withoutEdgeCases(); // thousands of them; small lists and the fills reach the edges anyway
    }

    /** A global number with its native fields. */
    private record MessagePlan(int globalNumber, List<WireField> fields) {
    }

    private static Arbitrary<FilePlan.Define> definition(Arbitrary<MessagePlan> message) {
        Arbitrary<FilePlan.DeveloperPick> pick = Combinators.combine(
                Arbitraries.integers().between(0, 20), Arbitraries.integers().between(1, 4))
                .as(FilePlan.DeveloperPick::new);
        return Combinators.combine(
                        localNumber(), message, Arbitraries.of(false, true), Arbitraries.of(0, 0, 0xAA),
                        Arbitraries.of(0, 0, 0x10), pick.list().ofMaxSize(3))
                .as((local, plan, bigEndian, reserved, bits, developer) -> new FilePlan.Define(
                        local, plan.globalNumber(), bigEndian, reserved, bits, plan.fields(), developer));
    }

    private static Arbitrary<MessagePlan> soundMessage() {
        Arbitrary<MessagePlan> madeUp = Combinators
                .combine(Arbitraries.integers().between(MADE_UP, 0xFFFE), soundField().list().ofMaxSize(10))
                .as(MessagePlan::new);
        Arbitrary<MessagePlan> known = Arbitraries.of(KNOWN.keySet()).flatMap(number -> Combinators.combine(
                        Arbitraries.of(KNOWN.get(number)), Arbitraries.integers().between(1, 4))
                .as((field, elements) -> FitBytes.field(field.number(), elements * field.sizeBytes(), field.type()))
                .list().ofMaxSize(8)
                .map(fields -> new MessagePlan(number, fields)));
        Arbitrary<MessagePlan> widest = Arbitraries.integers().between(200, 255).map(count -> new MessagePlan(MADE_UP,
                Collections.nCopies(count, FitBytes.field(1, 2, WireType.UINT16))));
        return Arbitraries.frequencyOf(Tuple.of(10, madeUp), Tuple.of(10, known), Tuple.of(1, widest));
    }

    private static Arbitrary<WireField> soundField() {
        return Combinators.combine(fieldNumber(), Arbitraries.of(WireType.ALL), Arbitraries.integers().between(1, 6))
                .as((number, type, elements) -> FitBytes.field(number, elements * WireType.sizeBytes(type), type));
    }

    private static Arbitrary<WireField> oddField() {
        Arbitrary<Integer> type =
                Arbitraries.oneOf(Arbitraries.of(WireType.ALL), Arbitraries.integers().between(0, 255));
        return Combinators.combine(fieldNumber(), Arbitraries.integers().between(0, 20), type).as(FitBytes::field);
    }

    private static Arbitrary<Integer> fieldNumber() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 255)),
                Tuple.of(2, Arbitraries.integers().between(0, 10)),
                Tuple.of(2, Arbitraries.just(TIMESTAMP)));
    }

    private static Arbitrary<Integer> globalNumber() {
        return Arbitraries.oneOf(Arbitraries.of(KNOWN.keySet()), Arbitraries.integers().between(MADE_UP, 0xFFFF),
                Arbitraries.integers().between(0, 500).filter(number -> number != 206 && number != 207));
    }

    private static Arbitrary<Integer> localNumber() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 3)), Tuple.of(1, Arbitraries.integers().between(0, 15)));
    }

    private static Arbitrary<FilePlan.Describe> describe() {
        return Combinators.combine(localNumber(), Arbitraries.of(0, 1, 200), Arbitraries.integers().between(0, 3),
                Arbitraries.of(WireType.ALL)).as(FilePlan.Describe::new);
    }

    private static Arbitrary<FilePlan.Data> data() {
        Arbitrary<FilePlan.Fill> fill = Arbitraries.frequency(
                Tuple.of(6, FilePlan.Fill.CONTENT), Tuple.of(2, FilePlan.Fill.INVALID),
                Tuple.of(1, FilePlan.Fill.ZEROS), Tuple.of(1, FilePlan.Fill.ONES), Tuple.of(1, FilePlan.Fill.TEXT));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.of(0, 0, 0x10, 0x20, 0x30),
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.just(-1)), Tuple.of(1, Arbitraries.integers().between(0, 31))),
                        fill.list().ofMinSize(1).ofMaxSize(5),
                        Arbitraries.bytes().list().ofMinSize(1).ofMaxSize(16))
                .as(FilePlan.Data::new);
    }

    private static List<WireField> known(int... numbersAndTypes) {
        List<WireField> fields = new ArrayList<>();
        for (int i = 0; i < numbersAndTypes.length; i += 2) {
            int type = numbersAndTypes[i + 1];
            fields.add(FitBytes.field(numbersAndTypes[i], WireType.sizeBytes(type), type));
        }
        return fields;
    }

    // ---- damage ---------------------------------------------------------------------------------------------------

    private static Arbitrary<Mutation> mutation() {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, 100_000);
        Arbitrary<Integer> few = Arbitraries.integers().between(1, 40);
        Arbitrary<Integer> value = Arbitraries.integers().between(0, 255);
        Arbitrary<Integer> inDefinition = Arbitraries.integers().between(0, 12);
        Arbitrary<List<Byte>> bytes = Arbitraries.bytes().list().ofMinSize(1).ofMaxSize(20);
        Arbitrary<Long> size = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 400), Arbitraries.of(0L, 0x7FFF_FFFFL, 0x8000_0000L, 0xFFFF_FFFFL));
        return Arbitraries.oneOf(
                Combinators.combine(place, Arbitraries.integers().between(0, 7)).as(Mutation.FlipBit::new),
                Combinators.combine(place, value).as(Mutation.SetByte::new),
                place.map(Mutation.Cut::new),
                place.map(Mutation.Behead::new),
                Combinators.combine(place, few).as(Mutation.Remove::new),
                Combinators.combine(place, few).as(Mutation.Repeat::new),
                Combinators.combine(place, few, Arbitraries.of(0x00, 0xFF)).as(Mutation.Wipe::new),
                Combinators.combine(place, bytes).as(Mutation.Insert::new),
                Combinators.combine(place, place, few).as(Mutation.Splice::new),
                Combinators.combine(place, value).as(Mutation.LieInHeaderSize::new),
                Combinators.combine(place, size).as(Mutation.LieInDataSize::new),
                Combinators.combine(place, inDefinition, value).as(Mutation.LieInDefinition::new));
    }
}
