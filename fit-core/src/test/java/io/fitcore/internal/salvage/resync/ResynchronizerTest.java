package io.fitcore.internal.salvage.resync;

import static io.fitcore.internal.salvage.Ride.RECORD_BYTES;
import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.salvage.Ride;
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

    private static LookAhead look(byte[] bytes, int from) {
        return new LookAhead(bytes, from, bytes.length, FAR, false);
    }

    private Judgement judge(byte[] bytes) {
        return resynchronizer.judge(look(bytes, 0), RECORD_BYTES);
    }

    @Test
    void recordsThatRunOnAreTakenAsTheyAre() {
        learn(0, 3);
        Judgement judgement = judge(Ride.records(3, 20));
        assertEquals(Verdict.TAKE, judgement.verdict());
        assertTrue(judgement.place() >= RECORD_BYTES);
    }

    @Test
    void theFrameIsFoundBehindAByteInserted() {
        learn(0, 3);
        assertEquals(new Judgement(Verdict.RESUME, RECORD_BYTES + 1, true),
                judge(concat(Ride.records(3, 4), hex("37"), Ride.records(4, 20))));
    }

    @Test
    void theFrameIsFoundWhereAByteIsMissing() {
        learn(0, 3);
        byte[] lost = concat(hex("00 03CA9A 15000000 67"), Ride.records(4, 20)); // the time lacks a byte
        assertEquals(new Judgement(Verdict.RESUME, 9, false), judge(lost));
    }

    @Test
    void theFrameIsFoundBehindABlockOfZeros() {
        learn(0, 3);
        byte[] zeroed = concat(hex("05"), new byte[514], Ride.records(54, 70));
        LookAhead look = new LookAhead(zeroed, 0, zeroed.length, FAR, false);
        assertEquals(new Judgement(Verdict.RESUME, 515, false), resynchronizer.judge(look, 0));
    }

    @Test
    void theNextFileIsFound() {
        learn(0, 3);
        byte[] next = FitBytes.file().define(Ride.DEFINITION).toBytes();
        assertEquals(new Judgement(Verdict.NEXT_FILE, RECORD_BYTES + 3, true),
                judge(concat(Ride.records(3, 4), hex("0F 0E 0D"), next)));
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        learn(0, 3);
        byte[] nothing = new byte[500];
        Arrays.fill(nothing, (byte) 0x0F);
        LookAhead look = new LookAhead(nothing, 0, nothing.length, FAR, true);
        assertEquals(new Judgement(Verdict.NOTHING, 500, false), resynchronizer.judge(look, 0));
    }

    @Test
    void recordsAreNotLookedForBehindTheirDeclaredEnd() {
        learn(0, 3);
        byte[] bytes = concat(hex("0F 0F 0F 0F"), Ride.records(3, 20));
        LookAhead look = new LookAhead(bytes, 0, bytes.length, 4, false);
        assertEquals(new Judgement(Verdict.NOTHING, 4, false), resynchronizer.judge(look, 0));
    }

    @Test
    void aChainThatEndsWhereRecordsEndIsBelieved() {
        learn(0, 3);
        byte[] leaping = Ride.records(500_000_000, 500_000_003);
        LookAhead look = new LookAhead(leaping, 0, leaping.length, leaping.length, false);
        assertEquals(Verdict.TAKE, resynchronizer.judge(look, RECORD_BYTES).verdict());
    }

    @Test
    void aChainThatATruncatedInputCutsIsBelieved() {
        learn(0, 3);
        byte[] leaping = concat(Ride.records(500_000_000, 500_000_003), hex("00 12"));
        LookAhead look = new LookAhead(leaping, 0, leaping.length, FAR, true);
        assertEquals(Verdict.TAKE, resynchronizer.judge(look, RECORD_BYTES).verdict());
    }

    @Test
    void aRunOfMessagesIsTakenUpToTheLastThatAnotherFollows() {
        byte[] bytes = concat(Ride.records(0, 20), Ride.DEFINITION.toBytes());
        assertEquals(19 * RECORD_BYTES, resynchronizer.learnRun(look(bytes, 0)));
        byte[] twoDaysLater = Ride.records(172_810, 172_811);
        assertTrue(resynchronizer.looksRight(look(twoDaysLater, 0), RECORD_BYTES), "the last time is learned");
    }

    @Test
    void aRunOfMessagesEndsBeforeWhatLooksOdd() {
        byte[] leaping = concat(Ride.records(0, 5), Ride.records(900_000, 900_010));
        assertEquals(4 * RECORD_BYTES, resynchronizer.learnRun(look(leaping, 0)));
        assertEquals(5 * RECORD_BYTES, resynchronizer.learnRun(look(leaping, 5 * RECORD_BYTES)));
    }

    @Test
    void aRunOfMessagesEndsWithTheRecords() {
        byte[] bytes = Ride.records(0, 20);
        LookAhead declared = new LookAhead(bytes, 0, bytes.length, 10 * RECORD_BYTES, false);
        assertEquals(9 * RECORD_BYTES, resynchronizer.learnRun(declared));
        LookAhead cut = new LookAhead(bytes, 0, 8 * RECORD_BYTES - 1, FAR, false);
        assertEquals(6 * RECORD_BYTES, resynchronizer.learnRun(cut));
    }

    @Test
    void aRunHoldsNoUnusualHeader() {
        byte[] bytes = concat(Ride.records(0, 2), hex("93 01CA9A3B 00000000 64"), Ride.records(3, 5));
        assertEquals(RECORD_BYTES, resynchronizer.learnRun(look(bytes, 0)));
    }

    @Test
    void asFarAsALookAheadAndNoFurther() {
        learn(0, 3);
        byte[] noise = new byte[2 * LookAhead.WANTED_BYTES];
        Arrays.fill(noise, (byte) 0x0F);
        LookAhead look = new LookAhead(noise, 0, LookAhead.WANTED_BYTES, FAR, false);
        Judgement judgement = resynchronizer.judge(look, 0);
        assertEquals(Verdict.NOTHING, judgement.verdict());
        assertTrue(judgement.place() <= LookAhead.WANTED_BYTES);
    }

    @Test
    void workIsBoundedByWhatWasRead() {
        for (int local = 1; local < 16; local++) {
            layouts[local] = Ride.layout(WireDefinition.of(local, 20, field(253, 4, UINT32), field(3, 1, UINT8)));
        }
        byte[] noise = new byte[LookAhead.WANTED_BYTES];
        new Random(1).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] &= 0x0F;
        }
        byte[] found = concat(Ride.records(3, 4), hex("37"), Ride.records(4, 20));
        learn(0, 3);
        assertEquals(Verdict.RESUME, judge(found).verdict());
        int judgements = 0;
        while (judge(found).verdict() == Verdict.RESUME) {
            resynchronizer.judge(look(noise, 0), 0);
            judgements++;
            assertTrue(judgements < 1000);
        }
        for (int i = 0; i < 100; i++) {
            learn(3, 4);
        }
        assertEquals(Verdict.RESUME, judge(found).verdict(), "what is read earns more");
    }
}
