package io.fitcore.internal.salvage.resync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.salvage.Ride;
import org.junit.jupiter.api.Test;

class RecordRunTest {

    private final RecordRun run = new RecordRun();

    private RecordRun of(int... scores) {
        run.begin(100);
        for (int score : scores) {
            run.add(score, 10);
        }
        return run;
    }

    @Test
    void addsUpScoresAndBytes() {
        of(5, 7);
        assertEquals(12, run.score());
        assertEquals(5, run.firstScore());
        assertEquals(110, run.last());
        assertEquals(120, run.end());
    }

    @Test
    void convincesByTheSumOfItsRecords() {
        assertFalse(of(8, 8).isConvincing());
        assertTrue(of(8, 8, 8).isConvincing());
    }

    @Test
    void doesNotConvinceWithAFirstRecordThatDoesNotFit() {
        assertFalse(of(-1, 20, 20).isConvincing());
    }

    @Test
    void doesNotConvinceWhenItBreaksAtOnce() {
        of(20, 20).fail();
        assertFalse(run.isConvincing());
        of(20, 20, 20).fail();
        assertTrue(run.isConvincing());
    }

    @Test
    void doesNotConvinceWithTimesThatLeapMoreThanTheyRunOn() {
        of(20, 20).countUntimely();
        assertFalse(run.isConvincing());
        assertTrue(run.isPlausible());
        run.countTimely();
        run.countTimely();
        assertTrue(run.isConvincing());
    }

    @Test
    void provesByTimesThatRunOnOnly() {
        of(20, 20).countTimely();
        assertFalse(run.isProof());
        run.countTimely();
        assertTrue(run.isProof());
        run.countVague();
        assertFalse(run.isProof());
    }

    @Test
    void findsTheRecordBeforeAnIndex() {
        of(1, 1, 1);
        assertEquals(110, run.lastBefore(115));
        assertEquals(110, run.lastBefore(120));
        assertEquals(120, run.lastBefore(1000));
        assertEquals(100, run.lastBefore(100));
    }

    @Test
    void remembersTheLastMessageOfEachLayout() {
        Layout layout = Ride.layout(Ride.DEFINITION);
        of(1, 1);
        assertEquals(FrameModel.NOWHERE, run.before(layout, 0));
        run.remember(layout, 0);
        assertEquals(110, run.before(layout, 0));
        assertEquals(FrameModel.NOWHERE, run.before(Ride.layout(Ride.DEFINITION), 0));
    }

    @Test
    void beginsWithNothing() {
        of(20, 20).countTimely();
        run.begin(7);
        assertFalse(run.isTimely());
        assertEquals(7, run.end());
        assertFalse(run.isConvincing());
    }
}
