package dev.modvm.sample.eightbit;

import dev.modvm.annotations.Cycle;
import dev.modvm.annotations.Handles;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.Port;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.Line;
import dev.modvm.runtime.LoadRequest;
import java.util.HashSet;
import java.util.Set;

/** Pulls the interrupt lines in cycles that a test chooses. */
@Peripheral(base = U8.class, address = U16.class, model = "line driver")
final class LineDriver {
    /** As of which cycle its lines stay released. */
    private static final long END = 200;

    private final Set<Long> irqCycles = new HashSet<>();
    private final Set<Long> nmiCycles = new HashSet<>();
    private long cycle;

    /** Pulls IRQ from a cycle on, for some cycles. */
    LineDriver pullIrq(long from, long cycles) {
        return pull(irqCycles, from, cycles);
    }

    /** Pulls NMI from a cycle on, for some cycles. */
    LineDriver pullNmi(long from, long cycles) {
        return pull(nmiCycles, from, cycles);
    }

    private LineDriver pull(Set<Long> line, long from, long cycles) {
        for (long pulled = from; pulled < from + cycles; pulled++) {
            line.add(pulled);
        }
        return this;
    }

    boolean pullsIrq(long inCycle) {
        return irqCycles.contains(inCycle);
    }

    boolean pullsNmi(long inCycle) {
        return nmiCycles.contains(inCycle);
    }

    @Cycle
    long elapsed(long cycles, @Port("irq") Line irq, @Port("nmi") Line nmi) {
        cycle += cycles;
        set(irq, pullsIrq(cycle));
        set(nmi, pullsNmi(cycle));
        return cycle < END ? 1 : Long.MAX_VALUE;
    }

    private static void set(Line line, boolean pulled) {
        if (pulled) {
            line.raise();
        } else {
            line.release();
        }
    }

    /** It is mapped since a peripheral has to be somewhere. */
    @Handles(LoadRequest.class)
    int load(int address) {
        return 0;
    }
}
