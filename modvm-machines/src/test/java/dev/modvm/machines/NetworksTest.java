package dev.modvm.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import networks.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines of nodes, and lists of components. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class NetworksTest {

    @ParameterizedTest
    @EnumSource(Execution.class)
    void aTokenGoesRoundUntilEveryNodeHasEnded(Execution execution) {
        assertThat(Scenario.ring(execution))
                .isEqualTo(
                        """
                        5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5
                        nodes[0] (Ring node) ENDED 0
                        nodes[19] (Ring node) ENDED 19
                        20""");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void everyNodeHasAChannelToEveryOther(Execution execution) {
        assertThat(Scenario.everyOther(execution))
                .isEqualTo(
                        """
                        4
                        4
                        4
                        4
                        4
                        [talkers[0] (Talker) ENDED 4, talkers[1] (Talker) ENDED 4, \
                        talkers[2] (Talker) ENDED 4, talkers[3] (Talker) ENDED 4, \
                        talkers[4] (Talker) ENDED 4]""");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void componentsMayBeInLists(Execution execution) {
        assertThat(Scenario.lists(execution))
                .isEqualTo(
                        """
                        [ram 1, drives 2 20, pages Data[value=0], all 6 Reply[value=15]]
                        [ram 2, drives 2 21, pages Data[value=0], all 6 Reply[value=15]]
                        [ram 3, drives 2 22, pages Data[value=0], all 6 Reply[value=15]]
                        3 3
                        FastCore
                        [watchdog (Watchdog) HALTED, cores[0] (Core) ENDED 0, \
                        cores[1] (Core) ENDED 1, cores[2] (Core) ENDED 2, ram (Memory8) HALTED, \
                        disks[0] (Disk) HALTED, disks[1] (Disk) HALTED, \
                        pages[0] (Memory8) HALTED, pages[1] (Memory8) HALTED]""");
    }

    @Test
    void aBuilderRefusesListsThatMakeNoMachine() {
        assertThat(Scenario.refused())
                .isEqualTo(
                        """
                        IllegalArgumentException cores is an empty list; give it at least one processor
                        NullPointerException disks[1]
                        NullPointerException disks
                        IllegalArgumentException disks[1] and disks[0] are the same object; give each \
                        component an instance of its own
                        IllegalArgumentException pages[1] has no memory: its array is null while the \
                        machine is built; make it in the constructor""");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 40})
    void turnsAreTakenInTheOrderOfTimeInWhateverSlices(long slice) {
        // The walker wakes the sleeper, which is declared before it, at 14; the bell does at 25.
        assertThat(Scenario.turns(slice, (40 + slice - 1) / slice))
                .isEqualTo(
                        """
                        sleeper 0, walker 0, clock 0, walker 7, clock 10, walker 14, sleeper 14, \
                        clock 20, bell 25, sleeper 25, clock 30
                        [sleeper (Sleeper) RUNNING, bell (Bell) RUNNING, walker (Walker) RUNNING, \
                        clock (Clock) RUNNING]"""
                                .replace(
                                        "clock 30",
                                        slice == 7 ? "clock 30, clock 40" : "clock 30"));
    }

    @Test
    void aMachineOfSleepersComesToRest() {
        assertThat(Scenario.asleep())
                .isEqualTo(
                        """
                        [nodes[0] (Ring node) RUNNING, nodes[1] (Ring node) RUNNING]
                        [nodes[0] (Ring node) RUNNING, nodes[1] (Ring node) RUNNING]""");
    }
}
