package dev.modvm.runtime.threaded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.RequestFailed;
import dev.modvm.runtime.Terminated;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OneWayMessagesTest {
    @Test
    void nothingIsLostAndTheOrderOfEachSenderIsKept() {
        List<Integer> even = new ArrayList<>();
        List<Integer> odd = new ArrayList<>();
        ScriptedPeripheral sink =
                new ScriptedPeripheral(
                        "sink",
                        message -> {
                            (message % 2 == 0 ? even : odd).add(message);
                            return 0;
                        });
        RunningMachine.run(
                sink,
                ScriptedProcessor.stepping("cpu0", 20_000, step -> sink.tell(2 * step)),
                ScriptedProcessor.stepping("cpu1", 20_000, step -> sink.tell(2 * step + 1)));
        assertThat(even).isEqualTo(IntStream.range(0, 20_000).map(n -> 2 * n).boxed().toList());
        assertThat(odd).isEqualTo(IntStream.range(0, 20_000).map(n -> 2 * n + 1).boxed().toList());
        assertThat(sink.intrusions).hasValue(0);
    }

    @Test
    void aQueryTakesAlongWhatWasSentBefore() {
        int[] last = {-1};
        ScriptedPeripheral sink =
                new ScriptedPeripheral(
                        "sink",
                        message -> {
                            int before = last[0];
                            last[0] = message;
                            return before;
                        });
        RunningMachine.run(
                sink,
                ScriptedProcessor.stepping(
                        "cpu",
                        5_000,
                        step -> {
                            sink.tell(3 * step);
                            sink.tell(3 * step + 1);
                            assertThat(sink.load(-1)).isEqualTo(3 * step + 1);
                        }));
    }

    @Test
    void aHandlersQueryTakesAlongWhatTheHandlerHasSentBefore() {
        // p asks q while p's thread holds q further down: the query enters q again.
        int[] last = {-1};
        ScriptedPeripheral p = new ScriptedPeripheral("p", address -> 0);
        ScriptedPeripheral q = new ScriptedPeripheral("q", address -> 0);
        p.handling(
                message -> {
                    q.tell(message);
                    return q.load(-1);
                });
        q.handling(
                message -> {
                    if (message == -2) {
                        return p.load(77);
                    }
                    int before = last[0];
                    last[0] = message;
                    return before;
                });
        RunningMachine.run(
                p,
                q,
                ScriptedProcessor.stepping(
                        "cpu", 1_000, step -> assertThat(q.load(-2)).isEqualTo(77)));
    }

    @Test
    void aSenderWaitsWhereTheQueueIsFull() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        Semaphore permits = new Semaphore(0);
        int[] handled = {0};
        ScriptedPeripheral slow =
                new ScriptedPeripheral(
                        "slow",
                        message -> {
                            busy.countDown();
                            permits.acquireUninterruptibly();
                            return handled[0]++;
                        });
        int[] sent = {0};
        ScriptedProcessor counting =
                new ScriptedProcessor(
                        "counting",
                        () -> {
                            if (sent[0] == 3_000) {
                                throw Terminated.with(0);
                            }
                            slow.tell(sent[0]);
                            sent[0]++;
                        });
        ThreadedExecution execution = RunningMachine.start(slow, counting);
        busy.await();
        Thread sender = threadOf(counting);
        while (sender.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        // It waits: one message is being handled, 1024 wait, one more is the sender's.
        assertThat(sent[0]).isBetween(1_000, 1_100);
        permits.release(3_000);
        RunningMachine.joined(execution).orThrow();
        assertThat(handled[0]).isEqualTo(3_000);
    }

    private static Thread threadOf(ThreadedComponent component) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(RunningMachine.nameOfThread(component)))
                .findAny()
                .orElseThrow();
    }

    @Test
    void messagesThatAreForwardedArriveBeforeAnythingHalts() {
        for (int round = 0; round < 20; round++) {
            int[] arrived = {0};
            // The sink is declared last, so that it is the first to halt.
            ScriptedPeripheral sink = new ScriptedPeripheral("sink", message -> arrived[0]++);
            ScriptedPeripheral second = forwarder("second", sink);
            ScriptedPeripheral first = forwarder("first", second);
            RunningMachine.run(
                    first, second, sink, ScriptedProcessor.stepping("cpu", 500, first::tell));
            assertThat(arrived[0]).isEqualTo(500);
        }
    }

    private static ScriptedPeripheral forwarder(String name, ScriptedPeripheral next) {
        return new ScriptedPeripheral(
                name,
                message -> {
                    next.tell(message);
                    return 0;
                });
    }

    @Test
    void messagesThatBegetMessagesForEverEndWhenTheMachineIsClosed() {
        ScriptedPeripheral ping = new ScriptedPeripheral("ping", message -> 0);
        ScriptedPeripheral pong = new ScriptedPeripheral("pong", message -> 0);
        int[] handled = {0};
        ping.handling(
                message -> {
                    handled[0]++;
                    pong.tell(message);
                    return 0;
                });
        pong.handling(
                message -> {
                    ping.tell(message);
                    return 0;
                });
        ThreadedExecution execution =
                RunningMachine.startImpatient(
                        ping, pong, ScriptedProcessor.stepping("cpu", 1, step -> ping.tell(0)));
        try {
            execution.joinProcessors();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        execution.close();
        assertThat(execution.ended()).isTrue();
        assertThat(RunningMachine.joined(execution).component("ping").status())
                .isEqualTo(ComponentStatus.HALTED);
        assertThat(handled[0]).isPositive();
    }

    @Test
    void aBacklogOfMessagesWhoseHandlersAskInCirclesIsNotNested() {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        int[] handled = {0};
        ScriptedPeripheral p = new ScriptedPeripheral("p", message -> 0);
        ScriptedPeripheral q = new ScriptedPeripheral("q", message -> p.load(-1));
        int[] nesting = {0};
        int[] deepest = {0};
        p.handling(
                message -> {
                    if (message == -1) {
                        return 0;
                    }
                    if (message == 0) {
                        blocked.countDown();
                        RunningMachine.await(release);
                    }
                    deepest[0] = Math.max(deepest[0], ++nesting[0]);
                    handled[0]++;
                    q.load(0);
                    nesting[0]--;
                    return 0;
                });
        RunningMachine.run(
                p,
                q,
                ScriptedProcessor.stepping(
                        "cpu",
                        1_000,
                        step -> {
                            p.tell(step);
                            if (step == 0) {
                                RunningMachine.await(blocked);
                            } else if (step == 999) {
                                release.countDown();
                            }
                        }));
        assertThat(handled[0]).isEqualTo(1_000);
        assertThat(deepest[0]).isLessThan(4);
    }

    @Test
    void aBacklogBeforeAQueryIsNestedNoDeeperThanTheStackBears() {
        // Each handler of p asks q, which rivals keep busy; cpu then waits for all of them.
        ScriptedPeripheral q =
                new ScriptedPeripheral(
                        "q",
                        message -> {
                            for (int turn = 0; turn < 2_000; turn++) {
                                Thread.onSpinWait();
                            }
                            return 0;
                        });
        int[] handled = {0};
        ScriptedPeripheral p =
                new ScriptedPeripheral(
                        "p",
                        message -> {
                            handled[0]++;
                            return message < 0 ? 0 : q.load(message);
                        });
        boolean[] done = {false};
        Action rival =
                () -> {
                    q.load(0);
                    if (p.load(-1) == 0 && done[0]) {
                        throw Terminated.with(0);
                    }
                };
        RunningMachine.run(
                p,
                q,
                ScriptedProcessor.stepping(
                        "cpu",
                        3,
                        step -> {
                            for (int message = 0; message < 1_000; message++) {
                                p.tell(message);
                            }
                            p.load(-1);
                            done[0] = step == 2;
                        }),
                new ScriptedProcessor("rival0", rival),
                new ScriptedProcessor("rival1", rival));
        assertThat(handled[0]).isGreaterThan(3_000);
    }

    @Test
    void peripheralsThatSendAndAskEachOtherDoNotDeadlock() {
        int[] handled = {0, 0};
        ScriptedPeripheral p = new ScriptedPeripheral("p", message -> 0);
        ScriptedPeripheral q = new ScriptedPeripheral("q", message -> 0);
        p.handling(message -> message < 0 ? handled[0]++ : q.load(-1));
        q.handling(message -> message < 0 ? handled[1]++ : p.load(-1));
        RunningMachine.run(
                p,
                q,
                ScriptedProcessor.stepping("cpu0", 5_000, p::tell),
                ScriptedProcessor.stepping("cpu1", 5_000, q::tell));
        assertThat(handled).containsExactly(5_000, 5_000);
    }

    @Test
    void whatAOneWayHandlerAnswersIsLostAndAFaultEndsThePeripheral() {
        ScriptedPeripheral failing =
                new ScriptedPeripheral(
                        "failing",
                        message -> {
                            throw RequestFailed.with(1);
                        });
        ScriptedPeripheral ending =
                new ScriptedPeripheral(
                        "ending",
                        message -> {
                            throw Terminated.with(6);
                        });
        var outcome =
                RunningMachine.run(
                        failing,
                        ending,
                        ScriptedProcessor.stepping(
                                "cpu",
                                1,
                                step -> {
                                    failing.tell(0);
                                    ending.tell(0);
                                }));
        assertThat(outcome.component("ending").code()).hasValue(6);
    }
}
