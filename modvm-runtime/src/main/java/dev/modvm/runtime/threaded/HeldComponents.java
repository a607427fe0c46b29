package dev.modvm.runtime.threaded;

import java.util.ArrayList;
import java.util.List;

/**
 * The stack of components that one thread owns, the one it acquired last on top. While the thread
 * waits for an answer it serves the inboxes of all of them, not only of the one that asks:
 * following the chain of callers alone would hang where A asks P, which asks A, which asks Q,
 * against B asking Q, which asks P. Only its own thread calls its methods, but for {@link
 * #waiting()}.
 */
final class HeldComponents {
    private static final ThreadLocal<HeldComponents> OF_THREAD =
            ThreadLocal.withInitial(HeldComponents::new);

    private final List<Ownership> stack = new ArrayList<>();
    private volatile boolean waiting;

    private HeldComponents() {}

    static HeldComponents ofThisThread() {
        return OF_THREAD.get();
    }

    void push(Ownership acquired) {
        stack.add(acquired);
    }

    void pop() {
        stack.remove(stack.size() - 1);
    }

    /** Serves what has come for any component on the stack; tells whether there was something. */
    boolean serve() {
        boolean served = false;
        // By index: serving pushes and pops further components, all of them gone when it returns.
        for (int index = stack.size() - 1; index >= 0; index--) {
            served |= stack.get(index).serve();
        }
        return served;
    }

    void waiting(boolean now) {
        waiting = now;
    }

    /** Tells any thread whether this one waits for another component, rather than executes one. */
    boolean waiting() {
        return waiting;
    }
}
