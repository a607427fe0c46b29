package dev.modvm.runtime.threaded;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntPredicate;

/**
 * Which components of one machine have ended or are stuck; they are numbered in the order of
 * booting, peripherals first. Any thread may call its methods.
 */
final class RollCall {
    private final int peripherals;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition anotherFinished = lock.newCondition();

    /** Guarded by the lock. */
    private final boolean[] finished;

    private volatile int unfinishedProcessors;
    private volatile int unhaltedPeripherals;

    RollCall(int peripherals, int processors) {
        this.peripherals = peripherals;
        finished = new boolean[peripherals + processors];
        unfinishedProcessors = processors;
        unhaltedPeripherals = peripherals;
    }

    /** Returns how many processors still run. */
    int unfinishedProcessors() {
        return unfinishedProcessors;
    }

    /** Returns the number of peripherals that have not halted, of which the last one is next. */
    int unhaltedPeripherals() {
        return unhaltedPeripherals;
    }

    boolean hasFinished(int number) {
        return haveFinished(candidate -> candidate == number);
    }

    boolean allHaveFinished() {
        return haveFinished(number -> true);
    }

    private boolean haveFinished(IntPredicate which) {
        lock.lock();
        try {
            for (int number = 0; number < finished.length; number++) {
                if (which.test(number) && !finished[number]) {
                    return false;
                }
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Notes that a component has ended or is stuck; a second time it does nothing.
     *
     * @return whether it was the last processor
     */
    boolean finish(int number) {
        lock.lock();
        try {
            if (finished[number]) {
                return false;
            }
            finished[number] = true;
            int processors = 0;
            for (int index = peripherals; index < finished.length; index++) {
                processors += finished[index] ? 0 : 1;
            }
            int unhalted = peripherals;
            while (unhalted > 0 && finished[unhalted - 1]) {
                unhalted--;
            }
            unfinishedProcessors = processors;
            unhaltedPeripherals = unhalted;
            anotherFinished.signalAll();
            return number >= peripherals && processors == 0;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until some of the components have finished. */
    void await(IntPredicate which) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!haveFinished(which)) {
                anotherFinished.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until all components have finished, but no longer than some time.
     *
     * @return whether they have
     */
    boolean await(Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanoseconds(atMost);
            while (left > 0 && !allHaveFinished()) {
                left = anotherFinished.awaitNanos(left);
            }
            return allHaveFinished();
        } finally {
            lock.unlock();
        }
    }

    /** Some centuries are as good as for ever. */
    private static long nanoseconds(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException tooLong) {
            return duration.isNegative() ? 0 : Long.MAX_VALUE;
        }
    }

    /**
     * Waits until all components have finished, or until some time has passed.
     *
     * @return whether the thread was interrupted meanwhile, which does not end the wait
     */
    boolean awaitAll(Duration atMost) {
        boolean interrupted = false;
        long deadline = System.nanoTime() + atMost.toNanos();
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (left > 0 && !allHaveFinished()) {
                try {
                    anotherFinished.awaitNanos(left);
                } catch (InterruptedException whileWaiting) {
                    interrupted = true;
                }
                left = deadline - System.nanoTime();
            }
        } finally {
            lock.unlock();
        }
        return interrupted;
    }
}
