package dev.modvm.sample.eightbit.processor;

import dev.modvm.annotations.Boot;
import dev.modvm.annotations.Fetch;
import dev.modvm.annotations.Port;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.Line;
import dev.modvm.runtime.Terminated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Notes when each opcode is fetched, and ends where a program jumps to itself. */
public class TracedMos6502 extends Mos6502 {
    private final List<String> trace = new ArrayList<>();
    private long start = -1;
    private int lastStart = -1;

    /** Returns a line for each opcode: the cycle since the first, its address, and itself. */
    public List<String> trace() {
        return Collections.unmodifiableList(trace);
    }

    @Boot
    @Override
    public void reset(Bus bus) {
        super.reset(bus);
        start = -1;
    }

    @Fetch
    @Override
    public int fetch(Bus bus, @Port("irq") Line irq, @Port("nmi") Line nmi) {
        if (pc == lastStart) {
            throw Terminated.with(0);
        }
        lastStart = pc;
        start = start < 0 ? bus.cycle() : start;
        long cycle = bus.cycle() - start;
        int address = pc;
        int opcode = super.fetch(bus, irq, nmi);
        lastStart = opcode == 0 ? -1 : address;
        trace.add(String.format(Locale.ROOT, "%d $%04X %02X", cycle, address, opcode));
        return opcode;
    }
}
