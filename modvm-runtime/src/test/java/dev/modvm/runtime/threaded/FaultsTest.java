package dev.modvm.runtime.threaded;

import static dev.modvm.runtime.threaded.RunningMachine.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.Terminated;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FaultsTest {
    private static final Action BURN =
            () -> {
                throw new IllegalStateException("burnt");
            };

    @Test
    void aFaultInAHandlerEndsThePeripheralAndTheOthersRunOn() {
        ScriptedPeripheral device =
                new ScriptedPeripheral(
                        "device",
                        address -> {
                            throw new IllegalStateException("burnt");
                        });
        List<Throwable> thrown = new ArrayList<>();
        MachineOutcome outcome =
                RunningMachine.runToEnd(
                        device,
                        ScriptedProcessor.stepping(
                                "cpu",
                                3,
                                step -> thrown.add(catchThrowable(() -> device.load(0)))));
        assertThat(status(outcome, "cpu")).isEqualTo(ComponentStatus.ENDED);
        assertThat(status(outcome, "device")).isEqualTo(ComponentStatus.FAILED);
        assertThat(thrown)
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        each ->
                                assertThat(each)
                                        .isInstanceOf(ComponentUnavailable.class)
                                        .hasMessage(
                                                "device has failed and answers no more; its failure"
                                                        + " is in the outcome")
                                        .hasRootCauseMessage("burnt"));
    }

    @Test
    void aFaultInAStepEndsTheProcessorAndTheOthersRunOn() {
        int[] steps = {0};
        MachineOutcome outcome =
                RunningMachine.runToEnd(
                        new ScriptedProcessor("bad", BURN),
                        ScriptedProcessor.stepping("good", 1000, step -> steps[0]++));
        assertThat(status(outcome, "bad")).isEqualTo(ComponentStatus.FAILED);
        assertThat(outcome.component("bad").failure().orElseThrow()).hasMessage("burnt");
        assertThat(status(outcome, "good")).isEqualTo(ComponentStatus.ENDED);
        assertThat(steps[0]).isEqualTo(1000);
    }

    @Test
    void aFaultInBootKeepsTheComponentOutAndItIsNotHalted() {
        boolean[] halted = {false, false};
        ScriptedPeripheral device =
                new ScriptedPeripheral("device", address -> 1)
                        .booting(BURN)
                        .halting(() -> halted[0] = true);
        ScriptedProcessor bad =
                new ScriptedProcessor("bad", Action.NOTHING)
                        .booting(BURN)
                        .halting(() -> halted[1] = true);
        MachineOutcome outcome =
                RunningMachine.runToEnd(
                        device,
                        bad,
                        ScriptedProcessor.stepping(
                                "good",
                                1,
                                step ->
                                        assertThat(catchThrowable(() -> device.load(0)))
                                                .hasMessageContaining("device has failed")));
        assertThat(status(outcome, "device")).isEqualTo(ComponentStatus.FAILED);
        assertThat(status(outcome, "bad")).isEqualTo(ComponentStatus.FAILED);
        assertThat(status(outcome, "good")).isEqualTo(ComponentStatus.ENDED);
        assertThat(halted).containsExactly(false, false);
    }

    @Test
    void aComponentThatHasNotBootedCanNotBeAsked() {
        ScriptedPeripheral later = new ScriptedPeripheral("later", address -> 1);
        Throwable[] thrown = {null};
        ScriptedPeripheral early =
                new ScriptedPeripheral("early", address -> 1)
                        .booting(() -> thrown[0] = catchThrowable(() -> later.load(0)));
        RunningMachine.run(
                early, later, ScriptedProcessor.stepping("cpu", 1, step -> later.load(0)));
        assertThat(thrown[0])
                .isInstanceOf(ComponentUnavailable.class)
                .hasMessageContaining("later has not booted yet")
                .hasMessageContaining("declare it before the component that asks it");
    }

    /** A thread of the host has no place in the spec; it asks in each of the ways there are. */
    @Test
    void aThreadFromOutsideIsToldHowToWaitForTheBoot() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        ScriptedPeripheral early =
                new ScriptedPeripheral("early", address -> 1).booting(goOn::await);
        ScriptedPeripheral later = new ScriptedPeripheral("later", address -> 1);
        ThreadedFrontEnd<Object> channel = new ThreadedFrontEnd<>(later);
        ThreadedExecution execution =
                RunningMachine.start(
                        early, later, ScriptedProcessor.stepping("cpu", 1, step -> {}));
        try {
            List<ThrowingCallable> ways =
                    List.of(
                            () -> later.load(0),
                            () -> later.tell(0),
                            () -> channel.send(new LoadRequest(0)));
            for (ThrowingCallable way : ways) {
                assertThat(catchThrowable(way))
                        .isInstanceOf(ComponentUnavailable.class)
                        .hasMessageContaining("later has not booted yet; start() does not wait")
                        .hasMessageContaining("@Boot")
                        .hasMessageNotContaining("declare it");
            }
        } finally {
            goOn.countDown();
            execution.close();
        }
    }

    @Test
    void aFaultInHaltIsNotLost() {
        ScriptedPeripheral device = new ScriptedPeripheral("device", address -> 1).halting(BURN);
        MachineOutcome outcome =
                RunningMachine.runToEnd(
                        device, ScriptedProcessor.stepping("cpu", 1, step -> {}).halting(BURN));
        assertThat(status(outcome, "device")).isEqualTo(ComponentStatus.FAILED);
        assertThat(status(outcome, "cpu")).isEqualTo(ComponentStatus.FAILED);
    }

    @Test
    void aFaultInACycleEndsThePeripheralOnly() {
        ScriptedPeripheral timer = new ScriptedPeripheral("timer", address -> 1).cycling(BURN);
        MachineOutcome outcome =
                RunningMachine.runToEnd(
                        timer, ScriptedProcessor.stepping("cpu", 5, step -> timer.cycleOnce()));
        assertThat(status(outcome, "timer")).isEqualTo(ComponentStatus.FAILED);
        assertThat(outcome.component("timer").failure().orElseThrow().getSuppressed()).isEmpty();
        assertThat(status(outcome, "cpu")).isEqualTo(ComponentStatus.ENDED);
    }

    @Test
    void aStepOfNoCyclesFails() {
        ScriptedProcessor[] cpu = {null};
        cpu[0] = new ScriptedProcessor("cpu", () -> cpu[0].advance(0));
        MachineOutcome outcome = RunningMachine.runToEnd(cpu[0]);
        assertThat(outcome.component("cpu").failure().orElseThrow())
                .hasMessageContaining("returned 0 cycles; return at least 1");
    }

    @Test
    void everyKindOfEndHasItsOutcome() {
        ScriptedPeripheral device = new ScriptedPeripheral("device", address -> 1);
        MachineOutcome outcome =
                RunningMachine.run(
                        device,
                        new ScriptedProcessor(
                                "cpu",
                                () -> {
                                    throw Terminated.with(300);
                                }));
        assertThat(outcome.component("cpu").code()).hasValue(300);
        assertThat(status(outcome, "device")).isEqualTo(ComponentStatus.HALTED);
        assertThat(outcome.components())
                .extracting(component -> component.metadata().name())
                .containsExactly("device", "cpu");
    }
}
