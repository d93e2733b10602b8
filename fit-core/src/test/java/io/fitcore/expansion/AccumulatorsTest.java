package io.fitcore.expansion;

import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.BYTE;
import static io.fitcore.testkit.WireType.FLOAT32;
import static io.fitcore.testkit.WireType.STRING;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.FitDecoder;
import io.fitcore.message.FitMessage;
import io.fitcore.message.HrMessage;
import io.fitcore.message.RecordMessage;
import io.fitcore.model.DecodeOptions;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.Vectors;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Totals of which the messages carry only the low bits (spec 6.7). */
class AccumulatorsTest {

    /** compressed_speed_distance of speed 250 and a distance of 1600/16 m. */
    private static final int[] COMPRESSED_1600 = {0xFA, 0x00, 0x64};

    @Test
    @DisplayName("R60: cycles 250, 10, none, 20, 19 make 250, 266, none, 276, 531 (A.5)")
    void cyclesRollOver() throws IOException {
        List<FitMessage> records = Decoded.messages(Vectors.A5.bytes());

        assertEquals(List.of(250.0, 266.0, Double.NaN, 276.0, 531.0), totals(records));
    }

    @Test
    @DisplayName("R60: power 65000, 100 makes 65000, 65636")
    void powerRollsOver() throws IOException {
        List<FitMessage> records = Decoded.messages(FitBytes.file()
                .define(0, 20, field(28, 2, UINT16))
                .data(0, 65_000)
                .data(0, 100));

        assertEquals(List.of(65_000.0, 65_636.0), Decoded.values(records, RecordMessage.ACCUMULATED_POWER));
    }

    @Test
    @DisplayName("R60: distance bits 1600, 4000, 100 make 100.00, 250.00, 262.25 m (A.4)")
    void distanceRollsOver() throws IOException {
        List<FitMessage> records = Decoded.messages(Vectors.A4.bytes());

        assertEquals(List.of(100.0, 250.0, 262.25), Decoded.values(records, RecordMessage.DISTANCE));
    }

    @Test
    @DisplayName("R60: a stored total of 1000 cycles goes on as 1008, 1029")
    void storedTotalSeeds() throws IOException {
        List<FitMessage> records = Decoded.messages(FitBytes.file()
                .define(0, 20, field(19, 4, UINT32))
                .data(0, 1000)
                .define(1, 20, field(18, 1, UINT8))
                .data(1, 240)
                .data(1, 5));

        assertEquals(List.of(1000.0, 1008.0, 1029.0), totals(records));
    }

    @Test
    @DisplayName("R60: the same low bits again add nothing")
    void sameBitsAddNothing() throws IOException {
        List<FitMessage> records = Decoded.messages(FitBytes.file()
                .define(0, 20, field(18, 1, UINT8))
                .data(0, 7).data(0, 7).data(0, 6));

        assertEquals(List.of(7.0, 7.0, 262.0), totals(records));
    }

    @Test
    @DisplayName("R61: distance 1234.56 m goes on as 1380.00 m (A.16)")
    void seedIsConvertedToTheComponentsUnits() throws IOException {
        List<FitMessage> records = Decoded.messages(Vectors.A16.bytes());

        assertEquals(List.of(1234.56, 1380.00), Decoded.values(records, RecordMessage.DISTANCE));
        assertEquals(138_000, records.get(1).rawValue(RecordMessage.DISTANCE, -1));
    }

    @Test
    @DisplayName("R61: a later stored total replaces the seed, an invalid one does not")
    void lastValidStoredTotalSeeds() throws IOException {
        List<FitMessage> records = Decoded.messages(FitBytes.file()
                .define(0, 20, field(5, 4, UINT32))
                .data(0, 50_000)
                .data(0, 123_456)
                .data(0, ABSENT)
                .define(1, 20, field(8, 3, BYTE))
                .data(1, COMPRESSED_1600));

        assertEquals(1380.0, records.get(3).doubleValue(RecordMessage.DISTANCE));
    }

    @Test
    @DisplayName("R61: a stored total seeds in whatever type it is written, of several elements the last valid one")
    void anyStoredNumberSeeds() throws IOException {
        List<FitMessage> records = Decoded.messages(FitBytes.file()
                .define(0, 20, field(8, 3, BYTE))
                .define(1, 20, field(5, 4, FLOAT32))
                .data(1, 123_456.0).data(0, COMPRESSED_1600)
                .define(2, 20, field(5, 12, UINT32))
                .data(2, new long[] {1, 123_456, 0xFFFF_FFFFL}).data(0, COMPRESSED_1600)
                .define(3, 20, field(5, 4, STRING))
                .data(3, "9").data(0, COMPRESSED_1600));

        assertEquals(List.of(1380.0, 1380.0, 1380.0), List.of(
                records.get(1).doubleValue(RecordMessage.DISTANCE), records.get(3).doubleValue(RecordMessage.DISTANCE),
                records.get(5).doubleValue(RecordMessage.DISTANCE)));
    }

    @Test
    @DisplayName("R61: a stored distance beside a compressed one is kept, and its low bits are the compressed one's")
    void storedTotalBesideItsLowBits() throws IOException {
        List<FitMessage> records = Decoded.messages(FitBytes.file()
                .define(0, 20, field(5, 4, UINT32), field(8, 3, BYTE))
                .data(0, 5000, COMPRESSED_1600)
                .define(1, 20, field(8, 3, BYTE), field(5, 4, UINT32))
                .data(1, COMPRESSED_1600, 5000)
                .define(2, 20, field(8, 3, BYTE))
                .data(2, new int[] {0xFA, 0x00, 0x65}));       // 1616/16 m: one metre more than 1600/16

        assertEquals(List.of(50.0, 50.0, 51.0), Decoded.values(records, RecordMessage.DISTANCE));
    }

    @Test
    @DisplayName("R62: totals survive a new definition of the message, on any local number")
    void totalsSurviveRedefinition() throws IOException {
        List<FitMessage> records = Decoded.messages(FitBytes.file()
                .define(0, 20, field(18, 1, UINT8))
                .data(0, 250)
                .define(0, 20, field(3, 1, UINT8), field(18, 1, UINT8))
                .data(0, 80, 10)
                .define(5, 20, field(18, 1, UINT8))
                .data(5, 20));

        assertEquals(List.of(250.0, 266.0, 276.0), totals(records));
    }

    @Test
    @DisplayName("R12: totals begin anew in each file of a chain")
    void totalsBeginAnewInEachFile() throws IOException {
        List<FitMessage> records = Decoded.messages(FitBytes.file()
                .define(0, 20, field(18, 1, UINT8)).data(0, 250).data(0, 10)
                .next()
                .define(0, 20, field(18, 1, UINT8)).data(0, 20)
                .next()
                .define(1, 20, field(19, 4, UINT32)).data(1, 1000)
                .next()
                .define(0, 20, field(18, 1, UINT8)).data(0, 240));

        assertEquals(List.of(250.0, 266.0, 20.0, 1000.0, 240.0), totals(records));
    }

    @Test
    @DisplayName("R60: each destination has a total of its own")
    void destinationsDoNotMix() throws IOException {
        List<FitMessage> records = Decoded.messages(FitBytes.file()
                .define(0, 20, field(18, 1, UINT8), field(28, 2, UINT16))
                .data(0, 250, 65_000)
                .data(0, 10, 100));

        assertEquals(List.of(250.0, 266.0), totals(records));
        assertEquals(List.of(65_000.0, 65_636.0), Decoded.values(records, RecordMessage.ACCUMULATED_POWER));
    }

    @Test
    @DisplayName("R63: event_timestamp_12 extends the anchor's event_timestamp (A.11)")
    void eventTimesExtendTheAnchor() throws IOException {
        List<FitMessage> beats = Decoded.messages(Vectors.A11.bytes());

        assertArrayEquals(new double[] {10.0}, beats.get(0).doubleValues(HrMessage.EVENT_TIMESTAMP));
        assertArrayEquals(new long[] {11_264, 12_288, 13_312, 15_360},
                Decoded.field(beats.get(1), HrMessage.EVENT_TIMESTAMP).rawValues());
        assertArrayEquals(new double[] {11.0, 12.0, 13.0, 15.0}, beats.get(1).doubleValues(HrMessage.EVENT_TIMESTAMP));
        assertArrayEquals(new double[] {62, 64, 66, 70}, beats.get(1).doubleValues(HrMessage.FILTERED_BPM));
    }

    @Test
    @DisplayName("R63: event times go on from the last one of the message before")
    void eventTimesGoOnFromMessageToMessage() throws IOException {
        List<FitMessage> beats = Decoded.messages(FitBytes.file()
                .define(0, 132, field(9, 4, UINT32))
                .data(0, 10_240)
                .define(1, 132, field(10, 3, BYTE))
                .data(1, new int[] {0x00, 0x0C, 0x00})         // 0xC00, 0x000
                .data(1, new int[] {0x00, 0x04, 0x80}));       // 0x400, 0x800

        assertArrayEquals(new double[] {11.0, 12.0}, beats.get(1).doubleValues(HrMessage.EVENT_TIMESTAMP));
        assertArrayEquals(new double[] {13.0, 14.0}, beats.get(2).doubleValues(HrMessage.EVENT_TIMESTAMP));
    }

    @Test
    @DisplayName("R63: a total that passes the destination's 32 bits goes on growing")
    void totalIsNotWrapped() throws IOException {
        List<FitMessage> beats = Decoded.messages(FitBytes.file()
                .define(0, 132, field(9, 4, UINT32))
                .data(0, 0xFFFF_FC00L)
                .define(1, 132, field(10, 3, BYTE))
                .data(1, new int[] {0x00, 0x00, 0x40}));       // 0x000, 0x400

        assertArrayEquals(new long[] {0x1_0000_0000L, 0x1_0000_0400L},
                Decoded.field(beats.get(1), HrMessage.EVENT_TIMESTAMP).rawValues());
    }

    @Test
    @DisplayName("R60: messages passed over by only() leave totals of other messages as they are")
    void messagesThatAreNotAskedForDoNotMatter() throws IOException {
        FitBytes file = FitBytes.file()
                .define(0, 20, field(18, 1, UINT8))
                .define(1, 132, field(9, 4, UINT32))
                .data(0, 250).data(1, 10_240).data(0, 10);
        List<FitMessage> records = Decoded.messages(file, DecodeOptions.DEFAULT.withOnly(20));

        assertEquals(List.of(250.0, 266.0), totals(records));
    }

    @Test
    @DisplayName("R60: reading messages twice, late or in another order changes no total")
    void totalsBelongToTheirMessages() throws IOException {
        List<FitMessage> records = Decoded.messages(Vectors.A5.bytes());

        for (int i : Arrays.asList(4, 0, 3, 1, 1, 4)) {
            List<Double> expected = List.of(250.0, 266.0, Double.NaN, 276.0, 531.0);
            assertEquals(expected.get(i), records.get(i).doubleValue(RecordMessage.TOTAL_CYCLES));
        }
    }

    @Test
    @DisplayName("R60: totals go on though nobody asks for them")
    void totalsGoOnUnasked() throws IOException {
        double[] last = {0};
        int[] seen = {0};
        FitDecoder.stream(Vectors.A5.bytes()).forEach(record -> {
            if (++seen[0] == 5) {
                last[0] = record.doubleValue(RecordMessage.TOTAL_CYCLES);
            }
        });
        assertEquals(531.0, last[0]);
    }

    private static List<Double> totals(List<FitMessage> records) {
        return Decoded.values(records, RecordMessage.TOTAL_CYCLES);
    }
}
