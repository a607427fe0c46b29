package dev.modvm.runtime.threaded;

import java.util.concurrent.atomic.AtomicReference;

/**
 * A thread's claim to the ownership itself: what the thread has to do can't be done by another one.
 * It lies in the inbox among the errands. The owner that meets it hands the component over, and
 * does nothing else for others; so the thread has its turn after those that came before it.
 *
 * <p>The thread that claims holds no other component, so that nobody waits for it meanwhile.
 */
final class Claim extends Errand {
    private enum State {
        LYING,
        GRANTED,
        WITHDRAWN
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.LYING);

    @Override
    void work() {
        throw new IllegalStateException("a claim is granted, and nobody else's to do");
    }

    /** Nobody waits for what somebody else could do. */
    @Override
    boolean isAwaitedBy(HeldComponents thread) {
        return false;
    }

    /**
     * Grants the claim. Called by the owner, which then hands the component over.
     *
     * @return whether it is still wanted
     */
    boolean grant() {
        return state.compareAndSet(State.LYING, State.GRANTED);
    }

    /**
     * Withdraws the claim. Called by the thread that has claimed.
     *
     * @return whether it was in time; if not, the thread owns the component, or is about to
     */
    boolean withdraw() {
        return state.compareAndSet(State.LYING, State.WITHDRAWN);
    }
}
