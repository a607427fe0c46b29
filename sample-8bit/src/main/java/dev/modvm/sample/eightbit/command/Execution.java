package dev.modvm.sample.eightbit.command;

import dev.modvm.runtime.ComponentOutcome;
import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.Machine;
import dev.modvm.runtime.MachineHandle;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.sample.eightbit.SupervisedMos6502;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** How a machine is run: in which execution, and what is said of it when it has ended. */
final class Execution {
    /** How many cycles pass, in fused execution, between two questions: some milliseconds. */
    private static final long SLICE = 1_000_000;

    /** How much time passes between two questions in threaded execution. */
    private static final Duration WAIT = Duration.ofMillis(10);

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
        MachineOutcome outcome;
        if (threaded) {
            try (MachineHandle handle = machine.start()) {
                outcome = handle.join();
            }
        } else {
            outcome = machine.run();
        }
        return finished(outcome, cpu, began);
    }

    /**
     * Runs a machine to its end, or until it is no longer wanted. It ends properly then, too: its
     * components halt.
     *
     * @param machine the machine
     * @param cpu its processor
     * @param goesOn tells whether the machine is still wanted; it is asked every few milliseconds,
     *     on this thread
     * @return how it ended, and how long that took
     * @throws InterruptedException if this thread was interrupted
     */
    Finished run(Machine machine, SupervisedMos6502 cpu, BooleanSupplier goesOn)
            throws InterruptedException {
        long began = System.nanoTime();
        MachineOutcome outcome =
                threaded ? runThreaded(machine, goesOn) : runFused(machine, cpu, goesOn);
        return finished(outcome, cpu, began);
    }

    /**
     * Runs a machine to its end, and shows meanwhile how far it has come, if anybody sees that.
     *
     * @param machine the machine, which prints nothing itself
     * @param cpu its processor
     * @return how it ended, and how long that took
     * @throws InterruptedException if this thread was interrupted
     */
    Finished runShowingProgress(Machine machine, SupervisedMos6502 cpu)
            throws InterruptedException {
        if (!StandardStreams.isTerminal(err)) {
            return run(machine, cpu);
        }
        long began = System.nanoTime();
        Progress progress = Progress.on(err);
        BooleanSupplier show =
                () -> {
                    progress.show(() -> soFar(cpu, System.nanoTime() - began));
                    return true;
                };
        MachineOutcome outcome =
                threaded ? runThreaded(machine, show) : runFused(machine, cpu, show);
        progress.end();
        return finished(outcome, cpu, began);
    }

    /** Says how far a program has come. Only its own thread knows its cycles. */
    private String soFar(SupervisedMos6502 cpu, long nanoseconds) {
        double seconds = nanoseconds / 1e9;
        if (threaded) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        double cycles = cpu.cycles() / 1e6;
        return String.format(
                Locale.ROOT,
                "%.1f s, %,.0f million cycles, %.1f MHz",
                seconds,
                cycles,
                cycles / seconds);
    }

    private Finished finished(MachineOutcome outcome, SupervisedMos6502 cpu, long began) {
        Finished finished = new Finished(outcome, cpu, System.nanoTime() - began);
        if (statistics) {
            err.println(finished.statistics());
        }
        return finished;
    }

    private static MachineOutcome runFused(
            Machine machine, SupervisedMos6502 cpu, BooleanSupplier goesOn) {
        MachineOutcome outcome = machine.run(SLICE);
        while (isRunning(outcome)) {
            if (!goesOn.getAsBoolean()) {
                // A machine ends when its processor does.
                cpu.endAfter(1);
            }
            outcome = machine.run(SLICE);
        }
        return outcome;
    }

    private static MachineOutcome runThreaded(Machine machine, BooleanSupplier goesOn)
            throws InterruptedException {
        try (MachineHandle handle = machine.start()) {
            MachineOutcome outcome = handle.join(WAIT);
            while (isRunning(outcome)) {
                if (!goesOn.getAsBoolean()) {
                    handle.halt();
                }
                outcome = handle.join(WAIT);
            }
            return outcome;
        }
    }

    private static boolean isRunning(MachineOutcome outcome) {
        for (ComponentOutcome component : outcome.components()) {
            if (component.status() == ComponentStatus.RUNNING) {
                return true;
            }
        }
        return false;
    }
}
