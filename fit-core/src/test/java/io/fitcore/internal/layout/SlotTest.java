package io.fitcore.internal.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.model.BaseType;
import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileSubfield;
import org.junit.jupiter.api.Test;

/** A slot is what its parts say; a variation of it differs in the one part that is named. */
class SlotTest {

    private static final int UINT16 = BaseType.UINT16.code();
    private static final ProfileField DATA = Profile.message(21).orElseThrow().field(3).orElseThrow();

    private static Slot slot(int typeByte, boolean bigEndian, int sizeBytes, Meaning meaning) {
        return Slot.inRecord(SlotFacts.of(SlotKind.WIRE, 3, DATA), Encoding.of(typeByte, bigEndian), meaning, 1,
                sizeBytes);
    }

    private static Slot choosing() {
        return slot(UINT16, true, 2, Meaning.of(DATA, null, new Alternatives(DATA.subfields())));
    }

    @Test
    void onlyOneNumberThatCanMeanOneThingIsPlain() {
        assertTrue(slot(UINT16, false, 2, Meaning.BARE).isPlain());
        assertFalse(slot(UINT16, false, 4, Meaning.BARE).isPlain());
        assertTrue(slot(UINT16, false, 4, Meaning.BARE).beginsPlain());
        assertFalse(choosing().beginsPlain());
        assertFalse(slot(BaseType.FLOAT32.code(), false, 4, Meaning.BARE).beginsPlain());
    }

    @Test
    void aSizeThatIsNoMultipleLeavesNoValue() {
        Slot odd = slot(UINT16, true, 3, Meaning.BARE);
        assertFalse(odd.isReadable());
        assertEquals(0, odd.count());
        assertEquals(3, odd.sizeBytes());
        assertEquals(BaseType.UINT16, odd.type());
        assertEquals(UINT16, odd.typeByte());
    }

    @Test
    void aTypeByteIsKeptAsWritten() {
        Slot slot = slot(0x04, false, 2, Meaning.BARE);
        assertEquals(BaseType.UINT16, slot.type());
        assertEquals(0x04, slot.typeByte());
        assertEquals(0xFD, slot(0xFD, false, 2, Meaning.BARE).typeByte());
    }

    @Test
    void aFilledSlotReadsAsBefore() {
        Slot filled = slot(UINT16, true, 2, Meaning.BARE).filledBy(4);
        assertEquals(4, filled.expanded());
        assertFalse(filled.isPlain());
        assertEquals(0x0102, filled.raw(new byte[] {0, 1, 2}, 0));
        assertTrue(filled.unfilled().isPlain());
        Slot never = slot(UINT16, true, 2, Meaning.BARE);
        assertSame(never, never.unfilled());
    }

    @Test
    void aSettledSlotHasOneIdentity() {
        ProfileSubfield subfield = DATA.subfields().get(0);
        Slot settled = choosing().settledAs(subfield);
        assertFalse(settled.hasAlternatives());
        assertTrue(settled.isPlain());
        assertSame(subfield, settled.subfield());
        assertEquals(subfield.scale(), settled.scale());
        assertEquals(0x0102, settled.raw(new byte[] {0, 1, 2}, 0));
        assertEquals(null, choosing().settledAs(null).subfield());
    }

    @Test
    void aPartReadsSomeBytesOfItsSource() {
        byte[] record = {0, 0x11, 0x22, 0x33, 0x44};
        for (boolean bigEndian : new boolean[] {false, true}) {
            Encoding source = Encoding.of(BaseType.UINT32.code(), bigEndian);
            Encoding part = source.partOf(8, BaseType.UINT8);
            Slot slot = Slot.inField(SlotFacts.readFrom(3, SlotKind.PART, DATA), part, Meaning.BARE, 2);
            assertEquals(0x22, slot.raw(record, 0));
            assertTrue(slot.isPart());
            assertEquals(3, slot.sourceNumber());
            assertEquals(0, slot.sizeBytes());
        }
    }

    @Test
    void twelveBitsOfTwoBytesAreANumber() {
        Encoding part = Encoding.of(UINT16, false).partOf(12, BaseType.UINT16);
        Slot slot = Slot.inField(SlotFacts.readFrom(3, SlotKind.PART, DATA), part, Meaning.BARE, 1);
        assertEquals(0x201, slot.raw(new byte[] {0, 1, (byte) 0xF2, 0, 0, 0, 0, 0, 0}, 0));
        assertEquals(0x201, slot.raw(new byte[] {0, 1, (byte) 0xF2}, 0));
    }
}
