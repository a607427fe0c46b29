package dev.modvm.runtime.threaded;

import static dev.modvm.runtime.threaded.RunningMachine.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.ControlledWaiting;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.StartOptions;
import dev.modvm.runtime.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class StartOptionsTest {
    private static final int STEPS = 1_000;

    private final ScriptedPeripheral ram = new ScriptedPeripheral("ram", address -> address + 1);
    private final AtomicInteger sum = new AtomicInteger();

    /** Eight processors that all ask the same peripheral. */
    private List<ThreadedComponent> crowd() {
        List<ThreadedComponent> components = new ArrayList<>(List.of(ram));
        for (int index = 0; index < 8; index++) {
            components.add(
                    ScriptedProcessor.stepping(
                            "cpu" + index, STEPS, step -> sum.addAndGet(ram.load(0))));
        }
        return components;
    }

    private void runCrowd(StartOptions options) throws InterruptedException {
        ThreadedExecution execution = new ThreadedExecution(crowd());
        execution.start(options);
        execution.join().orThrow();
        assertThat(sum).hasValue(8 * STEPS);
        assertThat(ram.intrusions).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lowLatency", "balanced", "frugal", "spinning"})
    void everyStrategyGetsItsAnswers(String strategy) throws InterruptedException {
        runCrowd(
                StartOptions.defaults()
                        .waiting(
                                switch (strategy) {
                                    case "lowLatency" -> Waiting.lowLatency();
                                    case "balanced" -> Waiting.balanced();
                                    case "frugal" -> Waiting.frugal();
                                    // On one core that is not to spin at all.
                                    default -> Waiting.spinning(10).then(Waiting.yielding(1 << 30));
                                }));
    }

    @Test
    void virtualThreadsWillDo() throws InterruptedException, ReflectiveOperationException {
        assumeTrue(Runtime.version().feature() >= 21, "virtual threads come with Java 21");
        // By reflection, as this is compiled for Java 17.
        Object virtual = Thread.class.getMethod("ofVirtual").invoke(null);
        ThreadFactory factory =
                (ThreadFactory)
                        Class.forName("java.lang.Thread$Builder")
                                .getMethod("factory")
                                .invoke(virtual);
        runCrowd(StartOptions.defaults().threads(factory));
    }

    @Test
    void theFactorysThreadsBearTheNamesOfTheComponents() throws InterruptedException {
        List<Thread> made = new ArrayList<>();
        ThreadedExecution execution = new ThreadedExecution(crowd());
        execution.start(
                StartOptions.defaults()
                        .threads(
                                task -> {
                                    Thread thread = new Thread(task, "unnamed");
                                    made.add(thread);
                                    return thread;
                                }));
        execution.join().orThrow();
        assertThat(made).hasSize(9);
        assertThat(made.get(0).getName()).contains("ram");
        assertThat(made.get(8).getName()).contains("cpu7");
    }

    @Test
    void aFactoryWithoutThreadsIsReportedAndNothingBoots() {
        AtomicInteger boots = new AtomicInteger();
        ScriptedPeripheral first =
                new ScriptedPeripheral("first", address -> 1).booting(boots::incrementAndGet);
        ThreadedExecution execution =
                new ThreadedExecution(
                        List.of(first, ScriptedProcessor.stepping("cpu", 1, step -> {})));
        int[] made = {0};

        assertThatThrownBy(
                        () ->
                                execution.start(
                                        StartOptions.defaults()
                                                .threads(
                                                        task ->
                                                                made[0]++ == 0
                                                                        ? new Thread(task)
                                                                        : null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "the thread factory of the start options made no thread for cpu; return one"
                                + " for each component");

        assertThat(boots).hasValue(0);
        assertThat(execution.ended()).isTrue();
        assertThat(status(RunningMachine.joined(execution), "cpu"))
                .isEqualTo(ComponentStatus.HALTED);
        execution.close();
    }

    @Test
    void peripheralsShareAsManyThreadsAsTheyAreGiven() throws InterruptedException {
        List<String> log = new CopyOnWriteArrayList<>();
        List<ThreadedComponent> components = new ArrayList<>();
        AtomicInteger told = new AtomicInteger();
        for (int index = 0; index < 5; index++) {
            String name = "p" + index;
            components.add(
                    new ScriptedPeripheral(name, index == 3, address -> told.addAndGet(address))
                            .booting(() -> log.add("boot " + name))
                            .halting(() -> log.add("halt " + name)));
        }
        components.add(
                ScriptedProcessor.stepping(
                        "cpu",
                        100,
                        step -> ((ScriptedPeripheral) components.get(step % 5)).tell(1)));
        List<Thread> made = new CopyOnWriteArrayList<>();
        ThreadedExecution execution = new ThreadedExecution(components);
        execution.start(
                StartOptions.defaults()
                        .threads(
                                task -> {
                                    Thread thread = new Thread(task);
                                    made.add(thread);
                                    return thread;
                                })
                        .peripheralThreads(2));
        execution.join().orThrow();
        assertThat(made)
                .extracting(Thread::getName)
                .containsExactly(
                        "p0 (Scripted device) and others",
                        "p1 (Scripted device) and others",
                        "p3 (Scripted device)",
                        "cpu (Scripted CPU)");
        assertThat(made).noneMatch(Thread::isAlive);
        assertThat(told).hasValue(100);
        assertThat(log)
                .containsExactly(
                        "boot p0", "boot p1", "boot p2", "boot p3", "boot p4", "halt p4", "halt p3",
                        "halt p2", "halt p1", "halt p0");
    }

    @Test
    void joiningTheProcessorsDoesNotWaitForAThreadThatIsShared() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        ThreadedExecution execution =
                new ThreadedExecution(
                        List.of(
                                new ScriptedPeripheral("slow", address -> 1)
                                        .halting(release::await),
                                new ScriptedPeripheral("quick", address -> 1),
                                ScriptedProcessor.stepping("cpu", 1, step -> {})));
        execution.start(StartOptions.defaults().peripheralThreads(1));
        assertThat(status(execution.joinProcessors(), "cpu")).isEqualTo(ComponentStatus.ENDED);
        release.countDown();
        assertThat(status(execution.joinPeripherals(), "slow")).isEqualTo(ComponentStatus.HALTED);
    }

    @Test
    void peripheralsShareAtLeastOneThread() {
        assertThatThrownBy(() -> StartOptions.defaults().peripheralThreads(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "peripherals share at least 1 thread, not 0; leave it out to give each a"
                                + " thread of its own");
    }

    @Test
    void aThreadThatHasNothingToDoWaitsAsItIsTold() throws InterruptedException {
        ControlledWaiting waiting = new ControlledWaiting();
        CountDownLatch mayEnd = new CountDownLatch(1);
        ThreadedExecution execution =
                new ThreadedExecution(
                        List.of(
                                ram,
                                ScriptedProcessor.stepping(
                                        "cpu", 1, step -> RunningMachine.await(mayEnd))));
        execution.start(StartOptions.defaults().waiting(waiting));

        waiting.awaitHeld(1);
        mayEnd.countDown();
        assertThat(status(execution.join(Duration.ofMillis(100)), "ram"))
                .isEqualTo(ComponentStatus.RUNNING);
        waiting.open();
        assertThat(status(execution.join(), "ram")).isEqualTo(ComponentStatus.HALTED);
    }

    @Test
    void aJoinWithAnEndSaysHowThingsStand() throws InterruptedException {
        CountDownLatch mayEnd = new CountDownLatch(1);
        ThreadedExecution execution =
                RunningMachine.start(
                        ScriptedProcessor.stepping("cpu", 1, step -> RunningMachine.await(mayEnd)));

        for (Duration little :
                List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofMillis(10))) {
            assertThat(status(execution.join(little), "cpu")).isEqualTo(ComponentStatus.RUNNING);
        }
        mayEnd.countDown();
        MachineOutcome outcome = execution.join(Duration.ofSeconds(Long.MAX_VALUE));
        assertThat(status(outcome, "cpu")).isEqualTo(ComponentStatus.ENDED);
    }
}
