package dev.modvm.runtime;

import java.util.concurrent.locks.LockSupport;

/** The clock and the sleep of the JVM. Any thread may call its methods. */
final class SystemTime implements HostTime {
    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void park(Object blocker, long nanos) {
        LockSupport.parkNanos(blocker, nanos);
    }
}
