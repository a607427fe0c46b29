package dev.modvm.runtime;

/**
 * Counts the clock cycles of one processor since it booted: its time. The buses of the processor
 * count accesses in it, where each of these is a cycle. Made and wired by generated code; only the
 * thread that runs the processor may call its methods.
 */
public final class CycleCounter {
    /** Read and written by every access of a bus, so it is no further away than necessary. */
    long cycle;

    /** Read by every look at a line. */
    long alarm = Long.MAX_VALUE;

    /** Creates a counter that stands at 0, and whose alarm is not set. */
    public CycleCounter() {}

    /**
     * Returns the time.
     *
     * @return the clock cycles since boot
     */
    public long cycle() {
        return cycle;
    }

    /**
     * Moves the time.
     *
     * @param cycles by how many clock cycles
     */
    public void advance(long cycles) {
        cycle += cycles;
    }

    /**
     * Sets the time.
     *
     * @param now the clock cycles since boot
     */
    public void cycle(long now) {
        cycle = now;
    }

    /**
     * Returns the alarm.
     *
     * @return the time from which on something other than the next step may have to be done, in
     *     clock cycles since boot
     */
    public long alarm() {
        return alarm;
    }

    /**
     * Sets the alarm: the time from which on something other than the next step may have to be
     * done.
     *
     * @param at the time, in clock cycles since boot; {@link Long#MAX_VALUE} for never
     */
    public void alarm(long at) {
        alarm = at;
    }

    /**
     * Guards the end of a step whose length is its accesses.
     *
     * @param start the time at which the step started
     * @throws IllegalStateException if there were none: time would stand still
     */
    public void requireLaterThan(long start) {
        if (cycle == start) {
            throw new IllegalStateException(
                    "a step made no access to a bus, so that with Timing.ACCESS it took no time;"
                            + " make at least one access in each step");
        }
    }

    /**
     * Tells whether the alarm has gone off.
     *
     * @return whether its time has come
     */
    public boolean isAlarmed() {
        return cycle >= alarm;
    }
}
