package dev.modvm.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import readme.Scenario;

/** The second machine of which the README shows parts: a timer, a mirror, banks and I/O ports. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ReadmeMachineTest {
    @ParameterizedTest
    @EnumSource(Execution.class)
    void doesWhatTheReadmeSays(Execution execution) {
        // Steps of 3 cycles: the first one that begins when the timer has run out begins at 102.
        assertThat(Scenario.run(execution))
                .isEqualTo("mirror=12 bank=10 bank=11 port=41 open=ff irq@102 released=1");
    }
}
