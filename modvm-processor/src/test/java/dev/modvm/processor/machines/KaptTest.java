package dev.modvm.processor.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kotlin is seen as kapt shows it: as Java without bodies, and with methods that hold annotations.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class KaptTest {
    @ParameterizedTest
    @EnumSource(Execution.class)
    void theAnnotationsOfAPropertyAreThoseOfItsGetter(Execution execution) {
        assertThat(CompiledSources.ofScenario("kapt").tell("kapt.Scenario", "run", execution))
                .isEqualTo("cpu (Cpu) ENDED 7, 7");
    }
}
