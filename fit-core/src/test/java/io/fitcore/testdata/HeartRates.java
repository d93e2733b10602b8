package io.fitcore.testdata;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;

import io.fitcore.testkit.FitBytes;

/** The three worked examples of the heart-rate merge, whose results the specification gives (spec 8.4). */
final class HeartRates {
    private static final long T = 1_000_000_000L;
    private static final long TEN_SECONDS = 10 * 1024;

    private HeartRates() {
    }

    /** Beats at 10, 11, 12, 20 and 21 s of the strap's clock; records every second from T to T + 11. */
    static byte[] mergeWithGap() {
        FitBytes file = gapBeats();
        file.define(2, 20, field(253, 4, UINT32));
        for (int i = 0; i <= 11; i++) {
            file.data(2, T + i);
        }
        return file.toBytes();
    }

    /** The same beats; several records at one time, all with a heart rate of their own. */
    static byte[] mergeWithEqualTimes() {
        FitBytes file = gapBeats();
        file.define(2, 20, field(253, 4, UINT32), field(3, 1, UINT8));
        for (int offset : new int[] {0, 0, 1, 1, 2, 5, 9, 10, 11, 12}) {
            file.data(2, T + offset, 33);
        }
        return file.toBytes();
    }

    /** The strap's 32-bit clock starts again from 0, four seconds after the anchor. */
    static byte[] mergeAcrossRollover() {
        FitBytes file = anchor(0xFFFF_F000L)
                .define(1, 132, field(9, 8, UINT32), field(6, 2, UINT8))
                .data(1, new long[] {0xFFFF_FF00L, 0x0000_0C00L}, new int[] {80, 90})
                .define(2, 20, field(253, 4, UINT32));
        for (int i = 0; i <= 7; i++) {
            file.data(2, T + i);
        }
        return file.toBytes();
    }

    private static FitBytes gapBeats() {
        return anchor(TEN_SECONDS)
                .define(1, 132, field(9, 16, UINT32), field(6, 4, UINT8))
                .data(1, new int[] {11 * 1024, 12 * 1024, 20 * 1024, 21 * 1024}, new int[] {62, 64, 100, 102});
    }

    private static FitBytes anchor(long tick) {
        return FitBytes.file()
                .define(0, 0, field(0, 1, ENUM)).data(0, Messages.FILE_ACTIVITY)
                .define(0, 132, field(253, 4, UINT32), field(9, 4, UINT32), field(6, 1, UINT8)).data(0, T, tick, 60);
    }
}
