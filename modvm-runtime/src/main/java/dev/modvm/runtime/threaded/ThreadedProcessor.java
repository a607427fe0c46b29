package dev.modvm.runtime.threaded;

import dev.modvm.runtime.CycleCounter;
import dev.modvm.runtime.Metadata;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One processor in threaded execution: the base of the generated class that steps the user's class.
 * It owns itself from boot to end, so that all its methods run on its own thread, but those that
 * say otherwise.
 */
public abstract class ThreadedProcessor extends ThreadedComponent {
    private final CycleCounter counter = new CycleCounter();

    /** The time as other threads see it: that of the last step's end. */
    private final AtomicLong shown = new AtomicLong();

    private ThreadedPeripheral[] driven = {};
    private ThreadedPeripheral[] counted = {};

    /**
     * Creates a processor that has not booted.
     *
     * @param metadata which component it is
     */
    protected ThreadedProcessor(Metadata metadata) {
        super(metadata, false);
    }

    /**
     * Steps the component once.
     *
     * @throws Exception whatever the component's method throws
     */
    protected abstract void step() throws Exception;

    /**
     * Returns what counts the cycles of this processor, for its buses. Any thread may call it,
     * before the machine starts.
     *
     * @return the counter, always the same
     */
    public final CycleCounter counter() {
        return counter;
    }

    /**
     * Returns the cycles that this processor has taken since it booted.
     *
     * @return the time, in its own cycles
     */
    protected final long time() {
        return counter.cycle();
    }

    /**
     * Moves the time by the length of a step, and runs the {@code @Cycle} methods that are due.
     *
     * @param cycles the clock cycles that the step took; at least 1
     * @throws IllegalStateException if they are fewer
     */
    protected final void advance(long cycles) {
        life().requireStepLength(cycles);
        counter.advance(cycles);
        afterStep();
    }

    /**
     * Ends a step whose length is its accesses, and runs the {@code @Cycle} methods that are due.
     *
     * @param start the time at which the step started
     * @throws IllegalStateException if there were none
     */
    protected final void requireAccess(long start) {
        counter.requireLaterThan(start);
        afterStep();
    }

    final void afterStep() {
        for (ThreadedPeripheral peripheral : driven) {
            peripheral.cycleOnce();
        }
        if (counted.length > 0) {
            long now = counter.cycle();
            // Others need not see it at once, but in order.
            shown.setOpaque(now);
            for (ThreadedPeripheral peripheral : counted) {
                peripheral.meet(now);
            }
        }
    }

    /**
     * Returns how far this processor has come, as the calling thread sees it. Any thread may call
     * it.
     *
     * @return the time in its own cycles: the present one for its own thread
     */
    final long seen() {
        return ownership().isOwnedByThisThread() ? counter.cycle() : shown.getOpaque();
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

    /**
     * Lets a peripheral, whose {@code @Cycle} method takes the cycles elapsed, count the cycles of
     * this processor. Called before the machine starts.
     *
     * @param peripheral the peripheral
     */
    public final void countFor(ThreadedPeripheral peripheral) {
        peripheral.countedBy(this);
        counted = Arrays.copyOf(counted, counted.length + 1);
        counted[counted.length - 1] = peripheral;
    }
}
