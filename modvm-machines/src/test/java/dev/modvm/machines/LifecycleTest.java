package dev.modvm.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import lifecycle.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Components boot, step, cycle and halt in the order that the spec gives them. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LifecycleTest {
    private static final String LIFE =
            """
            boot first
            boot driven
            early last
            early last
            boot failsAtBoot
            boot failsAtHalt
            last sees 0
            boot slow
            boot fast
            last saw 2
            halt failsAtHalt
            halt asksEarly
            halt driven
            halt first
            """;

    @ParameterizedTest
    @EnumSource(Execution.class)
    void bootsAndHaltsInOrder(Execution execution) {
        String told = Scenario.run(execution);
        // The two processors step side by side, so their order is no part of this.
        List<String> lines = told.lines().filter(line -> !line.endsWith(" step")).toList();
        assertThat(String.join("\n", lines))
                .isEqualTo(
                        LIFE
                                + "again\n"
                                + LIFE
                                + """
                                slow (Slow) ENDED 3
                                first (Logged) HALTED
                                driven (Driven) HALTED
                                fast (Fast) ENDED 2
                                asksEarly (AsksEarly) HALTED
                                failsAtBoot (FailsAtBoot) FAILED: java.io.IOException: no boot
                                failsAtHalt (FailsAtHalt) FAILED: java.io.IOException: no halt
                                last (Last) HALTED""");
    }

    @Test
    void slicesNeverChangeTheResult() {
        assertThat(Scenario.slices())
                .isEqualTo("8 true true\n5 true true\n4 true true\n2 true true\n");
    }

    @Test
    void aLimitIsInCyclesOfTheFirstProcessor() {
        assertThat(Scenario.limits()).isEqualTo("[0, 0, 1, 1, 1, 2, 1, 3, 2, 4, 3, 8, 6, 18]");
    }
}
