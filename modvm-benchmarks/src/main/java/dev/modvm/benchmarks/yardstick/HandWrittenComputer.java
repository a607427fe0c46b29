package dev.modvm.benchmarks.yardstick;

/** What a benchmark does with a hand-written computer. Not thread-safe. */
public interface HandWrittenComputer {
    /**
     * Starts the processor at the address that $FFFC and $FFFD hold, at cycle 0. The 7 cycles of
     * the reset are before that.
     */
    void reset();

    /**
     * Executes instructions, and serves interrupts, until a cycle is reached. The last one may last
     * beyond it.
     *
     * @param until the cycle, counted from the reset
     * @throws IllegalStateException if an opcode jams the processor, after which only a reset
     *     helps, or if nothing answers at an address
     */
    void run(long until);

    /**
     * Returns the time.
     *
     * @return the clock cycles of all instructions and interrupt sequences since the reset
     */
    long cycle();

    /**
     * Returns where the program stands.
     *
     * @return the address of the next instruction, 16 bits
     */
    int programCounter();

    /**
     * Returns the console.
     *
     * @return the console of this computer
     */
    HandWrittenConsole console();

    /**
     * Looks into RAM or ROM, without an access to the bus.
     *
     * @param address the address, 16 bits, not one of a device
     * @return the value, 8 bits
     */
    int peek(int address);
}
