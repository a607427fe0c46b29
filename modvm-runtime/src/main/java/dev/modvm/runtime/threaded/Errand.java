package dev.modvm.runtime.threaded;

import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done under the ownership of a component that another thread owns: a
 * query, or a message that nobody waits for. It lies in the component's inbox until a thread that
 * owns the component does it, or finds that the component has ended.
 *
 * <p>It is created by the asking thread, done by an owning one, and read by the asking one again,
 * after {@link #isDone()}, which orders the two.
 */
abstract class Errand {
    /** What the asking thread holds. */
    private final HeldComponents asker = HeldComponents.ofThisThread();

    /** The component that asks: its errands at one component are done in the order of asking. */
    private final @Nullable Ownership origin = asker.top();

    private @Nullable Throwable failure;
    private int waits;
    private volatile boolean done;

    /**
     * Does the work, and leaves the result where the asker finds it.
     *
     * @throws Throwable what the asker gets instead of a result
     */
    abstract void work() throws Throwable;

    /** Does the work. Called once, by a thread that owns the component. */
    final void perform() {
        try {
            work();
        } catch (Throwable thrown) {
            failure = thrown;
        }
        finish();
    }

    /** Gives the work up, because the component can't do it. Called instead of {@link #perform}. */
    void refuse(RuntimeException reason) {
        failure = reason;
        finish();
    }

    private void finish() {
        done = true;
        // It may wait for a later one at present, and look for a circle again without this one.
        asker.call();
    }

    final boolean isDone() {
        return done;
    }

    /** Returns what the work threw, once it is done; null where it has its result. */
    final @Nullable Throwable failure() {
        return failure;
    }

    /** Lets the asker wait longer, in cycles. Called while the work is done. */
    final void addWait(int cycles) {
        waits += cycles;
    }

    /** Returns for how many cycles the asker waits longer, once the work is done. */
    final int waits() {
        return waits;
    }

    /** Tells whether the asker waits, so that a component which itself waits must do the work. */
    boolean isAwaited() {
        return true;
    }

    /**
     * Tells whether the asker waits for room in the inbox. That is less urgent: it is there as soon
     * as the component goes on.
     */
    boolean isWaitingForRoom() {
        return false;
    }

    /** Tells whether a thread has asked for it. */
    final boolean isAskedBy(HeldComponents thread) {
        return asker == thread;
    }

    /** Tells whether the errand must be done after an earlier one: the same component asks. */
    final boolean isFrom(@Nullable Ownership asking) {
        return origin != null && origin == asking;
    }

    /** Tells whether another errand, which lies before this one, must be done before it. */
    final boolean follows(Errand earlier) {
        return earlier.isFrom(origin);
    }

    /**
     * Returns the thread that looks after this errand while the component is idle.
     *
     * @param home the component's own thread
     */
    Thread keeper(Thread home) {
        return asker.thread();
    }
}
