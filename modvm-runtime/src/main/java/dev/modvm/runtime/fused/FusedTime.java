package dev.modvm.runtime.fused;

import dev.modvm.runtime.CycleCounter;
import java.util.Arrays;

/**
 * The time of one life of a machine: which instant it is for whoever executes at present, and which
 * {@code @Cycle} methods are due when.
 *
 * <p>The instant is that of the processor that steps: its cycle counter is {@link #current()}.
 * While something runs that was due earlier, the instant is the one at which it was due. What is
 * due runs in the order of time, then of declaration.
 */
final class FusedTime {
    private static final Deadline[] NOBODY = {};
    private static final CycleCounter[] NO_INSTANTS = {};

    /** Those who wait for their time: a heap, the next one first. */
    private Deadline[] waiting = NOBODY;

    private int count;

    /** One for each nesting of what is due, made once. */
    private CycleCounter[] instants = NO_INSTANTS;

    private int nesting;

    private CycleCounter current = new CycleCounter();
    private long hertz = 1;

    /** No later than this must the present processor stop stepping, whatever is due. */
    private long limit = Long.MAX_VALUE;

    private boolean interrupted;

    /** Whether a step goes on, and nothing that it does not wait for. */
    private boolean stepping;

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
        current = processor.counter();
        hertz = processor.hertz();
        limit = stop;
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
        return count == 0
                ? Long.MAX_VALUE
                : ClockTime.ceiling(waiting[0].cycle(), waiting[0].hertz(), hertz);
    }

    /** Runs whatever is due at the present instant or before. */
    void runDue() {
        while (count > 0 && current.cycle() >= nextDue()) {
            Deadline next = waiting[0];
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
        if (count == waiting.length) {
            waiting = Arrays.copyOf(waiting, Math.max(2, 2 * count));
        }
        count++;
        moveUp(deadline, count - 1);
        setAlarm();
    }

    /**
     * Takes out a deadline.
     *
     * @param deadline one that may be waiting
     */
    void remove(Deadline deadline) {
        int place = deadline.place();
        if (place < 0) {
            return;
        }
        deadline.place(-1);
        count--;
        Deadline last = waiting[count];
        if (place < count) {
            if (place > 0 && last.isBefore(waiting[parent(place)])) {
                moveUp(last, place);
            } else {
                moveDown(last, place);
            }
        }
        setAlarm();
    }

    private static int parent(int place) {
        return (place - 1) / 2;
    }

    private void moveUp(Deadline deadline, int from) {
        int place = from;
        while (place > 0 && deadline.isBefore(waiting[parent(place)])) {
            put(waiting[parent(place)], place);
            place = parent(place);
        }
        put(deadline, place);
    }

    private void moveDown(Deadline deadline, int from) {
        int place = from;
        int child = 2 * place + 1;
        while (child < count) {
            if (child + 1 < count && waiting[child + 1].isBefore(waiting[child])) {
                child++;
            }
            if (!waiting[child].isBefore(deadline)) {
                break;
            }
            put(waiting[child], place);
            place = child;
            child = 2 * place + 1;
        }
        put(deadline, place);
    }

    private void put(Deadline deadline, int place) {
        waiting[place] = deadline;
        deadline.place(place);
    }
}
