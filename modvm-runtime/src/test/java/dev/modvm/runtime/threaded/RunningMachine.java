package dev.modvm.runtime.threaded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.StartOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts machines of scripted components, and looks after their threads. */
final class RunningMachine {
    static final Duration SHORT_GRACE = Duration.ofMillis(150);

    private RunningMachine() {}

    static ThreadedExecution start(ThreadedComponent... components) {
        ThreadedExecution execution = new ThreadedExecution(List.of(components));
        execution.start(StartOptions.defaults());
        return execution;
    }

    /** Starts a machine that is impatient when it is closed. */
    static ThreadedExecution startImpatient(ThreadedComponent... components) {
        ThreadedExecution execution = new ThreadedExecution(List.of(components), SHORT_GRACE);
        execution.start(StartOptions.defaults());
        return execution;
    }

    /** Runs a machine to its end; asserts that no component failed and no thread is left. */
    static MachineOutcome run(ThreadedComponent... components) {
        return runToEnd(components).orThrow();
    }

    /** Runs a machine to its end; asserts that no thread is left. */
    static MachineOutcome runToEnd(ThreadedComponent... components) {
        ThreadedExecution execution = start(components);
        MachineOutcome outcome = joined(execution);
        assertNoThreadOf(components);
        return outcome;
    }

    static MachineOutcome joined(ThreadedExecution execution) {
        try {
            return execution.join();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    static ComponentStatus status(MachineOutcome outcome, String name) {
        return outcome.component(name).status();
    }

    static void assertNoThreadOf(ThreadedComponent... components) {
        List<String> names = List.of(components).stream().map(part -> nameOfThread(part)).toList();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContainAnyElementsOf(names);
    }

    static String nameOfThread(ThreadedComponent component) {
        return component.life().metadata().description();
    }

    /** Waits for a latch whatever interrupts the thread: a component that does not react. */
    static void awaitStubbornly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException ignored) {
                // On with the waiting.
            }
        }
    }

    /** Waits for a latch; an interrupt is a failure. */
    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
