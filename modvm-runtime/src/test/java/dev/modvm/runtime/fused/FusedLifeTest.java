package dev.modvm.runtime.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.RequestFailed;
import dev.modvm.runtime.Terminated;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FusedLifeTest {
    private static final Callable<Integer> BURN =
            () -> {
                throw new IllegalStateException("burnt");
            };
    private static final Callable<Integer> END =
            () -> {
                throw Terminated.with(4);
            };

    private final List<String> log = new ArrayList<>();

    private ScriptedPeripheral peripheral(String name) {
        return new ScriptedPeripheral(name, address -> address)
                .booting(() -> log.add("boot " + name))
                .halting(() -> log.add("halt " + name));
    }

    private ScriptedProcessor processor(String name, Callable<Integer> step) {
        return new ScriptedProcessor(name, step)
                .booting(() -> log.add("boot " + name))
                .halting(() -> log.add("halt " + name));
    }

    private static MachineOutcome run(FusedComponent... components) {
        FusedExecution execution = new FusedExecution(List.of(components));
        MachineOutcome outcome = execution.run(Long.MAX_VALUE);
        assertThat(execution.ended()).isTrue();
        return outcome;
    }

    private static ComponentStatus status(MachineOutcome outcome, String name) {
        return outcome.component(name).status();
    }

    @Test
    void peripheralsBootFirstAndHaltInTheReverseOrder() {
        MachineOutcome outcome = run(processor("cpu", END), peripheral("a"), peripheral("b"));
        assertThat(log)
                .containsExactly("boot a", "boot b", "boot cpu", "halt cpu", "halt b", "halt a");
        assertThat(outcome.component("cpu").code()).hasValue(4);
        assertThat(status(outcome, "a")).isEqualTo(ComponentStatus.HALTED);
        assertThat(outcome.components())
                .extracting(component -> component.metadata().name())
                .containsExactly("cpu", "a", "b");
    }

    @Test
    void aProcessorHaltsWhenItHasEndedAndPeripheralsWithTheLastOne() {
        int[] left = {3};
        run(
                peripheral("a"),
                processor("short", END),
                processor("long", () -> left[0]-- == 0 ? END.call() : 1));
        assertThat(log)
                .containsExactly(
                        "boot a", "boot short", "boot long", "halt short", "halt long", "halt a");
    }

    @Test
    void aFailingStepEndsItsProcessorOnly() {
        MachineOutcome outcome = run(processor("bad", BURN), processor("good", END));
        assertThat(outcome.component("bad").failure().orElseThrow()).hasMessage("burnt");
        assertThat(status(outcome, "good")).isEqualTo(ComponentStatus.ENDED);
        assertThat(log).contains("halt bad", "halt good");
    }

    @Test
    void aFailingBootKeepsTheComponentOut() {
        ScriptedPeripheral device = peripheral("device").booting(BURN);
        MachineOutcome outcome =
                run(
                        device,
                        processor("bad", END).booting(BURN),
                        processor(
                                "cpu",
                                () -> {
                                    assertThatThrownBy(() -> device.load(0))
                                            .isInstanceOf(ComponentUnavailable.class)
                                            .hasRootCauseMessage("burnt");
                                    return END.call();
                                }));
        assertThat(status(outcome, "device")).isEqualTo(ComponentStatus.FAILED);
        assertThat(status(outcome, "bad")).isEqualTo(ComponentStatus.FAILED);
        assertThat(status(outcome, "cpu")).isEqualTo(ComponentStatus.ENDED);
        assertThat(log).containsExactly("boot cpu", "halt cpu");
    }

    @Test
    void aMachineWhoseProcessorsAllFailToBootHalts() {
        run(peripheral("a"), processor("cpu", END).booting(BURN));
        assertThat(log).containsExactly("boot a", "halt a");
    }

    @Test
    void aFailingHaltIsNotLost() {
        MachineOutcome outcome =
                run(peripheral("a").halting(BURN), processor("cpu", END).halting(BURN));
        assertThat(status(outcome, "a")).isEqualTo(ComponentStatus.FAILED);
        assertThat(status(outcome, "cpu")).isEqualTo(ComponentStatus.FAILED);
    }

    @Test
    void aFailingCycleEndsThePeripheralOnly() {
        int[] left = {5};
        ScriptedPeripheral timer = peripheral("timer").cycling(BURN);
        ScriptedProcessor cpu = processor("cpu", () -> left[0]-- == 0 ? END.call() : 1);
        cpu.drive(timer);
        MachineOutcome outcome = run(timer, cpu);
        assertThat(status(outcome, "timer")).isEqualTo(ComponentStatus.FAILED);
        assertThat(outcome.component("timer").failure().orElseThrow().getSuppressed()).isEmpty();
        assertThat(status(outcome, "cpu")).isEqualTo(ComponentStatus.ENDED);
        assertThat(left[0]).isEqualTo(-1);
    }

    @Test
    void cyclesRunOnceForEachStepInTheOrderOfDriving() {
        int[] left = {2};
        ScriptedPeripheral a = peripheral("a").cycling(() -> log.add("cycle a"));
        ScriptedPeripheral b = peripheral("b").cycling(() -> log.add("cycle b"));
        ScriptedProcessor cpu = processor("cpu", () -> left[0]-- == 0 ? END.call() : 7);
        cpu.drive(a);
        cpu.drive(b);
        run(a, b, cpu);
        assertThat(log.subList(3, 7)).containsExactly("cycle a", "cycle b", "cycle a", "cycle b");
    }

    @Test
    void aStepOfNoCyclesFails() {
        MachineOutcome outcome = run(processor("cpu", () -> 0));
        assertThat(outcome.component("cpu").failure().orElseThrow())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cpu returned 0 cycles");
    }

    @Test
    void whatHasNotBootedCanNotBeAsked() {
        ScriptedPeripheral later = peripheral("later");
        Throwable[] thrown = {null};
        run(
                peripheral("early").booting(() -> thrown[0] = catchThrowable(() -> later.load(0))),
                later,
                processor("cpu", END));
        assertThat(thrown[0])
                .hasMessageContaining("later has not booted yet")
                .hasMessageContaining("declare it before the component that asks it");
    }

    /** Whoever is outside of the machine has no place in the spec. */
    @Test
    void whoeverAsksBeforeTheFirstRunIsToldWhenTheMachineBoots() {
        ScriptedPeripheral device = peripheral("device");
        FusedExecution execution = new FusedExecution(List.of(device, processor("cpu", END)));

        assertThat(catchThrowable(() -> device.load(0)))
                .isInstanceOf(ComponentUnavailable.class)
                .hasMessageContaining(
                        "device has not booted yet; the machine boots in its first run")
                .hasMessageNotContaining("declare it");
        execution.run(0);
        assertThat(device.load(7)).isEqualTo(7);
    }

    @Test
    void requestFailedEndsNothing() {
        ScriptedPeripheral device =
                new ScriptedPeripheral(
                        "device",
                        address -> {
                            throw RequestFailed.with(address);
                        });
        MachineOutcome outcome =
                run(
                        device,
                        processor(
                                "cpu",
                                () -> {
                                    device.tell(1);
                                    assertThatThrownBy(() -> device.load(3))
                                            .isSameAs(RequestFailed.with(3));
                                    return END.call();
                                }));
        assertThat(status(outcome, "device")).isEqualTo(ComponentStatus.HALTED);
        assertThat(status(outcome, "cpu")).isEqualTo(ComponentStatus.ENDED);
    }

    @Test
    void aWindowIsOpenWhileTheComponentCanBeAsked() {
        ScriptedPeripheral device = peripheral("device");
        device.window(() -> log.add(device.isReady() ? "open" : "close"));
        run(device, processor("cpu", END));
        assertThat(log)
                .containsExactly(
                        "boot device", "open", "boot cpu", "halt cpu", "close", "halt device");
    }

    /** A peripheral that sends itself a message for each that it handles. */
    private static ScriptedPeripheral endless(int[] handled) {
        ScriptedPeripheral[] itself = new ScriptedPeripheral[1];
        itself[0] =
                new ScriptedPeripheral(
                        "endless",
                        message -> {
                            handled[0]++;
                            itself[0].tell(message);
                            return 0;
                        });
        return itself[0];
    }

    @Test
    void messagesThatBegetMessagesForEverLetARunWithALimitComeBack() {
        int[] handled = {0};
        ScriptedPeripheral endless = endless(handled);
        ScriptedProcessor cpu =
                processor(
                        "cpu",
                        () -> {
                            endless.tell(0);
                            throw Terminated.with(0);
                        });
        FusedExecution execution = new FusedExecution(List.of(endless, peripheral("a"), cpu));
        for (int slice = 1; slice <= 3; slice++) {
            int before = handled[0];
            MachineOutcome outcome = execution.run(100);
            assertThat(execution.ended()).isFalse();
            assertThat(status(outcome, "cpu")).isEqualTo(ComponentStatus.ENDED);
            assertThat(status(outcome, "endless")).isEqualTo(ComponentStatus.RUNNING);
            assertThat(handled[0] - before).isBetween(99, 102);
        }
        assertThat(log).doesNotContain("halt a");
    }

    @Test
    void theSlicesDoNotChangeWhatTheLastMessagesDo() {
        for (long slice : new long[] {1, 7, Long.MAX_VALUE}) {
            int[] handled = {0};
            ScriptedPeripheral[] itself = new ScriptedPeripheral[1];
            itself[0] =
                    new ScriptedPeripheral(
                            "counting",
                            message -> {
                                handled[0]++;
                                if (message > 0) {
                                    itself[0].tell(message - 1);
                                }
                                return 0;
                            });
            ScriptedProcessor cpu =
                    processor(
                            "cpu",
                            () -> {
                                itself[0].tell(500);
                                throw Terminated.with(0);
                            });
            FusedExecution execution = new FusedExecution(List.of(itself[0], cpu));
            while (!execution.ended()) {
                execution.run(slice);
            }
            assertThat(handled[0]).isEqualTo(501);
        }
    }
}
