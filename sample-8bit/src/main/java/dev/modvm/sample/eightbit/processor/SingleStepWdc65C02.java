package dev.modvm.sample.eightbit.processor;

import dev.modvm.annotations.Boot;
import dev.modvm.annotations.Fetch;
import dev.modvm.annotations.Port;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.Line;
import dev.modvm.runtime.Terminated;

/**
 * A 65C02 that starts with given registers, executes one instruction, and ends with the code 0;
 * after STP with {@link #STOPPED}. Of a WAI it executes the cycles until it waits.
 */
public final class SingleStepWdc65C02 extends Wdc65C02 {
    private final Registers start;
    private boolean isFetched;

    /**
     * Creates a 65C02.
     *
     * @param start what its registers are when it has booted
     */
    public SingleStepWdc65C02(Registers start) {
        this.start = start;
    }

    /**
     * Sets the registers, without an access to the bus.
     *
     * @param bus is not used
     */
    @Boot
    @Override
    public void reset(Bus bus) {
        pc = start.pc();
        s = start.s();
        a = start.a();
        x = start.x();
        y = start.y();
        setStatus(start.p());
    }

    @Fetch
    @Override
    public int fetch(Bus bus, @Port("irq") Line irq, @Port("nmi") Line nmi) {
        if (isFetched) {
            throw Terminated.with(0);
        }
        isFetched = true;
        return super.fetch(bus, irq, nmi);
    }

    /**
     * Returns what the registers hold.
     *
     * @return their values
     */
    public Registers registers() {
        return new Registers(pc, s, a, x, y, status());
    }
}
