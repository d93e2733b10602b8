package io.fitcore.internal.salvage.resync;

import static io.fitcore.internal.salvage.Ride.DEFINITION;
import static io.fitcore.internal.salvage.Ride.RECORD_BYTES;
import static io.fitcore.internal.salvage.Ride.START;
import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.salvage.Ride;
import io.fitcore.testkit.WireDefinition;
import org.junit.jupiter.api.Test;

class FrameModelTest {

    private final FrameModel model = new FrameModel();
    private final Layout layout = Ride.layout(DEFINITION);

    private void learn(byte[] records) {
        for (int at = 0; at < records.length; at += RECORD_BYTES) {
            model.learn(layout, records, at, layout.time(records, at));
        }
    }

    private int time(int second) {
        return model.message(layout, Ride.records(second, second + 1), 0, model.lastTime(), FrameModel.NOWHERE)
                - model.resemblance(layout, Ride.records(second, second + 1), 0);
    }

    @Test
    void timesNearTheLastOneSpeakForAMessage() {
        learn(Ride.records(0, 3));
        assertEquals(START + 2, model.lastTime());
        assertTrue(time(3) > time(10_000));
        assertTrue(time(10_000) > time(1_000_000));
        assertTrue(time(1_000_000) < 0);
    }

    @Test
    void aTimeThatLeapsIsBelievedWhenOthersRunOnFromIt() {
        learn(Ride.records(0, 3));
        learn(Ride.records(50_000_000, 50_000_007));
        assertEquals(START + 2, model.lastTime());
        learn(Ride.records(50_000_007, 50_000_008));
        assertEquals(START + 50_000_007, model.lastTime());
        learn(Ride.records(4, 5));
        assertEquals(START + 4, model.lastTime(), "and may leap back");
    }

    @Test
    void secondsSinceSwitchingOnProveNothing() {
        model.learn(layout, hex("00 64000000 00000000 50"), 0, 100);
        assertEquals(-1, model.lastTime());
    }

    @Test
    void aMessageLooksLikeTheOneBefore() {
        learn(Ride.records(0, 1));
        int alike = model.resemblance(layout, Ride.records(1, 2), 0);
        int far = model.resemblance(layout, concat(hex("00 00CA9A3B FFEEDD7C FA"), new byte[0]), 0);
        assertTrue(alike > 0 && far < 0, () -> alike + " and " + far);
    }

    @Test
    void nothingIsLikeAMessageOfAnUnknownKind() {
        assertEquals(0, model.resemblance(layout, Ride.records(1, 2), 0));
    }

    @Test
    void erasedStorageTeachesNothing() {
        byte[] erased = new byte[RECORD_BYTES];
        assertTrue(FrameModel.isErased(layout, erased, 0));
        assertFalse(FrameModel.isErased(layout, Ride.records(0, 1), 0));
        learn(Ride.records(0, 1));
        learn(erased);
        assertEquals(START, model.lastTime());
    }

    @Test
    void shortMessagesOfZerosHappen() {
        assertFalse(FrameModel.isErased(Ride.layout(WireDefinition.of(0, 20, field(3, 1, UINT8))), new byte[2], 0));
    }

    @Test
    void headersThatNeverOccurredSpeakAgainstAMessage() {
        assertTrue(model.header(0x00) > 0);
        assertTrue(model.header(0x10) < 0);
        assertTrue(model.header(0x85) < 0);
        byte[] reserved = Ride.records(0, 1);
        reserved[0] = 0x10;
        learn(reserved);
        byte[] compressed = Ride.records(1, 2);
        compressed[0] = (byte) 0x85;
        learn(compressed);
        assertTrue(model.header(0x10) > 0);
        assertTrue(model.header(0x85) > 0);
    }

    @Test
    void theNextFileBeginsWithNothing() {
        learn(Ride.records(0, 3));
        model.reset();
        assertEquals(-1, model.lastTime());
        assertEquals(0, model.resemblance(layout, Ride.records(3, 4), 0));
    }
}
