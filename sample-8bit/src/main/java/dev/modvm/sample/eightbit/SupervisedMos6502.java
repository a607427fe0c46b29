package dev.modvm.sample.eightbit;

import dev.modvm.annotations.Boot;
import dev.modvm.annotations.Fetch;
import dev.modvm.annotations.Port;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.Line;
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
    private static final int NONE_FETCHED = -1;

    private int startAddress = AT_RESET_VECTOR;
    private boolean endsAtStandstill;
    private long cycleLimit = Long.MAX_VALUE;

    private long cycles;
    private long instructions = NONE_FETCHED;
    private long firstCycle;
    private int lastStart = NONE_FETCHED;

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
        instructions = NONE_FETCHED;
        lastStart = NONE_FETCHED;
    }

    /**
     * Counts the instruction before, which is done, and fetches the next opcode, unless that one
     * was the last.
     *
     * @param bus where opcodes are loaded from
     * @param irq the interrupt request line
     * @param nmi the line of the interrupt that cannot be disabled
     * @return the opcode, 8 bits
     * @throws Terminated if the instruction before was the last
     */
    @Fetch
    @Override
    public int fetch(Bus bus, @Port("irq") Line irq, @Port("nmi") Line nmi) {
        count(bus.cycle());
        if (pc == lastStart && endsAtStandstill) {
            throw Terminated.with(STANDSTILL);
        }
        if (cycles >= cycleLimit) {
            throw Terminated.with(CYCLE_LIMIT);
        }
        lastStart = pc;
        return super.fetch(bus, irq, nmi);
    }

    private void count(long cycle) {
        if (instructions == NONE_FETCHED) {
            firstCycle = cycle;
        }
        instructions++;
        cycles = cycle - firstCycle;
    }

    /**
     * Returns where the program stands.
     *
     * @return the address of the next instruction, 16 bits; after an {@link JammedProcessor}, of
     *     that opcode
     */
    public int programCounter() {
        return pc;
    }

    /**
     * Returns how long the program has run.
     *
     * @return the clock cycles of all instructions since the reset, interrupts included
     */
    public long cycles() {
        return cycles;
    }

    /**
     * Returns how many instructions the program has executed.
     *
     * @return their number since the reset, with an interrupt counting as one
     */
    public long instructions() {
        return Math.max(instructions, 0);
    }
}
