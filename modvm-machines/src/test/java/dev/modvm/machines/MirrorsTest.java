package dev.modvm.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import mirrors.Scenario;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each copy of a memory is the same memory, whether it has a window or not. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MirrorsTest {
    @ParameterizedTest
    @EnumSource(Execution.class)
    void copiesAreTheSameMemory(Execution execution) {
        assertThat(Scenario.run(execution))
                .isEqualTo(
                        """
                        ram 40 50 40 50 40 50 40 50
                        ram 41 51 41 51 41 51 41 51
                        ram 42 52 42 52 42 52 42 52
                        ram 43 53 43 53 43 53 43 53
                        2000 50
                        2009 51
                        2ff8 50
                        Board: nothing answers a load from $2003; \
                        map a component there, or check the address
                        Board: nothing answers a load from $2FFB; \
                        map a component there, or check the address
                        Board: nothing answers a load from $3000; \
                        map a component there, or check the address
                        400f 33
                        Board: nothing answers a load from $4010; \
                        map a component there, or check the address
                        Board: nothing answers a load from $4110; \
                        map a component there, or check the address
                        bffc 5a
                        fffc 5a
                        rom takes loads only, no save to $FFFC; \
                        give it a handler of SaveRequest, or check the address
                        ram 67 83
                        scratch 0
                        cpu (Cpu) ENDED 0""");
    }
}
