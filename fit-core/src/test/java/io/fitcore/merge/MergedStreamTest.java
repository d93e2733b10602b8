package io.fitcore.merge;

import static io.fitcore.merge.Strap.HR;
import static io.fitcore.merge.Strap.RECORD;
import static io.fitcore.merge.Strap.T;
import static io.fitcore.merge.Strap.activity;
import static io.fitcore.merge.Strap.merging;
import static io.fitcore.merge.Strap.rates;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.UINT32;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.FitFile;
import io.fitcore.FitStream;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.FitException;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.ScriptedStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stream around the merge: order, selection, stopping, failures, and what may be kept. */
class MergedStreamTest {

    private static final int EVENT = 21;

    private static byte[] file() {
        return activity().records(0, 1, 2).anchor(10, 60).beats(new double[] {11, 12, 13}, 62, 64, 66).toBytes();
    }

    /** The stream of some bytes, which fails behind a number of them. */
    private static InputStream cutCable(byte[] bytes, int length) {
        return ScriptedStream.of(bytes).failAt(length, new IOException("cable out"));
    }

    // ---- order and selection

    @Test
    void messagesAndDefinitionsComeInTheOrderOfTheStream() {
        FitBytes bytes = activity().records(0).file().define(3, EVENT, field(253, 4, UINT32), field(0, 1, ENUM))
                .data(3, T, 0);
        bytes.define(2, RECORD, field(253, 4, UINT32)).data(2, T + 1).data(3, T + 1, 0).next();
        bytes.define(1, HR, field(253, 4, UINT32)).data(1, T).define(4, EVENT, field(253, 4, UINT32));
        byte[] file = bytes.toBytes();
        assertEquals(happenings(FitDecoder.stream(file)), happenings(merging(file)));
        assertEquals(happenings(FitDecoder.stream(file)), happenings(FitDecoder.stream(file).joinMemos()));
        byte[] merged = file();
        assertEquals(happenings(FitDecoder.stream(merged)), happenings(merging(merged)));
        assertEquals(happenings(FitDecoder.stream(merged)), happenings(merging(merged).joinMemos()));
    }

    private static List<String> happenings(FitStream stream) {
        List<String> happenings = new ArrayList<>();
        stream.onDefinition((definition, position) ->
                happenings.add("definition of " + definition.globalNumber() + " at " + position.offset()));
        try {
            stream.forEach(message -> happenings.add("message " + message.number() + " at " + message.offset()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return happenings;
    }

    @Test
    void whatComesBeforeTheFirstRecordPassesAtOnce() {
        InputStream failing = cutCable(file(), 14 + 9 + 2 + 9); // header, file_id, definition of records
        Iterator<FitMessage> pulled = FitDecoder.stream(failing).mergeHeartRates().messages().iterator();
        assertEquals(0, pulled.next().number());
    }

    @Test
    void selectedMessagesAreMergedFromOthers() throws IOException {
        List<FitMessage> messages = new ArrayList<>();
        DecodeReport report = Strap.report(merging(file()).only(RECORD), messages);
        assertEquals(List.of(60, 61, 63), rates(messages));
        assertEquals(3, messages.size());
        assertEquals(3, report.messages());
        assertEquals(6, report.files().get(0).messages());
        assertEquals(List.of(), Strap.all(merging(file()).only(EVENT)));
        assertEquals(List.of(HR, HR), Strap.all(merging(file()).only(HR)).stream().map(FitMessage::number).toList());
        assertEquals(3, merging(file()).only(RECORD).toFile().messages().size());
    }

    @Test
    void problemsCountSelectedMessagesOnly() {
        byte[] file = activity().records(0, 1).beats(new double[] {9}, 200).toBytes();
        DecodeReport report = Strap.report(merging(file).only(RECORD), new ArrayList<>());
        assertEquals(ProblemKind.HEART_RATE_UNUSABLE, report.problems().get(0).kind());
        assertEquals(2, report.problems().get(0).messagesBefore());
    }

    // ---- stopping and failing

    @Test
    void stoppingEndsTheDelivery() throws IOException {
        FitStream stream = merging(file());
        List<FitMessage> seen = new ArrayList<>();
        DecodeReport report = stream.forEach(message -> {
            seen.add(message.copy());
            if (seen.size() == 2) {
                stream.stop();
            }
        });
        assertEquals(2, seen.size());
        assertEquals(2, report.messages());
        assertTrue(report.stopped());
        assertFalse(Strap.report(file()).stopped());
    }

    @Test
    void reportCanBeAskedForOnTheWay() throws IOException {
        FitStream stream = merging(file());
        List<Long> counts = new ArrayList<>();
        stream.forEach(message -> counts.add(stream.report().orElseThrow().messages()));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), counts);
    }

    @Test
    void whatTheListenerThrowsComesThrough() {
        IllegalStateException thrown = new IllegalStateException("enough");
        FitStream stream = merging(file());
        IllegalStateException caught = assertThrows(IllegalStateException.class, () -> stream.forEach(message -> {
            throw thrown;
        }));
        assertSame(thrown, caught);
    }

    @Test
    void damageIsThrownAfterEverythingBeforeItWasDelivered() {
        // the last record of local type 9 has no definition
        byte[] file = activity().records(0, 1, 2).anchor(10, 60).beats(new double[] {11, 12, 13}, 62, 64, 66).file()
                .raw("09").toBytes();
        List<FitMessage> messages = new ArrayList<>();
        FitStream stream = merging(file);
        FitException thrown = assertThrows(FitException.class, () -> stream.forEach(m -> messages.add(m.copy())));
        assertEquals(ProblemKind.DEFINITION_MISSING, thrown.kind());
        assertEquals(6, thrown.messagesBefore());
        assertEquals(List.of(60, 61, 63), rates(messages));
        assertEquals(6, stream.report().orElseThrow().messages());
        assertFalse(stream.report().orElseThrow().stopped());

        Iterator<FitMessage> pulled = merging(file).messages().iterator();
        for (int i = 0; i < 6; i++) {
            pulled.next();
        }
        assertThrows(FitException.class, pulled::hasNext);
        assertEquals(List.of(60, 61, 63), rates(Strap.all(merging(file).lenient())));
    }

    @Test
    void failingInputIsToldAfterEverythingBeforeItWasDelivered() {
        byte[] file = file();
        InputStream failing = cutCable(file, file.length - 2);
        List<FitMessage> messages = new ArrayList<>();
        IOException thrown = assertThrows(IOException.class,
                () -> FitDecoder.stream(failing).mergeHeartRates().forEach(m -> messages.add(m.copy())));
        assertEquals("cable out", thrown.getMessage());
        assertEquals(List.of(60, 61, 63), rates(messages));
    }

    @Test
    void streamIsReadOnce() throws IOException {
        FitStream stream = merging(file());
        stream.forEach(message -> { });
        assertThrows(IllegalStateException.class, () -> stream.forEach(message -> { }));
    }

    // ---- limits

    private static final int MANY = 20_000;

    private static byte[] manyRecords(boolean beatsFirst) {
        Strap strap = activity();
        if (beatsFirst) {
            strap.anchor(10, 60).beats(new double[] {10 + 2.0 * MANY}, 70);
        }
        strap.records(Strap.from0To(MANY - 1));
        return strap.toBytes();
    }

    private static DecodeLimits keeping(long bytes) {
        return DecodeLimits.DEFAULT.withMaxKeptBytes(bytes);
    }

    @Test
    void recordsThatWaitForTooLongExceedTheLimit() {
        byte[] file = manyRecords(false);
        List<FitMessage> messages = new ArrayList<>();
        FitException thrown = assertThrows(FitException.class,
                () -> merging(file).limits(keeping(100_000)).forEach(m -> messages.add(m.copy())));
        assertEquals(ProblemKind.LIMIT_EXCEEDED, thrown.kind());
        assertTrue(messages.size() > 1_000 && messages.size() < MANY, () -> messages.size() + " messages");

        List<FitMessage> lenient = new ArrayList<>();
        DecodeReport report = Strap.report(merging(file).limits(keeping(100_000)).lenient(), lenient);
        assertEquals(1, report.count(ProblemKind.LIMIT_EXCEEDED));
        assertEquals(1, report.problemCount());
        assertEquals(messages.size(), lenient.size());
        assertEquals(messages.size(), report.messages());
    }

    @Test
    void recordsWhoseBeatsAreKnownDoNotWait() {
        List<FitMessage> messages = new ArrayList<>();
        DecodeReport report = Strap.report(merging(manyRecords(true)).limits(keeping(100_000)), messages);
        assertTrue(report.isClean(), () -> "problems: " + report.problems());
        assertEquals(MANY + 3, messages.size());
    }

    @Test
    void beatsCountAgainstTheLimit() {
        Strap strap = activity().anchor(10, 60);
        for (int i = 1; i < 1_000; i++) {
            strap.beats(new double[] {10 + 6.0 * i}, 60); // holes for 20 more each, which are not kept
        }
        byte[] file = strap.toBytes();
        FitException thrown = assertThrows(FitException.class,
                () -> merging(file).limits(keeping(5_000)).forEach(message -> { }));
        assertEquals(ProblemKind.LIMIT_EXCEEDED, thrown.kind());
        assertTrue(Strap.report(merging(file).limits(keeping(20_000)), new ArrayList<>()).isClean());
    }

    @Test
    void definitionsThatWaitCountAgainstTheLimit() {
        FitBytes bytes = activity().records(0).file();
        for (int i = 0; i < 1_000; i++) {
            bytes.define(3, EVENT, field(253, 4, UINT32), field(0, 1, ENUM));
        }
        byte[] file = bytes.toBytes();
        List<Integer> definitions = new ArrayList<>();
        FitStream stream = merging(file).limits(keeping(50_000))
                .onDefinition((d, p) -> definitions.add(d.globalNumber()));
        List<FitMessage> messages = new ArrayList<>();
        FitException thrown = assertThrows(FitException.class, () -> stream.forEach(m -> messages.add(m.copy())));
        assertEquals(ProblemKind.LIMIT_EXCEEDED, thrown.kind());
        assertEquals(2, messages.size());
        assertTrue(definitions.size() > 50 && definitions.size() < 1_000, () -> definitions.size() + " definitions");
        // nobody asks, nothing is kept
        assertTrue(Strap.report(merging(file).limits(keeping(50_000)), new ArrayList<>()).isClean());
    }

    @Test
    void fileThatMayNotKeepMoreEndsThere() throws IOException {
        byte[] file = manyRecords(true);
        assertThrows(FitException.class, () -> merging(file).limits(keeping(100_000)).toFile());
        FitFile kept = merging(file).limits(keeping(100_000)).lenient().toFile();
        assertEquals(1, kept.report().problemCount());
        assertEquals(1, kept.report().count(ProblemKind.LIMIT_EXCEEDED));
        assertTrue(kept.messages().size() > 1_000 && kept.messages().size() < MANY);
        assertEquals(60, kept.messages(RECORD).get(1).intValue(Strap.HEART_RATE, -1));
    }
}
