package dev.modvm.runtime.threaded;

import java.util.concurrent.locks.LockSupport;
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
    private final Thread asker = Thread.currentThread();
    private @Nullable Throwable failure;
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
        LockSupport.unpark(asker);
    }

    final boolean isDone() {
        return done;
    }

    /** Returns what the work threw, once it is done; null where it has its result. */
    final @Nullable Throwable failure() {
        return failure;
    }

    /**
     * Returns the thread that looks after this errand while the component is idle.
     *
     * @param home the component's own thread
     */
    Thread keeper(Thread home) {
        return asker;
    }
}
