package dev.modvm.runtime;

/**
 * Counts the clock cycles of one processor since it booted: its time. The buses of the processor
 * count accesses in it, where each of these is a cycle. Made and wired by generated code; only the
 * thread that runs the processor may call its methods.
 */
public final class CycleCounter {
    /** Read and written by every access of a bus, so it is no further away than necessary. */
    long cycle;

    /** Creates a counter that stands at 0. */
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
}
