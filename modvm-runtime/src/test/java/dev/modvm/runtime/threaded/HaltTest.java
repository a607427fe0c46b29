package dev.modvm.runtime.threaded;

import static dev.modvm.runtime.threaded.RunningMachine.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.Terminated;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HaltTest {
    private final List<String> log = new CopyOnWriteArrayList<>();

    private ScriptedPeripheral loggedPeripheral(String name) {
        return new ScriptedPeripheral(name, address -> 1)
                .booting(() -> log.add("boot " + name))
                .halting(() -> log.add("halt " + name));
    }

    private ScriptedProcessor loggedProcessor(String name, Action step) {
        return new ScriptedProcessor(name, step)
                .booting(() -> log.add("boot " + name))
                .halting(() -> log.add("halt " + name));
    }

    @Test
    void componentsBootInOrderAndPeripheralsHaltInTheReverseOne() {
        Action end =
                () -> {
                    throw Terminated.with(0);
                };
        RunningMachine.run(
                loggedProcessor("cpu", end), loggedPeripheral("a"), loggedPeripheral("b"));
        assertThat(log)
                .containsExactly("boot a", "boot b", "boot cpu", "halt cpu", "halt b", "halt a");
    }

    @Test
    void noProcessorStepsBeforeAllHaveBooted() {
        boolean[] booted = {false};
        RunningMachine.run(
                ScriptedProcessor.stepping("cpu0", 1, step -> assertThat(booted[0]).isTrue()),
                ScriptedProcessor.stepping("cpu1", 1, step -> {}).booting(() -> booted[0] = true));
    }

    @Test
    void haltingTwiceHaltsOnce() {
        CountDownLatch stepped = new CountDownLatch(1);
        ThreadedExecution execution =
                RunningMachine.start(
                        loggedPeripheral("a"), loggedProcessor("cpu", stepped::countDown));
        RunningMachine.await(stepped);
        execution.halt();
        execution.halt();
        MachineOutcome outcome = RunningMachine.joined(execution).orThrow();
        execution.halt();
        assertThat(status(outcome, "cpu")).isEqualTo(ComponentStatus.HALTED);
        assertThat(log).containsExactly("boot a", "boot cpu", "halt cpu", "halt a");
    }

    @Test
    void haltingDuringBootLetsTheBootFinishAndBootsNoOther() {
        CountDownLatch booting = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ScriptedPeripheral slow =
                new ScriptedPeripheral("slow", address -> 1)
                        .booting(
                                () -> {
                                    booting.countDown();
                                    release.await();
                                    log.add("boot slow");
                                })
                        .halting(() -> log.add("halt slow"));
        ThreadedExecution execution =
                RunningMachine.start(
                        loggedPeripheral("a"),
                        slow,
                        loggedPeripheral("b"),
                        loggedProcessor("cpu", Action.NOTHING));
        RunningMachine.await(booting);
        execution.halt();
        release.countDown();
        MachineOutcome outcome = RunningMachine.joined(execution).orThrow();
        assertThat(log).containsExactly("boot a", "boot slow", "halt slow", "halt a");
        for (String name : List.of("a", "slow", "b", "cpu")) {
            assertThat(status(outcome, name)).isEqualTo(ComponentStatus.HALTED);
        }
    }

    @Test
    void haltingAtAnyMomentEndsTheMachine() {
        for (int round = 0; round < 200; round++) {
            ScriptedPeripheral a = loggedPeripheral("a");
            ThreadedExecution execution =
                    RunningMachine.start(
                            a,
                            loggedPeripheral("b"),
                            loggedProcessor("cpu0", () -> a.load(0)),
                            loggedProcessor("cpu1", () -> a.tell(0)));
            for (int turn = 0; turn < round * 20; turn++) {
                Thread.onSpinWait();
            }
            execution.halt();
            RunningMachine.joined(execution).orThrow();
        }
        assertThat(log.stream().filter(entry -> entry.startsWith("boot")).count())
                .isEqualTo(log.stream().filter(entry -> entry.startsWith("halt")).count());
    }

    @Test
    void joinProcessorsReturnsWhilePeripheralsStillHalt() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        ScriptedPeripheral slow =
                new ScriptedPeripheral("slow", address -> 1).halting(release::await);
        ThreadedExecution execution =
                RunningMachine.start(slow, ScriptedProcessor.stepping("cpu", 1, step -> {}));
        MachineOutcome outcome = execution.joinProcessors();
        assertThat(status(outcome, "cpu")).isEqualTo(ComponentStatus.ENDED);
        assertThat(execution.ended()).isFalse();
        release.countDown();
        assertThat(status(execution.joinPeripherals(), "slow")).isEqualTo(ComponentStatus.HALTED);
        assertThat(execution.ended()).isTrue();
    }

    @Test
    void aMachineWithoutProcessorsBootsAndHalts() {
        RunningMachine.run(loggedPeripheral("a"), loggedPeripheral("b"));
        assertThat(log).containsExactly("boot a", "boot b", "halt b", "halt a");
    }

    @Test
    void aPeripheralCanBeAskedInTheHaltOfOneThatHaltsBefore() {
        ScriptedPeripheral first = new ScriptedPeripheral("first", address -> 5);
        int[] answer = {0};
        ScriptedPeripheral second =
                new ScriptedPeripheral("second", address -> 1)
                        .halting(() -> answer[0] = first.load(0));
        RunningMachine.run(
                first,
                second,
                ScriptedProcessor.stepping("cpu", 1, step -> {})
                        .halting(() -> assertThat(second.load(0)).isEqualTo(1)));
        assertThat(answer[0]).isEqualTo(5);
    }

    @Test
    void aComponentMustNotWaitForItsOwnMachine() {
        ThreadedExecution[] self = {null};
        CountDownLatch started = new CountDownLatch(1);
        ScriptedProcessor cpu =
                ScriptedProcessor.stepping(
                        "cpu",
                        1,
                        step -> {
                            RunningMachine.await(started);
                            assertThatThrownBy(() -> self[0].join())
                                    .isInstanceOf(IllegalStateException.class);
                            assertThatThrownBy(() -> self[0].close())
                                    .isInstanceOf(IllegalStateException.class);
                        });
        self[0] = RunningMachine.start(cpu);
        started.countDown();
        RunningMachine.joined(self[0]).orThrow();
    }

    @Test
    void joinReactsToInterruptsAndTheMachineRunsOn() {
        CountDownLatch release = new CountDownLatch(1);
        ThreadedExecution execution =
                RunningMachine.start(
                        ScriptedProcessor.stepping(
                                "cpu", 1, step -> RunningMachine.await(release)));
        Thread.currentThread().interrupt();
        assertThatThrownBy(execution::join).isInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        release.countDown();
        RunningMachine.joined(execution).orThrow();
    }
}
