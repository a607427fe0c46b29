package dev.modvm.runtime.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.CycleCounter;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.Terminated;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Components that end, send and wait while time goes on. */
@Timeout(30)
class FusedFaultsInTimeTest {
    private final List<String> log = new ArrayList<>();

    private static FusedExecution machine(FusedComponent... components) {
        return new FusedExecution(List.of(components));
    }

    private static MachineOutcome run(FusedComponent... components) {
        return machine(components).run(Long.MAX_VALUE);
    }

    @Test
    void aProcessorThatHasEndedInItsHandlerStepsNoMore() {
        ScriptedProcessor asked =
                new ScriptedProcessor(
                                "asked",
                                () -> {
                                    log.add("asked");
                                    return 1;
                                })
                        .handling(
                                address -> {
                                    throw Terminated.with(5);
                                })
                        .halting(() -> log.add("halt asked"));
        int[] steps = {0};
        ScriptedProcessor asker =
                new ScriptedProcessor(
                        "asker",
                        () -> {
                            if (steps[0]++ == 2) {
                                assertThat(catchThrowable(() -> asked.load(0)))
                                        .isInstanceOf(ComponentUnavailable.class);
                            }
                            if (steps[0] == 5) {
                                throw Terminated.with(0);
                            }
                            log.add("asker");
                            return 1;
                        });
        FusedExecution execution = machine(asker, asked);
        MachineOutcome outcome = execution.run(100);
        assertThat(log)
                .containsExactly(
                        "asker", "asked", "asker", "asked", "asker", "halt asked", "asker");
        assertThat(outcome.component("asked").code()).hasValue(5);
        assertThat(execution.ended()).isTrue();
    }

    @Test
    void aProcessorThatIsEndedByWhatIsDueStepsNoMore() {
        ScriptedProcessor[] cpu = {null};
        cpu[0] =
                new ScriptedProcessor(
                        "cpu",
                        () -> {
                            log.add("step at " + cpu[0].now());
                            return 4;
                        });
        TimedPeripheral timer =
                new TimedPeripheral(
                        "timer",
                        cpu[0],
                        cycles -> {
                            if (cycles > 0) {
                                var unused = catchThrowable(() -> cpu[0].load(0));
                            }
                            return 10;
                        });
        cpu[0].handling(
                address -> {
                    throw Terminated.with(6);
                });
        FusedExecution execution = machine(cpu[0], timer);
        MachineOutcome outcome = execution.run(1_000);
        assertThat(outcome.component("cpu").code()).hasValue(6);
        assertThat(log).containsExactly("step at 0", "step at 4", "step at 8");
        assertThat(execution.ended()).isTrue();
    }

    @Test
    void aProcessorThatEndsInItsHandlerWhileItStepsFinishesThatStepOnly() {
        ScriptedProcessor[] cpu = {null};
        ScriptedPeripheral device =
                new ScriptedPeripheral(
                        "device",
                        address -> {
                            var unused = catchThrowable(() -> cpu[0].load(0));
                            return 0;
                        });
        cpu[0] =
                new ScriptedProcessor(
                                "cpu",
                                () -> {
                                    log.add("step at " + cpu[0].now());
                                    if (cpu[0].now() == 8) {
                                        device.load(0);
                                    }
                                    return 4;
                                })
                        .handling(
                                address -> {
                                    throw Terminated.with(6);
                                });
        FusedExecution execution = machine(cpu[0], device);
        MachineOutcome outcome = execution.run(1_000);
        assertThat(outcome.component("cpu").code()).hasValue(6);
        assertThat(log).containsExactly("step at 0", "step at 4", "step at 8");
        assertThat(execution.ended()).isTrue();
    }

    @Test
    void aProcessorThatIsEndedWhileOthersBootHalts() {
        ScriptedProcessor asked =
                new ScriptedProcessor("asked", () -> 1)
                        .handling(
                                address -> {
                                    throw Terminated.with(5);
                                })
                        .halting(() -> log.add("halt asked"));
        ScriptedProcessor asker =
                new ScriptedProcessor(
                                "asker",
                                () -> {
                                    throw Terminated.with(0);
                                })
                        .booting(() -> catchThrowable(() -> asked.load(0)));
        run(asked, asker);
        assertThat(log).containsExactly("halt asked");
    }

    @Test
    void aPeripheralThatEndsWhenItIsDueAnswersNothingAndElapsesNoMore() {
        int[] steps = {0};
        TimedPeripheral[] timer = {null};
        ScriptedProcessor cpu =
                new ScriptedProcessor(
                        "cpu",
                        () -> {
                            if (steps[0]++ == 0) {
                                return 1;
                            }
                            // In the step that starts at 1, at its cycle 59.
                            counterOf(timer[0]).advance(59);
                            assertThat(catchThrowable(() -> timer[0].load(0)))
                                    .isInstanceOf(ComponentUnavailable.class);
                            throw Terminated.with(0);
                        });
        timer[0] =
                new TimedPeripheral(
                                "timer",
                                cpu,
                                cycles -> {
                                    log.add("elapsed " + cycles);
                                    if (cycles > 0) {
                                        throw Terminated.with(3);
                                    }
                                    return 50;
                                })
                        .handling(
                                address -> {
                                    log.add("handled");
                                    return 0;
                                });
        MachineOutcome outcome = run(cpu, timer[0]).orThrow();
        assertThat(log).containsExactly("elapsed 0", "elapsed 50");
        assertThat(outcome.component("timer").code()).hasValue(3);
    }

    private static CycleCounter counterOf(TimedPeripheral timer) {
        return timer.machineTime().current();
    }

    @Test
    void aPeripheralThatEndsBeforeItHandlesAMessageKeepsItsCode() {
        int[] steps = {0};
        TimedPeripheral[] timer = {null};
        ScriptedProcessor cpu =
                new ScriptedProcessor(
                        "cpu",
                        () -> {
                            if (steps[0]++ == 1) {
                                throw Terminated.with(0);
                            }
                            timer[0].tell(1);
                            return 9;
                        });
        timer[0] =
                new TimedPeripheral(
                        "timer",
                        cpu,
                        cycles -> {
                            if (cycles > 0) {
                                throw Terminated.with(3);
                            }
                            return 50;
                        });
        MachineOutcome outcome = run(cpu, timer[0]);
        assertThat(outcome.component("timer").status()).isEqualTo(ComponentStatus.ENDED);
        assertThat(outcome.component("timer").code()).hasValue(3);
    }

    @Test
    void aMessageThatAMessageSendsIsHandledAfterTheNextStepWhateverTheSlices() {
        assertThat(messages(4)).isEqualTo(messages(1_000));
        assertThat(messages(1)).isEqualTo(messages(1_000));
    }

    private static List<String> messages(long slice) {
        List<String> log = new ArrayList<>();
        ScriptedPeripheral second =
                new ScriptedPeripheral(
                        "second",
                        message -> {
                            log.add("second " + message);
                            return 0;
                        });
        ScriptedPeripheral first =
                new ScriptedPeripheral(
                        "first",
                        message -> {
                            log.add("first " + message);
                            second.tell(message);
                            return 0;
                        });
        int[] steps = {0};
        ScriptedProcessor cpu =
                new ScriptedProcessor(
                        "cpu",
                        () -> {
                            int step = steps[0]++;
                            log.add("step " + step);
                            if (step == 3) {
                                first.tell(step);
                            }
                            if (step == 12) {
                                throw Terminated.with(0);
                            }
                            return 1;
                        });
        FusedExecution execution = machine(first, second, cpu);
        while (!execution.ended()) {
            execution.run(slice);
        }
        return log;
    }

    @Test
    void nothingWaitsAtBoot() {
        TimedPeripheral[] timer = {null};
        ScriptedPeripheral slow = slow();
        ScriptedProcessor cpu =
                new ScriptedProcessor(
                                "cpu",
                                1_000,
                                () -> {
                                    throw Terminated.with(0);
                                })
                        .booting(
                                () -> {
                                    slow.load(7);
                                    return timer[0].load(0);
                                });
        timer[0] = logging("timer", cpu);
        run(slow, timer[0], cpu).orThrow();
        assertThat(log).containsExactly("0", "0");
    }

    @Test
    void nothingWaitsForWhatRunsAfterAStep() {
        ScriptedPeripheral slow = slow();
        ScriptedPeripheral each =
                new ScriptedPeripheral("each", address -> 0).cycling(() -> slow.load(7));
        int[] steps = {0};
        ScriptedProcessor[] cpu = {null};
        cpu[0] =
                new ScriptedProcessor(
                        "cpu",
                        () -> {
                            log.add("step at " + cpu[0].now());
                            if (steps[0]++ == 2) {
                                throw Terminated.with(0);
                            }
                            return 1;
                        });
        cpu[0].drive(each);
        run(slow, each, cpu[0]).orThrow();
        assertThat(log).containsExactly("step at 0", "step at 1", "step at 2");
    }

    @Test
    void nobodyWaitsForAMessage() {
        ScriptedPeripheral slow = slow();
        int[] steps = {0};
        ScriptedProcessor[] cpu = {null};
        cpu[0] =
                new ScriptedProcessor(
                        "cpu",
                        () -> {
                            log.add("step at " + cpu[0].now());
                            if (steps[0]++ == 2) {
                                throw Terminated.with(0);
                            }
                            slow.tell(5);
                            if (steps[0] == 2) {
                                // Takes along the message, and waits for itself.
                                slow.load(3);
                            }
                            return 1;
                        });
        run(slow, cpu[0]).orThrow();
        assertThat(log).containsExactly("step at 0", "step at 1", "step at 5");
    }

    /** A device whose handler adds as many wait states as its address says. */
    private static ScriptedPeripheral slow() {
        ScriptedPeripheral[] slow = {null};
        slow[0] =
                new ScriptedPeripheral(
                        "slow",
                        address -> {
                            new FusedWaitStates(slow[0]).add(address);
                            return 0;
                        });
        return slow[0];
    }

    private TimedPeripheral logging(String name, FusedProcessor cpu) {
        return new TimedPeripheral(
                name,
                cpu,
                cycles -> {
                    log.add("" + cycles);
                    return 1_000;
                });
    }

    @Test
    void allProcessorsStepFromTimeZeroWhateverIsAskedAtBoot() {
        ScriptedProcessor[] asked = {null};
        asked[0] =
                new ScriptedProcessor(
                                "asked",
                                () -> {
                                    log.add("asked at " + asked[0].now());
                                    throw Terminated.with(0);
                                })
                        .handling(
                                address -> {
                                    // As an access on its own bus does.
                                    asked[0].counter().advance(1);
                                    return 0;
                                });
        ScriptedProcessor asker =
                new ScriptedProcessor(
                                "asker",
                                () -> {
                                    throw Terminated.with(0);
                                })
                        .booting(() -> asked[0].load(0));
        run(asked[0], asker).orThrow();
        assertThat(log).containsExactly("asked at 0");
    }

    @Test
    void aPeripheralWhoseCycleIsAnsweredByAQueryToItselfIsNotAskedAgainWithinIt() {
        TimedPeripheral[] timer = {null};
        int[] steps = {0};
        ScriptedPeripheral device =
                new ScriptedPeripheral("device", address -> timer[0].load(address));
        ScriptedProcessor cpu =
                new ScriptedProcessor(
                        "cpu",
                        () -> {
                            if (steps[0]++ == 5) {
                                throw Terminated.with(0);
                            }
                            return 10;
                        });
        timer[0] =
                new TimedPeripheral(
                        "timer",
                        cpu,
                        cycles -> {
                            log.add("" + cycles);
                            device.load(1);
                            return 20;
                        });
        // It boots before it is asked: at 0.
        run(device, timer[0], cpu).orThrow();
        assertThat(log).containsExactly("0", "20", "20");
    }
}
