package dev.modvm.runtime.fused;

import dev.modvm.runtime.CycleCounter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The time of one life of a machine: which instant it is for whoever executes at present, which
 * processor or node runs next, and which {@code @Cycle} methods are due when.
 *
 * <p>The instant is that of the processor that steps: its cycle counter is {@link #current()}.
 * While something runs that was due earlier, the instant is the one at which it was due. What is
 * due runs in the order of time, then of declaration.
 */
final class FusedTime {
    private static final CycleCounter[] NO_INSTANTS = {};

    /** Those who wait for their time. */
    private final TimeQueue<Deadline> waiting = new TimeQueue<>();

    /** The processors and nodes that have not ended. */
    private final TimeQueue<ProcessorTurn> running = new TimeQueue<>();

    /** One for each nesting of what is due, made once. */
    private CycleCounter[] instants = NO_INSTANTS;

    private int nesting;

    /** The processor or node that runs, or ran last. */
    private @Nullable ProcessorTurn entered;

    private CycleCounter current = new CycleCounter();
    private long hertz = 1;

    /** No later than this must the present processor stop stepping, whatever is due. */
    private long limit = Long.MAX_VALUE;

    private boolean interrupted;

    private boolean begun;

    /** Whether another component must run next than was known when this one began. */
    private boolean rescheduled;

    /** Whether a step goes on, and nothing that it does not wait for. */
    private boolean stepping;

    /** Notes that the machine boots. */
    void begin() {
        begun = true;
    }

    /** Tells whether the machine has booted, or boots at present. */
    boolean hasBegun() {
        return begun;
    }

    /** Returns the counter that shows the present instant. */
    CycleCounter current() {
        return current;
    }

    /**
     * Returns the present instant as a time of some clock.
     *
     * @param otherHertz the frequency of that clock
     * @return the cycle in which the instant lies
     */
    long now(long otherHertz) {
        return ClockTime.floor(current.cycle(), hertz, otherHertz);
    }

    /** Returns the frequency of the clock whose time {@link #current()} shows. */
    long hertz() {
        return hertz;
    }

    /**
     * Makes the time of a processor the present one.
     *
     * @param processor the processor, which is about to step
     * @param stop when it must stop stepping at the latest, in its own cycles
     */
    void enter(FusedProcessor processor, long stop) {
        leave();
        entered = processor.turn();
        current = processor.counter();
        hertz = processor.hertz();
        limit = stop;
        rescheduled = false;
        // What has interrupted the one before is still to be done, when the next step has ended.
        setAlarm();
    }

    /** Of one that does not show the present instant nobody knows what is due. */
    private void leave() {
        current.alarm(Long.MIN_VALUE);
    }

    /** Has the present processor stop after its step, since something else must be done. */
    void interrupt() {
        interrupted = true;
        setAlarm();
    }

    /** Returns the processors and nodes that run, the one that does so next first. */
    TimeQueue<ProcessorTurn> running() {
        return running;
    }

    /**
     * Notes that a component runs earlier than it would have, and has the present processor stop
     * after its step, since that may be before it steps again.
     *
     * @param turn one that waits
     */
    void reschedule(ProcessorTurn turn) {
        running.moved(turn);
        rescheduled = true;
        interrupt();
    }

    /** Tells whether the processor that was entered must leave the rest to others. */
    boolean isRescheduled() {
        return rescheduled;
    }

    /** Notes that what interrupted the processor is done. */
    void resume() {
        if (interrupted) {
            interrupted = false;
            setAlarm();
        }
    }

    private void setAlarm() {
        current.alarm(interrupted ? Long.MIN_VALUE : Math.min(limit, nextDue()));
    }

    private long nextDue() {
        return nextDue(hertz);
    }

    /**
     * Returns when something is due next.
     *
     * @param otherHertz the frequency of a clock
     * @return the cycle of that clock, or {@link Long#MAX_VALUE} for never
     */
    long nextDue(long otherHertz) {
        Deadline next = waiting.first();
        return next == null
                ? Long.MAX_VALUE
                : ClockTime.ceiling(next.cycle(), next.hertz(), otherHertz);
    }

    /**
     * Tells whether something may still happen before a time: another processor is behind the
     * present one, or what was due has not run yet.
     *
     * @param cycle the time, in cycles of a clock
     * @param otherHertz the frequency of that clock
     */
    boolean mayHappenBefore(long cycle, long otherHertz) {
        ProcessorTurn next = running.first();
        ProcessorTurn other = next == entered ? running.second() : next;
        return ClockTime.compare(current.cycle(), hertz, cycle, otherHertz) < 0
                || isBefore(other, cycle, otherHertz)
                || isBefore(waiting.first(), cycle, otherHertz);
    }

    private static boolean isBefore(@Nullable TimeEntry entry, long cycle, long hertz) {
        return entry != null && ClockTime.compare(entry.cycle(), entry.hertz(), cycle, hertz) < 0;
    }

    /** Runs whatever is due at the present instant or before. */
    void runDue() {
        for (Deadline next = waiting.first();
                next != null && current.cycle() >= nextDue();
                next = waiting.first()) {
            remove(next);
            CycleCounter before = current;
            long beforeHertz = hertz;
            leave();
            current = instant(next.cycle());
            hertz = next.hertz();
            setAlarm();
            nesting++;
            try {
                next.meet();
            } finally {
                nesting--;
                current = before;
                hertz = beforeHertz;
                setAlarm();
            }
        }
    }

    private CycleCounter instant(long cycle) {
        if (nesting == instants.length) {
            instants = Arrays.copyOf(instants, nesting + 1);
            instants[nesting] = new CycleCounter();
        }
        instants[nesting].cycle(cycle);
        return instants[nesting];
    }

    /**
     * Tells whether a processor waits for what executes at present: it is part of a step, and
     * neither a message nor something that was due.
     */
    boolean isProcessors() {
        return stepping && nesting == 0;
    }

    /**
     * Notes whether what executes from now on is part of a step.
     *
     * @param now whether it is
     * @return whether what executed before is, to be noted again afterwards
     */
    boolean stepping(boolean now) {
        boolean before = stepping;
        stepping = now;
        return before;
    }

    /**
     * Lets a deadline wait for its time.
     *
     * @param deadline one that does not wait
     */
    void add(Deadline deadline) {
        waiting.add(deadline);
        setAlarm();
    }

    /**
     * Takes out a deadline.
     *
     * @param deadline one that may be waiting
     */
    void remove(Deadline deadline) {
        if (waiting.remove(deadline)) {
            setAlarm();
        }
    }
}
