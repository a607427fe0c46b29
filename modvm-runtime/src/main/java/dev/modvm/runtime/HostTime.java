package dev.modvm.runtime;

/** The host's clock, and sleep. Any thread may call its methods. */
interface HostTime {
    /** Returns a time in nanoseconds, to be compared by subtraction only. */
    long nanoTime();

    /** Sleeps for about that many nanoseconds; returns early if the thread is interrupted. */
    void park(Object blocker, long nanos);
}
