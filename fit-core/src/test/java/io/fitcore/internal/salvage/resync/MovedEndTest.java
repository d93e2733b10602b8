package io.fitcore.internal.salvage.resync;

import static io.fitcore.testkit.FitBytes.concat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.internal.salvage.Ride;
import io.fitcore.testkit.FitBytes;
import org.junit.jupiter.api.Test;

class MovedEndTest {

    private static final byte[] RECORDS = Ride.records(0, 20);
    private static final byte[] CRC = {1, 2};
    private static final byte[] NEXT_FILE = FitBytes.file().define(Ride.DEFINITION).toBytes();

    private static int find(int declared, boolean ended, byte[]... parts) {
        byte[] bytes = concat(parts);
        return MovedEnd.find(new LookAhead(bytes, 0, bytes.length, declared, ended));
    }

    @Test
    void theNextHeaderTellsWhereRecordsEnd() {
        assertEquals(RECORDS.length, find(RECORDS.length + 7, false, RECORDS, CRC, NEXT_FILE));
        assertEquals(RECORDS.length, find(RECORDS.length - 7, true, RECORDS, CRC, NEXT_FILE));
    }

    @Test
    void theEndOfInputTellsWhereRecordsEnd() {
        assertEquals(RECORDS.length, find(RECORDS.length + 7, true, RECORDS, CRC));
    }

    @Test
    void elsewhereTheyEndAsTheyShould() {
        assertEquals(RECORDS.length + 7, find(RECORDS.length + 7, false, RECORDS, CRC));
        assertEquals(RECORDS.length + 5_000, find(RECORDS.length + 5_000, true, RECORDS, CRC), "too far away");
    }
}
