package dev.modvm.runtime.fused;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.Terminated;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class FusedTimeTest {
    private final List<String> log = new ArrayList<>();

    private ScriptedProcessor stepping(String name, int length, int steps) {
        int[] left = {steps};
        return new ScriptedProcessor(
                name,
                () -> {
                    if (left[0]-- == 0) {
                        throw Terminated.with(0);
                    }
                    log.add(name);
                    return length;
                });
    }

    private static FusedExecution machine(FusedComponent... components) {
        return new FusedExecution(List.of(components));
    }

    @Test
    void theProcessorWithTheLeastTimeStepsNextAndTiesGoInTheOrderOfDeclaration() {
        machine(stepping("a", 3, 3), stepping("b", 2, 4), stepping("c", 3, 2))
                .run(Long.MAX_VALUE)
                .orThrow();
        // a, b, c at 0; b at 2; a, c at 3; b at 4; a, b at 6
        assertThat(log).containsExactly("a", "b", "c", "b", "a", "c", "b", "a", "b");
    }

    @Test
    void aRunStopsAtItsLimitAndCallsNothing() {
        ScriptedProcessor cpu = stepping("cpu", 4, 100).halting(() -> log.add("halt"));
        FusedExecution execution = machine(cpu);
        MachineOutcome outcome = execution.run(8);
        assertThat(outcome.component("cpu").status()).isEqualTo(ComponentStatus.RUNNING);
        assertThat(execution.ended()).isFalse();
        assertThat(log).hasSize(2).doesNotContain("halt");
    }

    @Test
    void whatAStepOvershootsCountsForTheNextSlice() {
        FusedExecution execution = machine(stepping("cpu", 7, 100));
        execution.run(10);
        assertThat(log).hasSize(2);
        execution.run(4);
        assertThat(log).as("the target is 14, which is reached already").hasSize(2);
        execution.run(1);
        assertThat(log).hasSize(3);
    }

    @Test
    void aLimitOfNothingBootsOnly() {
        FusedExecution execution = machine(stepping("cpu", 1, 1).booting(() -> log.add("boot")));
        execution.run(0);
        execution.run(0);
        assertThat(log).containsExactly("boot");
    }

    @Test
    void runningWithoutLimitContinuesAndMayFollowALimit() {
        FusedExecution execution = machine(stepping("cpu", 1, 10));
        execution.run(5);
        assertThat(execution.run(Long.MAX_VALUE).component("cpu").status())
                .isEqualTo(ComponentStatus.ENDED);
        assertThat(log).hasSize(10);
        assertThat(execution.ended()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 7, 1_000, 1_000_000})
    void slicesNeverChangeTheResult(long slice) {
        List<String> whole = new ArrayList<>();
        randomMachine(whole).run(Long.MAX_VALUE);
        List<String> sliced = new ArrayList<>();
        FusedExecution execution = randomMachine(sliced);
        while (!execution.ended()) {
            execution.run(slice);
        }
        assertThat(sliced).isEqualTo(whole).hasSizeGreaterThan(3_000);
    }

    /** Processors with steps of random length, of which each ends some time; always the same. */
    private static FusedExecution randomMachine(List<String> log) {
        List<ScriptedProcessor> processors = new ArrayList<>();
        for (int index = 0; index < 4; index++) {
            Random random = new Random(index);
            String name = "cpu" + index;
            int[] left = {1_000 + random.nextInt(500)};
            ScriptedProcessor[] made = {null};
            made[0] =
                    new ScriptedProcessor(
                            name,
                            () -> {
                                if (left[0]-- == 0) {
                                    throw Terminated.with(0);
                                }
                                log.add(name + " at " + made[0].now());
                                return 1 + random.nextInt(9);
                            });
            processors.add(made[0].halting(() -> log.add("halt " + name)));
        }
        return new FusedExecution(processors);
    }
}
