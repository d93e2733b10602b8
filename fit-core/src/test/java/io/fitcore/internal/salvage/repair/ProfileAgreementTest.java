package io.fitcore.internal.salvage.repair;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.SINT32;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.internal.frame.DefinitionView;
import io.fitcore.testkit.WireDefinition;
import io.fitcore.testkit.WireField;
import org.junit.jupiter.api.Test;

class ProfileAgreementTest {

    private static final WireField TIME = field(253, 4, UINT32);
    private static final WireField HEART_RATE = field(3, 1, UINT8);

    private static ProfileAgreement agreement(int message, WireField... fields) {
        byte[] bytes = WireDefinition.of(0, message, fields).toBytes();
        return new ProfileAgreement(new DefinitionView().wrap(bytes, 0, bytes.length));
    }

    private static int of(int message, WireField... fields) {
        return agreement(message, fields).bits();
    }

    @Test
    void nothingSpeaksAgainstWhatTheProfileSays() {
        assertEquals(0, of(20, TIME, field(0, 4, SINT32), HEART_RATE));
        assertEquals(0, of(20, TIME, field(3, 1, ENUM)), "enum for uint8");
        assertTrue(agreement(20, TIME, field(3, 1, ENUM)).isMostlyKnown());
    }

    @Test
    void theRarerItIsTheMoreSpeaksAgainstIt() {
        int unknownField = of(20, TIME, HEART_RATE, field(200, 1, UINT8));
        int otherType = of(20, TIME, field(3, 2, UINT16));
        int noType = of(20, TIME, field(3, 1, 0x42));
        assertTrue(0 > unknownField && unknownField > otherType && otherType > noType);
        assertTrue(of(20, TIME, field(3, 2, UINT8)) < 0, "several for one");
        assertTrue(of(20, TIME, field(7, 3, UINT16)) < 0, "odd size");
        assertTrue(of(20, TIME, field(7, 0, UINT16)) < 0, "no size");
        assertTrue(of(20, TIME, HEART_RATE, HEART_RATE) < 0, "twice");
        assertTrue(of(20, HEART_RATE) < 0, "no time");
        assertTrue(of(20, field(253, 4, SINT32), HEART_RATE) < of(20, HEART_RATE), "a time that is none");
        assertTrue(of(20, field(253, 2, UINT32), HEART_RATE) < of(20, HEART_RATE), "a time that is too short");
    }

    @Test
    void unknownMessagesAreCommonAmongTheLowNumbers() {
        assertTrue(of(20, TIME) > of(400, TIME));
        assertTrue(of(400, TIME) > of(0xFF10, TIME));
        assertTrue(of(0xFF10, TIME) > of(0x4014, TIME));
        assertFalse(agreement(0x4014, TIME).isMostlyKnown());
        assertTrue(of(400, TIME, HEART_RATE) < of(400, TIME));
    }

    @Test
    void manyUnknownFieldsSayNoMoreThanTwo() {
        assertEquals(of(20, TIME, field(200, 1, UINT8), field(201, 1, UINT8)),
                of(20, TIME, field(200, 1, UINT8), field(201, 1, UINT8), field(202, 1, UINT8)));
        WireField[] mostlyUnknown = {TIME, field(200, 1, UINT8), field(201, 1, UINT8), field(202, 1, UINT8)};
        assertFalse(agreement(20, mostlyUnknown).isMostlyKnown());
    }
}
