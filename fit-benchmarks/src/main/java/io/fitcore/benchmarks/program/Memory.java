package io.fitcore.benchmarks.program;

import io.fitcore.FitDecoder;
import io.fitcore.FitFile;
import io.fitcore.benchmarks.input.RepeatingFile;
import io.fitcore.benchmarks.table.Numbers;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.Reference;

/** Measures how much heap a {@link FitFile} of 100 MB takes, as a multiple of the file's size, in a JVM of its own. */
public final class Memory {

    private static final long FILE_BYTES = 100_000_000;
    private static final int COLLECTIONS = 4;

    private Memory() {
    }

    /** Measures in a child JVM and prints a line. */
    public static void run(PrintStream out) throws IOException, InterruptedException {
        ChildJvm.run(out, Memory.class, "-Xmx1g");
    }

    /** Measures in this JVM and prints a line. */
    public static void main(String[] args) throws IOException {
        measure(System.out, FILE_BYTES);
    }

    static void measure(PrintStream out, long minFileBytes) throws IOException {
        RepeatingFile source = new RepeatingFile(minFileBytes);
        long before = usedBytes();
        FitFile file = FitDecoder.read(source);
        long held;
        try {
            held = usedBytes() - before;
        } finally {
            Reference.reachabilityFence(file);
        }
        out.printf("FitFile of %s MB, %s messages, records of %d bytes: holds %s MB, %s times the file%n",
                Numbers.whole(source.sizeBytes() / 1e6), Numbers.whole(file.messages().size()), source.recordBytes(),
                Numbers.whole(held / 1e6), Numbers.ratio((double) held / source.sizeBytes()));
    }

    private static long usedBytes() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < COLLECTIONS; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
