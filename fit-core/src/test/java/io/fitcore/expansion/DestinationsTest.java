package io.fitcore.expansion;

import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.BYTE;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.FLOAT32;
import static io.fitcore.testkit.WireType.STRING;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.message.EventMessage;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.message.HrMessage;
import io.fitcore.message.RawBbiMessage;
import io.fitcore.message.RecordMessage;
import io.fitcore.testkit.FitBytes;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Components whose destination is in the message already (spec 6.6). */
class DestinationsTest {

    private static final int BATTERY = 11;

    @Test
    @DisplayName("R59: a scalar destination of the file keeps its value")
    void scalarDestinationKeepsItsValue() throws IOException {
        FitMessage record = Decoded.message(FitBytes.file()
                .define(0, 20, field(6, 2, UINT16), field(73, 4, UINT32))
                .data(0, 5000, 6000));

        FitField speed = Decoded.field(record, RecordMessage.ENHANCED_SPEED);
        assertArrayEquals(new double[] {6.0}, speed.doubleValues());
        assertEquals(FieldOrigin.READ, speed.origin());
        assertEquals(OptionalInt.empty(), speed.sourceNumber());
        assertEquals(List.of("speed", "enhanced_speed"), Decoded.names(record));
    }

    @Test
    @DisplayName("R59: it keeps its value when it stands before the source, and of another type")
    void scalarDestinationMayComeFirst() throws IOException {
        List<FitMessage> records = Decoded.messages(FitBytes.file()
                .define(0, 20, field(73, 2, UINT16), field(6, 2, UINT16))
                .data(0, 6000, 5000)
                .define(1, 20, field(73, 4, FLOAT32), field(6, 2, UINT16))
                .data(1, 6000.0, 5000));

        assertEquals(List.of(6.0, 6.0), Decoded.values(records, RecordMessage.ENHANCED_SPEED));
    }

    @Test
    @DisplayName("R59: an invalid scalar destination is filled, and stands with the expanded fields")
    void invalidScalarDestinationIsFilled() throws IOException {
        FitMessage record = Decoded.message(FitBytes.file()
                .define(0, 20, field(73, 4, UINT32), field(6, 2, UINT16), field(3, 1, UINT8))
                .data(0, ABSENT, 5000, 80));

        FitField speed = Decoded.field(record, RecordMessage.ENHANCED_SPEED);
        assertEquals(5.0, speed.doubleValue());
        assertEquals(FieldOrigin.EXPANDED, speed.origin());
        assertEquals(OptionalInt.of(RecordMessage.SPEED), speed.sourceNumber());
        assertEquals(List.of("speed", "heart_rate", "enhanced_speed"), Decoded.names(record));
    }

    @Test
    @DisplayName("R59: a destination that cannot be read is filled")
    void unreadableDestinationIsFilled() throws IOException {
        FitMessage record = Decoded.message(FitBytes.file()
                .define(0, 20, field(73, 3, UINT32), field(6, 2, UINT16))
                .data(0, new byte[] {1, 2, 3}, 5000));

        assertEquals(5.0, record.doubleValue(RecordMessage.ENHANCED_SPEED));
    }

    @Test
    @DisplayName("R59: a destination written as text keeps its text")
    void textInPlaceOfADestinationIsKept() throws IOException {
        FitMessage record = Decoded.message(FitBytes.file()
                .define(0, 20, field(73, 4, STRING), field(6, 2, UINT16))
                .data(0, "fast", 5000));

        assertEquals("fast", record.text(RecordMessage.ENHANCED_SPEED).orElseThrow());
        assertEquals(List.of("enhanced_speed", "speed"), Decoded.names(record));
    }

    @Test
    @DisplayName("R59: a destination that is absent in this message only is filled in this message only")
    void eachMessageIsAskedAnew() throws IOException {
        List<FitMessage> records = Decoded.messages(FitBytes.file()
                .define(0, 20, field(6, 2, UINT16), field(73, 4, UINT32))
                .data(0, 5000, 6000)
                .data(0, 5000, ABSENT)
                .data(0, ABSENT, 6000)
                .data(0, ABSENT, ABSENT));

        assertEquals(List.of(6.0, 5.0, 6.0, Double.NaN), Decoded.values(records, RecordMessage.ENHANCED_SPEED));
    }

    @Test
    @DisplayName("R59: nested expansion runs from the value that was kept")
    void nestedExpansionRunsFromTheKeptValue() throws IOException {
        List<FitMessage> records = Decoded.messages(FitBytes.file()
                .define(0, 20, field(8, 3, BYTE), field(6, 2, UINT16))
                .data(0, new int[] {0xFA, 0x00, 0x64}, 5000)
                .data(0, new int[] {0xFA, 0x00, 0x64}, ABSENT));

        assertEquals(List.of(5.0, 2.5), Decoded.values(records, RecordMessage.SPEED));
        assertEquals(List.of(5.0, 2.5), Decoded.values(records, RecordMessage.ENHANCED_SPEED));
        assertEquals(List.of(100.0, 100.0), Decoded.values(records, RecordMessage.DISTANCE));
        assertEquals(List.of("compressed_speed_distance", "speed", "distance", "enhanced_speed"),
                Decoded.names(records.get(0)));
    }

    @Test
    @DisplayName("R59: an array destination of the file is appended to, and stays in its place")
    void arrayDestinationIsAppendedTo() throws IOException {
        FitMessage beats = Decoded.message(FitBytes.file()
                .define(0, 372, field(2, 4, UINT16), field(1, 4, UINT16), field(0, 2, UINT16))
                .data(0, new int[] {7, 8}, new int[] {1000, 1010}, 500));

        FitField time = Decoded.field(beats, RawBbiMessage.TIME);
        assertArrayEquals(new long[] {7, 8, 1000, 1010}, time.rawValues());
        assertEquals(FieldOrigin.READ, time.origin());
        assertEquals(List.of("time", "data", "timestamp_ms", "quality", "gap"), Decoded.names(beats));
    }

    @Test
    @DisplayName("R59: absent elements of an array destination stay absent in their places")
    void absentElementsStayInPlace() throws IOException {
        FitMessage beats = Decoded.message(FitBytes.file()
                .define(0, 372, field(2, 4, UINT16), field(1, 2, UINT16))
                .data(0, new int[] {0xFFFF, 8}, 1000));
        assertArrayEquals(new double[] {Double.NaN, 8, 1000}, beats.doubleValues(RawBbiMessage.TIME));

        FitMessage narrow = Decoded.message(FitBytes.file()
                .define(0, 372, field(2, 2, UINT8), field(1, 2, UINT16))
                .data(0, new int[] {0xFF, 8}, 1000));
        assertArrayEquals(new double[] {Double.NaN, 8, 1000}, narrow.doubleValues(RawBbiMessage.TIME));
    }

    @Test
    @DisplayName("R59: an array destination without any value is filled")
    void invalidArrayDestinationIsFilled() throws IOException {
        FitMessage beats = Decoded.message(FitBytes.file()
                .define(0, 372, field(2, 4, UINT16), field(1, 2, UINT16))
                .data(0, ABSENT, 1000));

        assertArrayEquals(new double[] {1000}, beats.doubleValues(RawBbiMessage.TIME));
        assertEquals(FieldOrigin.EXPANDED, Decoded.field(beats, RawBbiMessage.TIME).origin());
    }

    @Test
    @DisplayName("R59: event times of the file come first, then those of the packed field")
    void storedEventTimesComeFirst() throws IOException {
        FitMessage beats = Decoded.message(FitBytes.file()
                .define(0, 132, field(9, 4, UINT32), field(10, 3, BYTE))
                .data(0, 10_240, new int[] {0x00, 0x0C, 0x00}));       // low bits 0xC00 and 0x000

        assertArrayEquals(new double[] {10.0, 11.0, 12.0}, beats.doubleValues(HrMessage.EVENT_TIMESTAMP));
    }

    @Test
    @DisplayName("R64: data of the file wins over data16")
    void storedDataWinsOverData16() throws IOException {
        List<FitMessage> events = Decoded.messages(FitBytes.file()
                .define(0, 21, field(0, 1, ENUM), field(3, 4, UINT32), field(2, 2, UINT16))
                .data(0, BATTERY, 3600, 3700)
                .data(0, BATTERY, ABSENT, 3700));

        assertEquals(List.of(3.6, 3.7), Decoded.values(events, EventMessage.DATA));
    }
}
