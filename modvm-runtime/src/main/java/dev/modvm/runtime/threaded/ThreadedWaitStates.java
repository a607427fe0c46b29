package dev.modvm.runtime.threaded;

import dev.modvm.runtime.WaitStates;

/**
 * The wait states of one component's handlers in threaded execution. Its method is called under the
 * ownership of that component, by whatever thread handles the access.
 */
public final class ThreadedWaitStates extends WaitStates {
    /** Creates the port. */
    public ThreadedWaitStates() {}

    @Override
    public void add(int cycles) {
        requireWait(cycles);
        HeldComponents.ofThisThread().addWait(cycles);
    }
}
