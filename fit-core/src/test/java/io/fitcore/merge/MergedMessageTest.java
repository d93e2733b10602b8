package io.fitcore.merge;

import static io.fitcore.merge.Strap.HEART_RATE;
import static io.fitcore.merge.Strap.RECORD;
import static io.fitcore.merge.Strap.T;
import static io.fitcore.merge.Strap.activity;
import static io.fitcore.merge.Strap.merged;
import static io.fitcore.testkit.FitBytes.developer;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.STRING;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.message.FieldCursor;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.BaseType;
import io.fitcore.testkit.FitBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** How a merged heart rate stands in its record, however the record is read. */
class MergedMessageTest {

    private static final int SPEED = 6;
    private static final int ENHANCED_SPEED = 73;

    /** One record at T, whose merged heart rate is 60. */
    private static FitMessage record(FitBytes records) {
        FitMessage record = merged(records.toBytes()).stream().filter(m -> m.number() == RECORD).findFirst()
                .orElseThrow();
        assertEquals(60, record.intValue(HEART_RATE, -1));
        return record;
    }

    private static FitBytes beats() {
        return activity().anchor(10, 60).beats(new double[] {11, 12}, 62, 64).file();
    }

    private static FitMessage recordWithRate() {
        return record(beats().define(2, RECORD, field(253, 4, UINT32), field(3, 1, UINT8), field(4, 1, UINT8))
                .data(2, T, 33, 90));
    }

    private static FitMessage recordWithoutRate() {
        return record(beats().define(2, RECORD, field(253, 4, UINT32), field(4, 1, UINT8)).data(2, T, 90));
    }

    private static List<String> names(FitMessage message) {
        return message.fields().stream().map(FitField::name).toList();
    }

    @Test
    void mergedRateStandsInThePlaceOfTheFilesOwn() {
        FitMessage record = recordWithRate();
        assertEquals(List.of("timestamp", "heart_rate", "cadence"), names(record));
        assertEquals(60, record.fields().get(1).intValue(-1));
        assertEquals(names(record), record.allFields().stream().map(FitField::name).toList());
    }

    @Test
    void newRateStandsBehindTheFieldsOfTheFile() {
        FitMessage record = recordWithoutRate();
        assertEquals(List.of("timestamp", "cadence", "heart_rate"), names(record));
        assertEquals(90, record.intValue(4, -1));
    }

    @Test
    void secondFieldWithTheNumberStays() {
        FitMessage record = record(beats()
                .define(2, RECORD, field(253, 4, UINT32), field(3, 1, UINT8), field(3, 1, UINT8)).data(2, T, 33, 34));
        assertEquals(List.of("timestamp", "heart_rate", "heart_rate"), names(record));
        assertEquals(34, record.fields().get(2).intValue(-1));
        assertEquals(FieldOrigin.READ, record.fields().get(2).origin());
    }

    @Test
    void mergedFieldSaysWhatItIs() {
        for (FitMessage record : List.of(recordWithRate(), recordWithoutRate())) {
            FitField rate = record.field(HEART_RATE).orElseThrow();
            assertEquals(FieldOrigin.MERGED, rate.origin());
            assertEquals("heart_rate", rate.name());
            assertEquals("bpm", rate.units());
            assertEquals("uint8", rate.typeName());
            assertEquals(Optional.of(BaseType.UINT8), rate.baseType());
            assertEquals(BaseType.UINT8.code(), rate.typeByte());
            assertEquals(OptionalInt.empty(), rate.sourceNumber());
            assertEquals(1, rate.elementCount());
            assertTrue(rate.isPresent());
            assertEquals(60, rate.rawValue(0));
            assertEquals(60.0, rate.doubleValue());
            assertEquals(0, rate.rawBytes().length); // there are none in the file
            assertSame(FieldOrigin.READ, record.field(4).orElseThrow().origin());
        }
    }

    @Test
    void everyAccessorAnswersTheMergedRate() {
        for (FitMessage record : List.of(recordWithRate(), recordWithoutRate())) {
            assertTrue(record.has(HEART_RATE));
            assertEquals(60.0, record.doubleValue(HEART_RATE));
            assertEquals(60, record.longValue(HEART_RATE, -1));
            assertEquals(60, record.rawValue(HEART_RATE, -1));
            assertArrayEquals(new double[] {60}, record.doubleValues(HEART_RATE));
            assertEquals(60, record.field("heart_rate").orElseThrow().intValue(-1));
            assertEquals(Optional.of(60L), record.value("heart_rate"));
            assertTrue(record.toString().contains("heart_rate=60 bpm"), record.toString());
            List<Double> walked = new ArrayList<>();
            FieldCursor cursor = record.cursor();
            while (cursor.next()) {
                if (cursor.number() == HEART_RATE) {
                    walked.add(cursor.doubleValue());
                }
            }
            assertEquals(List.of(60.0), walked);
        }
    }

    @Test
    void recordStaysThatOfTheFile() {
        byte[] file = beats().define(2, RECORD, field(253, 4, UINT32), field(3, 1, UINT8)).data(2, T, 33).toBytes();
        FitMessage record = merged(file).get(3);
        FitMessage plain = Strap.all(FitDecoder.stream(file)).get(3);
        assertEquals(plain.sizeBytes(), record.sizeBytes());
        assertArrayEquals(plain.recordBytes(), record.recordBytes());
        assertEquals(plain.definition(), record.definition());
        assertEquals(plain.offset(), record.offset());
        assertEquals(plain.localNumber(), record.localNumber());
        assertEquals(plain.timestampSeconds(-1), record.timestampSeconds(-1));
        assertArrayEquals(Arrays.copyOfRange(file, (int) record.offset(), (int) record.offset() + 6),
                record.recordBytes());
        assertSame(record, record.copy());
    }

    @Test
    void expandedAndDeveloperFieldsStay() {
        FitBytes file = beats()
                .define(3, 207, field(3, 1, UINT8)).data(3, 0)
                .define(3, 206, field(0, 1, UINT8), field(1, 1, UINT8), field(2, 1, UINT8), field(3, 5, STRING))
                .data(3, 0, 1, 2, "Watt")
                .define(2, RECORD, field(253, 4, UINT32), field(SPEED, 2, UINT16), developer(1, 1, 0))
                .data(2, T, 2500, 77);
        FitMessage record = record(file);
        assertEquals(List.of("timestamp", "speed", "heart_rate", "enhanced_speed"), names(record));
        assertEquals(2.5, record.doubleValue(ENHANCED_SPEED));
        assertEquals(FieldOrigin.EXPANDED, record.field(ENHANCED_SPEED).orElseThrow().origin());
        assertEquals(77, record.developerField("Watt").orElseThrow().intValue(-1));
        assertEquals(1, record.developerFields().size());
    }

    @Test
    void computedExpandedFieldsStay() {
        // compressed_speed_distance: 12 bits of 1/100 m/s, 12 bits of 1/16 m
        FitBytes file = beats().define(2, RECORD, field(253, 4, UINT32), field(8, 3, 0x0D))
                .data(2, T, FitBytes.hex("C8 00 64")).data(2, T + 1, FitBytes.hex("C8 00 65"));
        List<FitMessage> records = merged(file.toBytes()).stream().filter(m -> m.number() == RECORD).toList();
        assertEquals(List.of("timestamp", "compressed_speed_distance", "heart_rate", "speed", "distance",
                "enhanced_speed"), names(records.get(0)));
        assertEquals(2.0, records.get(0).doubleValue(SPEED));
        assertEquals(100.0, records.get(0).doubleValue(5));
        assertEquals(101.0, records.get(1).doubleValue(5));
        assertEquals(61, records.get(1).intValue(HEART_RATE, -1));
    }

    @Test
    void compressedTimeStays() {
        FitBytes file = beats().define(2, RECORD, field(253, 4, UINT32)).data(2, T)
                .define(3, RECORD, field(4, 1, UINT8)).compressed(3, (int) (T + 1) & 31, 90);
        FitMessage record = merged(file.toBytes()).get(4);
        assertEquals(List.of("timestamp", "cadence", "heart_rate"), names(record));
        assertEquals(T + 1, record.timestampSeconds(-1));
        assertEquals(FieldOrigin.COMPRESSED_TIMESTAMP, record.fields().get(0).origin());
        assertEquals(61, record.intValue(HEART_RATE, -1));
    }

    @Test
    void bigEndianRecordsMergeToo() {
        FitBytes file = beats().defineBigEndian(2, RECORD, field(253, 4, UINT32), field(3, 2, UINT16)).data(2, T, 33);
        assertEquals(1, record(file).field(HEART_RATE).orElseThrow().elementCount());
    }

    @Test
    void definitionsThatTakeTurnsKeepTheirFields() {
        FitBytes file = beats();
        for (int second = 0; second < 2; second++) {
            file.define(2, RECORD, field(253, 4, UINT32)).data(2, T + second)
                    .define(2, RECORD, field(3, 1, UINT8), field(4, 1, UINT8), field(253, 4, UINT32))
                    .data(2, 33, 90, T + second);
        }
        List<FitMessage> records = merged(file.toBytes()).stream().filter(m -> m.number() == RECORD).toList();
        assertEquals(List.of(60, 60, 61, 62), Strap.rates(records));
        assertEquals(List.of("heart_rate", "cadence", "timestamp"), names(records.get(3)));
        assertFalse(records.get(2).has(4));
        assertEquals(90, records.get(3).intValue(4, -1));
    }

    @Test
    void everyDoorGivesTheSameMessages() throws IOException {
        byte[] file = activity().records(0, 1).recordsWithRate(33, 2, 3, 4)
                .anchor(10, 60).beats(new double[] {11, 12, 13}, 62, 64, 66).toBytes();
        List<String> pushed = texts(merged(file));
        assertEquals(List.of(60, 61, 63, 33, 33), Strap.rates(merged(file)));
        List<FitMessage> pulled = new ArrayList<>();
        for (FitMessage message : Strap.merging(file).messages()) {
            pulled.add(message);
        }
        assertEquals(pushed, texts(pulled));
        assertEquals(pushed, texts(Strap.merging(file).stream().toList()));
        List<FitMessage> kept = Strap.merging(file).toFile().messages();
        assertEquals(pushed, texts(kept));
        assertEquals(pushed, texts(kept)); // and again
        assertEquals(List.of(60, 61, 63, 33, 33), Strap.rates(Strap.merging(file).toFile().messages(RECORD)));
        for (int i = 0; i < kept.size(); i++) {
            assertArrayEquals(pulled.get(i).recordBytes(), kept.get(i).recordBytes());
        }
    }

    private static List<String> texts(List<FitMessage> messages) {
        return messages.stream().map(FitMessage::toString).toList();
    }
}
