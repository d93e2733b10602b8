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

import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.decode.Decoder;
import io.fitcore.internal.decode.EngineOptions;
import io.fitcore.internal.layout.PresentDestination;
import io.fitcore.message.EventMessage;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.message.RecordMessage;
import io.fitcore.model.DecodeOptions;
import io.fitcore.testkit.FitBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The internal policy of the exchange text: both values of a destination that is there already (spec 6.6, 13.2). */
class AppendPolicyTest {

    private static List<FitMessage> messages(FitBytes file) throws IOException {
        byte[] bytes = file.toBytes();
        Decoder decoder = new Decoder(InputWindow.over(bytes, 0, bytes.length),
                EngineOptions.of(DecodeOptions.DEFAULT).with(PresentDestination.APPEND), null);
        List<FitMessage> messages = new ArrayList<>();
        while (decoder.advance()) {
            messages.add(decoder.message().copy());
        }
        return messages;
    }

    @Test
    @DisplayName("R59: the exchange text appends to a scalar destination, too: 6.0 of the file, then 5.0")
    void scalarDestinationIsAppendedTo() throws IOException {
        FitMessage record = messages(FitBytes.file()
                .define(0, 20, field(73, 4, UINT32), field(6, 2, UINT16))
                .data(0, 6000, 5000)).get(0);

        FitField speed = Decoded.field(record, RecordMessage.ENHANCED_SPEED);
        assertArrayEquals(new double[] {6.0, 5.0}, speed.doubleValues());
        assertEquals(6.0, record.doubleValue(RecordMessage.ENHANCED_SPEED));
        assertEquals(FieldOrigin.READ, speed.origin());
        assertEquals(OptionalInt.of(RecordMessage.SPEED), speed.sourceNumber());
        assertEquals(List.of("enhanced_speed", "speed"), Decoded.names(record));
        assertArrayEquals(new byte[] {0x70, 0x17, 0, 0}, speed.rawBytes());
    }

    @Test
    @DisplayName("R59: an invalid destination is filled and stands with the expanded fields, as without the policy")
    void invalidDestinationIsFilled() throws IOException {
        FitMessage record = messages(FitBytes.file()
                .define(0, 20, field(73, 4, UINT32), field(6, 2, UINT16), field(3, 1, UINT8))
                .data(0, ABSENT, 5000, 80)).get(0);

        assertArrayEquals(new double[] {5.0}, record.doubleValues(RecordMessage.ENHANCED_SPEED));
        assertEquals(List.of("speed", "heart_rate", "enhanced_speed"), Decoded.names(record));
    }

    @Test
    @DisplayName("R58: nested expansion starts from the file's value")
    void nestedExpansionStartsFromTheFile() throws IOException {
        FitMessage record = messages(FitBytes.file()
                .define(0, 20, field(8, 3, BYTE), field(6, 2, UINT16))
                .data(0, new int[] {0xFA, 0x00, 0x64}, 5000)).get(0);

        assertArrayEquals(new double[] {5.0, 2.5}, record.doubleValues(RecordMessage.SPEED));
        assertArrayEquals(new double[] {5.0}, record.doubleValues(RecordMessage.ENHANCED_SPEED));
    }

    @Test
    @DisplayName("R60: a stored total stands before the accumulated one")
    void storedTotalStandsBeforeTheAccumulatedOne() throws IOException {
        List<FitMessage> records = messages(FitBytes.file()
                .define(0, 20, field(19, 4, UINT32), field(18, 1, UINT8))
                .data(0, 1000, 240)
                .data(0, ABSENT, 5));

        assertArrayEquals(new double[] {1000, 1008}, records.get(0).doubleValues(RecordMessage.TOTAL_CYCLES));
        assertArrayEquals(new double[] {1029}, records.get(1).doubleValues(RecordMessage.TOTAL_CYCLES));
    }

    @Test
    @DisplayName("R59: two sources of one destination give two values")
    void twoSourcesGiveTwoValues() throws IOException {
        FitMessage record = messages(FitBytes.file()
                .define(0, 20, field(2, 2, UINT16), field(2, 2, UINT16))
                .data(0, 2600, 2700)).get(0);

        assertArrayEquals(new double[] {20.0, 40.0}, record.doubleValues(RecordMessage.ENHANCED_ALTITUDE));
    }

    @Test
    @DisplayName("R59: a destination in another type gives its numbers, text stays alone")
    void destinationMayBeOfAnotherType() throws IOException {
        List<FitMessage> messages = messages(FitBytes.file()
                .define(0, 21, field(0, 1, ENUM), field(3, 1, ENUM), field(2, 2, UINT16))
                .data(0, 0, 1, 2)
                .define(1, 20, field(73, 4, FLOAT32), field(6, 2, UINT16))
                .data(1, 6000.0, 5000)
                .define(2, 20, field(73, 4, STRING), field(6, 2, UINT16))
                .data(2, "fast", 5000));

        assertArrayEquals(new long[] {1, 2}, Decoded.field(messages.get(0), EventMessage.DATA).rawValues());
        assertEquals("timer_trigger", Decoded.field(messages.get(0), EventMessage.DATA).name());
        assertArrayEquals(new double[] {6.0, 5.0}, messages.get(1).doubleValues(RecordMessage.ENHANCED_SPEED));
        assertEquals(List.of("fast"), Decoded.field(messages.get(2), RecordMessage.ENHANCED_SPEED).texts());
    }
}
