package dev.modvm.runtime.threaded;

import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.StartOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/**
 * A machine that is closed though it is far from its end: one component sends itself messages for
 * ever, one waits until it is interrupted, one does not end at all. Made as a {@link FrailRun} is.
 */
public final class FrailClose implements Callable<List<String>> {
    private static final Duration GRACE = Duration.ofMillis(20);
    private static final Duration ENOUGH = Duration.ofSeconds(20);

    private final CountDownLatch release = new CountDownLatch(1);
    private final ScriptedPeripheral teller = new ScriptedPeripheral("teller", address -> 0);
    private final ScriptedPeripheral sleeper =
            new ScriptedPeripheral(
                    "sleeper",
                    true,
                    address -> {
                        RunningMachine.await(new CountDownLatch(1));
                        return 0;
                    });
    private final ScriptedPeripheral stubborn =
            new ScriptedPeripheral(
                    "stubborn",
                    address -> {
                        RunningMachine.awaitStubbornly(release);
                        return 0;
                    });

    private final List<ThreadedComponent> components =
            List.of(
                    teller,
                    sleeper,
                    stubborn,
                    ScriptedProcessor.stepping("cpu0", 1, step -> sleeper.load(0)),
                    ScriptedProcessor.stepping("cpu1", 1, step -> stubborn.load(0)),
                    ScriptedProcessor.stepping("cpu2", 1, step -> teller.tell(0)));

    private final ThreadedExecution execution = new ThreadedExecution(components, GRACE);
    private final List<Thread> threads = new ArrayList<>();

    /** Creates a machine, which is not started. */
    public FrailClose() {
        teller.handling(
                address -> {
                    teller.tell(0);
                    return 0;
                });
    }

    @Override
    public List<String> call() throws InterruptedException {
        List<String> wrong = new ArrayList<>();
        Thread closing =
                new Thread(
                        () -> {
                            start();
                            while (!isClosed()) {}
                        });
        closing.start();
        closing.join(ENOUGH.toMillis());
        if (closing.isAlive()) {
            wrong.add("close does not return");
        }
        AllocationFaults.disarm();
        for (ThreadedComponent component : components) {
            if (component.life().outcome().status() == ComponentStatus.RUNNING) {
                wrong.add(component.name() + " is running");
            }
        }
        release.countDown();
        for (Thread thread : threads) {
            thread.join(ENOUGH.toMillis());
            if (thread.isAlive()) {
                wrong.add(thread + " is left over");
            }
        }
        return wrong;
    }

    private void start() {
        try {
            execution.start(
                    StartOptions.defaults()
                            .threads(
                                    task -> {
                                        Thread thread = new Thread(task);
                                        threads.add(thread);
                                        return thread;
                                    }));
        } catch (Error thrown) {
            requireInjected(thrown);
        }
    }

    private boolean isClosed() {
        try {
            execution.close();
            return true;
        } catch (Error thrown) {
            requireInjected(thrown);
            return false;
        }
    }

    private static void requireInjected(Error thrown) {
        if (thrown != AllocationFaults.thrown()) {
            throw thrown;
        }
    }
}
