package io.fitcore.expansion;

import io.fitcore.FitDecoder;
import io.fitcore.expansion.SlowMessage.Rules;
import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.decode.Decoder;
import io.fitcore.internal.decode.EngineOptions;
import io.fitcore.internal.layout.PresentDestination;
import io.fitcore.internal.view.MessageStore;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.DecodeOptions;
import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileComponent;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileMessage;
import io.fitcore.testkit.FitFiles;
import io.fitcore.testkit.FitSample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Assertions;

/** The engine against the slow reading of sections 5 and 6, which shares no code with it. */
class ExpansionAgreementTest {

    private static final int ACCUMULATING = 10;
    private static final int PACKED = 3;

    /** Of messages that have anything to expand; the more there is, the more often. */
    @Provide
    Arbitrary<Scenario> published() {
        List<ProfileMessage> messages = new ArrayList<>();
        for (int number : Profile.messageNumbers()) {
            ProfileMessage message = known(number);
            int weight = message.fields().stream().mapToInt(ExpansionAgreementTest::weight).max().orElse(0);
            messages.addAll(Collections.nCopies(weight, message));
        }
        return Scenario.of(messages);
    }

    private static ProfileMessage known(int number) {
        return Profile.message(number).orElse(null);
    }

    private static int weight(ProfileField field) {
        if (field.components().stream().anyMatch(ProfileComponent::accumulated)) {
            return ACCUMULATING;
        }
        return !field.components().isEmpty() ? PACKED : !field.subfields().isEmpty() ? 1 : 0;
    }

    @Provide
    Arbitrary<Tuple2<LittleProfile, Scenario>> little() {
        return LittleProfile.any().flatMap(profile ->
                Scenario.of(profile.messages()).map(scenario -> Tuple.of(profile, scenario)));
    }

    @Provide
    Arbitrary<Rules> rules() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(new Rules(true, true, PresentDestination.KEEP))),
                Tuple.of(2, Arbitraries.just(new Rules(true, true, PresentDestination.APPEND))),
                Tuple.of(1, Arbitraries.just(new Rules(true, false, PresentDestination.KEEP))),
                Tuple.of(1, Arbitraries.just(new Rules(false, true, PresentDestination.KEEP))));
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void agreesOnThePublishedProfile(@ForAll("published") Scenario scenario, @ForAll("rules") Rules rules,
            @ForAll Random random) throws IOException {
        assertAgrees(scenario.bytes(), ExpansionAgreementTest::known, rules,
                SlowReading.of(scenario.inputs(), ExpansionAgreementTest::known, rules), random);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void agreesOnAnyLittleProfile(@ForAll("little") Tuple2<LittleProfile, Scenario> made, @ForAll("rules") Rules rules,
            @ForAll Random random) throws IOException {
        IntFunction<ProfileMessage> profile = made.get1()::find;
        assertAgrees(made.get2().bytes(), profile, rules,
                SlowReading.of(made.get2().inputs(), profile, rules), random);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void agreesOnSoundFiles(@ForAll(supplier = FitFiles.Sound.class) FitSample sample, @ForAll("rules") Rules rules,
            @ForAll Random random) throws IOException {
        assertAgrees(sample.bytes(), ExpansionAgreementTest::known, rules,
                SlowReading.of(SlowReading.inputs(sample), ExpansionAgreementTest::known, rules), random);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void agreesOnOddFiles(@ForAll(supplier = FitFiles.Odd.class) FitSample sample, @ForAll("rules") Rules rules,
            @ForAll Random random) throws IOException {
        assertAgrees(sample.bytes(), ExpansionAgreementTest::known, rules,
                SlowReading.of(SlowReading.inputs(sample), ExpansionAgreementTest::known, rules), random);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void agreesThroughEveryDoor(@ForAll("published") Scenario scenario, @ForAll Random random) throws IOException {
        List<SlowMessage> expected = SlowReading.of(scenario.inputs(), ExpansionAgreementTest::known,
                new Rules(true, true, PresentDestination.KEEP));
        int[] next = {0};
        FitDecoder.stream(scenario.bytes()).forEach(
                message -> Agreement.assertAgrees(expected.get(next[0]++), message));
        Assertions.assertEquals(expected.size(), next[0]);

        List<FitMessage> pulled = FitDecoder.stream(scenario.bytes()).stream().toList();
        List<FitMessage> kept = FitDecoder.read(scenario.bytes()).messages();
        for (int i : shuffled(expected.size(), random)) {
            Agreement.assertAgrees(expected.get(i), pulled.get(i));
            Agreement.assertAgrees(expected.get(i), kept.get(i));
        }
    }

    /** Asks the passing view of some messages, and copies and kept messages of all, in any order. */
    private static void assertAgrees(byte[] bytes, IntFunction<ProfileMessage> profile, Rules rules,
            List<SlowMessage> expected, Random random) throws IOException {
        DecodeOptions options = DecodeOptions.DEFAULT.withLenient(true)
                .withComponents(rules.components()).withSubfields(rules.subfields());
        Decoder decoder = new Decoder(InputWindow.over(bytes, 0, bytes.length),
                EngineOptions.of(options).with(rules.policy()).with(profile), null);
        MessageStore.Builder store = new MessageStore.Builder(DecodeLimits.DEFAULT);
        List<FitMessage> copies = new ArrayList<>();
        while (decoder.advance()) {
            if (random.nextBoolean()) {
                Agreement.assertAgrees(expected.get(copies.size()), decoder.message());
            }
            store.add(decoder.message());
            copies.add(decoder.message().copy());
        }
        Assertions.assertEquals(expected.size(), copies.size());
        List<FitMessage> kept = store.build().all();
        for (int i : shuffled(copies.size(), random)) {
            Agreement.assertAgrees(expected.get(i), copies.get(i));
            Agreement.assertAgrees(expected.get(i), kept.get(i));
        }
    }

    private static List<Integer> shuffled(int size, Random random) {
        List<Integer> places = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(places, random);
        return places;
    }
}
