package io.fitcore.benchmarks.baseline;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * A clock that runs while the calling thread has a processor, and during garbage collections. It tells the time that a
 * program would take on a machine of its own. It agrees with wall-clock time if the machine is not shared, and stays
 * useful if it is.
 */
public final class OwnTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<GarbageCollectorMXBean> COLLECTORS = ManagementFactory.getGarbageCollectorMXBeans();

    private OwnTime() {
    }

    /** Nanoseconds since some moment; only the difference of two answers to the same thread means something. */
    public static long nanos() {
        long nanos = THREADS.getCurrentThreadCpuTime();
        for (GarbageCollectorMXBean collector : COLLECTORS) {
            nanos += collector.getCollectionTime() * 1_000_000;
        }
        return nanos;
    }
}
