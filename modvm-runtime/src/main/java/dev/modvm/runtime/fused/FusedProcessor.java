package dev.modvm.runtime.fused;

import dev.modvm.runtime.CycleCounter;
import dev.modvm.runtime.Metadata;
import java.util.Arrays;

/**
 * One processor in fused execution: the base of the generated class that steps the user's class.
 * Only the thread that runs the machine may call its methods.
 */
public abstract class FusedProcessor extends FusedComponent {
    private static final FusedPeripheral[] NOTHING_DRIVEN = {};

    private final CycleCounter counter = new CycleCounter();

    private final ProcessorTurn turn;

    private FusedPeripheral[] driven = NOTHING_DRIVEN;

    /**
     * Creates a processor that has not booted, of a machine whose processors have no clocks.
     *
     * @param metadata which component it is
     */
    protected FusedProcessor(Metadata metadata) {
        this(metadata, 1);
    }

    /**
     * Creates a processor that has not booted.
     *
     * @param metadata which component it is
     * @param hertz the frequency of its clock, from 1 to 2,147,483,647
     */
    protected FusedProcessor(Metadata metadata, long hertz) {
        super(metadata);
        turn = new ProcessorTurn(hertz);
    }

    /**
     * Steps the component, at least once, until the alarm has gone off. The loop is generated, so
     * that the step is a direct call whose profile belongs to the one machine.
     *
     * @throws Exception whatever the component's method throws
     */
    protected abstract void steps() throws Exception;

    /**
     * Returns what counts the cycles of this processor, for its buses.
     *
     * @return the counter, always the same
     */
    public final CycleCounter counter() {
        return counter;
    }

    /**
     * Tells whether something may have to be done before the next step.
     *
     * @return whether {@link #steps} must return
     */
    protected final boolean isAlarmed() {
        return counter.isAlarmed();
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
     * Moves the time by the length of a step.
     *
     * @param cycles the clock cycles that the step took; at least 1
     * @throws IllegalStateException if they are fewer: time would stand still
     */
    protected final void advance(long cycles) {
        life().requireStepLength(cycles);
        counter.advance(cycles);
    }

    /**
     * Guards the end of a step whose length is its accesses.
     *
     * @param start the time at which the step started
     * @throws IllegalStateException if there were none: time would stand still
     */
    protected final void requireAccess(long start) {
        counter.requireLaterThan(start);
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

    /**
     * Lets a peripheral, whose {@code @Cycle} method takes the cycles elapsed, count the cycles of
     * this processor.
     *
     * @param peripheral the peripheral
     */
    public final void countFor(FusedPeripheral peripheral) {
        peripheral.countedBy(this);
    }

    final long hertz() {
        return turn.hertz();
    }

    final void join(FusedTime machineTime, FusedMessages machineMessages, int order) {
        join(machineTime, machineMessages);
        turn.join(this, order);
    }

    /** Returns when it runs next. */
    final ProcessorTurn turn() {
        return turn;
    }

    /** Returns the time, in its own cycles, until which nothing of it happens. */
    long nextTime() {
        return turn.cycle();
    }

    /**
     * Steps until a time, or until it has ended, and has everything else done when it must be.
     *
     * @param limit the time to reach, in its own cycles; later than now
     * @throws Exception whatever the component's method throws
     */
    void runUntil(long limit) throws Exception {
        FusedTime time = machineTime();
        // Those who run after each step leave no room for a second one.
        time.enter(this, driven.length > 0 ? Long.MIN_VALUE : limit);
        do {
            time.runDue();
            if (!isReady() || time.isRescheduled()) {
                return;
            }
            time.stepping(true);
            try {
                steps();
            } finally {
                time.stepping(false);
            }
            afterStep();
        } while (isReady() && counter.cycle() < limit && !time.isRescheduled());
    }

    /** Notes when it runs next, now that it has run: as soon as its time has come again. */
    void settle() {
        turn.cycle(counter.cycle());
    }

    /**
     * Ends a step, or the turn of a node: calls the peripherals that this processor drives, and has
     * the messages handled that were sent meanwhile.
     */
    final void afterStep() {
        for (FusedPeripheral peripheral : driven) {
            peripheral.cycleOnce();
        }
        deliverMessages();
    }

    /** Has the messages handled that were sent meanwhile. */
    final void deliverMessages() {
        machineTime().resume();
        FusedMessages messages = messages();
        if (!messages.isEmpty()) {
            messages.deliver();
        }
    }
}
