package dev.modvm.runtime.fused;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.Line;
import dev.modvm.runtime.Terminated;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

/** What a line tells its ends, as of the cycle that they name. */
class FusedWireTest {
    private final FusedWire wire = new FusedWire();
    private final List<String> told = new ArrayList<>();

    /**
     * Runs a processor, of steps of 10 cycles, whose script is called with the number of the step.
     */
    private void run(int steps, Script script) {
        ScriptedProcessor[] self = new ScriptedProcessor[1];
        int[] step = {0};
        Line[] ends = new Line[3];
        self[0] =
                new ScriptedProcessor(
                        "cpu",
                        () -> {
                            if (step[0] == steps) {
                                throw Terminated.with(0);
                            }
                            script.step(step[0]++, self[0].now(), ends);
                            return 10;
                        });
        for (int end = 0; end < ends.length; end++) {
            ends[end] = wire.end(self[0]);
        }
        new FusedExecution(List.of(self[0])).run(Long.MAX_VALUE).orThrow();
    }

    private interface Script {
        void step(int number, long now, Line[] ends);
    }

    @Test
    void isRaisedUntilTheLastSourceReleasesIt() {
        run(
                6,
                (number, now, ends) -> {
                    switch (number) {
                        case 0 -> ends[1].raise();
                        case 1 -> ends[2].raise();
                        case 2 -> ends[1].release();
                        case 3 -> ends[2].release();
                        default -> ends[1].release();
                    }
                    told.add(now + " " + ends[0].isRaised(now));
                });
        assertThat(told)
                .containsExactly(
                        "0 true", "10 true", "20 true", "30 false", "40 false", "50 false");
    }

    @Test
    void answersAsOfTheCycleThatIsNamed() {
        LongConsumer[] look = new LongConsumer[1];
        run(
                5,
                (number, now, ends) -> {
                    look[0] = cycle -> told.add(cycle + " " + ends[0].isRaised(cycle));
                    if (number == 1) {
                        ends[1].raise();
                    }
                    if (number == 2) {
                        ends[1].release();
                    }
                    if (number == 3) {
                        List.of(9L, 10L, 19L, 20L, 30L).forEach(look[0]::accept);
                    }
                });
        assertThat(told).containsExactly("9 false", "10 true", "19 true", "20 false", "30 false");
    }

    @Test
    void eachEndTakesAnEdgeOnceAndNotBeforeItHappened() {
        run(
                6,
                (number, now, ends) -> {
                    if (number == 1 || number == 3) {
                        ends[2].raise();
                        ends[2].release();
                        told.add("pulse");
                        told.add("before " + ends[0].takeEdge(now - 1));
                    }
                    told.add(ends[0].takeEdge(now) + " " + (number == 4 && ends[1].takeEdge(now)));
                });
        assertThat(told)
                .containsExactly(
                        "false false",
                        "pulse",
                        "before false",
                        "true false",
                        "false false",
                        "pulse",
                        "before false",
                        "true false",
                        "false true",
                        "false false");
    }

    @Test
    void remembersAsManyChangesAsAnEndMayAskFor() {
        run(
                100,
                (number, now, ends) -> {
                    if (number == 1) {
                        told.add("" + ends[0].isRaised(now));
                    }
                    if (number % 2 == 0) {
                        ends[1].raise();
                    } else {
                        ends[1].release();
                    }
                    if (number == 99) {
                        for (long cycle = 100; cycle <= 140; cycle += 10) {
                            told.add(cycle + " " + ends[0].isRaised(cycle));
                        }
                    }
                });
        assertThat(told)
                .containsExactly(
                        "true", "100 true", "110 false", "120 true", "130 false", "140 true");
    }

    @Test
    void remembersTheChangesSinceAnEndLooked() {
        run(
                40,
                (number, now, ends) -> {
                    if (number == 0) {
                        told.add("" + ends[0].takeEdge(now));
                    } else if (number < 39) {
                        ends[1].raise();
                        ends[1].release();
                    } else {
                        told.add(ends[0].takeEdge(5) + " " + ends[0].takeEdge(15));
                        told.add(ends[0].takeEdge(15) + " " + ends[0].takeEdge(25));
                    }
                });
        assertThat(told).containsExactly("false", "false true", "false true");
    }
}
