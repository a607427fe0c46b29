package dev.modvm.runtime.threaded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ActivityTest {
    private final CountDownLatch busy = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    private static void awaitActivity(ThreadedExecution execution, String... expected) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        List<String> seen = List.of();
        while (!seen.containsAll(List.of(expected))) {
            assertThat(System.nanoTime()).as(seen.toString()).isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
            seen = execution.activity().stream().map(Object::toString).toList();
        }
    }

    @Test
    void aSenderThatOutrunsItsReceiverSaysSo() {
        ScriptedPeripheral slow =
                new ScriptedPeripheral(
                        "slow",
                        message -> {
                            busy.countDown();
                            RunningMachine.await(release);
                            return 0;
                        });
        ThreadedExecution execution =
                RunningMachine.start(
                        slow,
                        new ScriptedPeripheral("spare", message -> 0),
                        ScriptedProcessor.stepping(
                                "sender",
                                2_000,
                                step -> {
                                    slow.tell(step);
                                    // Its own thread executes it then, and not this one.
                                    RunningMachine.await(busy);
                                }));
        awaitActivity(execution, "slow EXECUTING", "spare IDLE", "sender WAITING_FOR_ROOM slow");
        release.countDown();
        RunningMachine.joined(execution).orThrow();
        assertThat(execution.activity())
                .extracting(Object::toString)
                .containsExactly("slow ENDED", "spare ENDED", "sender ENDED");
    }

    @Test
    void whoWaitsForAnAnswerSaysWhoseItIs() {
        ScriptedPeripheral device =
                new ScriptedPeripheral(
                        "device",
                        true,
                        message -> {
                            RunningMachine.await(release);
                            return 0;
                        });
        ScriptedPeripheral bridge = new ScriptedPeripheral("bridge", device::load);
        ThreadedExecution execution =
                RunningMachine.start(
                        device, bridge, ScriptedProcessor.stepping("cpu", 1, bridge::load));
        // The thread of cpu executes the bridge, too.
        awaitActivity(
                execution,
                "device EXECUTING",
                "bridge WAITING_FOR_ANSWER device",
                "cpu WAITING_FOR_ANSWER device");
        release.countDown();
        RunningMachine.joined(execution).orThrow();
    }

    @Test
    void whatHasNotBootedSaysSo() {
        ThreadedExecution execution =
                RunningMachine.start(
                        new ScriptedPeripheral("first", message -> 0).booting(release::await),
                        new ScriptedPeripheral("second", message -> 0),
                        ScriptedProcessor.stepping("cpu", 1, step -> {}));
        awaitActivity(execution, "first EXECUTING", "second NOT_BOOTED", "cpu NOT_BOOTED");
        release.countDown();
        RunningMachine.joined(execution).orThrow();
    }
}
