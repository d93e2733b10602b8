package io.fitcore.benchmarks.baseline;

import java.util.List;

/**
 * Times one pass of {@link ByteTableCrc} over some bytes. This is what others spend on the checksum alone.
 *
 * <p>A machine is not equally fast at all times. Each figure therefore gets a yardstick of its own, from the same JVM,
 * right before and after. Only the ratio of the two is compared.
 */
public final class Yardstick {

    /** Long enough to make a clock tick negligible, and short enough not to double the time of a run. */
    private static final long MIN_NANOS = 12_000_000;

    /** The bytes of one call: few enough for the JIT to see many calls, many enough to make a call negligible. */
    private static final int SLICE_BYTES = 4096;

    /** The clock is asked after at least this many bytes. */
    private static final int BATCH_BYTES = 64 * 1024;

    /** Goes into the next pass, so that the JIT can leave none out. */
    private int crc;

    /** Nanoseconds of {@linkplain OwnTime own time} of one pass over all files. */
    public double nanosPerPass(List<byte[]> files) {
        long bytes = 0;
        for (byte[] file : files) {
            bytes += file.length;
        }
        long batch = Math.max(1, BATCH_BYTES / Math.max(1, bytes));
        long passes = 0;
        long start = OwnTime.nanos();
        long elapsed;
        do {
            for (long i = 0; i < batch; i++) {
                pass(files);
            }
            passes += batch;
            elapsed = OwnTime.nanos() - start;
        } while (elapsed < MIN_NANOS);
        return (double) elapsed / passes;
    }

    /** The CRC of everything that was passed over; for tests, and so that the passes have a result. */
    public int crc() {
        return crc;
    }

    private void pass(List<byte[]> files) {
        for (byte[] file : files) {
            for (int at = 0; at < file.length; at += SLICE_BYTES) {
                crc = ByteTableCrc.update(crc, file, at, Math.min(file.length, at + SLICE_BYTES));
            }
        }
    }
}
