package dev.modvm.runtime.threaded;

import dev.modvm.runtime.StartOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * One life of a {@link FrailMachine}, in which at most one error is thrown. It is public, and made
 * by reflection, since its class is loaded once more by the {@link AllocationFaultLoader}.
 */
public final class FrailRun implements Callable<List<String>> {
    private static final Duration GRACE = Duration.ofMillis(300);
    private static final Duration ENOUGH = Duration.ofSeconds(20);

    private final StartOptions options;
    private final FrailMachine machine = new FrailMachine();
    private final List<Thread> threads = new ArrayList<>();
    private final ThreadedExecution execution = new ThreadedExecution(machine.components(), GRACE);

    /** Whether the test's own thread has got the error. */
    private boolean told;

    private final List<String> wrong = new ArrayList<>();

    /**
     * Creates a machine, which is not started.
     *
     * @param shares whether peripherals share a thread
     */
    public FrailRun(boolean shares) {
        options = shares ? StartOptions.defaults().peripheralThreads(1) : StartOptions.defaults();
    }

    /** Runs the machine, and says what is wrong with its end. */
    @Override
    public List<String> call() throws InterruptedException {
        boolean started = withoutTheError(() -> execution.start(options()));
        if (started) {
            awaitProcessors();
            execution.halt();
            // Told once, it joins again.
            while (!withoutTheError(() -> execution.join(ENOUGH))) {}
        }
        boolean ended = execution.ended();
        if (started && !ended) {
            wrong.add("it has not ended by itself" + stacks());
        }
        close();
        for (Thread thread : threads) {
            thread.join(ENOUGH.toMillis());
            if (thread.isAlive()) {
                wrong.add("left over: " + stack(thread));
            }
        }
        AllocationFaults.disarm();
        Throwable injected = AllocationFaults.thrown();
        if (!execution.ended()) {
            wrong.add("it has not ended");
        } else if (started) {
            wrong.addAll(machine.judge(execution, told ? null : injected));
        }
        return wrong;
    }

    /** The node does not end by itself. */
    private void awaitProcessors() throws InterruptedException {
        long start = System.nanoTime();
        while (!machine.processorsHaveEnded() && System.nanoTime() - start < ENOUGH.toNanos()) {
            Thread.sleep(1);
        }
        if (!machine.processorsHaveEnded()) {
            wrong.add("its processors do not end" + stacks());
        }
    }

    /** Closes it from another thread, as it may hang. */
    private void close() throws InterruptedException {
        Thread closing =
                new Thread(
                        () -> {
                            while (!withoutTheError(execution::close)) {}
                        });
        closing.setDaemon(true);
        closing.start();
        closing.join(ENOUGH.toMillis());
        if (closing.isAlive()) {
            wrong.add("close does not return" + stack(closing) + stacks());
        }
    }

    private StartOptions options() {
        return options.threads(
                task -> {
                    Thread thread = new Thread(task);
                    thread.setDaemon(true);
                    threads.add(thread);
                    return thread;
                });
    }

    private interface Task {
        void run() throws InterruptedException;
    }

    /** Does something; tells whether it did so without the error that the test throws. */
    private boolean withoutTheError(Task task) {
        try {
            task.run();
            return true;
        } catch (Throwable thrown) {
            if (told || thrown != AllocationFaults.thrown()) {
                throw new AssertionError(thrown);
            }
            told = true;
            return false;
        }
    }

    private String stacks() {
        return threads.stream().map(FrailRun::stack).collect(Collectors.joining());
    }

    private static String stack(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .map(frame -> "\n      at " + frame)
                .collect(Collectors.joining("", "\n  " + thread, ""));
    }
}
