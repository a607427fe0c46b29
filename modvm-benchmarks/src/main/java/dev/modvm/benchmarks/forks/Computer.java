package dev.modvm.benchmarks.forks;

/** A computer that runs a program, whoever made it. Not thread-safe. */
public interface Computer {
    /**
     * Runs it on.
     *
     * @param cycles for how many clock cycles; what the last instruction overshoots counts for the
     *     next call
     */
    void run(long cycles);

    /**
     * Describes what the program did.
     *
     * @return a text that is the same for two computers only if they printed the same bytes, each
     *     in the same clock cycle
     */
    String printed();

    /**
     * Looks into RAM, without an access to the bus.
     *
     * @param address the address, 16 bits, of RAM
     * @return the value, 8 bits
     */
    int peek(int address);
}
