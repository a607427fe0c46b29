package dev.modvm.sample.eightbit;

import dev.modvm.annotations.Boot;
import dev.modvm.annotations.Step;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.Terminated;

/**
 * A 6502 that counts what it does and knows when to end, for programs that are run to see how they
 * fare.
 *
 * <p>It ends with the code {@value #STANDSTILL} or {@value #CYCLE_LIMIT}, which says why; unless
 * told otherwise it never ends. Its counts, and where it stands, may be read when the machine has
 * ended.
 */
public class SupervisedMos6502 extends Mos6502 {
    /** The code it ends with after an instruction that left the program counter where it was. */
    public static final int STANDSTILL = 0;

    /** The code it ends with when the limit of cycles has been reached. */
    public static final int CYCLE_LIMIT = 1;

    private static final int AT_RESET_VECTOR = -1;

    private int startAddress = AT_RESET_VECTOR;
    private boolean endsAtStandstill;
    private long cycleLimit = Long.MAX_VALUE;

    private long cycles;
    private long instructions;

    /** Creates a 6502 that starts at its reset vector and never ends by itself. */
    public SupervisedMos6502() {}

    /**
     * Makes it start at a given address instead of the one that the reset vector holds.
     *
     * @param address the address of the first instruction, 16 bits
     * @return this processor
     */
    public SupervisedMos6502 startAt(int address) {
        startAddress = address & 0xFFFF;
        return this;
    }

    /**
     * Makes it end after an instruction that leaves the program counter where it was, such as a
     * jump to itself: without interrupts, the program would stay there for ever.
     *
     * @return this processor
     */
    public SupervisedMos6502 endAtStandstill() {
        endsAtStandstill = true;
        return this;
    }

    /**
     * Makes it end after the instruction that reaches a number of cycles.
     *
     * @param limit how many clock cycles, at least 1
     * @return this processor
     */
    public SupervisedMos6502 endAfter(long limit) {
        cycleLimit = limit;
        return this;
    }

    /**
     * Resets the processor and its counts.
     *
     * @param bus where the reset vector is loaded from
     */
    @Boot
    @Override
    public void reset(Bus bus) {
        super.reset(bus);
        if (startAddress != AT_RESET_VECTOR) {
            pc = startAddress;
        }
        cycles = 0;
        instructions = 0;
    }

    /**
     * Executes the next instruction and counts it.
     *
     * @param bus where instructions and operands are loaded from and results saved to
     * @return the clock cycles that the instruction took, from 2 to 7
     * @throws UndocumentedOpcode if the opcode is not one of the 151 documented ones
     * @throws Terminated if this instruction was the last; it has been executed and counted
     */
    @Step
    @Override
    public int step(Bus bus) {
        int before = pc;
        int taken = super.step(bus);
        cycles += taken;
        instructions++;
        if (pc == before && endsAtStandstill) {
            throw Terminated.with(STANDSTILL);
        }
        if (cycles >= cycleLimit) {
            throw Terminated.with(CYCLE_LIMIT);
        }
        return taken;
    }

    /**
     * Returns where the program stands.
     *
     * @return the address of the next instruction, 16 bits; after an {@link UndocumentedOpcode}, of
     *     that opcode
     */
    public int programCounter() {
        return pc;
    }

    /**
     * Returns how long the program has run.
     *
     * @return the clock cycles of all instructions since the reset
     */
    public long cycles() {
        return cycles;
    }

    /**
     * Returns how many instructions the program has executed.
     *
     * @return their number since the reset
     */
    public long instructions() {
        return instructions;
    }
}
