package dev.modvm.runtime;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Waits for a test: a thread that has nothing to do is held, whatever has changed meanwhile, until
 * the test lets it look again. So a test knows that a machine has come to rest, and decides what
 * happens before its threads notice something.
 *
 * <p>Any thread may call its methods. A machine can't end while its threads are held: {@link #open}
 * lets them go.
 */
public final class ControlledWaiting implements Waiting {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** How many threads are held. All fields are guarded by the lock. */
    private int held;

    /** How often threads were let go. */
    private long looks;

    private boolean open;

    /** Creates a strategy that holds threads. */
    public ControlledWaiting() {}

    @Override
    public void pause(int looksInVain) {
        if (hold()) {
            LockSupport.park(this);
        }
    }

    /** Holds the calling thread until it may look; tells whether none are held any more. */
    private boolean hold() {
        lock.lock();
        try {
            if (open) {
                return true;
            }
            long before = looks;
            held++;
            changed.signalAll();
            while (looks == before) {
                changed.awaitUninterruptibly();
            }
            held--;
            changed.signalAll();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until at least so many threads are held.
     *
     * @param threads how many
     * @throws InterruptedException if the calling thread is interrupted
     */
    public void awaitHeld(int threads) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (held < threads) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets each thread that is held look once. */
    public void look() {
        lock.lock();
        try {
            looks++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets all threads go, and holds none any more: from now on they park. */
    public void open() {
        lock.lock();
        try {
            open = true;
            looks++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
