package io.fitcore.internal.salvage.evidence;

import static io.fitcore.internal.salvage.Ride.DEFINITION;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.internal.frame.DefinitionView;
import io.fitcore.testkit.WireDefinition;
import org.junit.jupiter.api.Test;

class DefinitionFitTest {

    private static int score(WireDefinition definition) {
        byte[] bytes = definition.toBytes();
        return DefinitionFit.score(new DefinitionView().wrap(bytes, 0, bytes.length));
    }

    @Test
    void fieldsOfFittingSizesSpeakForADefinition() {
        assertTrue(score(DEFINITION) > 0);
        assertTrue(score(DEFINITION) > score(WireDefinition.of(0, 0xFF00, field(253, 4, UINT32), field(5, 4, UINT32))));
    }

    @Test
    void sizesThatFitNoTypeSpeakAgainstADefinition() {
        assertTrue(score(WireDefinition.of(0, 20, field(1, 3, UINT32), field(2, 1, UINT16), field(3, 0, UINT8))) < 0);
        assertTrue(score(WireDefinition.of(0, 20, field(1, 4, 0x77), field(2, 1, 0x42))) < 0);
    }

    @Test
    void anUnknownArchitectureIsImpossible() {
        assertEquals(DefinitionFit.IMPOSSIBLE, score(DEFINITION.architecture(2)));
    }

    @Test
    void nothingSpeaksAgainstWhatIsNotToBeSeenAsAWhole() {
        byte[] bytes = DEFINITION.architecture(2).toBytes();
        for (int limit = 1; limit < bytes.length; limit++) {
            assertTrue(DefinitionFit.score(new DefinitionView().wrap(bytes, 0, limit)) > 0);
        }
    }
}
