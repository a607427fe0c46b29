package dev.modvm.runtime.threaded;

import static dev.modvm.runtime.threaded.RunningMachine.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.RequestFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A peripheral that is confined is executed by its own thread, and by no other. */
@Timeout(60)
class ConfinedTest {
    private static final int STEPS = 500;

    private final Set<Thread> executing = ConcurrentHashMap.newKeySet();

    private int noted(int value) {
        executing.add(Thread.currentThread());
        return value;
    }

    private void assertItsOwnThread(String name) {
        assertThat(executing).hasSize(1);
        assertThat(executing.iterator().next().getName()).contains(name);
    }

    @Test
    void allItsMethodsRunOnItsOwnThread() {
        ScriptedPeripheral window =
                new ScriptedPeripheral("window", true, address -> noted(address + 1))
                        .booting(() -> noted(0))
                        .halting(() -> noted(0))
                        .cycling(() -> noted(0));
        List<ThreadedComponent> machine = new ArrayList<>(List.of(window));
        for (int index = 0; index < 4; index++) {
            machine.add(
                    ScriptedProcessor.stepping(
                            "cpu" + index,
                            STEPS,
                            step -> {
                                assertThat(window.load(step)).isEqualTo(step + 1);
                                window.tell(step);
                                window.cycleOnce();
                            }));
        }

        RunningMachine.run(machine.toArray(new ThreadedComponent[0]));

        assertItsOwnThread("window");
        assertThat(window.intrusions).hasValue(0);
    }

    @Test
    void whatItAsksMayAskItBack() {
        ScriptedPeripheral[] both = new ScriptedPeripheral[2];
        both[0] =
                new ScriptedPeripheral(
                        "window",
                        true,
                        depth -> noted(depth == 0 ? 0 : 1 + both[1].load(depth - 1)));
        both[1] =
                new ScriptedPeripheral(
                        "plain", depth -> depth == 0 ? 0 : 1 + both[0].load(depth - 1));

        RunningMachine.run(
                both[0],
                both[1],
                ScriptedProcessor.stepping(
                        "cpu0", STEPS, step -> assertThat(both[0].load(9)).isEqualTo(9)),
                ScriptedProcessor.stepping(
                        "cpu1", STEPS, step -> assertThat(both[1].load(9)).isEqualTo(9)));

        assertItsOwnThread("window");
    }

    @RepeatedTest(50)
    void whoeverAsksItWhenItHasFailedIsToldSo() {
        ScriptedPeripheral window =
                new ScriptedPeripheral(
                        "window",
                        true,
                        address -> {
                            if (address == 7) {
                                throw new IllegalStateException("broken");
                            }
                            throw RequestFailed.with(address);
                        });
        ScriptedProcessor[] processors = new ScriptedProcessor[3];
        for (int index = 0; index < processors.length; index++) {
            int last = 5 + index;
            processors[index] =
                    ScriptedProcessor.stepping(
                            "cpu" + index,
                            1,
                            step -> {
                                for (int address = 0; address < last; address++) {
                                    int asked = address;
                                    assertThatThrownBy(() -> window.load(asked))
                                            .isInstanceOfAny(
                                                    RequestFailed.class,
                                                    ComponentUnavailable.class);
                                }
                                assertThatThrownBy(() -> window.load(7))
                                        .isInstanceOf(ComponentUnavailable.class);
                            });
        }

        MachineOutcome outcome =
                RunningMachine.runToEnd(window, processors[0], processors[1], processors[2]);

        assertThat(status(outcome, "window")).isEqualTo(ComponentStatus.FAILED);
        assertThat(status(outcome, "cpu0")).isEqualTo(ComponentStatus.ENDED);
        assertThat(status(outcome, "cpu1")).isEqualTo(ComponentStatus.ENDED);
        assertThat(status(outcome, "cpu2")).isEqualTo(ComponentStatus.ENDED);
    }
}
