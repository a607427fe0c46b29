package dev.modvm.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import openbus.Scenario;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Accesses that nobody answers do what the spec says, or the specs that it extends. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class UnmappedTest {
    @ParameterizedTest
    @EnumSource(Execution.class)
    void loadsGiveAValueAndSavesDoNothing(Execution execution) {
        assertThat(Scenario.open(execution))
                .isEqualTo(
                        """
                        [saved a5, saved a5, saved 42, saved 7, saved a5, fault 8] rom 7 latch 2 \
                        cpu (Cpu) ENDED 0
                        rom (Rom) HALTED
                        latch (Latch) HALTED
                        switches (Switches) HALTED""");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void aSpecInheritsWhatItDoesNotSay(Execution execution) {
        assertThat(Scenario.inherited(execution))
                .isEqualTo("[saved a5, saved a5, saved 42, saved 7, saved a5, fault 8]");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void aSpecUndoesWhatItWouldInherit(Execution execution) {
        assertThat(Scenario.undone(execution))
                .isEqualTo("[fault fault, saved fault, fault 42, fault 7, fault fault, fault 8]");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void sixtyFourDataLinesHaveTheirValueToo(Execution execution) {
        assertThat(Scenario.wide(execution)).isEqualTo("[7, fffffffffffffffe]");
    }
}
