package dev.modvm.runtime.threaded;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Which components of one machine have ended or are stuck; they are numbered in the order of
 * booting, peripherals first. Any thread may call its methods.
 */
final class RollCall {
    private final int peripherals;
    private final ReentrantLock lock = new ReentrantLock();

    /** Signalled when the last processor, and when the last peripheral, has finished. */
    private final Condition groupFinished = lock.newCondition();

    /** Guarded by the lock, as all writes are. */
    private final boolean[] finished;

    private volatile int unfinishedProcessors;
    private volatile int unfinishedPeripherals;
    private volatile int unhaltedPeripherals;

    RollCall(int peripherals, int processors) {
        this.peripherals = peripherals;
        finished = new boolean[peripherals + processors];
        unfinishedProcessors = processors;
        unfinishedPeripherals = peripherals;
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
        lockWithoutMemory();
        try {
            return finished[number];
        } finally {
            lock.unlock();
        }
    }

    boolean allHaveFinished() {
        return unfinishedProcessors == 0 && unfinishedPeripherals == 0;
    }

    /**
     * Notes that a component has ended or is stuck; a second time it does nothing.
     *
     * @return whether it was the last processor
     */
    boolean finish(int number) {
        lockWithoutMemory();
        try {
            if (finished[number]) {
                return false;
            }
            finished[number] = true;
            int left;
            if (number < peripherals) {
                int unhalted = unhaltedPeripherals;
                while (unhalted > 0 && finished[unhalted - 1]) {
                    unhalted--;
                }
                unhaltedPeripherals = unhalted;
                left = unfinishedPeripherals - 1;
                unfinishedPeripherals = left;
            } else {
                left = unfinishedProcessors - 1;
                unfinishedProcessors = left;
            }
            if (left == 0) {
                groupFinished.signalAll();
            }
            return left == 0 && number >= peripherals;
        } finally {
            lock.unlock();
        }
    }

    /** Locks, whatever happens: a thread that has to wait for the lock may need memory to do so. */
    @SuppressWarnings("ThreadPriorityCheck") // Others hold the lock for a moment only.
    private void lockWithoutMemory() {
        while (!lock.tryLock()) {
            try {
                lock.lock();
                return;
            } catch (OutOfMemoryError noMemory) {
                Thread.yield();
            }
        }
    }

    /** Waits until all processors have finished. */
    void awaitProcessors() throws InterruptedException {
        await(() -> unfinishedProcessors == 0);
    }

    /** Waits until all peripherals have finished. */
    void awaitPeripherals() throws InterruptedException {
        await(() -> unfinishedPeripherals == 0);
    }

    /** Waits until all components have finished. */
    void awaitAll() throws InterruptedException {
        await(this::allHaveFinished);
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!condition.getAsBoolean()) {
                groupFinished.await();
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
                left = groupFinished.awaitNanos(left);
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
                    groupFinished.awaitNanos(left);
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
