package counters;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.function.Function;

/** Two processors, the second of which asks a peripheral that has a bus of its own. */
public final class Scenario {
    private Scenario() {}

    /** How many steps of one cycle the first processor made, and how many cycles it counted. */
    public static String run(Function<Machine, MachineOutcome> execution) {
        First first = new First();
        execution.apply(
                        BoardMachine.builder()
                                .first(first)
                                .second(new Second())
                                .ram(new Ram())
                                .copier(new Copier())
                                .build())
                .orThrow();
        return first.steps + " " + first.cycles;
    }
}

@MachineSpec
interface Board {
    First first();

    Second second();

    @Mapped(from = 0, to = 0xFF)
    Ram ram();

    @Mapped(from = 0x1000, to = 0x1000)
    Copier copier();
}

@Peripheral(base = U8.class, address = U16.class)
final class Ram {
    @Memory final byte[] cells = new byte[0x100];
}

@Peripheral(base = U8.class, address = U16.class)
final class Copier {
    @Handles(LoadRequest.class)
    int copy(int address, Bus bus) {
        for (int cell = 0; cell < 50; cell++) {
            bus.save(cell, bus.load(cell + 1));
        }
        return 0;
    }
}

@Processor(base = U8.class, address = U16.class)
final class First {
    long steps;
    long cycles;

    @Step
    void step(Bus bus) {
        cycles = bus.cycle();
        if (steps == 3_000_000) {
            throw Terminated.with(0);
        }
        steps++;
    }
}

@Processor(base = U8.class, address = U16.class)
final class Second {
    private int left = 100_000;

    @Step
    void step(Bus bus) {
        bus.load(0x1000);
        if (--left == 0) {
            throw Terminated.with(0);
        }
    }
}
