package io.fitcore.internal.salvage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.internal.layout.Layout;
import org.junit.jupiter.api.Test;

class ChainTest {

    private final Chain chain = new Chain();

    private Chain of(int... scores) {
        chain.begin(100);
        for (int score : scores) {
            chain.add(score, 10);
        }
        return chain;
    }

    @Test
    void addsUpScoresAndBytes() {
        of(5, 7);
        assertEquals(12, chain.score);
        assertEquals(5, chain.firstScore);
        assertEquals(110, chain.last);
        assertEquals(120, chain.end);
    }

    @Test
    void convincesByTheSumOfItsRecords() {
        assertFalse(of(8, 8).convinces());
        assertTrue(of(8, 8, 8).convinces());
    }

    @Test
    void doesNotConvinceWithAFirstRecordThatDoesNotFit() {
        assertFalse(of(-1, 20, 20).convinces());
    }

    @Test
    void doesNotConvinceWhenItBreaksAtOnce() {
        of(20, 20).failed = true;
        assertFalse(chain.convinces());
        of(20, 20, 20).failed = true;
        assertTrue(chain.convinces());
    }

    @Test
    void doesNotConvinceWithTimesThatLeapMoreThanTheyRunOn() {
        of(20, 20).untimely = 1;
        assertFalse(chain.convinces());
        assertTrue(chain.isPlausible());
        chain.timely = 2;
        assertTrue(chain.convinces());
    }

    @Test
    void provesByTimesThatRunOnOnly() {
        of(20, 20).timely = 1;
        assertFalse(chain.isProof());
        chain.timely = 2;
        assertTrue(chain.isProof());
        chain.vague = 1;
        assertFalse(chain.isProof());
    }

    @Test
    void findsTheRecordBeforeAnIndex() {
        of(1, 1, 1);
        assertEquals(110, chain.lastBefore(115));
        assertEquals(110, chain.lastBefore(120));
        assertEquals(120, chain.lastBefore(1000));
        assertEquals(100, chain.lastBefore(100));
    }

    @Test
    void remembersTheLastMessageOfEachLayout() {
        Layout layout = Ride.layout(Ride.DEFINITION);
        of(1, 1);
        assertEquals(FrameModel.NOWHERE, chain.before(layout, 0));
        chain.remember(layout, 0);
        assertEquals(110, chain.before(layout, 0));
        assertEquals(FrameModel.NOWHERE, chain.before(Ride.layout(Ride.DEFINITION), 0));
    }

    @Test
    void beginsWithNothing() {
        of(20, 20).timely = 2;
        chain.begin(7);
        assertEquals(0, chain.timely);
        assertEquals(7, chain.end);
        assertFalse(chain.convinces());
    }
}
