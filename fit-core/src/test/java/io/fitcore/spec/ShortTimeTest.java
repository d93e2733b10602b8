package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeOptions;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.reading.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 9.3: monitoring messages carry the low bits of their times. */
class ShortTimeTest {

    private static final int MONITORING = 55;
    private static final int MINUTES_8 = 25;
    private static final int SECONDS_16 = 26;
    private static final int HEART_RATE = 27;
    private static final long START = 1_000_000_000L; // 0x3B9ACA00

    private static FitBytes timed(long seconds) {
        return FitBytes.file()
                .define(0, MONITORING, field(253, 4, UINT32), field(HEART_RATE, 1, UINT8))
                .define(1, MONITORING, field(SECONDS_16, 2, UINT16), field(HEART_RATE, 1, UINT8))
                .define(2, MONITORING, field(MINUTES_8, 1, UINT8), field(HEART_RATE, 1, UINT8))
                .data(0, seconds, 60);
    }

    @Test
    @DisplayName("R88: timestamp_16 after a full time is an expanded timestamp")
    void issueExample() {
        FitMessage second = Reading.lenient(hex("0e20dc52220000002e4649543eb1400000370002fd048618010d0000ca9a3b08"
                + "4100003700021a02841b0102013cca3efc82")).message(1);
        assertEquals(Optional.of(Instant.parse("2021-09-08T01:47:40Z")), second.timestamp());
        FitField time = second.field(253).orElseThrow();
        assertEquals(FieldOrigin.EXPANDED, time.origin());
        assertEquals(OptionalInt.of(SECONDS_16), time.sourceNumber());
        assertEquals("timestamp", time.name());
        assertEquals(START + 60, time.longValue(0, -1));
        assertEquals(second.timestamp(), time.instant());
    }

    @Test
    @DisplayName("R88: all ways to read show it: lists, cursor, one call, copies, by name")
    void allWaysToRead() {
        Reading reading = Reading.clean(timed(START).data(1, 0xCA3C, 62));
        FitMessage copy = reading.message(1);
        assertEquals(List.of(253, SECONDS_16, HEART_RATE), copy.fields().stream().map(FitField::number).toList());
        assertEquals(START + 60.0, copy.fields().get(0).doubleValue());
        assertTrue(copy.has(253));
        assertEquals(START + 60.0, copy.doubleValue(253));
        assertEquals(START + 60, copy.longValue(253, -1));
        assertEquals(START + 60, copy.field("timestamp").orElseThrow().longValue(0, -1));
        double[] values = new double[8];
        assertEquals(3, copy.copyDoubles(values));
        assertEquals(START + 60.0, values[0]);
        assertEquals(62.0, values[2]);
    }

    @Test
    @DisplayName("R88: kept messages have it, too")
    void keptMessages() throws Exception {
        byte[] bytes = timed(START).data(1, 0xCA3C, 62).data(2, 0x40, 63).toBytes();
        List<FitMessage> kept = FitDecoder.read(bytes).messages();
        assertEquals(START + 60, kept.get(1).timestampSeconds(-1));
        assertEquals(OptionalInt.of(SECONDS_16), kept.get(1).field(253).orElseThrow().sourceNumber());
        assertEquals(OptionalInt.of(MINUTES_8), kept.get(2).field(253).orElseThrow().sourceNumber());
    }

    @ParameterizedTest
    @CsvSource({
        "1000000000, 0xCA00, 1000000000",       // the same second
        "1000000000, 0xC9FF, 1000065535",       // the last before the bits come round
        "1000000000, 0x0000, 1000013824",       // rolled over
        "4294967290, 0x0001, 1"})               // the clock of 32 bits comes round
    @DisplayName("R88: seconds extend to the first time at or after the last, of which they are the low 16 bits")
    void seconds(long reference, String bits, long expected) {
        Reading reading = Reading.clean(timed(reference).data(1, Integer.decode(bits), 62));
        assertEquals(expected, reading.message(1).timestampSeconds(-1));
    }

    @ParameterizedTest
    @CsvSource({"1000000000, 0x2A, 999999960", "1000000000, 0x2B, 1000000020", "1000000000, 0x29, 1000015260"})
    @DisplayName("R88: minutes extend the last minute, of which they are the low 8 bits")
    void minutes(long reference, String bits, long expected) {
        Reading reading = Reading.clean(timed(reference).data(2, Integer.decode(bits), 62));
        assertEquals(expected, reading.message(1).timestampSeconds(-1));
    }

    @Test
    @DisplayName("R88: each short time is the reference of the next, and a full one of both")
    void references() {
        FitBytes stream = timed(START).data(1, 0xFFFE, 62).data(1, 0x0001, 63).data(1, 0x0000, 64)
                .data(0, START + 10, 65).data(1, 0xCA0B, 66);
        assertEquals(List.of(START, START + 0x35FE, START + 0x3601, START + 0x13600, START + 10, START + 11),
                Reading.clean(stream).times());
    }

    @Test
    @DisplayName("R88: a compressed header goes on from full times only; its time is a reference of short ones")
    void compressedHeaders() {
        FitBytes stream = timed(START).data(1, 0xCA3C, 62)
                .define(3, 20, field(3, 1, UINT8)).compressed(3, 0x03, 80)
                .data(1, 0xCA04, 63);
        assertEquals(List.of(START, START + 60, START + 3, START + 4), Reading.clean(stream).times());
    }

    @Test
    @DisplayName("R88: without a time before there is none")
    void noReference() {
        FitBytes stream = FitBytes.file()
                .define(1, MONITORING, field(SECONDS_16, 2, UINT16), field(HEART_RATE, 1, UINT8)).data(1, 0xCA3C, 62);
        FitMessage message = Reading.clean(stream).message();
        assertEquals(Optional.empty(), message.timestamp());
        assertEquals(Optional.empty(), message.field(253));
        assertEquals(List.of(SECONDS_16, HEART_RATE), message.fields().stream().map(FitField::number).toList());
    }

    @Test
    @DisplayName("R88: a valid time of its own counts, an invalid one does not")
    void ownTime() {
        FitBytes stream = FitBytes.file()
                .define(0, MONITORING, field(253, 4, UINT32), field(SECONDS_16, 2, UINT16))
                .data(0, START, 0xCA3C).data(0, 0xFFFF_FFFFL, 0xCA3C).data(0, START + 5, 0xFFFF);
        Reading reading = Reading.clean(stream);
        assertEquals(List.of(START, START + 60, START + 5), reading.times());
        assertEquals(FieldOrigin.READ, reading.message(0).field(253).orElseThrow().origin());
        assertEquals(FieldOrigin.EXPANDED, reading.message(1).field(253).orElseThrow().origin());
    }

    @Test
    @DisplayName("R88: an absent short time, another message, and other shapes give no time")
    void others() {
        FitBytes stream = timed(START).data(1, 0xFFFF, 62)
                .define(3, 20, field(SECONDS_16, 2, UINT16)).data(3, 0xCA3C)
                .define(4, MONITORING, field(SECONDS_16, 4, UINT16)).data(4, hex("3cca 3dca"));
        assertEquals(List.of(START, -1L, -1L, -1L), Reading.lenient(stream).times());
    }

    @Test
    @DisplayName("R88: of two fields of a number the first counts, and gives no time where it cannot be read")
    void fieldTwice() {
        FitBytes stream = timed(START)
                .define(3, MONITORING, field(SECONDS_16, 1, UINT16), field(SECONDS_16, 2, UINT16))
                .data(3, hex("3c"), 0xCA3C);
        assertEquals(List.of(START, -1L), Reading.lenient(stream).times());
    }

    @Test
    @DisplayName("R88: where a definition has both short times, the finer one counts")
    void bothShortTimes() {
        FitBytes stream = timed(START)
                .define(3, MONITORING, field(MINUTES_8, 1, UINT8), field(SECONDS_16, 2, UINT16))
                .data(3, 0x40, 0xCA3C);
        assertEquals(List.of(START, START + 60), Reading.clean(stream).times());
    }

    @Test
    @DisplayName("R88: it goes with the other components: off where they are off")
    void withComponents() {
        byte[] bytes = timed(START).data(1, 0xCA3C, 62).toBytes();
        Reading off = Reading.of(FitDecoder.stream(bytes).options(DecodeOptions.DEFAULT.withComponents(false)));
        assertEquals(List.of(START, -1L), off.times());
    }

    @Test
    @DisplayName("R88: the next file of a chain begins without a reference")
    void nextFile() {
        FitBytes stream = timed(START).next()
                .define(1, MONITORING, field(SECONDS_16, 2, UINT16)).data(1, 0xCA3C);
        assertEquals(List.of(START, -1L), Reading.clean(stream).times());
    }

    @Test
    @DisplayName("R88: messages that are walked over are references all the same")
    void notSelected() {
        byte[] bytes = timed(START).define(3, 20, field(253, 4, UINT32)).data(3, START + 70)
                .data(1, 0xCA50, 62).toBytes();
        Reading reading = Reading.of(FitDecoder.stream(bytes).only(MONITORING));
        assertEquals(List.of(START, START + 80), reading.times());
    }
}
