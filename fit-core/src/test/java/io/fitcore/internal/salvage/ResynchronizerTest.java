package io.fitcore.internal.salvage;

import static io.fitcore.internal.salvage.Ride.RECORD_BYTES;
import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.salvage.Resynchronizer.Verdict;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireDefinition;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResynchronizerTest {

    private static final int FAR = 1 << 20;

    private final Layout[] layouts = Ride.layouts();
    private final Resynchronizer resynchronizer = new Resynchronizer(layouts, Ride::layout);

    private void learn(int from, int to) {
        byte[] records = Ride.records(from, to);
        for (int at = 0; at < records.length; at += RECORD_BYTES) {
            resynchronizer.learn(layouts[0], records, at, layouts[0].time(records, at));
        }
    }

    private Verdict judge(byte[] bytes) {
        resynchronizer.look(bytes, bytes.length, FAR, false);
        return resynchronizer.judge(0, RECORD_BYTES);
    }

    @Test
    void recordsThatRunOnAreTakenAsTheyAre() {
        learn(0, 3);
        assertEquals(Verdict.AS_IS, judge(Ride.records(3, 20)));
        assertTrue(resynchronizer.place() >= RECORD_BYTES);
    }

    @Test
    void theFrameIsFoundBehindAByteInserted() {
        learn(0, 3);
        assertEquals(Verdict.RESUME, judge(concat(Ride.records(3, 4), hex("37"), Ride.records(4, 20))));
        assertTrue(resynchronizer.isCurrentGood());
        assertEquals(RECORD_BYTES + 1, resynchronizer.place());
    }

    @Test
    void theFrameIsFoundWhereAByteIsMissing() {
        learn(0, 3);
        byte[] lost = concat(hex("00 03CA9A 15000000 67"), Ride.records(4, 20)); // the time lacks a byte
        assertEquals(Verdict.RESUME, judge(lost));
        assertEquals(9, resynchronizer.place());
        assertFalse(resynchronizer.isCurrentGood());
    }

    @Test
    void theFrameIsFoundBehindABlockOfZeros() {
        learn(0, 3);
        byte[] zeroed = concat(hex("05"), new byte[514], Ride.records(54, 70));
        resynchronizer.look(zeroed, zeroed.length, FAR, false);
        assertEquals(Verdict.RESUME, resynchronizer.judge(0, 0));
        assertEquals(515, resynchronizer.place());
    }

    @Test
    void theNextFileIsFound() {
        learn(0, 3);
        byte[] next = FitBytes.file().define(Ride.DEFINITION).toBytes();
        assertEquals(Verdict.NEXT_FILE, judge(concat(Ride.records(3, 4), hex("0F 0E 0D"), next)));
        assertEquals(RECORD_BYTES + 3, resynchronizer.place());
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        learn(0, 3);
        byte[] nothing = new byte[500];
        Arrays.fill(nothing, (byte) 0x0F);
        resynchronizer.look(nothing, nothing.length, FAR, true);
        assertEquals(Verdict.NOTHING, resynchronizer.judge(0, 0));
        assertEquals(500, resynchronizer.place());
    }

    @Test
    void recordsAreNotLookedForBehindTheirDeclaredEnd() {
        learn(0, 3);
        byte[] bytes = concat(hex("0F 0F 0F 0F"), Ride.records(3, 20));
        resynchronizer.look(bytes, bytes.length, 4, false);
        assertEquals(Verdict.NOTHING, resynchronizer.judge(0, 0));
        assertEquals(4, resynchronizer.place());
    }

    @Test
    void aChainThatEndsWhereRecordsEndIsBelieved() {
        learn(0, 3);
        byte[] leaping = Ride.records(500_000_000, 500_000_003);
        resynchronizer.look(leaping, leaping.length, leaping.length, false);
        assertEquals(Verdict.AS_IS, resynchronizer.judge(0, RECORD_BYTES));
    }

    @Test
    void aChainThatATruncatedInputCutsIsBelieved() {
        learn(0, 3);
        byte[] leaping = concat(Ride.records(500_000_000, 500_000_003), hex("00 12"));
        resynchronizer.look(leaping, leaping.length, FAR, true);
        assertEquals(Verdict.AS_IS, resynchronizer.judge(0, RECORD_BYTES));
    }

    @Test
    void theCheapCheckAsksForTimesThatRunOn() {
        learn(0, 3);
        byte[] bytes = concat(Ride.records(3, 4), Ride.records(900_000, 900_001), hex("0F"));
        resynchronizer.look(bytes, bytes.length, FAR, false);
        assertTrue(resynchronizer.looksRight(0));
        assertFalse(resynchronizer.looksRight(RECORD_BYTES));
        assertFalse(resynchronizer.looksRight(2 * RECORD_BYTES));
    }

    @Test
    void aRunOfMessagesIsTakenUpToTheLastThatAnotherFollows() {
        byte[] bytes = concat(Ride.records(0, 20), Ride.DEFINITION.toBytes());
        resynchronizer.look(bytes, bytes.length, FAR, false);
        assertEquals(19 * RECORD_BYTES, resynchronizer.learnRun(0));
        byte[] twoDaysLater = Ride.records(172_810, 172_811);
        resynchronizer.look(twoDaysLater, twoDaysLater.length, FAR, false);
        assertTrue(resynchronizer.looksRight(0), "the time of the last one is learned");
    }

    @Test
    void aRunOfMessagesEndsBeforeWhatLooksOdd() {
        byte[] leaping = concat(Ride.records(0, 5), Ride.records(900_000, 900_010));
        resynchronizer.look(leaping, leaping.length, FAR, false);
        assertEquals(4 * RECORD_BYTES, resynchronizer.learnRun(0));
        assertEquals(5 * RECORD_BYTES, resynchronizer.learnRun(5 * RECORD_BYTES));
    }

    @Test
    void aRunOfMessagesEndsWithTheRecords() {
        byte[] bytes = Ride.records(0, 20);
        resynchronizer.look(bytes, bytes.length, 10 * RECORD_BYTES, false);
        assertEquals(9 * RECORD_BYTES, resynchronizer.learnRun(0));
        resynchronizer.look(bytes, 8 * RECORD_BYTES - 1, FAR, false);
        assertEquals(6 * RECORD_BYTES, resynchronizer.learnRun(0));
    }

    @Test
    void aRunHoldsNoUnusualHeader() {
        byte[] bytes = concat(Ride.records(0, 2), hex("93 01CA9A3B 00000000 64"), Ride.records(3, 5));
        resynchronizer.look(bytes, bytes.length, FAR, false);
        assertEquals(RECORD_BYTES, resynchronizer.learnRun(0));
    }

    @Test
    void whatADefinitionDefinesMayFollowIt() {
        byte[] bytes = concat(WireDefinition.of(3, 20, field(253, 4, UINT32), field(4, 1, UINT8)).toBytes(), hex("03 00"));
        resynchronizer.look(bytes, bytes.length, FAR, false);
        assertTrue(resynchronizer.looksRightBehind(0, bytes.length - 2));
        assertFalse(resynchronizer.looksRight(bytes.length - 2));
    }

    @Test
    void asFarAsALookAheadAndNoFurther() {
        learn(0, 3);
        byte[] noise = new byte[2 * Resynchronizer.LOOK_AHEAD_BYTES];
        Arrays.fill(noise, (byte) 0x0F);
        resynchronizer.look(noise, Resynchronizer.LOOK_AHEAD_BYTES, FAR, false);
        assertEquals(Verdict.NOTHING, resynchronizer.judge(0, 0));
        assertTrue(resynchronizer.place() <= Resynchronizer.LOOK_AHEAD_BYTES);
    }

    @Test
    void workIsBoundedByWhatWasRead() {
        for (int local = 1; local < 16; local++) {
            layouts[local] = Ride.layout(WireDefinition.of(local, 20, field(253, 4, UINT32), field(3, 1, UINT8)));
        }
        byte[] noise = new byte[Resynchronizer.LOOK_AHEAD_BYTES];
        new Random(1).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] &= 0x0F;
        }
        byte[] found = concat(Ride.records(3, 4), hex("37"), Ride.records(4, 20));
        learn(0, 3);
        assertEquals(Verdict.RESUME, judge(found));
        int judgements = 0;
        while (judge(found) == Verdict.RESUME) {
            resynchronizer.look(noise, noise.length, FAR, false);
            resynchronizer.judge(0, 0);
            judgements++;
            assertTrue(judgements < 1000);
        }
        for (int i = 0; i < 100; i++) {
            learn(3, 4);
        }
        assertEquals(Verdict.RESUME, judge(found), "what is read earns more");
    }
}
