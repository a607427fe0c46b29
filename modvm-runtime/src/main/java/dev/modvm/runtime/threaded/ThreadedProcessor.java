package dev.modvm.runtime.threaded;

import dev.modvm.runtime.Metadata;
import java.util.Arrays;

/**
 * One processor in threaded execution: the base of the generated class that steps the user's class.
 * It owns itself from boot to end, so that all its methods run on its own thread.
 */
public abstract class ThreadedProcessor extends ThreadedComponent {
    private ThreadedPeripheral[] driven = {};

    /**
     * Creates a processor that has not booted.
     *
     * @param metadata which component it is
     */
    protected ThreadedProcessor(Metadata metadata) {
        super(metadata);
    }

    /**
     * Steps the component once.
     *
     * @throws Exception whatever the component's method throws
     */
    protected abstract void step() throws Exception;

    /**
     * Notes the length of a step, and runs the {@code @Cycle} methods that it drives.
     *
     * @param cycles the clock cycles that the step took; at least 1
     * @throws IllegalStateException if they are fewer
     */
    protected final void advance(long cycles) {
        life().requireStepLength(cycles);
        for (ThreadedPeripheral peripheral : driven) {
            peripheral.cycleOnce();
        }
    }

    /**
     * Lets the steps of this processor drive the {@code @Cycle} method of a peripheral. Called
     * before the machine starts.
     *
     * @param peripheral the peripheral, which runs after those that were added before it
     */
    public final void drive(ThreadedPeripheral peripheral) {
        driven = Arrays.copyOf(driven, driven.length + 1);
        driven[driven.length - 1] = peripheral;
    }
}
