package dev.modvm.sample.eightbit.command;

import dev.modvm.runtime.ComponentOutcome;
import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.Machine;
import dev.modvm.runtime.MachineHandle;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.Pacing;
import dev.modvm.sample.eightbit.processor.SupervisedProcessor;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** How a machine is run: in which execution, and what is said of it when it has ended. */
final class Execution {
    /** How many cycles pass, in fused execution, between two questions: some milliseconds. */
    private static final long SLICE = 1_000_000;

    /** How many slices there are in a second where the rate is given. */
    private static final long SLICES_PER_SECOND = 100;

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
    Finished run(Machine machine, SupervisedProcessor cpu) throws InterruptedException {
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
     * @param rate how fast it runs on one thread; with a thread for each component it runs as fast
     *     as it can
     * @param goesOn tells whether the machine is still wanted; it is asked every few milliseconds,
     *     on this thread
     * @return how it ended, and how long that took; {@link #report} says that to the user, once the
     *     terminal is free for it
     * @throws InterruptedException if this thread was interrupted
     */
    Finished run(Machine machine, SupervisedProcessor cpu, Rate rate, BooleanSupplier goesOn)
            throws InterruptedException {
        long began = System.nanoTime();
        MachineOutcome outcome =
                threaded ? runThreaded(machine, goesOn) : runFused(machine, cpu, rate, goesOn);
        return new Finished(outcome, cpu, System.nanoTime() - began);
    }

    /**
     * Prints how much a machine did, if that is wanted.
     *
     * @param finished the machine
     */
    void report(Finished finished) {
        if (statistics) {
            err.println(finished.statistics());
        }
    }

    /**
     * Runs a machine to its end, and shows meanwhile how far it has come, if anybody sees that.
     *
     * @param machine the machine, which prints nothing itself
     * @param cpu its processor
     * @return how it ended, and how long that took
     * @throws InterruptedException if this thread was interrupted
     */
    Finished runShowingProgress(Machine machine, SupervisedProcessor cpu)
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
                threaded ? runThreaded(machine, show) : runFused(machine, cpu, Rate.FULL, show);
        progress.end();
        return finished(outcome, cpu, began);
    }

    /** Says how far a program has come. Only its own thread knows its cycles. */
    private String soFar(SupervisedProcessor cpu, long nanoseconds) {
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

    private Finished finished(MachineOutcome outcome, SupervisedProcessor cpu, long began) {
        Finished finished = new Finished(outcome, cpu, System.nanoTime() - began);
        report(finished);
        return finished;
    }

    private static MachineOutcome runFused(
            Machine machine, SupervisedProcessor cpu, Rate rate, BooleanSupplier goesOn)
            throws InterruptedException {
        Optional<Pacing> pacing = rate.pacing();
        long slice = pacing.isEmpty() ? SLICE : Math.max(1, rate.hertz() / SLICES_PER_SECOND);
        MachineOutcome outcome = slice(machine, pacing, slice);
        while (isRunning(outcome)) {
            if (!goesOn.getAsBoolean()) {
                // A machine ends when its processor does.
                cpu.endAfter(1);
            }
            outcome = slice(machine, pacing, slice);
        }
        return outcome;
    }

    private static MachineOutcome slice(Machine machine, Optional<Pacing> pacing, long cycles)
            throws InterruptedException {
        return pacing.isPresent() ? pacing.get().run(machine, cycles) : machine.run(cycles);
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
