package io.fitcore.testkit;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;

/** The plainest file, for tests of everything but its records: one definition and records of six bytes. */
public final class Records {

    private Records() {
    }

    /** A file with one record a second. The heart rate counts up. */
    public static byte[] records(int count) {
        FitBytes file = FitBytes.file().define(0, 20, field(253, 4, UINT32), field(3, 1, UINT8));
        for (int i = 0; i < count; i++) {
            file.data(0, 1_000_000_000L + i, i % 250);
        }
        return file.toBytes();
    }
}
