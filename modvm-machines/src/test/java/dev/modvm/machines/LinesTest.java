package dev.modvm.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import lines.Scenario;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines of machines whose processors mask them, come back, or end. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LinesTest {

    @ParameterizedTest
    @CsvSource({
        // One edge in five steps; the one of the cycle 0 is seen in step 0. What was missed while
        // the line was masked is one edge.
        "1000, 1000, 200",
        "100, 1000, 20",
        "50, 1000, 10",
        "20, 1000, 4",
        "1, 1000, 1",
        "0, 1000, 0",
        "100, 896, 41",
        "0, 496, 101",
        "500, 502, 200"
    })
    void aProcessorThatMasksALineTakesTheEdgesBeforeAndAfter(long from, long to, int edges) {
        assertThat(Scenario.masked(from, to)).isEqualTo("ENDED " + edges + " edges");
    }

    @ParameterizedTest
    @CsvSource({
        // Two accesses in a step, so that five steps are a period; the line is raised in the cycles
        // 10n and 10n + 1.
        "1000, 1000, 200, 200",
        "60, 1000, 12, 12",
        "0, 496, 101, 100",
        "60, 896, 33, 32"
    })
    void soItIsBesideOneThatHasEnded(long from, long to, int edges, int raised) {
        assertThat(Scenario.ended(from, to))
                .isEqualTo("ENDED ENDED " + edges + " edges, raised " + raised);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void aMaskedLineKeepsItsEdge(Execution execution) {
        // One in step 0, and one for all that was missed. The processor itself runs the timer: on
        // threads after the step that passes its time, and so after step 0 for the first time.
        int edges = execution == Execution.FUSED ? 2 : 1;
        assertThat(Scenario.mostlyMasked(execution)).isEqualTo("ENDED " + edges + " edges");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void aLineOutlivesOneOfItsEnds(Execution execution) {
        assertThat(Scenario.ended(execution))
                .matches("ENDED ENDED (199|200) edges, raised (199|200)");
    }
}
