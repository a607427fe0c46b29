package dev.modvm.machines;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.Scenario;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One machine with all that the issue asks for does the same in both executions. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class AcceptanceTest {
    @ParameterizedTest
    @EnumSource(Execution.class)
    void twoProcessorsShareAnOffice(Execution execution) {
        assertThat(Scenario.run(execution))
                .isEqualTo(
                        """
                        one [plain 5, biased 1005, load RequestFailed 9, save RequestFailed 1255, \
                        untyped Fail[code=12], unmapped BusFault 36865, \
                        fuse fuse: fuse has ended with code 42 and answers no more, \
                        again fuse: fuse has ended with code 42 and answers no more, still there 2]
                        two [plain 1005, biased 5, load RequestFailed 9, save RequestFailed 1255, \
                        untyped Fail[code=12], unmapped BusFault 36865, \
                        fuse fuse: fuse has ended with code 42 and answers no more, \
                        again fuse: fuse has ended with code 42 and answers no more, \
                        still there 1002]
                        sums 3 3
                        one (Client) ENDED 3
                        plain (Adding machine) HALTED
                        biased (Adding machine) HALTED
                        two (Client) ENDED 3
                        disk (Disk) HALTED
                        fuse (Fuse) ENDED 42
                        ram (RAM) HALTED""");
    }
}
