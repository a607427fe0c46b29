package dev.modvm.runtime.threaded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.StartOptions;
import dev.modvm.runtime.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What is promised when the last processor has ended: messages, halts, and threads from outside.
 */
@Timeout(60)
class EndOfMachineTest {
    @Test
    void aLongChainOfMessagesIsHandledToItsEnd() {
        int messages = 300_000;
        int[] handled = {0, 0};
        ScriptedPeripheral ping = new ScriptedPeripheral("ping", message -> 0);
        ScriptedPeripheral pong = new ScriptedPeripheral("pong", message -> 0);
        ping.handling(passing(pong, handled, 0));
        pong.handling(passing(ping, handled, 1));
        ThreadedExecution execution =
                new ThreadedExecution(
                        List.of(
                                ping,
                                pong,
                                ScriptedProcessor.stepping("cpu", 1, step -> ping.tell(messages))));
        // One thread for both: a change of threads for each message takes a hundred times as long.
        execution.start(StartOptions.defaults().peripheralThreads(1));
        RunningMachine.joined(execution).orThrow();
        assertThat(handled[0] + handled[1]).isEqualTo(messages + 1);
    }

    private static IntUnaryOperator passing(ScriptedPeripheral next, int[] handled, int index) {
        return message -> {
            handled[index]++;
            if (message > 0) {
                next.tell(message - 1);
            }
            return 0;
        };
    }

    /**
     * Each message begets two: neither inbox has room for them, and each would wait for the other.
     */
    @Test
    void messagesThatFillTheInboxesOfEachOtherAreHandledWithoutNesting() {
        int generations = 14;
        int[] handled = {0, 0};
        int[] nested = {0, 0};
        int[] deepest = {0, 0};
        ScriptedPeripheral left = new ScriptedPeripheral("left", message -> 0);
        ScriptedPeripheral right = new ScriptedPeripheral("right", message -> 0);
        left.handling(
                message -> {
                    deepest[0] = Math.max(deepest[0], ++nested[0]);
                    handled[0]++;
                    sendTwo(right, message);
                    nested[0]--;
                    return 0;
                });
        right.handling(
                message -> {
                    deepest[1] = Math.max(deepest[1], ++nested[1]);
                    handled[1]++;
                    sendTwo(left, message);
                    nested[1]--;
                    return 0;
                });
        RunningMachine.run(
                left, right, ScriptedProcessor.stepping("cpu", 1, step -> left.tell(generations)));
        assertThat(handled[0] + handled[1]).isEqualTo((1 << (generations + 1)) - 1);
        assertThat(deepest[0]).isLessThan(3);
        assertThat(deepest[1]).isLessThan(3);
    }

    private static void sendTwo(ScriptedPeripheral target, int message) {
        if (message > 0) {
            target.tell(message - 1);
            target.tell(message - 1);
        }
    }

    @Test
    void aChainOfFullInboxesIsNotNestedDeep() {
        int length = 2_000;
        int crowd = 1_100;
        AtomicInteger arrived = new AtomicInteger();
        List<ScriptedPeripheral> chain = new ArrayList<>();
        for (int index = 0; index < length; index++) {
            int next = index + 1;
            chain.add(
                    new ScriptedPeripheral(
                            "p" + index,
                            message -> {
                                if (next == length) {
                                    arrived.incrementAndGet();
                                } else {
                                    // The first message of a crowd passes the crowd on.
                                    int many = message == 0 ? crowd : 0;
                                    for (int number = 0; number < many; number++) {
                                        chain.get(next).tell(number);
                                    }
                                }
                                return 0;
                            }));
        }
        List<ThreadedComponent> components = new ArrayList<>(chain);
        components.add(ScriptedProcessor.stepping("cpu", 1, step -> chain.get(0).tell(0)));
        ThreadedExecution execution = new ThreadedExecution(components);
        execution.start(StartOptions.defaults().peripheralThreads(1).waiting(Waiting.frugal()));
        RunningMachine.joined(execution).orThrow();
        assertThat(arrived.get()).isEqualTo(crowd);
    }

    @Test
    void whatAHaltSendsIsHandledBeforeTheNextOneHalts() {
        List<String> events = new ArrayList<>();
        ScriptedPeripheral first =
                new ScriptedPeripheral(
                                "first",
                                message -> {
                                    events.add("first handles " + message);
                                    return 0;
                                })
                        .halting(() -> events.add("first halts"));
        ScriptedPeripheral second =
                new ScriptedPeripheral(
                        "second",
                        message -> {
                            events.add("second handles " + message);
                            first.tell(message + 1);
                            return 0;
                        });
        second.halting(() -> events.add("second halts"));
        ScriptedPeripheral third =
                new ScriptedPeripheral("third", message -> 0)
                        .halting(
                                () -> {
                                    events.add("third halts");
                                    second.tell(1);
                                });
        RunningMachine.run(first, second, third, ScriptedProcessor.stepping("cpu", 1, step -> {}));
        assertThat(events)
                .containsExactly(
                        "third halts",
                        "second handles 1",
                        "first handles 2",
                        "second halts",
                        "first halts");
    }

    @Test
    void aThreadFromOutsideThatIsInAPeripheralIsWaitedFor() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        ScriptedPeripheral keyboard =
                new ScriptedPeripheral(
                        "keyboard",
                        address -> {
                            inside.countDown();
                            RunningMachine.await(ended);
                            sleep(100);
                            return 7;
                        });
        ScriptedPeripheral other = new ScriptedPeripheral("other", address -> 0);
        ScriptedProcessor cpu =
                ScriptedProcessor.stepping("cpu", 1, step -> RunningMachine.await(inside));
        ThreadedExecution execution = RunningMachine.start(keyboard, other, cpu);
        FutureTask<Integer> asking = new FutureTask<>(() -> awaitBoot(keyboard).load(0));
        new Thread(asking, "window").start();
        execution.joinProcessors();
        ended.countDown();
        MachineOutcome outcome = RunningMachine.joined(execution).orThrow();
        assertThat(asking.get(20, TimeUnit.SECONDS)).isEqualTo(7);
        assertThat(RunningMachine.status(outcome, "keyboard")).isEqualTo(ComponentStatus.HALTED);
    }

    @Test
    void aThreadFromOutsideIsRefusedFromTheEndOfTheLastProcessorOn() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger handled = new AtomicInteger();
        ScriptedPeripheral device =
                new ScriptedPeripheral("device", address -> handled.incrementAndGet());
        ScriptedPeripheral last =
                new ScriptedPeripheral("last", address -> 0)
                        .halting(
                                () -> {
                                    RunningMachine.await(release);
                                    // One of the machine's own may still ask.
                                    device.load(0);
                                });
        ThreadedExecution execution =
                RunningMachine.start(
                        device, last, ScriptedProcessor.stepping("cpu", 1, step -> {}));
        execution.joinProcessors();
        awaitClosing(device);
        assertThatThrownBy(() -> device.load(0))
                .isInstanceOf(ComponentUnavailable.class)
                .hasMessageContaining("answers only threads of its machine");
        assertThatThrownBy(() -> device.tell(0)).isInstanceOf(ComponentUnavailable.class);
        release.countDown();
        RunningMachine.joined(execution).orThrow();
        assertThat(handled.get()).isEqualTo(1);
    }

    /** A window that asks as fast as it can neither keeps the machine from its end nor hangs. */
    @Test
    void threadsFromOutsideThatAskAllTheTimeLetTheMachineEnd() throws Exception {
        ScriptedPeripheral device = new ScriptedPeripheral("device", address -> 1);
        ScriptedPeripheral other = new ScriptedPeripheral("other", device::load);
        ThreadedExecution execution =
                RunningMachine.start(
                        device, other, ScriptedProcessor.stepping("cpu", 1, step -> sleep(50)));
        List<Thread> windows = new ArrayList<>();
        for (ScriptedPeripheral target : List.of(device, other, other)) {
            Thread window =
                    new Thread(
                            () -> {
                                awaitBoot(target);
                                while (true) {
                                    try {
                                        target.load(0);
                                    } catch (ComponentUnavailable atTheEnd) {
                                        return;
                                    }
                                }
                            });
            windows.add(window);
            window.start();
        }
        execution.join().orThrow();
        for (Thread window : windows) {
            window.join(TimeUnit.SECONDS.toMillis(20));
            assertThat(window.isAlive()).isFalse();
        }
    }

    @Test
    void aMessageFromOutsideIsHandledOrRefused() throws Exception {
        for (int life = 0; life < 300; life++) {
            AtomicInteger handled = new AtomicInteger();
            ScriptedPeripheral log =
                    new ScriptedPeripheral("log", message -> handled.incrementAndGet());
            ThreadedExecution execution =
                    RunningMachine.start(log, ScriptedProcessor.stepping("cpu", 300, step -> {}));
            AtomicInteger accepted = new AtomicInteger();
            Thread window =
                    new Thread(
                            () -> {
                                awaitBoot(log);
                                while (true) {
                                    try {
                                        log.tell(0);
                                    } catch (ComponentUnavailable atTheEnd) {
                                        return;
                                    }
                                    accepted.incrementAndGet();
                                }
                            });
            window.start();
            execution.join().orThrow();
            window.join(TimeUnit.SECONDS.toMillis(20));
            assertThat(handled.get()).isEqualTo(accepted.get());
        }
    }

    /** Where the machine has ended before it was seen to have booted, that will do. */
    private static ScriptedPeripheral awaitBoot(ScriptedPeripheral component) {
        while (!component.life().available() && !component.life().ended()) {
            Thread.onSpinWait();
        }
        return component;
    }

    private static void awaitClosing(ScriptedPeripheral component) {
        while (component.life().available()) {
            Thread.onSpinWait();
        }
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
