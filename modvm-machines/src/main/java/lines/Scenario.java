package lines;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.function.Function;

/** Processors that look at a line for a while, and then no more, while a timer goes on pulsing. */
public final class Scenario {
    private static final int STEPS = 1000;

    private Scenario() {}

    /** How many edges a processor takes that masks the line from one step to another. */
    public static String masked(long from, long to) {
        return masked(from, to, Machine::run);
    }

    /** The same for nearly all steps. */
    public static String mostlyMasked(Function<Machine, MachineOutcome> execution) {
        return masked(1, STEPS - 1, execution);
    }

    private static String masked(
            long from, long to, Function<Machine, MachineOutcome> execution) {
        Masking cpu = new Masking(STEPS, from, to);
        MachineOutcome outcome =
                execution.apply(
                        BoardMachine.builder().cpu(cpu).timer(new PulsingTimer()).build());
        return outcome.orThrow().component("cpu").status() + " " + cpu.seen + " edges";
    }

    /**
     * The same on a machine of other widths, whose other processor has ended long before the first
     * one looks again.
     */
    public static String ended(long from, long to) {
        return ended(from, to, Machine::run);
    }

    /** The same where nothing is masked. */
    public static String ended(Function<Machine, MachineOutcome> execution) {
        return ended(STEPS, STEPS, execution);
    }

    private static String ended(long from, long to, Function<Machine, MachineOutcome> execution) {
        Brief brief = new Brief();
        WideMasking wide = new WideMasking(STEPS, from, to);
        MachineOutcome outcome =
                execution.apply(
                        WideBoardMachine.builder()
                                .wide(wide)
                                .brief(brief)
                                .ram(new WideRam())
                                .timer(new WidePulsingTimer())
                                .build());
        outcome.orThrow();
        return outcome.component("brief").status()
                + " "
                + outcome.component("wide").status()
                + " "
                + wide.seen
                + " edges, raised "
                + wide.raised;
    }
}

@Processor(base = U8.class, address = U16.class)
final class Masking {
    private final int steps;
    private final long from;
    private final long to;
    private int step;
    int seen;

    Masking(int steps, long from, long to) {
        this.steps = steps;
        this.from = from;
        this.to = to;
    }

    @Step
    int step(Bus bus, @Port("irq") Line irq) {
        boolean masked = step >= from && step < to;
        if (!masked && irq.takeEdge(bus.cycle())) {
            seen++;
        }
        step++;
        if (step == steps) {
            throw Terminated.with(0);
        }
        return 2;
    }
}

/** A pulse in each tenth cycle, in no time. */
@Peripheral(base = U8.class, address = U16.class)
final class PulsingTimer {
    @Handles(LoadRequest.class)
    int load(int address) {
        return 0;
    }

    @Cycle
    long elapsed(long cycles, @Port("irq") Line irq) {
        irq.raise();
        irq.release();
        return 10;
    }
}

@MachineSpec
interface Board {
    Masking cpu();

    @Mapped(from = 0x0000, to = 0x0000)
    PulsingTimer timer();
}

/** Looks at the line a hundred times, and ends. */
@Processor(base = U32.class, clock = 3_000_000)
final class Brief {
    private int step;

    @Step
    int step(Bus bus, @Port("irq") Line irq) {
        irq.takeEdge(bus.cycle());
        step++;
        if (step == 100) {
            throw Terminated.with(0);
        }
        return 3;
    }
}

@Processor(base = U32.class, timing = Timing.ACCESS, clock = 1_000_000)
final class WideMasking {
    private final int steps;
    private final long from;
    private final long to;
    private int step;
    int seen;
    int raised;

    WideMasking(int steps, long from, long to) {
        this.steps = steps;
        this.from = from;
        this.to = to;
    }

    @Step
    void step(Bus bus, @Port("irq") Line irq) {
        bus.load(0x100);
        bus.load(0x104);
        boolean masked = step >= from && step < to;
        if (!masked && irq.takeEdge(bus.cycle() - 1)) {
            seen++;
        }
        if (!masked && irq.isRaised(bus.cycle() - 1)) {
            raised++;
        }
        step++;
        if (step == steps) {
            throw Terminated.with(0);
        }
    }
}

@Peripheral(base = U32.class)
final class WideRam {
    @Memory final int[] cells = new int[0x100];
}

/** On for two of ten cycles. */
@Peripheral(base = U32.class)
final class WidePulsingTimer {
    private boolean on;

    @Handles(LoadRequest.class)
    int load(int address) {
        return on ? 1 : 0;
    }

    @Cycle
    long elapsed(long cycles, @Port("irq") Line irq) {
        on = !on;
        if (on) {
            irq.raise();
            return 2;
        }
        irq.release();
        return 8;
    }
}

@MachineSpec
interface WideBoard {
    WideMasking wide();

    Brief brief();

    @Mapped(from = 0x100, to = 0x1FF)
    WideRam ram();

    @Mapped(from = 0x200, to = 0x200)
    WidePulsingTimer timer();
}
