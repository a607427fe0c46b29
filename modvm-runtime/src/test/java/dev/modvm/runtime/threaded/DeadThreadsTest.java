package dev.modvm.runtime.threaded;

import static dev.modvm.runtime.threaded.RunningMachine.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.Data;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.StartOptions;
import dev.modvm.runtime.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A thread of a machine dies where it executes no component: where it waits, or before it begins.
 * Its components fail, whoever waits for them is told so, and the others end as they should.
 */
@Timeout(60)
class DeadThreadsTest {
    @SuppressWarnings("StaticAssignmentOfThrowable") // It is the same one that comes out.
    private static final Error NO_MEMORY = new OutOfMemoryError("injected");

    private final List<Thread> threads = new ArrayList<>();

    /** A strategy that throws on some threads, instead of their pause of some number. */
    private record Brittle(Predicate<String> threads, AtomicInteger pausesLeft) implements Waiting {
        Brittle(Predicate<String> threads, int goodPauses) {
            this(threads, new AtomicInteger(goodPauses));
        }

        @Override
        public void pause(int looks) {
            boolean mine = threads.test(Thread.currentThread().getName());
            if (mine && pausesLeft.getAndDecrement() <= 0) {
                throw NO_MEMORY;
            }
            Waiting.parking().pause(looks);
        }
    }

    private static Predicate<String> threadOf(String component) {
        return name -> name.startsWith(component);
    }

    private ThreadedExecution started(StartOptions options, ThreadedComponent... components) {
        ThreadedExecution execution = new ThreadedExecution(List.of(components));
        ThreadFactory factory = options.threads();
        execution.start(
                options.threads(
                        task -> {
                            Thread thread = factory.newThread(task);
                            threads.add(thread);
                            return thread;
                        }));
        return execution;
    }

    /** Runs a machine that must end by itself. */
    private MachineOutcome run(StartOptions options, ThreadedComponent... components)
            throws InterruptedException {
        try (ThreadedExecution execution = started(options, components)) {
            MachineOutcome outcome = execution.join(Duration.ofSeconds(20));
            assertThat(execution.ended()).as("%s", outcome).isTrue();
            assertThat(threads).noneMatch(Thread::isAlive);
            return outcome;
        }
    }

    private MachineOutcome run(Waiting waiting, ThreadedComponent... components)
            throws InterruptedException {
        return run(StartOptions.defaults().waiting(waiting), components);
    }

    private static void assertFailed(MachineOutcome outcome, String... names) {
        for (String name : names) {
            assertThat(outcome.component(name).failure()).as(name).contains(NO_MEMORY);
        }
        assertThat(outcome.components())
                .filteredOn(component -> component.status() == ComponentStatus.FAILED)
                .hasSize(names.length);
    }

    /** Asks until the answer is that there is none any more. */
    private static void askUntilItFails(ScriptedPeripheral device) {
        while (true) {
            try {
                // This wakes its thread, which then has to wait again.
                device.tell(0);
                device.load(0);
            } catch (ComponentUnavailable failed) {
                assertThat(failed).hasRootCause(NO_MEMORY);
                return;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void everyThreadDiesThatWaits(int goodPauses) throws InterruptedException {
        ScriptedPeripheral device = new ScriptedPeripheral("device", address -> 1);
        MachineOutcome outcome =
                run(
                        new Brittle(name -> true, goodPauses),
                        device,
                        ScriptedProcessor.stepping("cpu", 1, step -> askUntilItFails(device)));
        assertThat(outcome.components())
                .anyMatch(component -> component.failure().orElse(null) == NO_MEMORY)
                .noneMatch(component -> component.status() == ComponentStatus.STUCK);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thePeripheralWhoseThreadDiesFails(boolean confined) throws InterruptedException {
        ScriptedPeripheral device = new ScriptedPeripheral("device", confined, address -> 1);
        ScriptedPeripheral other = new ScriptedPeripheral("other", true, address -> 1);
        MachineOutcome outcome =
                run(
                        new Brittle(threadOf("device"), 0),
                        device,
                        other,
                        ScriptedProcessor.stepping(
                                "cpu",
                                100,
                                step -> {
                                    askUntilItFails(device);
                                    assertThat(other.load(0)).isEqualTo(1);
                                }));
        assertFailed(outcome, "device");
        assertThat(status(outcome, "other")).isEqualTo(ComponentStatus.HALTED);
        assertThat(status(outcome, "cpu")).isEqualTo(ComponentStatus.ENDED);
    }

    /** The thread dies while others wait for what only it can do. */
    @Test
    void whoeverWaitsForAConfinedPeripheralWhoseThreadDiesIsTold() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(3);
        ScriptedPeripheral window = new ScriptedPeripheral("window", true, address -> 1);
        ThreadedFrontEnd<Object> channel = new ThreadedFrontEnd<>(window);
        Waiting waiting =
                looks -> {
                    if (Thread.currentThread().getName().startsWith("window")) {
                        RunningMachine.await(asked);
                        while (window.ownership().backlog() < 3) {
                            Thread.onSpinWait();
                        }
                        // So that they sleep.
                        pauseMilliseconds(20);
                        throw NO_MEMORY;
                    }
                    Waiting.parking().pause(looks);
                };
        MachineOutcome outcome =
                run(
                        waiting,
                        window,
                        ScriptedProcessor.stepping(
                                "cpu0", 1, step -> assertRefused(asked, () -> window.load(0))),
                        ScriptedProcessor.stepping(
                                "cpu1", 1, step -> assertRefused(asked, () -> window.touch(0))),
                        ScriptedProcessor.stepping(
                                "cpu2",
                                1,
                                step -> {
                                    channel.send(new LoadRequest(0));
                                    assertRefused(asked, channel::recv);
                                }));
        assertFailed(outcome, "window");
    }

    private static void assertRefused(CountDownLatch asked, Runnable query) {
        asked.countDown();
        assertThatThrownBy(query::run)
                .isInstanceOf(ComponentUnavailable.class)
                .hasRootCause(NO_MEMORY);
    }

    private static void pauseMilliseconds(int time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** It is busy when the machine is about to end, so that its notice is what others wait for. */
    @Test
    void aPeripheralThatDiesWhileOthersWaitToHaltHoldsUpNobody() throws InterruptedException {
        CountDownLatch handling = new CountDownLatch(1);
        ScriptedPeripheral first = new ScriptedPeripheral("first", address -> 1);
        ScriptedPeripheral busy =
                new ScriptedPeripheral(
                        "busy",
                        true,
                        address -> {
                            handling.countDown();
                            pauseMilliseconds(30);
                            throw NO_MEMORY;
                        });
        ScriptedPeripheral last = new ScriptedPeripheral("last", address -> 1);
        MachineOutcome outcome =
                run(
                        Waiting.parking(),
                        first,
                        busy,
                        last,
                        ScriptedProcessor.stepping(
                                "cpu",
                                1,
                                step -> {
                                    busy.tell(0);
                                    RunningMachine.await(handling);
                                }));
        assertFailed(outcome, "busy");
        assertThat(status(outcome, "first")).isEqualTo(ComponentStatus.HALTED);
        assertThat(status(outcome, "last")).isEqualTo(ComponentStatus.HALTED);
    }

    @Test
    void allPeripheralsFailThatShareTheThread() throws InterruptedException {
        List<ThreadedComponent> machine = new ArrayList<>();
        for (int index = 0; index < 4; index++) {
            machine.add(new ScriptedPeripheral("p" + index, address -> 1));
        }
        machine.add(
                ScriptedProcessor.stepping(
                        "cpu",
                        1,
                        step -> {
                            askUntilItFails((ScriptedPeripheral) machine.get(0));
                            askUntilItFails((ScriptedPeripheral) machine.get(2));
                            assertThat(((ScriptedPeripheral) machine.get(1)).load(0)).isEqualTo(1);
                            assertThat(((ScriptedPeripheral) machine.get(3)).load(0)).isEqualTo(1);
                        }));
        MachineOutcome outcome =
                run(
                        StartOptions.defaults()
                                .peripheralThreads(2)
                                .waiting(new Brittle(threadOf("p0"), 0)),
                        machine.toArray(new ThreadedComponent[0]));
        assertFailed(outcome, "p0", "p2");
        assertThat(status(outcome, "p1")).isEqualTo(ComponentStatus.HALTED);
        assertThat(status(outcome, "p3")).isEqualTo(ComponentStatus.HALTED);
        assertThat(status(outcome, "cpu")).isEqualTo(ComponentStatus.ENDED);
    }

    /** The node's thread dies while another one executes the node. */
    @Test
    void aNodeFailsWhoseThreadDiesWhereItWaitsForItsTurn() throws InterruptedException {
        CountDownLatch dead = new CountDownLatch(1);
        ScriptedNode[] node = {null};
        node[0] =
                new ScriptedNode(
                        "node",
                        address -> {
                            if (address == 1) {
                                while (node[0].ownership().backlog() == 0) {
                                    Thread.onSpinWait();
                                }
                                RunningMachine.await(dead);
                            }
                            return address;
                        });
        Waiting waiting =
                looks -> {
                    boolean turnIsWanted =
                            Thread.currentThread().getName().startsWith("node")
                                    && node[0].ownership().backlog() > 0;
                    if (turnIsWanted) {
                        dead.countDown();
                        throw NO_MEMORY;
                    }
                    LockSupport.parkNanos(100_000);
                };
        AtomicInteger refused = new AtomicInteger();
        MachineOutcome outcome =
                run(
                        waiting,
                        node[0],
                        ScriptedProcessor.stepping(
                                "cpu",
                                1,
                                step -> {
                                    try {
                                        node[0].load(0);
                                        node[0].load(1);
                                    } catch (ComponentUnavailable early) {
                                        // On one core the node's thread may be gone by then.
                                        refused.incrementAndGet();
                                    }
                                    while (refused.get() == 0) {
                                        try {
                                            node[0].load(0);
                                        } catch (ComponentUnavailable failed) {
                                            refused.incrementAndGet();
                                        }
                                    }
                                }));
        assertFailed(outcome, "node");
        assertThat(status(outcome, "cpu")).isEqualTo(ComponentStatus.ENDED);
    }

    @Test
    void aComponentIsLeftWhereWhatCameBeforeThrows() throws InterruptedException {
        ScriptedPeripheral device = new ScriptedPeripheral("device", address -> 1);
        MachineOutcome outcome =
                run(
                        Waiting.parking(),
                        device,
                        ScriptedProcessor.stepping(
                                "cpu",
                                1,
                                step -> {
                                    device.ownership().submit(new Unfinished());
                                    assertThatThrownBy(() -> device.load(0)).isSameAs(NO_MEMORY);
                                    assertThat(device.ownership().isOwned()).isFalse();
                                    assertThat(device.load(0)).isEqualTo(1);
                                }));
        assertFailed(outcome);
    }

    /** As if the JVM had thrown while it was taken out. */
    private static final class Unfinished extends Errand {
        @Override
        void work() {}

        @Override
        void takenOut() {
            throw NO_MEMORY;
        }
    }

    /** Of two threads that wait for each other in a circle, one dies. */
    @RepeatedTest(20)
    void aThreadThatDiesInACircleLetsTheOtherOneGo() throws InterruptedException {
        ScriptedPeripheral left = new ScriptedPeripheral("left", true, depth -> 0);
        ScriptedPeripheral right = new ScriptedPeripheral("right", true, depth -> 0);
        left.handling(depth -> depth == 0 ? 0 : right.load(depth - 1));
        right.handling(depth -> depth == 0 ? 0 : left.load(depth - 1));
        MachineOutcome outcome =
                run(
                        new Brittle(threadOf("left"), 30),
                        left,
                        right,
                        ScriptedProcessor.stepping("cpu0", 1, step -> askAlways(left)),
                        ScriptedProcessor.stepping("cpu1", 1, step -> askAlways(right)));
        assertThat(outcome.component("left").failure()).contains(NO_MEMORY);
        assertThat(status(outcome, "cpu0")).isEqualTo(ComponentStatus.ENDED);
        assertThat(status(outcome, "cpu1")).isEqualTo(ComponentStatus.ENDED);
    }

    private static void askAlways(ScriptedPeripheral device) {
        try {
            while (true) {
                device.load(4);
            }
        } catch (ComponentUnavailable failed) {
            // That is the end.
        }
    }

    /** What a factory's thread does instead of running its task. */
    private enum BadThread {
        THROWS {
            @Override
            Thread make(Runnable task) {
                Thread thread =
                        new Thread(
                                () -> {
                                    throw NO_MEMORY;
                                });
                thread.setUncaughtExceptionHandler((same, thrown) -> {});
                return thread;
            }
        },
        DOES_NOT_RUN_IT {
            @Override
            Thread make(Runnable task) {
                return new Thread(() -> {});
            }
        },
        DOES_NOT_START {
            @Override
            Thread make(Runnable task) {
                return new Thread(task) {
                    @Override
                    public synchronized void start() {}
                };
            }
        },
        RUNS_IT_ELSEWHERE {
            @Override
            Thread make(Runnable task) {
                return new Thread(() -> new Thread(task).start());
            }
        },
        HAS_RUN_IT_ALREADY {
            @Override
            Thread make(Runnable task) {
                task.run();
                return new Thread(() -> {});
            }
        };

        abstract Thread make(Runnable task);
    }

    private static StartOptions options(BadThread bad, int number) {
        AtomicInteger made = new AtomicInteger();
        return StartOptions.defaults()
                .threads(
                        task ->
                                made.getAndIncrement() == number
                                        ? bad.make(task)
                                        : new Thread(task));
    }

    /** The others wait for it to boot, so that only a close ends them. */
    @ParameterizedTest
    @EnumSource
    void closeSaysWhoseThreadDoesNotRunItsTask(BadThread bad) throws InterruptedException {
        for (int number = 0; number < 4; number++) {
            threads.clear();
            ScriptedPeripheral first = new ScriptedPeripheral("first", address -> 1);
            ScriptedPeripheral second = new ScriptedPeripheral("second", true, address -> 1);
            ThreadedExecution execution =
                    started(
                            options(bad, number),
                            first,
                            second,
                            ScriptedProcessor.stepping("cpu0", 1, step -> {}),
                            ScriptedProcessor.stepping("cpu1", 1, step -> {}));
            // Where it dies later, close waits for its grace before it looks again.
            threads.get(number).join();
            execution.close();
            MachineOutcome outcome = RunningMachine.joined(execution);
            List<String> names = List.of("first", "second", "cpu0", "cpu1");
            for (String name : names) {
                if (name.equals(names.get(number))) {
                    assertThat(outcome.component(name).failure().orElseThrow())
                            .hasMessageContaining("thread factory");
                } else {
                    assertThat(status(outcome, name))
                            .isIn(ComponentStatus.HALTED, ComponentStatus.ENDED);
                }
            }
            assertThat(threads).noneMatch(Thread::isAlive);
        }
    }

    @Test
    void aTaskThatRunsElsewhereFailsItsComponentAndTheOthersRun() throws InterruptedException {
        ScriptedPeripheral first = new ScriptedPeripheral("first", address -> 1);
        ScriptedPeripheral second = new ScriptedPeripheral("second", true, address -> 2);
        ThreadedFrontEnd<Object> channel = new ThreadedFrontEnd<>(second);
        MachineOutcome outcome =
                run(
                        options(BadThread.RUNS_IT_ELSEWHERE, 0),
                        first,
                        second,
                        ScriptedProcessor.stepping(
                                "cpu",
                                1,
                                step -> {
                                    assertThatThrownBy(() -> first.load(0))
                                            .isInstanceOf(ComponentUnavailable.class)
                                            .hasMessageContaining("has failed");
                                    assertThat(channel.query(new LoadRequest(0)))
                                            .isEqualTo(new Data(2));
                                }));
        assertThat(outcome.component("first").failure().orElseThrow())
                .hasMessageContaining("return the thread that runs the task");
        assertThat(status(outcome, "second")).isEqualTo(ComponentStatus.HALTED);
        assertThat(status(outcome, "cpu")).isEqualTo(ComponentStatus.ENDED);
    }
}
