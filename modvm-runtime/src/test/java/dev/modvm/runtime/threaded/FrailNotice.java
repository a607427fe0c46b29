package dev.modvm.runtime.threaded;

import dev.modvm.runtime.StartOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * A machine that comes to its end while one peripheral is busy: the one that halts next has itself
 * told when that is done. Where it fails as it does so, the one after it does the same. Made as a
 * {@link FrailRun} is.
 */
public final class FrailNotice implements Callable<List<String>> {
    private static final Duration ENOUGH = Duration.ofSeconds(20);
    private static final Duration BUSY_FOR = Duration.ofMillis(300);

    private final ScriptedPeripheral busy =
            new ScriptedPeripheral(
                    "busy",
                    address -> {
                        sleep();
                        return 0;
                    });
    private final ThreadedExecution execution =
            new ThreadedExecution(
                    List.of(
                            busy,
                            new ScriptedPeripheral("second", address -> 0),
                            new ScriptedPeripheral("third", address -> 0),
                            ScriptedProcessor.stepping("cpu", 1, step -> busy.tell(0))));

    /** Creates a machine, which is not started. */
    public FrailNotice() {}

    @Override
    public List<String> call() throws InterruptedException {
        List<String> wrong = new ArrayList<>();
        execution.start(
                StartOptions.defaults()
                        .threads(
                                task -> {
                                    Thread thread = new Thread(task);
                                    thread.setDaemon(true);
                                    return thread;
                                }));
        execution.join(ENOUGH);
        if (!execution.ended()) {
            wrong.add("it has not ended by itself");
        }
        AllocationFaults.disarm();
        execution.close();
        return wrong;
    }

    private static void sleep() {
        try {
            Thread.sleep(BUSY_FOR.toMillis());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
