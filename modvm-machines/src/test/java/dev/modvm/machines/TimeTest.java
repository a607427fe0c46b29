package dev.modvm.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When things happen on machines: cycles, deadlines, wait states, clocks, slices. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TimeTest {
    private static final long TOTAL = 300_000;

    @ParameterizedTest
    @EnumSource(Execution.class)
    void aTimerShowsTheTimeOfTheAccessThatReadsIt(Execution execution) {
        // Each step makes five accesses; the fourth and the fifth read the timer.
        assertThat(time.Scenario.accesses(execution)).isEqualTo("[3, 4, 8, 9, 13, 14]");
    }

    @Test
    void anAccessHappensAtTheStartOfItsStepOrAtTheCycleThatItNames() {
        assertThat(time.Scenario.named()).isEqualTo("[0, 3, 0, 7, 10, 7]");
    }

    @Test
    void eachFormOfCycleIsCalledWhenItShould() {
        // Twelve steps of 2, 3 and 1 cycles. A promise of 7 is met at 0, 7, 14 and 21.
        assertThat(time.Scenario.forms()).isEqualTo("0@0 7@7 7@14 7@21 steps=12 total=24");
    }

    @Test
    void aTimerThatIsRewrittenForgetsItsDeadline() {
        // Due at 25; set at 20 to 50 cycles, and at 30 to 5.
        assertThat(time.Scenario.rewritten()).isEqualTo("set@20 set@30 rings@35 rings@135");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void waitStatesMakeAnAccessLonger(Execution execution) {
        // Five accesses, two of which wait for ten cycles more.
        assertThat(time.Scenario.waits(execution)).isEqualTo("[1, 1, 1, 1] [0, 25]");
    }

    @Test
    void theProcessorWithTheLeastTimeStepsNext() {
        // At 3 and 2 Hz: both start at 0, and meet again at each full second.
        assertThat(time.Scenario.clocks()).isEqualTo("a0 b0 a1 b1 a2 a3 b2 a4 b3 a5 a6 b4");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 1_000, TOTAL / 3})
    void slicesDoNotChangeTheResult(long slice) {
        assertThat(slices(slice)).isEqualTo(slices(TOTAL));
    }

    @Test
    void theMachineThatIsSlicedIsBusy() {
        // So that the test above does not compare nothing with nothing.
        long events = Long.parseLong(slices(TOTAL).replaceAll("^\\S+ (\\S+) .*$", "$1"));
        assertThat(events).isGreaterThan(TOTAL / 50);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void processorsAnswer(Execution execution) {
        assertThat(time.Scenario.answering(execution))
                .isEqualTo("70 1 [7, 14, 21, 28, 35, 42, 49, 56, 63, 70]");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void noOtherThreadTouchesTheCyclesOfAProcessor(Execution execution) {
        // Its peripheral's bus is used by the thread of the other processor.
        assertThat(counters.Scenario.run(execution)).isEqualTo("3000000 3000000");
    }

    private static String slices(long slice) {
        return time.Scenario.slices(TOTAL, slice);
    }
}
