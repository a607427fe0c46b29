package dev.modvm.processor.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A machine may be in the package without a name, which no module of ours has. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class UnnamedPackageTest {
    @ParameterizedTest
    @EnumSource(Execution.class)
    void aMachineOfThePackageWithoutANameRuns(Execution execution) {
        assertThat(CompiledSources.ofScenario("unnamed").tell("Scenario", "run", execution))
                .isEqualTo(
                        """
                        cpu (Cpu) ENDED 9029
                        ram (Ram) HALTED
                        echo (Echo) HALTED""");
    }
}
