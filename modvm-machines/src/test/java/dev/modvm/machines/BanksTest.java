package dev.modvm.machines;

import static org.assertj.core.api.Assertions.assertThat;

import banks.Scenario;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every access sees the bank that is selected, in each copy and space, in every life. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BanksTest {
    @ParameterizedTest
    @EnumSource(Execution.class)
    void accessesFollowTheSelection(Execution execution) {
        assertThat(Scenario.run(execution))
                .isEqualTo(
                        """
                        11 21 11 21\s
                        12 22 12 22\s
                        10 20 10 20\s
                        55 55\s
                        0 0\s
                        66\s
                        55 55\s
                        63 fffe\s
                        again
                        11 21 11 21\s""");
    }

    @Test
    void banksAreAsLongAsTheirRange() {
        assertThat(Scenario.builder())
                .isEqualTo(
                        "cartridge has a memory of 16383 elements, but is mapped to $8000-$BFFF, "
                                + "which takes 16384 elements; give it a longer array, "
                                + "or map it to a shorter range");
    }
}
