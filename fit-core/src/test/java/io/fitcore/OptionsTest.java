package io.fitcore;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.BYTE;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.DecodeMode;
import io.fitcore.model.DecodeOptions;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.Vectors;
import io.fitcore.testkit.reading.Reading;
import io.fitcore.testkit.reading.Snapshot;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What options do, and that none changes another. */
class OptionsTest {

    @Test
    void defaultsAreAsDocumented() {
        DecodeOptions options = DecodeOptions.DEFAULT;
        assertFalse(options.isLenient());
        assertEquals(DecodeMode.FILES, options.mode());
        assertTrue(options.checksCrc());
        assertTrue(options.resolvesSubfields());
        assertTrue(options.expandsComponents());
        assertFalse(options.mergesHeartRates());
        assertFalse(options.joinsMemos());
        assertFalse(options.selectsMessages());
        assertTrue(options.selects(20));
        assertEquals(DecodeLimits.DEFAULT, options.limits());
    }

    @Test
    void eachOptionChangesItselfOnlyAndLeavesTheOldOnes() {
        DecodeOptions options = DecodeOptions.DEFAULT;
        DecodeOptions all = options.withLenient(true).withMode(DecodeMode.DATA_ONLY).withCrcCheck(false)
                .withSubfields(false).withComponents(false).withHeartRateMerge(true).withMemos(true).withOnly(20, 18)
                .withLimits(DecodeLimits.DEFAULT.withMaxFiles(3));
        assertTrue(all.isLenient());
        assertEquals(DecodeMode.DATA_ONLY, all.mode());
        assertFalse(all.checksCrc());
        assertFalse(all.resolvesSubfields());
        assertFalse(all.expandsComponents());
        assertTrue(all.mergesHeartRates());
        assertTrue(all.joinsMemos());
        assertTrue(all.selectsMessages());
        assertTrue(all.selects(18) && all.selects(20));
        assertFalse(all.selects(19));
        assertEquals(3, all.limits().maxFiles());
        defaultsAreAsDocumented();
    }

    private static final byte[] MIXED = FitBytes.file()
            .define(0, 0, field(0, 1, ENUM)).data(0, 4)
            .define(1, 20, field(253, 4, UINT32), field(6, 2, UINT16)).data(1, 1_000_000_000L, 5000)
            .define(2, 18, field(5, 1, ENUM)).data(2, 1)
            .data(1, 1_000_000_001L, 6000)
            .define(3, 0xFF00, field(1, 1, UINT8)).data(3, 7)
            .toBytes();

    @Test
    void onlyDeliversTheMessagesWantedAtTheirPlaces() throws IOException {
        Reading all = Reading.clean(MIXED);
        Reading records = Reading.of(FitDecoder.stream(MIXED).only(20));
        assertEquals(List.of(20, 20), records.messages().stream().map(FitMessage::number).toList());
        assertEquals(all.messages(20).stream().map(FitMessage::offset).toList(),
                records.messages().stream().map(FitMessage::offset).toList());
        assertEquals(2, records.report().messages());
        assertEquals(5, records.report().files().get(0).messages());
        assertEquals(all.report().bytes(), records.report().bytes());
        assertEquals(3, Reading.of(FitDecoder.stream(MIXED).only(0xFF00, 20)).messages().size());
        assertEquals(0, Reading.of(FitDecoder.stream(MIXED).only()).messages().size());
        assertEquals(0, Reading.of(FitDecoder.stream(MIXED).only(21, 0xFFFF)).messages().size());
        assertEquals(2, FitDecoder.stream(MIXED).only(20).toFile().messages().size());
    }

    @Test
    void messagesWithTotalsMayBeLeftOut() {
        byte[] bytes = FitBytes.file()
                .define(0, 20, field(8, 3, BYTE)).data(0, new byte[] {1, 0, 1})
                .define(1, 18, field(5, 1, ENUM)).data(1, 1).data(0, new byte[] {1, 0, 2})
                .toBytes();
        assertEquals(List.of(18), Reading.of(FitDecoder.stream(bytes).only(18)).messages().stream()
                .map(FitMessage::number).toList());
        assertEquals(Snapshot.of(Reading.clean(bytes).messages(20)),
                Snapshot.of(Reading.of(FitDecoder.stream(bytes).only(20)).messages()));
    }

    @Test
    void withoutComponentsNothingIsExpanded() {
        DecodeOptions options = DecodeOptions.DEFAULT.withComponents(false);
        Reading reading = Reading.of(FitDecoder.stream(MIXED).options(options));
        assertFalse(reading.messages(20).get(0).has(73));
        assertEquals(5.0, reading.messages(20).get(0).doubleValue(6));
        assertEquals(2, reading.messages(20).get(0).fields().size());
        reading = Reading.of(FitDecoder.stream(Vectors.A7.bytes()).options(options));
        assertEquals("gear_change_data", reading.message().field(3).orElseThrow().name());
        assertFalse(reading.message().has(12));
    }

    @Test
    void withoutSubfieldsFieldsKeepTheirMainIdentity() {
        DecodeOptions options = DecodeOptions.DEFAULT.withSubfields(false);
        FitMessage event = Reading.of(FitDecoder.stream(Vectors.A15.bytes()).options(options)).message();
        assertEquals("data", event.field(3).orElseThrow().name());
        assertEquals(3700.0, event.doubleValue(3));
        assertEquals("", event.field(3).orElseThrow().units());
        FitMessage gears = Reading.of(FitDecoder.stream(Vectors.A7.bytes()).options(options)).message();
        assertEquals("data", gears.field(3).orElseThrow().name());
        assertFalse(gears.has(12));
    }

    @Test
    void optionsOfAStreamMayBeSetOneAfterTheOther() throws IOException {
        var report = FitDecoder.stream(Vectors.A21.bytes()).lenient().only(20).mode(DecodeMode.FILES)
                .limits(DecodeLimits.DEFAULT.withMaxMessages(5)).forEach(message -> { });
        assertEquals(1, report.messages());
        assertTrue(report.hasDamage());
    }
}
