package dev.modvm.runtime.threaded;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done under the ownership of a component that another thread owns: a
 * query, or a message that nobody waits for. It lies in the component's inbox until a thread that
 * owns the component does it, or finds that the component has ended.
 *
 * <p>It is created by the asking thread, done by an owning one, and read by the asking one again,
 * after {@link #isDone()}, which orders the two. Whoever takes an errand out of an inbox finishes
 * it, whatever happens meanwhile: nobody else can.
 */
abstract class Errand {
    private static final VarHandle DONE = field("done");

    /** What the asking thread holds. */
    private final HeldComponents asker = HeldComponents.ofThisThread();

    /** The component that asks: its errands at one component are done in the order of asking. */
    private final @Nullable Ownership origin = asker.top();

    private @Nullable Throwable failure;
    private int waits;

    private volatile boolean done;

    private static VarHandle field(String name) {
        try {
            return MethodHandles.lookup().findVarHandle(Errand.class, name, boolean.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    Errand() {
        asker.countErrand();
    }

    /**
     * Does the work, and leaves the result where the asker finds it.
     *
     * @throws Throwable what the asker gets instead of a result
     */
    abstract void work() throws Throwable;

    /** Does the work. Called once, by a thread that owns the component. */
    final void perform() {
        takenOut();
        try {
            work();
        } catch (Throwable thrown) {
            fail(thrown);
        }
        finish();
    }

    /** Gives the work up, because the component can't do it. Called instead of {@link #perform}. */
    final void refuse(Throwable reason) {
        takenOut();
        fail(reason);
        finish();
    }

    /** Notes that it lies in the inbox no longer. It must not throw. */
    void takenOut() {}

    /** Leaves what the asker gets instead of a result. It must not throw. */
    void fail(Throwable thrown) {
        failure = thrown;
    }

    private void finish() {
        if (mayBeAwaited()) {
            done = true;
            asker.wake();
        } else {
            DONE.setRelease(this, true);
        }
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

    /** Tells whether a thread waits for it, or may do so later. */
    boolean mayBeAwaited() {
        return true;
    }

    /** Returns what the thread holds that has asked for it. */
    final HeldComponents asker() {
        return asker;
    }

    /** Has whoever waits for it look again. Any thread may call it; it needs no memory. */
    final void callWhoWaits() {
        HeldComponents waiter = waiter();
        if (waiter != null) {
            waiter.call();
        }
    }

    /**
     * Returns what the thread holds that waits until the errand is done, if any does: for its
     * answer, or for its place in the inbox. Any thread may call it.
     */
    @Nullable HeldComponents waiter() {
        return mayBeAwaited() ? asker : null;
    }

    /** Tells whether a thread waits for the answer. Any thread may call it. */
    boolean isAwaitedBy(HeldComponents thread) {
        return asker == thread;
    }

    /**
     * Tells whether the component's own thread looks after it while the component is idle; else the
     * asking thread does, which waits for it.
     */
    boolean isKeptAtHome() {
        return false;
    }

    /** Tells whether the errand must be done after an earlier one: the same component asks. */
    final boolean isFrom(@Nullable Ownership asking) {
        return origin != null && origin == asking;
    }

    /** Tells whether another errand, which lies before this one, must be done before it. */
    final boolean follows(Errand earlier) {
        return earlier.isFrom(origin);
    }
}
