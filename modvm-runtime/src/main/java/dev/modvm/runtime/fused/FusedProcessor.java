package dev.modvm.runtime.fused;

import dev.modvm.runtime.Metadata;
import java.util.Arrays;

/**
 * One processor in fused execution: the base of the generated class that steps the user's class.
 * Only the thread that runs the machine may call its methods.
 */
public abstract class FusedProcessor extends FusedComponent {
    private long time;
    private FusedPeripheral[] driven = {};
    private FusedMessages messages = new FusedMessages();

    /**
     * Creates a processor that has not booted.
     *
     * @param metadata which component it is
     */
    protected FusedProcessor(Metadata metadata) {
        super(metadata);
    }

    /**
     * Steps the component until its time reaches a limit. The loop is generated, so that the step
     * is a direct call whose profile belongs to the one machine.
     *
     * @param limit the time to reach, in cycles since boot
     * @throws Exception whatever the component's method throws
     */
    protected abstract void runUntil(long limit) throws Exception;

    /**
     * Returns the cycles that this processor has taken since it booted.
     *
     * @return the time, in its own cycles
     */
    protected final long time() {
        return time;
    }

    /**
     * Moves the time by the length of a step, runs the {@code @Cycle} methods that it drives, and
     * has the messages handled that were sent.
     *
     * @param cycles the clock cycles that the step took; at least 1
     * @throws IllegalStateException if they are fewer: time would stand still
     */
    protected final void advance(long cycles) {
        life().requireStepLength(cycles);
        time += cycles;
        for (FusedPeripheral peripheral : driven) {
            peripheral.cycleOnce();
        }
        if (!messages.isEmpty()) {
            messages.deliver();
        }
    }

    /**
     * Lets the steps of this processor drive the {@code @Cycle} method of a peripheral.
     *
     * @param peripheral the peripheral, which runs after those that were added before it
     */
    public final void drive(FusedPeripheral peripheral) {
        driven = Arrays.copyOf(driven, driven.length + 1);
        driven[driven.length - 1] = peripheral;
    }

    final void messages(FusedMessages ofMachine) {
        messages = ofMachine;
    }
}
