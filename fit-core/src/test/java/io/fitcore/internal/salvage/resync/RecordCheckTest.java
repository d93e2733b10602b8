package io.fitcore.internal.salvage.resync;

import static io.fitcore.internal.salvage.Ride.RECORD_BYTES;
import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.salvage.Ride;
import io.fitcore.testkit.WireDefinition;
import org.junit.jupiter.api.Test;

class RecordCheckTest {

    private static final int FAR = 1 << 20;

    private final Layout[] layouts = Ride.layouts();
    private final FrameModel model = new FrameModel();
    private final RecordCheck check = new RecordCheck(layouts, model);

    private static LookAhead look(byte[] bytes) {
        return new LookAhead(bytes, 0, bytes.length, FAR, false);
    }

    private void learn(byte[] records) {
        for (int at = 0; at < records.length; at += RECORD_BYTES) {
            model.learn(layouts[0], records, at, layouts[0].time(records, at));
        }
    }

    @Test
    void asksForTimesThatRunOn() {
        learn(Ride.records(0, 3));
        LookAhead look = look(concat(Ride.records(3, 4), Ride.records(900_000, 900_001), hex("0F")));
        assertTrue(check.looksRight(look, 0));
        assertFalse(check.looksRight(look, RECORD_BYTES));
        assertFalse(check.looksRight(look, 2 * RECORD_BYTES));
    }

    @Test
    void whatADefinitionDefinesMayFollowIt() {
        WireDefinition definition = WireDefinition.of(3, 20, field(253, 4, UINT32), field(4, 1, UINT8));
        byte[] bytes = concat(definition.toBytes(), hex("03 00"));
        assertTrue(check.looksRightBehind(look(bytes), 0, bytes.length - 2));
        assertFalse(check.looksRight(look(bytes), bytes.length - 2));
    }
}
