package dev.modvm.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked arrives, and so does what is answered, whatever it is and over whichever port. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RequestsTest {
    @ParameterizedTest
    @EnumSource(Execution.class)
    void answersOfAllTypes(Execution execution) {
        assertThat(requests.Scenario.run(execution))
                .isEqualTo(
                        """
                        hello hello you
                        Point[x=4, y=2]
                        even true false
                        clock 1099511627776
                        group {2=[a, b]}
                        widen 4294967295
                        narrow -2
                        mixed 68.5
                        nothing null
                        up 65541 down 65539
                        back 65536
                        peek 3 load 3 load 4
                        reply Reply[value=false]Reply[value=1099511627776]
                        record Reply[value=Point[x=1, y=7]]
                        good Good[]Good[]
                        data Data[value=1]
                        fail Fail[code=13]
                        own answer Data[value=1]
                        earlier Data[value=1] Good[] then null
                        all 2 Data[value=2]
                        unhandled clerk has no handler for LoadRequest; write a method with \
                        @Handles(LoadRequest.class) in its class, or send another request
                        sink [9=99, 1=4294967295, 13=0, save 2 3, 2=-1, 3=4, save 1 1, 13=4, 4=5]
                        asker (Asker) ENDED 300""");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void anyNumberOfValues(Execution execution) {
        assertThat(varargs.Scenario.run(execution))
                .isEqualTo(
                        """
                        0 1 6
                        9
                        a-b-c
                        x+y""");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void queriesInACircle(Execution execution) {
        String told = queries.Scenario.run(execution);
        assertThat(told.lines())
                .startsWith(circle(50), circle(60))
                .endsWith(
                        "p (Countdown) HALTED",
                        "a (Asker) ENDED 0",
                        "b (Asker) ENDED 0",
                        "q (Countdown) HALTED");
        assertThat(told.lines().toList().get(2)).isEqualTo("216 223");
    }

    private static String circle(int times) {
        return IntStream.range(0, times)
                .mapToObj(turn -> String.valueOf(2 + turn % 3))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void failuresAtTheEndOfAChain(Execution execution) {
        assertThat(queries.Scenario.failures(execution))
                .isEqualTo(
                        """
                        works 7
                        failed 501
                        untyped Fail[code=501]
                        middle because of source has ended with code 502 and answers no more
                        middle because of source has ended with code 502 and answers no more
                        source (Source) ENDED 502
                        middle (Middle) FAILED: dev.modvm.runtime.ComponentUnavailable: \
                        source has ended with code 502 and answers no more
                        caller (Caller) ENDED 1""");
    }
}
