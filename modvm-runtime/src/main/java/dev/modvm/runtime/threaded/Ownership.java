package dev.modvm.runtime.threaded;

import dev.modvm.runtime.lifecycle.ComponentLife;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who may execute a component: the thread that owns it. A thread that asks an idle component takes
 * the ownership itself, so that a query needs no second thread; where another thread owns the
 * component, the asker leaves an {@link Errand} in its inbox and waits, and while it waits it
 * serves the inboxes of the components that it owns. So cycles of queries can't deadlock.
 *
 * <p>Nothing is left lying. A thread adds its errand, then looks whether the component is idle; an
 * owner makes the component idle, then looks whether the inbox is empty. Both words are volatile,
 * so at least one of the two sees the other: the asker takes the idle component and serves it, or
 * the owner that goes wakes the keepers of all errands that it leaves behind.
 *
 * <p>Any thread may call its methods, but those that say that the caller owns the component.
 */
final class Ownership {
    /**
     * How many errands a thread does before it goes on with its own work, so that it does go on.
     */
    private static final int BATCH = 16;

    private final ComponentLife life;
    private final AtomicReference<@Nullable Thread> owner = new AtomicReference<>();
    private final ConcurrentLinkedQueue<Errand> inbox = new ConcurrentLinkedQueue<>();

    /** What the owner holds, this component included, for {@link #isExecuting}. */
    private volatile @Nullable HeldComponents heldByOwner;

    /** The component's own thread; set once, before any thread of the machine has started. */
    private @Nullable Thread home;

    /** How often the owner has entered and not left. Read and written by the owner only. */
    private int depth;

    Ownership(ComponentLife life) {
        this.life = life;
    }

    void home(Thread thread) {
        home = thread;
    }

    /**
     * Enters the component if it is idle, or if this thread owns it already. What came before is
     * served first, so that a query takes along what was sent before it.
     *
     * @return whether the calling thread has entered; then it must {@link #leave}
     */
    boolean tryEnter() {
        if (owner.get() == Thread.currentThread()) {
            depth++;
        } else if (!tryAcquire()) {
            return false;
        }
        if (inbox.isEmpty()) {
            return true;
        }
        serve();
        if (inbox.isEmpty()) {
            return true;
        }
        // More than a batch was waiting: this thread queues up behind it.
        leave();
        return false;
    }

    /**
     * Enters the component when it is idle, and waits for that. The calling thread does not own it.
     *
     * @return whether it has entered; not, where the component is stuck
     */
    boolean enterWhenIdle() {
        while (!tryEnter()) {
            if (life.isStuck()) {
                return false;
            }
            perform(
                    new Errand() {
                        @Override
                        void work() {}
                    });
        }
        return true;
    }

    /**
     * Leaves the component, and makes it idle where this thread has left as often as it entered.
     * The caller owns the component.
     */
    void leave() {
        if (depth > 1) {
            depth--;
            return;
        }
        serve();
        depth = 0;
        heldByOwner = null;
        HeldComponents.ofThisThread().pop();
        owner.set(null);
        // All of them, not only the oldest one's: that keeper may be busy serving something else.
        for (Errand left : inbox) {
            LockSupport.unpark(left.keeper(homeThread()));
        }
    }

    /** Leaves an errand in the inbox, without waiting for it. */
    void submit(Errand errand) {
        inbox.add(errand);
        Thread executing = owner.get();
        LockSupport.unpark(executing != null ? executing : errand.keeper(homeThread()));
    }

    /**
     * Has an errand done under ownership, and waits until it is, or until the component is stuck.
     */
    void perform(Errand errand) {
        submit(errand);
        await(errand::isDone);
    }

    /**
     * Waits for a condition, or until the component is stuck, and serves meanwhile what the calling
     * thread owns, and this component where it is idle. Whoever makes the condition true unparks
     * the thread. An interrupt does not end the wait; it is kept for whoever comes next.
     */
    void await(BooleanSupplier condition) {
        HeldComponents held = HeldComponents.ofThisThread();
        boolean interrupted = false;
        while (!condition.getAsBoolean() && !life.isStuck()) {
            if (!serveIfIdle() && !held.serve()) {
                held.waiting(true);
                LockSupport.park(this);
                held.waiting(false);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Serves the inbox if it is not empty and nobody owns the component; tells whether it did. */
    boolean serveIfIdle() {
        if (inbox.isEmpty() || !tryAcquire()) {
            return false;
        }
        leave();
        return true;
    }

    /** Does some of the errands in the inbox; tells whether there were any. The caller owns it. */
    boolean serve() {
        int served = 0;
        for (Errand errand = inbox.poll(); errand != null; errand = inbox.poll()) {
            depth++;
            if (life.available()) {
                errand.perform();
            } else {
                errand.refuse(life.unavailable());
            }
            depth--;
            if (++served == BATCH) {
                break;
            }
        }
        return served > 0;
    }

    /** Tells whether a thread is in the component's own code, rather than waiting for an answer. */
    boolean isExecuting() {
        HeldComponents held = heldByOwner;
        return owner.get() != null && held != null && !held.waiting();
    }

    /** Interrupts the thread that {@linkplain #isExecuting executes} the component, if any does. */
    void interruptExecution() {
        Thread executing = owner.get();
        if (executing != null && isExecuting()) {
            executing.interrupt();
        }
    }

    private Thread homeThread() {
        if (home == null) {
            throw new IllegalStateException("the machine has not been started");
        }
        return home;
    }

    private boolean tryAcquire() {
        if (!owner.compareAndSet(null, Thread.currentThread())) {
            return false;
        }
        depth = 1;
        HeldComponents held = HeldComponents.ofThisThread();
        held.push(this);
        heldByOwner = held;
        return true;
    }
}
