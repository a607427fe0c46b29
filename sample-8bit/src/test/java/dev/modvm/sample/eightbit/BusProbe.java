package dev.modvm.sample.eightbit;

import dev.modvm.annotations.Port;
import dev.modvm.annotations.Processor;
import dev.modvm.annotations.Step;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.Line;
import dev.modvm.runtime.Machine;
import dev.modvm.runtime.Terminated;

/**
 * Stands in for a processor on the board of a test, which accesses the bus by its hand: each access
 * takes the next clock cycle of the machine, in fused execution.
 */
@Processor(base = U8.class, address = U16.class, model = "bus probe")
final class BusProbe {
    private enum Access {
        NONE,
        LOAD,
        SAVE,
        END
    }

    private Access access = Access.NONE;
    private int address;
    private int value;
    private boolean interrupted;
    private Machine machine;

    /** Says which machine this is the processor of; boots it. */
    void drive(Machine machineOfProbe) {
        machine = machineOfProbe;
        machine.run(0).orThrow();
    }

    @Step
    void step(Bus bus, @Port("irq") Line irq) {
        interrupted = irq.isRaised(bus.cycle());
        switch (access) {
            case LOAD -> value = bus.load(address);
            case SAVE -> bus.save(address, value);
            case END -> throw Terminated.with(0);
            case NONE -> {}
        }
        access = Access.NONE;
    }

    /** Loads in the next cycle. */
    int load(int from) {
        access = Access.LOAD;
        address = from;
        idle(1);
        return value;
    }

    /** Saves in the next cycle. */
    void save(int to, int saved) {
        access = Access.SAVE;
        address = to;
        value = saved;
        idle(1);
    }

    /** Ends the machine in the next cycle. */
    void end() {
        access = Access.END;
        idle(1);
    }

    /** Lets cycles pass without an access. */
    void idle(long cycles) {
        machine.run(cycles).orThrow();
    }

    /** Tells whether the interrupt line was raised in the last cycle. */
    boolean isInterrupted() {
        return interrupted;
    }

    /**
     * Lets cycles pass until the interrupt line is raised.
     *
     * @return how many: 1 if it is raised in the cycle after the last one; -1 if it is not within a
     *     limit
     */
    int cyclesUntilInterrupt(int limit) {
        for (int cycles = 1; cycles <= limit; cycles++) {
            idle(1);
            if (interrupted) {
                return cycles;
            }
        }
        return -1;
    }
}
