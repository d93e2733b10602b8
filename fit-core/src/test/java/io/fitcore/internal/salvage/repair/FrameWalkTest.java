package io.fitcore.internal.salvage.repair;

import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.hex;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.internal.salvage.Ride;
import org.junit.jupiter.api.Test;

class FrameWalkTest {

    private static final byte[] DEFINITION = Ride.DEFINITION.toBytes();

    private final FrameWalk walk = new FrameWalk();
    private final FrameWalk other = new FrameWalk();

    private FrameWalk begin(byte[]... parts) {
        byte[] bytes = concat(parts);
        walk.begin(bytes, 0, bytes.length);
        return walk;
    }

    private int steps() {
        int steps = 0;
        while (walk.step()) {
            steps++;
        }
        return steps;
    }

    @Test
    void stepsOverRecordsByTheirLengths() {
        begin(DEFINITION, Ride.records(0, 5));
        assertEquals(6, steps());
        assertTrue(walk.isComplete());
        assertFalse(walk.isUsual(), "nothing is next");
    }

    @Test
    void developerFieldsCount() {
        begin(hex("60 00 00 14 00 01 03 01 02 01 00 05 00"), hex("00 78 01 02 03 04 05"), hex("00 79 01 02 03 04 05"));
        assertEquals(3, steps());
        assertTrue(walk.isComplete());
    }

    @Test
    void staysAtWhatCannotBeARecord() {
        assertEquals(0, begin(hex("00 01 02")).at(), "nothing defines it");
        assertEquals(0, steps());
        begin(DEFINITION, Ride.records(0, 1), hex("00 11"));
        assertEquals(2, steps(), "the last one is not there as a whole");
        assertEquals(DEFINITION.length + Ride.RECORD_BYTES, walk.at());
        begin(hex("40 00 02 14 00 01 03 01 02 00 01"));
        assertEquals(0, steps(), "architecture 2");
    }

    @Test
    void aDefinitionMayBeCutAnywhere() {
        byte[] definition = hex("60 00 00 14 00 01 03 01 02 01 00 05 00");
        for (int length = 1; length < definition.length; length++) {
            walk.begin(definition, 0, length);
            assertEquals(length, walk.structureBytes());
            assertEquals(0, steps());
        }
    }

    @Test
    void aReplacedByteCounts() {
        byte[] bytes = concat(hex("40 00 00 14 00 01 03 09 02"), hex("00 78"), hex("00 79"));
        walk.begin(bytes, 0, bytes.length);
        other.branchOff(walk, new RestoredByte(7, (byte) 1));
        for (int i = 0; i < 3; i++) {
            assertTrue(other.step());
        }
        assertTrue(other.isComplete());
        assertEquals(9, bytes[7]);
        walk.step();
        assertFalse(walk.hasMet(other));
    }

    @Test
    void erasedStorageAndOddDefinitionsAreSteppedOverOnlyByWhoMust() {
        byte[] bytes = concat(DEFINITION, new byte[Ride.RECORD_BYTES]);
        walk.begin(bytes, 0, bytes.length);
        walk.step();
        long evidence = walk.evidence();
        other.branchOff(walk, new RestoredByte(bytes.length, (byte) 0));
        assertFalse(other.step());
        assertTrue(walk.step());
        assertTrue(walk.evidence() < evidence);
        bytes = hex("40 00 00 14 00 01 03 05 84");
        walk.begin(bytes, 0, bytes.length);
        other.branchOff(walk, new RestoredByte(bytes.length, (byte) 0));
        assertFalse(other.step());
        assertTrue(walk.step());
    }

    @Test
    void unusualHeadersAreUsualWhereTheyHaveBeenSeen() {
        begin(hex("40 00 00 14 00 01 03 01 02"), hex("00 78"), hex("85 79"), hex("86 79"), hex("10 70"));
        assertTrue(walk.isUsual());
        walk.step();
        assertTrue(walk.isUsual());
        walk.step();
        assertFalse(walk.isUsual());
        walk.step();
        assertTrue(walk.isUsual());
        walk.step();
        assertFalse(walk.isUsual(), "reserved bits");
    }

    @Test
    void timesThatRunOnSpeakForRecordsAndTimesThatLeapAgainstThem() {
        begin(DEFINITION, Ride.records(0, 10));
        steps();
        long honest = walk.evidence();
        begin(DEFINITION, Ride.records(0, 5), Ride.records(700_000, 705_000));
        for (int i = 0; i < 11; i++) {
            walk.step();
        }
        assertTrue(walk.evidence() < honest);
    }

    @Test
    void absentAndRelativeTimesSayNothing() {
        begin(hex("40 00 01 00 14 01 FD 04 86"), hex("00 00 00 00 09"), hex("00 FF FF FF FF"), hex("00 00 00 00 08"));
        walk.step();
        walk.step();
        long before = walk.evidence();
        walk.step();
        long after = walk.evidence();
        walk.step();
        assertEquals(after - before, walk.evidence() - after);
    }
}
