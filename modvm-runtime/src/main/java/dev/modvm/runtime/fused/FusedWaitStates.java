package dev.modvm.runtime.fused;

import dev.modvm.runtime.WaitStates;

/**
 * The wait states of one component's handlers in fused execution. Only the thread that runs the
 * machine may call its methods.
 */
public final class FusedWaitStates extends WaitStates {
    private final FusedComponent component;

    /**
     * Creates the port.
     *
     * @param component the component whose handlers add them
     */
    public FusedWaitStates(FusedComponent component) {
        this.component = component;
    }

    @Override
    public void add(int cycles) {
        requireWait(cycles);
        FusedTime time = component.machineTime();
        if (time.isProcessors()) {
            time.current().advance(cycles);
        }
    }
}
