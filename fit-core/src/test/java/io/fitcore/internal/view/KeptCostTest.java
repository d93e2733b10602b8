package io.fitcore.internal.view;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.decode.Decoder;
import io.fitcore.internal.decode.EngineOptions;
import io.fitcore.model.DecodeOptions;
import io.fitcore.testkit.FitBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A layout costs something once, with the first message that has it. */
class KeptCostTest {

    private static final int TIMER = 0;
    private static final int REAR_GEAR_CHANGE = 43;

    /** What each message was counted as. */
    private static List<Long> costs(FitBytes file) throws IOException {
        byte[] bytes = file.toBytes();
        Decoder decoder = new Decoder(InputWindow.over(bytes, 0, bytes.length),
                EngineOptions.of(DecodeOptions.DEFAULT), null);
        KeptCost cost = new KeptCost();
        List<Long> costs = new ArrayList<>();
        while (decoder.advance()) {
            costs.add(cost.of(decoder.message()));
        }
        return costs;
    }

    private static FitBytes events(int... kinds) {
        FitBytes file = FitBytes.file().define(0, 21, field(0, 1, ENUM), field(3, 4, UINT32));
        for (int kind : kinds) {
            file.data(0, kind, 0x22011802L);
        }
        return file;
    }

    @Test
    void eachSettledLayoutCountsOnce() throws IOException {
        List<Long> costs = costs(events(TIMER, REAR_GEAR_CHANGE, TIMER, REAR_GEAR_CHANGE, TIMER));
        long alone = costs.get(2);
        assertTrue(costs.get(0) > 2_000 && costs.get(1) > 2_000, costs.toString());
        assertEquals(List.of(alone, alone, alone), costs.subList(2, 5));
        assertTrue(alone < 100, costs.toString());
    }

    @Test
    void anotherDefinitionCountsAgain() throws IOException {
        List<Long> costs = costs(FitBytes.file()
                .define(0, 20, field(3, 1, UINT8)).data(0, 80).data(0, 81)
                .define(0, 20, field(4, 1, UINT8)).data(0, 80)
                .define(0, 20, field(3, 1, UINT8)).data(0, 82));
        assertEquals(costs.get(0), costs.get(2));
        assertEquals(costs.get(0), costs.get(3));
        assertTrue(costs.get(1) < 100, costs.toString());
    }

    @Test
    void localNumbersAreToldApart() throws IOException {
        List<Long> costs = costs(FitBytes.file()
                .define(0, 20, field(3, 1, UINT8)).define(1, 20, field(3, 1, UINT8))
                .data(0, 80).data(1, 80).data(0, 81).data(1, 81));
        assertEquals(costs.get(0), costs.get(1));
        assertEquals(costs.get(2), costs.get(3));
        assertTrue(costs.get(2) < 100, costs.toString());
    }
}
