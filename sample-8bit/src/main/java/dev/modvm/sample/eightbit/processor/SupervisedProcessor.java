package dev.modvm.sample.eightbit.processor;

/**
 * A processor that counts what it does and knows when to end, for programs that are run to see how
 * they fare.
 *
 * <p>It ends with the code {@value #STANDSTILL} or {@value #CYCLE_LIMIT}, which says why; unless
 * told otherwise it never ends. Its counts, and where it stands, may be read when the machine has
 * ended.
 */
public interface SupervisedProcessor {
    /** The code it ends with after an instruction that left the program counter where it was. */
    int STANDSTILL = 0;

    /** The code it ends with when the limit of cycles has been reached. */
    int CYCLE_LIMIT = 1;

    /**
     * Makes it start at a given address instead of the one that the reset vector holds.
     *
     * @param address the address of the first instruction, 16 bits
     * @return this processor
     */
    SupervisedProcessor startAt(int address);

    /**
     * Makes it end after an instruction that leaves the program counter where it was, such as a
     * jump to itself: without interrupts, the program would stay there for ever.
     *
     * @return this processor
     */
    SupervisedProcessor endAtStandstill();

    /**
     * Makes it end after the instruction that reaches a number of cycles.
     *
     * @param limit how many clock cycles, at least 1
     * @return this processor
     */
    SupervisedProcessor endAfter(long limit);

    /**
     * Returns where the program stands.
     *
     * @return the address of the next instruction, 16 bits; after a {@link JammedProcessor}, of
     *     that opcode
     */
    int programCounter();

    /**
     * Returns how long the program has run.
     *
     * @return the clock cycles of all instructions since the reset, interrupts included
     */
    long cycles();

    /**
     * Returns how many instructions the program has executed.
     *
     * @return their number since the reset, with an interrupt counting as one
     */
    long instructions();
}
