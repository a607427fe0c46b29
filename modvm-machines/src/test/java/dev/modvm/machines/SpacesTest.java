package dev.modvm.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import spaces.Scenario;

/** Each address space of a machine has its own components, addresses and types. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SpacesTest {
    @ParameterizedTest
    @EnumSource(Execution.class)
    void aProcessorReachesEachSpaceByItsPort(Execution execution) {
        assertThat(Scenario.run(execution))
                .isEqualTo(
                        """
                        ram 21
                        uart 62
                        mirrored uart 62
                        latch 77
                        ram unchanged 0
                        open port a5
                        both 5b
                        both 5c
                        words 8899aabbccddeeff
                        open words a5
                        ram 33
                        cpu (Cpu) ENDED 0
                        ram (Ram) HALTED
                        uart (Uart) HALTED
                        latches (Latches) HALTED
                        coefficients (Coefficients) HALTED
                        both (Both) HALTED""");
    }
}
