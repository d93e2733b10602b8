package io.fitcore.expansion;

import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.SINT8;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8Z;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.message.EventMessage;
import io.fitcore.message.FieldCursor;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeLimits;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Messages of one definition may mean different things: subfields and components are settled for each message. */
class OneDefinitionManyKindsTest {

    private static final int TIMER = 0;
    private static final int REAR_GEAR_CHANGE = 43;
    private static final int SPORT_POINT = 33;

    private static final WireField[] EVENT = {field(3, 4, UINT32), field(0, 1, ENUM)};
    private static final List<String> GEARS = List.of("gear_change_data", "event", "rear_gear_num", "rear_gear",
            "front_gear_num", "front_gear");

    @Test
    @DisplayName("R53: messages of one definition take turns in what a field is")
    void messagesOfOneDefinitionTakeTurns() throws IOException {
        for (boolean bigEndian : List.of(false, true)) {
            List<FitMessage> events = Decoded.messages(turns(bigEndian));

            assertEquals(List.of("timer_trigger", "event"), Decoded.names(events.get(0)));
            assertEquals(GEARS, Decoded.names(events.get(1)));
            assertEquals(List.of("sport_point", "event", "score", "opponent_score"), Decoded.names(events.get(2)));
            assertEquals(List.of("timer_trigger", "event"), Decoded.names(events.get(3)));
            assertEquals(GEARS, Decoded.names(events.get(4)));

            assertEquals(List.of(2.0, 24.0, 1.0, 34.0), gears(events.get(1)));
            assertEquals(List.of(3.0, 21.0, 2.0, 50.0), gears(events.get(4)));
            assertEquals(7, events.get(2).intValue(EventMessage.SCORE, -1));
            assertEquals(9, events.get(2).intValue(EventMessage.OPPONENT_SCORE, -1));
            assertTrue(events.get(3).field(EventMessage.REAR_GEAR).isEmpty());
        }
    }

    @Test
    @DisplayName("R58: every way to read a message gives the same fields in the same order")
    void everyWayToReadGivesTheSame() throws IOException {
        List<List<Double>> byList = new ArrayList<>();
        List<List<Double>> byCursor = new ArrayList<>();
        List<List<Double>> atOnce = new ArrayList<>();
        FitDecoder.stream(turns(false).toBytes()).forEach(message -> {
            byList.add(message.fields().stream().map(FitField::doubleValue).toList());
            List<Double> walked = new ArrayList<>();
            FieldCursor cursor = message.cursor();
            while (cursor.next()) {
                assertEquals(message.doubleValue(cursor.number()), cursor.doubleValue());
                walked.add(cursor.doubleValue());
            }
            byCursor.add(walked);
            double[] all = new double[16];
            atOnce.add(Arrays.stream(all, 0, message.copyDoubles(all)).boxed().toList());
        });
        assertEquals(List.of(5, 5), List.of(byList.size(), byList.get(1).size() - 1));
        assertEquals(byList, byCursor);
        assertEquals(byList, atOnce);
    }

    @Test
    @DisplayName("R56: a source without a value holds no components, whatever it would be called")
    void sourceWithoutValueHoldsNothing() throws IOException {
        List<FitMessage> events = Decoded.messages(FitBytes.file().define(0, 21, EVENT)
                .data(0, ABSENT, REAR_GEAR_CHANGE)
                .data(0, 0x22011802L, REAR_GEAR_CHANGE));

        assertEquals(List.of("gear_change_data", "event"),
                events.get(0).allFields().stream().map(FitField::name).toList());
        assertEquals(List.of(2.0, 24.0, 1.0, 34.0), gears(events.get(1)));
    }

    @Test
    @DisplayName("R65: a part that holds its own invalid value is there without a value")
    void partMayHoldItsInvalidValue() throws IOException {
        FitMessage event = Decoded.message(FitBytes.file().define(0, 21, EVENT)
                // front_gear_num is 0, the invalid value of its type uint8z
                .data(0, 0x22001802L, REAR_GEAR_CHANGE));

        assertEquals(GEARS, event.allFields().stream().map(FitField::name).toList());
        assertEquals(List.of(0L), Arrays.stream(Decoded.field(event, EventMessage.FRONT_GEAR_NUM).rawValues()).boxed()
                .toList());
        assertTrue(Double.isNaN(event.doubleValue(EventMessage.FRONT_GEAR_NUM)));
        assertEquals(List.of(2.0, 24.0, 34.0), List.of(event.doubleValue(EventMessage.REAR_GEAR_NUM),
                event.doubleValue(EventMessage.REAR_GEAR), event.doubleValue(EventMessage.FRONT_GEAR)));
    }

    @Test
    @DisplayName("R58: a chain of components is unpacked beside messages that need none")
    void chainsTakeTurnsWithPlainMessages() throws IOException {
        List<FitMessage> events = Decoded.messages(FitBytes.file()
                .define(0, 21, field(2, 2, UINT16), field(3, 4, UINT32), field(0, 1, ENUM))
                .data(0, ABSENT, 0x22011802L, REAR_GEAR_CHANGE)
                .data(0, 0x1703, ABSENT, REAR_GEAR_CHANGE)
                .data(0, ABSENT, ABSENT, TIMER)
                .data(0, 0x1703, 0x22011802L, REAR_GEAR_CHANGE));

        assertEquals(List.of(2.0, 24.0, 1.0, 34.0), gears(events.get(0)));
        assertEquals(0x1703, events.get(1).rawValue(EventMessage.DATA, -1));
        assertEquals(3, events.get(1).intValue(EventMessage.REAR_GEAR_NUM, -1));
        assertEquals(0x17, events.get(1).intValue(EventMessage.REAR_GEAR, -1));
        assertEquals(List.of("event"), Decoded.names(events.get(2)));
        assertEquals(List.of(2.0, 24.0, 1.0, 34.0), gears(events.get(3)));
    }

    @Test
    @DisplayName("R59: a field of the file that holds what is unpacked counts for its own definition only")
    void storedFieldCountsForItsDefinitionOnly() throws IOException {
        WireField[] withGear = {field(3, 4, UINT32), field(0, 1, ENUM), field(EventMessage.REAR_GEAR, 1, UINT8Z)};
        List<FitMessage> events = Decoded.messages(FitBytes.file()
                .define(0, 21, EVENT).define(1, 21, withGear).define(2, 21, field(0, 1, ENUM), field(3, 4, UINT32))
                .data(0, 0x22011802L, REAR_GEAR_CHANGE)
                .data(1, 0x22011802L, REAR_GEAR_CHANGE, 17)
                .data(2, REAR_GEAR_CHANGE, 0x22011802L)
                .data(0, 0x32021503L, REAR_GEAR_CHANGE));

        assertEquals(List.of(2.0, 24.0, 1.0, 34.0), gears(events.get(0)));
        assertEquals(List.of(2.0, 17.0, 1.0, 34.0), gears(events.get(1)));
        assertEquals(List.of(2.0, 24.0, 1.0, 34.0), gears(events.get(2)));
        assertEquals(List.of(3.0, 21.0, 2.0, 50.0), gears(events.get(3)));
    }

    @Test
    @DisplayName("R53: a deciding byte is compared as the number that its type makes it")
    void decidingByteIsComparedAsANumber() throws IOException {
        for (WireField event : List.of(field(0, 1, SINT8), field(0, 1, UINT8Z), field(0, 1, ENUM))) {
            List<FitMessage> events = Decoded.messages(FitBytes.file().define(0, 21, event, field(3, 4, UINT32))
                    .data(0, REAR_GEAR_CHANGE, 0x22011802L)
                    .data(0, TIMER, 0)
                    .data(0, ABSENT, 0));
            assertEquals("gear_change_data", events.get(0).field(3).orElseThrow().name());
            assertEquals(event.type() == UINT8Z ? "data" : "timer_trigger",
                    events.get(1).field(3).orElseThrow().name());
            assertEquals("data", events.get(2).field(3).orElseThrow().name());
        }
    }

    @Test
    void settledLayoutsAreCountedOnceWhereMessagesAreKept() throws IOException {
        FitBytes file = FitBytes.file().define(0, 21, EVENT);
        for (int i = 0; i < 10_000; i++) {
            file.data(0, 0x22011802L, i % 2 == 0 ? TIMER : REAR_GEAR_CHANGE);
        }
        DecodeLimits limits = DecodeLimits.DEFAULT.withMaxKeptBytes(600_000);

        List<FitMessage> kept = FitDecoder.stream(file.toBytes()).limits(limits).toFile().messages();

        assertEquals(10_000, kept.size());
        assertEquals(List.of(2.0, 24.0, 1.0, 34.0), gears(kept.get(9_999)));
        assertArrayEquals(new int[] {3, 0}, kept.get(9_998).fields().stream().mapToInt(FitField::number).toArray());
    }

    private static FitBytes turns(boolean bigEndian) {
        FitBytes file = FitBytes.file();
        FitBytes defined = bigEndian ? file.defineBigEndian(0, 21, EVENT) : file.define(0, 21, EVENT);
        return defined
                .data(0, 0, TIMER)
                .data(0, 0x22011802L, REAR_GEAR_CHANGE)
                .data(0, 0x00090007, SPORT_POINT)
                .data(0, 0, TIMER)
                .data(0, 0x32021503L, REAR_GEAR_CHANGE);
    }

    private static List<Double> gears(FitMessage event) {
        return List.of(event.doubleValue(EventMessage.REAR_GEAR_NUM), event.doubleValue(EventMessage.REAR_GEAR),
                event.doubleValue(EventMessage.FRONT_GEAR_NUM), event.doubleValue(EventMessage.FRONT_GEAR));
    }
}
