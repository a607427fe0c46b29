package dev.modvm.sample.eightbit.processor;

import dev.modvm.annotations.Boot;
import dev.modvm.annotations.Fetch;
import dev.modvm.annotations.Port;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.Line;
import dev.modvm.runtime.Terminated;

/**
 * A 65C02 that counts what it does and knows when to end, for programs that are run to see how they
 * fare. STP ends it too, with the code {@link #STOPPED}.
 */
public class SupervisedWdc65C02 extends Wdc65C02 implements SupervisedProcessor {
    private final Supervision supervision = new Supervision();

    /** Creates a 65C02 that starts at its reset vector and never ends by itself. */
    public SupervisedWdc65C02() {}

    @Override
    public SupervisedWdc65C02 startAt(int address) {
        supervision.startAt(address);
        return this;
    }

    @Override
    public SupervisedWdc65C02 endAtStandstill() {
        supervision.endAtStandstill();
        return this;
    }

    @Override
    public SupervisedWdc65C02 endAfter(long limit) {
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
        if (isWaiting()) {
            return fetchOrWaitOn(bus, irq, nmi);
        }
        supervision.next(pc, bus.cycle());
        return super.fetch(bus, irq, nmi);
    }

    /** A WAI is one instruction, however many steps it takes, and it is done when it has ended. */
    private int fetchOrWaitOn(Bus bus, Line irq, Line nmi) {
        int next = pc;
        long now = bus.cycle();
        supervision.waiting(now);
        int opcode = super.fetch(bus, irq, nmi);
        if (!isWaiting()) {
            supervision.next(next, now);
        }
        return opcode;
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
