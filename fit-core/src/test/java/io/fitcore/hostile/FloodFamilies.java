package io.fitcore.hostile;

import io.fitcore.FitDecoder;
import io.fitcore.FitStream;
import io.fitcore.message.FieldCursor;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.FitException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Measures what a byte of each {@link Flood} costs when every field is read as a double, strictly and leniently. There
 * are two bars. A byte costs at most 1.5 times as much at 16 MB as at 4 MB, and at most 10 times as much as a byte of
 * ordinary recordings, which are read in the same way in the same run. What misses a bar is marked and measured again,
 * ordinary recordings too, up to three times. Machines are busy with other things as well, so a flood fails only if it
 * never comes within one and a half times of a bar.
 *
 * <p>Run it with {@code -Xmx32m}; it exits with 1 when a flood fails. It takes the best of several rounds, in time of
 * the thread. Arguments: the folder of the test data, whose recordings are the ordinary ones, and the names of floods;
 * without a name it measures all.
 */
final class FloodFamilies {

    private static final List<String> RECORDINGS = List.of("ride.fit", "run.fit", "walk.fit", "multisport.fit",
            "pool-swim-with-heart-rate-chain.fit");
    private static final int SMALL = 4 << 20;
    private static final int LARGE = 16 << 20;
    private static final double MAX_GROWTH = 1.5;
    private static final double MAX_TIMES_ORDINARY = 10;
    private static final int MAX_TRIES = 3;
    /** How wrong a measurement may be on a busy machine. */
    private static final double NOISE = 1.5;
    private static final int MIN_ROUNDS = 2;
    private static final int MAX_ROUNDS = 6;
    private static final double ENOUGH_SECONDS = 0.3;
    private static final int WARM_UP_ROUNDS = 4;

    /** Without a limit, so that no flood ends early. */
    private static final DecodeLimits LIMITS = DecodeLimits.DEFAULT.withMaxFiles(Integer.MAX_VALUE);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final byte[] buffer = new byte[LARGE];
    private final PrintStream out;
    private final Path testdata;
    /** Nanoseconds that a byte of ordinary recordings costs. */
    private final Map<Way, Double> ordinary = new EnumMap<>(Way.class);
    /** Of all that was read, so that nothing is read in vain. */
    private double sum;

    private FloodFamilies(PrintStream out, Path testdata) {
        this.out = out;
        this.testdata = testdata;
    }

    /** How a flood is read. */
    private enum Way {
        STRICT, LENIENT, LENIENT_ARRAY;

        FitStream open(byte[] bytes, int length) {
            FitStream stream = this == LENIENT_ARRAY ? FitDecoder.stream(bytes, 0, length)
                    : FitDecoder.stream(new ByteArrayInputStream(bytes, 0, length));
            return (this == STRICT ? stream : stream.lenient()).limits(LIMITS);
        }
    }

    /** Prints the table. */
    public static void main(String[] args) throws IOException {
        Set<Flood> floods = EnumSet.noneOf(Flood.class);
        for (String name : Arrays.asList(args).subList(1, args.length)) {
            floods.add(Flood.valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_')));
        }
        boolean met = new FloodFamilies(System.out, Path.of(args[0]))
                .run(floods.isEmpty() ? EnumSet.allOf(Flood.class) : floods);
        System.exit(met ? 0 : 1);
    }

    private boolean run(Set<Flood> floods) throws IOException {
        for (Way way : Way.values()) {
            warmUp(way, fillWithRecordings(true));
        }
        measureOrdinary();
        boolean met = true;
        for (Flood flood : floods) {
            met &= isCheap(flood);
        }
        out.println((met ? "no flood grows or costs more than 10 times as much, noise aside" : "a bar was missed")
                + "; the sum of all that was read is " + sum);
        return met;
    }

    private boolean isCheap(Flood flood) throws IOException {
        double least = measure(flood);
        for (int tries = 1; tries < MAX_TRIES && least > 1; tries++) {
            measureOrdinary();
            least = Math.min(least, measure(flood));
        }
        return least <= NOISE;
    }

    private void measureOrdinary() throws IOException {
        for (Way way : Way.values()) {
            ordinary.put(way, cost(way, fillWithRecordings(way != Way.STRICT)));
            out.printf(Locale.ROOT, "ordinary recordings, %s: %.2f ns for each byte%n", label(way), ordinary.get(way));
        }
        out.printf("%-26s %-13s %12s %12s %7s %9s%n", "flood", "way", "4 MB", "16 MB", "growth", "ordinary");
    }

    /**
     * Fills the buffer with a chain of the recordings, again and again.
     *
     * @param doubtful whether their checksums are to be wrong, so that lenient reading looks as closely as at floods
     * @return its length
     */
    private int fillWithRecordings(boolean doubtful) throws IOException {
        int length = 0;
        while (true) {
            for (String name : RECORDINGS) {
                byte[] bytes = Files.readAllBytes(testdata.resolve(name));
                if (length + bytes.length > LARGE) {
                    return length;
                }
                System.arraycopy(bytes, 0, buffer, length, bytes.length);
                length += bytes.length;
                buffer[length - 1] ^= (byte) (doubtful ? 0x55 : 0);
            }
        }
    }

    /** Prints what a flood costs. Returns how much of its bars it needs at most; above 1 it misses one. */
    private double measure(Flood flood) throws IOException {
        Map<Way, Double> small = measure(flood, SMALL);
        Map<Way, Double> large = measure(flood, LARGE);
        double most = 0;
        for (Way way : Way.values()) {
            double growth = large.get(way) / small.get(way);
            double times = large.get(way) / ordinary.get(way);
            double part = Math.max(growth / MAX_GROWTH, times / MAX_TIMES_ORDINARY);
            most = Math.max(most, part);
            out.printf(Locale.ROOT, "%-26s %-13s %9.2f ns %9.2f ns %7.2f %9.2f%s%n", label(flood), label(way),
                    small.get(way), large.get(way), growth, times, part <= 1 ? "" : "   missed");
        }
        return most;
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Map<Way, Double> measure(Flood flood, int size) throws IOException {
        int length = FloodBytes.fill(flood, buffer, size);
        Map<Way, Double> costs = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            costs.put(way, cost(way, length));
        }
        return costs;
    }

    /** Reads until everything is compiled. That takes longer on a busy machine. */
    private void warmUp(Way way, int length) throws IOException {
        double least = cost(way, length);
        double before = Double.MAX_VALUE;
        for (int round = 0; round < WARM_UP_ROUNDS || least < 0.9 * before; round++) {
            before = least;
            least = Math.min(least, cost(way, length));
        }
    }

    /** Nanoseconds for each byte. */
    private double cost(Way way, int length) throws IOException {
        long best = Long.MAX_VALUE;
        long all = 0;
        for (int round = 0; round < MIN_ROUNDS || (round < MAX_ROUNDS && all < ENOUGH_SECONDS * 1e9); round++) {
            long before = THREADS.getCurrentThreadCpuTime();
            read(way.open(buffer, length));
            long time = THREADS.getCurrentThreadCpuTime() - before;
            best = Math.min(best, time);
            all += time;
        }
        return (double) best / length;
    }

    private void read(FitStream stream) throws IOException {
        try {
            stream.forEach(this::addFields);
        } catch (FitException e) {
            sum += e.offset();
        }
    }

    private void addFields(FitMessage message) {
        FieldCursor field = message.cursor();
        while (field.next()) {
            sum += field.doubleValue();
        }
    }
}
