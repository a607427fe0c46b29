package dev.modvm.benchmarks.forks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Measures how long this thread was on a core: what other threads and processes take from it does
 * not count, which makes figures from a busy computer comparable.
 */
final class Stopwatch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Stopwatch() {}

    /** Runs something, and returns the nanoseconds that it took. */
    static long time(Runnable work) {
        long began = THREADS.getCurrentThreadCpuTime();
        work.run();
        return THREADS.getCurrentThreadCpuTime() - began;
    }

    /** Returns the bytes that this thread has allocated since it started. */
    static long allocated() {
        // The subtype is what HotSpot has; others are not measured.
        return ((com.sun.management.ThreadMXBean) THREADS).getCurrentThreadAllocatedBytes();
    }
}
