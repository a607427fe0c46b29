package dev.modvm.runtime.threaded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.RequestFailed;
import dev.modvm.runtime.Terminated;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class QueriesTest {
    @Test
    void twoPeripheralsAreBusyAtTheSameMoment() {
        CyclicBarrier bothAreIn = new CyclicBarrier(2);
        IntUnaryOperator handler =
                address -> {
                    try {
                        return bothAreIn.await();
                    } catch (InterruptedException | BrokenBarrierException broken) {
                        throw new IllegalStateException(broken);
                    }
                };
        ScriptedPeripheral left = new ScriptedPeripheral("left", handler);
        ScriptedPeripheral right = new ScriptedPeripheral("right", handler);
        RunningMachine.run(
                left,
                right,
                ScriptedProcessor.stepping("cpu0", 100, step -> left.load(0)),
                ScriptedProcessor.stepping("cpu1", 100, step -> right.load(0)));
    }

    @Test
    void oneWayMessagesKeepTwoPeripheralsBusyAtTheSameMoment() {
        CyclicBarrier bothAreIn = new CyclicBarrier(2);
        IntUnaryOperator handler =
                address -> {
                    try {
                        return bothAreIn.await();
                    } catch (InterruptedException | BrokenBarrierException broken) {
                        throw new IllegalStateException(broken);
                    }
                };
        ScriptedPeripheral left = new ScriptedPeripheral("left", handler);
        ScriptedPeripheral right = new ScriptedPeripheral("right", handler);
        RunningMachine.run(
                left,
                right,
                ScriptedProcessor.stepping(
                        "cpu",
                        100,
                        step -> {
                            left.tell(0);
                            right.tell(0);
                        }));
    }

    @Test
    void eightProcessorsHammeringOnePeripheralLoseNoRequestAndNeverMeetInIt() {
        int[] count = {0};
        ScriptedPeripheral counter = new ScriptedPeripheral("counter", step -> count[0]++);
        ThreadedComponent[] machine = new ThreadedComponent[9];
        machine[0] = counter;
        for (int cpu = 0; cpu < 8; cpu++) {
            machine[cpu + 1] =
                    ScriptedProcessor.stepping("cpu" + cpu, 20_000, step -> counter.load(step));
        }
        RunningMachine.run(machine);
        assertThat(count[0]).isEqualTo(160_000);
        assertThat(counter.intrusions).hasValue(0);
    }

    @Test
    void theAnswerIsTheAnswerToTheVeryQuestion() {
        ScriptedPeripheral echo = new ScriptedPeripheral("echo", address -> address);
        ThreadedComponent[] machine = new ThreadedComponent[5];
        machine[0] = echo;
        for (int cpu = 0; cpu < 4; cpu++) {
            int tag = cpu << 20;
            machine[cpu + 1] =
                    ScriptedProcessor.stepping(
                            "cpu" + cpu,
                            10_000,
                            step -> assertThat(echo.load(tag | step)).isEqualTo(tag | step));
        }
        RunningMachine.run(machine);
    }

    @Test
    void whatHappenedBeforeAQueryIsVisibleToItsHandler() {
        int[] written = {0};
        ScriptedPeripheral reader = new ScriptedPeripheral("reader", address -> written[0]);
        ScriptedPeripheral rival = new ScriptedPeripheral("rival", address -> reader.load(0));
        RunningMachine.run(
                reader,
                rival,
                ScriptedProcessor.stepping(
                        "cpu0",
                        20_000,
                        step -> {
                            written[0] = step;
                            assertThat(reader.load(0)).isEqualTo(step);
                        }),
                ScriptedProcessor.stepping("cpu1", 20_000, step -> rival.load(0)));
    }

    @Test
    void requestFailedReachesTheAskerInlineAndThroughTheInbox() {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ScriptedPeripheral device =
                new ScriptedPeripheral(
                        "device",
                        address -> {
                            if (address == 0) {
                                busy.countDown();
                                RunningMachine.await(release);
                                return 0;
                            }
                            throw RequestFailed.with(address);
                        });
        RunningMachine.run(
                device,
                ScriptedProcessor.stepping("cpu0", 1, step -> device.load(0)),
                ScriptedProcessor.stepping(
                        "cpu1",
                        1,
                        step -> {
                            RunningMachine.await(busy);
                            release.countDown();
                            for (int code = 1; code < 1000; code++) {
                                assertFails(device, code);
                            }
                        }));
    }

    private static void assertFails(ScriptedPeripheral device, int code) {
        try {
            device.load(code);
        } catch (RequestFailed failed) {
            assertThat(failed.code()).isEqualTo(code);
            return;
        }
        throw new AssertionError("no failure");
    }

    @Test
    void aPeripheralThatEndsWhileAskersWaitRefusesThemAll() {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(3);
        ScriptedPeripheral device =
                new ScriptedPeripheral(
                        "device",
                        address -> {
                            asked.countDown();
                            awaitInbox();
                            throw Terminated.with(9);
                        });
        Action step =
                () -> {
                    try {
                        device.load(0);
                    } catch (ComponentUnavailable unavailable) {
                        assertThat(unavailable.component()).isEqualTo("device");
                        refused.countDown();
                        throw Terminated.with(1);
                    }
                };
        var outcome =
                RunningMachine.run(
                        device,
                        new ScriptedProcessor("cpu0", step),
                        new ScriptedProcessor("cpu1", step),
                        new ScriptedProcessor("cpu2", step));
        assertThat(refused.getCount()).isZero();
        assertThat(outcome.component("device").code()).hasValue(9);
    }

    /** Gives the others the time to queue up; the test holds whether or not they do. */
    private static void awaitInbox() {
        for (int turn = 0; turn < 1000; turn++) {
            Thread.onSpinWait();
        }
    }

    @Test
    void cyclesRunUnderOwnership() {
        int[] cycles = {0};
        ScriptedPeripheral timer =
                new ScriptedPeripheral("timer", address -> cycles[0]++).cycling(() -> cycles[0]++);
        RunningMachine.run(
                timer,
                ScriptedProcessor.stepping("cpu0", 10_000, step -> timer.cycleOnce()),
                ScriptedProcessor.stepping("cpu1", 10_000, step -> timer.load(0)));
        assertThat(cycles[0]).isEqualTo(20_000);
    }
}
