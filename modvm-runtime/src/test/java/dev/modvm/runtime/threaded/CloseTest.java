package dev.modvm.runtime.threaded;

import static dev.modvm.runtime.threaded.RunningMachine.awaitStubbornly;
import static dev.modvm.runtime.threaded.RunningMachine.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.FrontEnd;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.Terminated;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CloseTest {
    private final CountDownLatch inside = new CountDownLatch(1);

    /** Lets go what a test has left stuck. */
    private final CountDownLatch release = new CountDownLatch(1);

    private Thread stuckThread;

    @AfterEach
    void noThreadIsLeft() throws Exception {
        release.countDown();
        if (stuckThread != null) {
            stuckThread.join();
        }
    }

    private int stick() {
        stuckThread = Thread.currentThread();
        inside.countDown();
        awaitStubbornly(release);
        return 0;
    }

    private int wait(CountDownLatch latch) {
        inside.countDown();
        RunningMachine.await(latch);
        return 0;
    }

    @Test
    void closingHaltsAndLeavesNoThread() {
        ScriptedPeripheral device = new ScriptedPeripheral("device", address -> 1);
        ScriptedProcessor cpu = new ScriptedProcessor("cpu", () -> ask(device));
        ThreadedExecution execution = RunningMachine.start(device, cpu);
        RunningMachine.await(inside);
        execution.close();
        RunningMachine.assertNoThreadOf(device, cpu);
        execution.close();
        MachineOutcome outcome = RunningMachine.joined(execution).orThrow();
        assertThat(status(outcome, "cpu")).isEqualTo(ComponentStatus.HALTED);
        assertThat(status(outcome, "device")).isEqualTo(ComponentStatus.HALTED);
    }

    private void ask(ScriptedPeripheral device) {
        device.load(0);
        inside.countDown();
    }

    @Test
    void aHandlerThatReactsToTheInterruptEnds() {
        ScriptedPeripheral device = new ScriptedPeripheral("device", address -> wait(release));
        ScriptedProcessor cpu = ScriptedProcessor.stepping("cpu", 1, step -> device.load(0));
        ThreadedExecution execution = RunningMachine.startImpatient(device, cpu);
        RunningMachine.await(inside);
        execution.close();
        MachineOutcome outcome = RunningMachine.joined(execution);
        assertThat(outcome.component("device").failure().orElseThrow())
                .hasCauseInstanceOf(InterruptedException.class);
        assertThat(outcome.component("cpu").failure().orElseThrow())
                .isInstanceOf(ComponentUnavailable.class);
        RunningMachine.assertNoThreadOf(device, cpu);
    }

    @Test
    void aOneWayHandlerThatReactsToTheInterruptEnds() {
        ScriptedPeripheral device = new ScriptedPeripheral("device", address -> wait(release));
        ScriptedProcessor cpu = ScriptedProcessor.stepping("cpu", 1, device::tell);
        ThreadedExecution execution = RunningMachine.startImpatient(device, cpu);
        RunningMachine.await(inside);
        execution.close();
        MachineOutcome outcome = RunningMachine.joined(execution);
        assertThat(status(outcome, "device")).isEqualTo(ComponentStatus.FAILED);
        assertThat(status(outcome, "cpu")).isIn(ComponentStatus.ENDED, ComponentStatus.HALTED);
    }

    @Test
    void aMessageThatIsDroppedSaysWhy() {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        ScriptedPeripheral asked = new ScriptedPeripheral("asked", address -> 1);
        FrontEnd<Object> channel = new ThreadedFrontEnd<>(asked);
        ScriptedPeripheral asking =
                new ScriptedPeripheral("asking", address -> 1)
                        .halting(
                                () -> {
                                    // Its turn to halt may come a moment before the grace is over.
                                    while (thrown.get() == null) {
                                        channel.send(new LoadRequest(0));
                                        try {
                                            channel.recv();
                                        } catch (ComponentUnavailable dropped) {
                                            thrown.set(dropped);
                                        }
                                    }
                                });
        ScriptedPeripheral device = new ScriptedPeripheral("device", address -> stick());
        ThreadedExecution execution =
                RunningMachine.startImpatient(
                        asked,
                        asking,
                        device,
                        ScriptedProcessor.stepping("cpu", 1, step -> device.load(0)));
        RunningMachine.await(inside);
        execution.close();
        RunningMachine.joined(execution);
        assertThat(thrown.get())
                .hasMessage(
                        "asked has not handled the message: the machine was closed, and what has not"
                                + " been handled within the grace is dropped");
    }

    @Test
    void onlyTheThreadThatDoesNotEndIsInterrupted() {
        AtomicInteger interrupts = new AtomicInteger();
        ScriptedPeripheral device = new ScriptedPeripheral("device", address -> wait(release));
        ScriptedPeripheral other =
                new ScriptedPeripheral("other", address -> 1)
                        .halting(
                                () -> {
                                    if (Thread.interrupted()) {
                                        interrupts.incrementAndGet();
                                    }
                                });
        // It waits for the device: it does not execute, so that it is not interrupted.
        ScriptedProcessor waiting =
                new ScriptedProcessor(
                                "waiting",
                                () -> {
                                    RunningMachine.await(inside);
                                    try {
                                        device.load(0);
                                    } catch (ComponentUnavailable gone) {
                                        if (Thread.interrupted()) {
                                            interrupts.incrementAndGet();
                                        }
                                        throw Terminated.with(1);
                                    }
                                })
                        .halting(
                                () -> {
                                    if (Thread.interrupted()) {
                                        interrupts.incrementAndGet();
                                    }
                                });
        ThreadedExecution execution =
                RunningMachine.startImpatient(
                        device,
                        other,
                        ScriptedProcessor.stepping("cpu", 1, step -> device.load(0)),
                        waiting);
        RunningMachine.await(inside);
        execution.close();
        MachineOutcome outcome = RunningMachine.joined(execution);
        assertThat(status(outcome, "device")).isEqualTo(ComponentStatus.FAILED);
        assertThat(status(outcome, "other")).isEqualTo(ComponentStatus.HALTED);
        assertThat(interrupts).hasValue(0);
    }

    @Test
    void whatDoesNotEndIsReportedStuckAndTheOthersEnd() {
        ScriptedPeripheral device = new ScriptedPeripheral("device", address -> stick());
        ScriptedPeripheral other = new ScriptedPeripheral("other", address -> 1);
        CountDownLatch stepped = new CountDownLatch(1);
        ScriptedProcessor waiting =
                new ScriptedProcessor(
                        "waiting",
                        () -> {
                            stepped.countDown();
                            RunningMachine.await(inside);
                            device.load(0);
                        });
        ScriptedProcessor sender = ScriptedProcessor.stepping("sender", 1, device::tell);
        ThreadedExecution execution = RunningMachine.startImpatient(device, other, sender, waiting);
        RunningMachine.await(inside);
        RunningMachine.await(stepped);
        execution.close();

        assertThat(execution.ended()).isTrue();
        assertThat(execution.outlived()).isTrue();
        MachineOutcome outcome = RunningMachine.joined(execution);
        assertThat(status(outcome, "device")).isEqualTo(ComponentStatus.STUCK);
        assertThat(status(outcome, "other")).isEqualTo(ComponentStatus.HALTED);
        assertThat(status(outcome, "sender")).isIn(ComponentStatus.ENDED, ComponentStatus.HALTED);
        assertThat(outcome.component("waiting").failure().orElseThrow())
                .hasMessageContaining("device is stuck");
        RunningMachine.assertNoThreadOf(other, sender, waiting);
    }

    @Test
    void aProcessorThatIsStuckInAHandlerIsStuckAndSoIsThePeripheral() {
        ScriptedPeripheral device = new ScriptedPeripheral("device", address -> stick());
        ScriptedProcessor cpu =
                ScriptedProcessor.stepping(
                        "cpu",
                        1,
                        step -> {
                            // Its own thread may not have left it since its boot, and would serve.
                            while (device.ownership().isOwned()) {
                                Thread.onSpinWait();
                            }
                            device.load(0);
                        });
        ThreadedExecution execution = RunningMachine.startImpatient(device, cpu);
        RunningMachine.await(inside);
        execution.close();
        MachineOutcome outcome = RunningMachine.joined(execution);
        assertThat(status(outcome, "device")).isEqualTo(ComponentStatus.STUCK);
        assertThat(status(outcome, "cpu")).isEqualTo(ComponentStatus.STUCK);
    }

    @Test
    void whatIsStuckInItsHaltIsReportedStuck() {
        ScriptedPeripheral device =
                new ScriptedPeripheral("device", address -> 1).halting(this::stick);
        ScriptedPeripheral first = new ScriptedPeripheral("first", address -> 1);
        ThreadedExecution execution =
                RunningMachine.startImpatient(
                        first, device, ScriptedProcessor.stepping("cpu", 1, step -> {}));
        RunningMachine.await(inside);
        execution.close();
        assertThat(execution.outlived()).isTrue();
        MachineOutcome outcome = RunningMachine.joined(execution);
        assertThat(status(outcome, "device")).isEqualTo(ComponentStatus.STUCK);
        assertThat(status(outcome, "first")).isEqualTo(ComponentStatus.HALTED);
    }

    @Test
    void whatHasEndedAndIsStuckInItsHaltKeepsItsOutcome() {
        ScriptedProcessor cpu =
                new ScriptedProcessor(
                                "cpu",
                                () -> {
                                    throw Terminated.with(3);
                                })
                        .halting(this::stick);
        ThreadedExecution execution = RunningMachine.startImpatient(cpu);
        RunningMachine.await(inside);
        execution.close();
        assertThat(execution.outlived()).isTrue();
        assertThat(RunningMachine.joined(execution).component("cpu").code()).hasValue(3);
    }

    @Test
    void whatHasFailedAndIsHeldByAThreadThatIsStuckKeepsNobodyFromClosing() {
        ScriptedPeripheral p = new ScriptedPeripheral("p", address -> 0);
        ScriptedPeripheral q = new ScriptedPeripheral("q", address -> p.load(1));
        p.handling(
                address -> {
                    if (address == 1) {
                        throw new IllegalStateException("burnt");
                    }
                    try {
                        return q.load(0);
                    } catch (ComponentUnavailable failed) {
                        return stick();
                    }
                });
        ThreadedExecution execution =
                RunningMachine.startImpatient(
                        p, q, ScriptedProcessor.stepping("cpu", 1, step -> p.load(0)));
        RunningMachine.await(inside);
        execution.close();
        MachineOutcome outcome = RunningMachine.joined(execution);
        assertThat(outcome.component("p").failure().orElseThrow()).hasMessage("burnt");
    }

    @Test
    void aThreadThatComesBackAfterAllEndsToo() throws Exception {
        ScriptedPeripheral device = new ScriptedPeripheral("device", address -> stick());
        ScriptedProcessor cpu = ScriptedProcessor.stepping("cpu", 1, device::tell);
        ThreadedExecution execution = RunningMachine.startImpatient(device, cpu);
        RunningMachine.await(inside);
        execution.close();
        assertThat(stuckThread.isAlive()).isTrue();
        release.countDown();
        stuckThread.join();
        RunningMachine.assertNoThreadOf(device, cpu);
        assertThat(execution.outlived()).isFalse();
        assertThat(status(RunningMachine.joined(execution), "device"))
                .isEqualTo(ComponentStatus.STUCK);
    }

    @Test
    void aPeripheralThatAStuckProcessorKeepsAskingIsNotStuckItself() {
        ScriptedPeripheral device =
                new ScriptedPeripheral(
                        "device",
                        address -> {
                            // Nearly always somebody is in it, but never for long.
                            for (int turn = 0; turn < 2_000; turn++) {
                                Thread.onSpinWait();
                            }
                            return 1;
                        });
        ScriptedProcessor cpu =
                new ScriptedProcessor(
                        "cpu",
                        () -> {
                            stuckThread = Thread.currentThread();
                            while (true) {
                                device.load(0);
                                inside.countDown();
                            }
                        });
        ThreadedExecution execution = RunningMachine.startImpatient(device, cpu);
        RunningMachine.await(inside);
        execution.close();
        MachineOutcome outcome = RunningMachine.joined(execution);
        assertThat(status(outcome, "cpu")).isEqualTo(ComponentStatus.STUCK);
        assertThat(status(outcome, "device")).isEqualTo(ComponentStatus.HALTED);
    }

    @Test
    void componentsThatWaitForOneAnotherAreStuck() {
        ScriptedPeripheral p = new ScriptedPeripheral("p", address -> 0);
        ScriptedPeripheral q = new ScriptedPeripheral("q", address -> p.load(1));
        FrontEnd<Object> toQ = new ThreadedFrontEnd<>(q);
        p.handling(
                address -> {
                    if (address == 0) {
                        stuckThread = Thread.currentThread();
                        toQ.send(new LoadRequest(0));
                    } else {
                        // It waits for the answer of a handler that waits for this very one.
                        inside.countDown();
                    }
                    toQ.recv();
                    return 0;
                });
        ThreadedExecution execution =
                RunningMachine.startImpatient(
                        p, q, ScriptedProcessor.stepping("cpu", 1, step -> p.load(0)));
        RunningMachine.await(inside);
        execution.close();
        MachineOutcome outcome = RunningMachine.joined(execution);
        for (String name : List.of("p", "q", "cpu")) {
            assertThat(status(outcome, name)).isEqualTo(ComponentStatus.STUCK);
        }
    }

    @Test
    void anInterruptOfTheClosingThreadIsKept() {
        ScriptedPeripheral device = new ScriptedPeripheral("device", address -> wait(release));
        ThreadedExecution execution =
                RunningMachine.startImpatient(
                        device, ScriptedProcessor.stepping("cpu", 1, step -> device.load(0)));
        RunningMachine.await(inside);
        Thread.currentThread().interrupt();
        execution.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(execution.ended()).isTrue();
    }
}
