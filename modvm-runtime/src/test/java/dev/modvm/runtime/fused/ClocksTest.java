package dev.modvm.runtime.fused;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.MachineOutcome;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Processors of different frequencies on one machine. */
class ClocksTest {
    /** The Ricoh 2A03 of NTSC consoles, the Z80 at the NTSC colour burst, and an audio clock. */
    private static final long[] HERTZ = {1_789_773, 3_579_545, 44_100};

    private static final long YEAR = 365L * 24 * 60 * 60;
    private static final int STEP = 1_000_000;

    private final List<ScriptedProcessor> processors = new ArrayList<>();

    @Test
    void aYearLeavesNoDriftAndOverflowsNothing() {
        long[] steps = new long[HERTZ.length];
        for (int index = 0; index < HERTZ.length; index++) {
            int own = index;
            processors.add(
                    new ScriptedProcessor(
                            "cpu" + index,
                            HERTZ[index],
                            () -> {
                                // Looked at now and then: each look takes longer than the step.
                                if (steps[own]++ % 1_000_003 == 0) {
                                    assertThat(isEarliest(own)).isTrue();
                                }
                                return STEP;
                            }));
        }
        MachineOutcome outcome = new FusedExecution(processors).run(YEAR * HERTZ[0]);
        assertThat(outcome.orThrow().component("cpu0").status()).isEqualTo(ComponentStatus.RUNNING);
        for (int index = 0; index < HERTZ.length; index++) {
            // The year, in cycles of this clock, in whole steps.
            BigInteger year = BigInteger.valueOf(YEAR).multiply(BigInteger.valueOf(HERTZ[index]));
            BigInteger whole =
                    year.add(BigInteger.valueOf(STEP - 1)).divide(BigInteger.valueOf(STEP));
            assertThat(BigInteger.valueOf(steps[index])).isEqualTo(whole);
            assertThat(processors.get(index).now()).isEqualTo(steps[index] * STEP);
        }
    }

    /** Compares with all others, without rounding. */
    private boolean isEarliest(int index) {
        for (int other = 0; other < HERTZ.length; other++) {
            int comparison = fraction(index, other).compareTo(fraction(other, index));
            if (comparison > 0 || (comparison == 0 && other < index)) {
                return false;
            }
        }
        return true;
    }

    private BigInteger fraction(int index, int other) {
        return BigInteger.valueOf(processors.get(index).now())
                .multiply(BigInteger.valueOf(HERTZ[other]));
    }

    @Test
    void conversionsRoundToTheCycleThatContainsTheTime() {
        assertThat(ClockTime.floor(3, 2, 3)).isEqualTo(4);
        assertThat(ClockTime.ceiling(3, 2, 3)).isEqualTo(5);
        assertThat(ClockTime.ceiling(4, 2, 3)).isEqualTo(6);
        assertThat(ClockTime.floor(7, 5, 5)).isEqualTo(7);
    }

    @Test
    void whatLiesBeyondALongIsNever() {
        assertThat(ClockTime.ceiling(Long.MAX_VALUE, 1, Integer.MAX_VALUE))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(ClockTime.ceiling(Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE - 1))
                .isBetween(Long.MAX_VALUE - (1L << 33), Long.MAX_VALUE);
    }

    @Test
    void timesAreComparedExactly() {
        long century = 100 * YEAR;
        long one = century * HERTZ[0] + 1;
        long other = century * HERTZ[1] + 2;
        // 1 / 1,789,773 s is after 2 / 3,579,545 s by less than a picosecond.
        assertThat(ClockTime.compare(one, HERTZ[0], other, HERTZ[1])).isNegative();
        assertThat(ClockTime.compare(other, HERTZ[1], one, HERTZ[0])).isPositive();
        assertThat(ClockTime.compare(century * HERTZ[0], HERTZ[0], century, 1)).isZero();
    }
}
