package dev.modvm.sample.eightbit.processor;

import dev.modvm.annotations.Boot;
import dev.modvm.annotations.Fetch;
import dev.modvm.annotations.Port;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.Line;
import dev.modvm.runtime.Terminated;

/**
 * A 6502 that counts what it does and knows when to end, for programs that are run to see how they
 * fare.
 */
public class SupervisedMos6502 extends Mos6502 implements SupervisedProcessor {
    private final Supervision supervision = new Supervision();

    /** Creates a 6502 that starts at its reset vector and never ends by itself. */
    public SupervisedMos6502() {}

    @Override
    public SupervisedMos6502 startAt(int address) {
        supervision.startAt(address);
        return this;
    }

    @Override
    public SupervisedMos6502 endAtStandstill() {
        supervision.endAtStandstill();
        return this;
    }

    @Override
    public SupervisedMos6502 endAfter(long limit) {
        supervision.endAfter(limit);
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
        pc = supervision.begin(pc);
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
        supervision.next(pc, bus.cycle());
        return super.fetch(bus, irq, nmi);
    }

    @Override
    public int programCounter() {
        return pc;
    }

    @Override
    public long cycles() {
        return supervision.cycles();
    }

    @Override
    public long instructions() {
        return supervision.instructions();
    }
}
