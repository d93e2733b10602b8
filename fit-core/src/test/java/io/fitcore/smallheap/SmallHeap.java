package io.fitcore.smallheap;

import io.fitcore.FitDecoder;
import io.fitcore.FitStream;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeReport;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Reads a long file in every way that needs no more memory than a message. Run with a small heap; the argument is the
 * length in MiB.
 */
final class SmallHeap {

    private static final long MIB = 1024 * 1024;
    private static final int HEART_RATE = 3;
    private static final int ENHANCED_SPEED = 73;

    private SmallHeap() {
    }

    /** Exits with 0 when every reading gave what was written. */
    public static void main(String[] args) throws IOException {
        System.exit(run(Long.parseLong(args[0]) * MIB, System.out));
    }

    private static int run(long bytes, PrintStream out) throws IOException {
        LongRide pushed = new LongRide(bytes);
        Sum sum = new Sum();
        boolean right = check(out, "pushed", pushed, FitDecoder.stream(pushed).forEach(sum::add), sum);

        LongRide lenient = new LongRide(bytes);
        sum = new Sum();
        right &= check(out, "lenient", lenient, FitDecoder.stream(lenient).lenient().forEach(sum::add), sum);

        LongRide pulled = new LongRide(bytes / 4);
        sum = new Sum();
        FitStream stream = FitDecoder.stream(pulled);
        stream.messages().forEach(sum::add);
        right &= check(out, "pulled", pulled, stream.report().orElseThrow(), sum);

        boolean intact = FitDecoder.checkIntegrity(new LongRide(bytes));
        out.println("intact: " + intact);
        return right && intact ? 0 : 1;
    }

    private static boolean check(PrintStream out, String how, LongRide ride, DecodeReport report, Sum sum) {
        boolean right = report.isClean() && report.bytes() == ride.length() && report.messages() == ride.records()
                && sum.heartRates == 124.5 * ride.records() && Math.abs(sum.speeds / ride.records() - 5.0245) < 1e-6;
        out.printf(Locale.ROOT, "%s: %s in a heap of %d MiB: %s%n", how, report,
                Runtime.getRuntime().maxMemory() / MIB, right ? "right" : "wrong " + sum.heartRates + " " + sum.speeds);
        return right;
    }

    /** What is read of each message: a field of the file and an expanded one. */
    private static final class Sum {
        private double heartRates;
        private double speeds;

        void add(FitMessage message) {
            heartRates += message.intValue(HEART_RATE, 0);
            speeds += message.doubleValue(ENHANCED_SPEED);
        }
    }
}
