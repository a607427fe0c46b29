package dev.modvm.runtime.threaded;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Where a component is at home: its own thread, and whether that thread was called to look after
 * the component. A call that has not been answered yet is not made again, so that a thousand
 * messages wake the thread once.
 *
 * <p>A caller first makes its change, then calls. The home thread first answers the call, then
 * looks for changes. Both words are volatile: a caller that finds an unanswered call knows that the
 * home thread has yet to look.
 */
final class Home {
    private static final VarHandle CALLED = called();

    private final HeldComponents thread;
    private final CallList calls;

    /** Whether no other component has the same thread. Set before the thread starts. */
    private boolean alone;

    /** Written by compare-and-set to true, by the home thread to false. */
    private volatile boolean called;

    /** The next one in the list of calls, while this one is in it. Used by that list only. */
    private @Nullable Home next;

    private static VarHandle called() {
        try {
            return MethodHandles.lookup().findVarHandle(Home.class, "called", boolean.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /**
     * Creates the home of one component.
     *
     * @param thread what the component's own thread holds
     * @param calls where that thread finds who called it
     */
    Home(HeldComponents thread, CallList calls) {
        this.thread = thread;
        this.calls = calls;
    }

    /**
     * Has the home thread look after the component soon. Any thread may call it, after it has made
     * the change.
     */
    void call() {
        if (alone) {
            // It looks after this component only, whenever it looks.
            thread.wake();
        } else if (!called && CALLED.compareAndSet(this, false, true)) {
            calls.add(this);
            thread.wake();
        }
    }

    /** Notes that the thread looks after this component only. Called before it starts. */
    void keepAlone() {
        alone = true;
    }

    /** Notes that the home thread looks after the component from now on. Called by that thread. */
    void answerCall() {
        called = false;
    }

    /** Returns what the component's own thread holds. */
    HeldComponents held() {
        return thread;
    }

    /** Returns the component's own thread. */
    Thread thread() {
        return thread.thread();
    }

    @Nullable Home next() {
        return next;
    }

    void next(@Nullable Home following) {
        next = following;
    }
}
