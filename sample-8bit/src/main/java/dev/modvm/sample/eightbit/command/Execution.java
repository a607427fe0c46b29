package dev.modvm.sample.eightbit.command;

import dev.modvm.runtime.Machine;
import dev.modvm.runtime.MachineHandle;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.sample.eightbit.SupervisedMos6502;
import java.io.PrintStream;

/** How a machine is run: in which execution, and what is said of it when it has ended. */
final class Execution {
    private final boolean threaded;
    private final boolean statistics;
    private final PrintStream err;

    /**
     * Creates an execution.
     *
     * @param threaded whether each component is to have a thread
     * @param statistics whether to print how much was done
     * @param err standard error, where that is printed
     */
    Execution(boolean threaded, boolean statistics, PrintStream err) {
        this.threaded = threaded;
        this.statistics = statistics;
        this.err = err;
    }

    /**
     * Runs a machine to its end.
     *
     * @param machine the machine
     * @param cpu its processor
     * @return how it ended, and how long that took
     * @throws InterruptedException if this thread was interrupted
     */
    Finished run(Machine machine, SupervisedMos6502 cpu) throws InterruptedException {
        long began = System.nanoTime();
        MachineOutcome outcome = run(machine);
        Finished finished = new Finished(outcome, cpu, System.nanoTime() - began);
        if (statistics) {
            err.println(finished.statistics());
        }
        return finished;
    }

    private MachineOutcome run(Machine machine) throws InterruptedException {
        if (!threaded) {
            return machine.run();
        }
        try (MachineHandle handle = machine.start()) {
            return handle.join();
        }
    }
}
