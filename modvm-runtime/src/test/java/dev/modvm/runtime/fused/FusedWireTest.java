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

    @Test
    void anEndThatStopsLookingWhenTheHistoryHasWrappedFindsWhatHappenedMeanwhile() {
        int wraps = 3 * WireHistory.FIRST_ENTRIES;
        run(
                2 * wraps,
                (number, now, ends) -> {
                    ends[1].raise();
                    ends[1].release();
                    if (number < wraps) {
                        assertThat(ends[0].takeEdge(now)).isTrue();
                        assertThat(ends[0].isRaised(now)).isFalse();
                    } else if (number == 2 * wraps - 1) {
                        for (long cycle = 10L * wraps; cycle <= now; cycle += 10) {
                            assertThat(ends[0].takeEdge(cycle)).isTrue();
                            assertThat(ends[0].takeEdge(cycle + 9)).isFalse();
                        }
                        told.add("all edges");
                    }
                });
        assertThat(told).containsExactly("all edges");
    }

    @Test
    void anEndThatNeverComesBackDoesNotMakeItRememberForEver() {
        run(
                50 * WireHistory.MOST_ENTRIES,
                (number, now, ends) -> {
                    ends[1].raise();
                    ends[1].release();
                    if (number == 0) {
                        told.add("" + ends[0].takeEdge(now));
                    } else if (number == 50 * WireHistory.MOST_ENTRIES - 1) {
                        // When the raises were that it has forgotten it can't tell, but that they
                        // were.
                        told.add(ends[0].takeEdge(5) + " " + ends[0].takeEdge(5));
                        told.add(ends[0].takeEdge(now - 1) + " " + ends[0].takeEdge(now));
                    }
                });
        assertThat(told).containsExactly("true", "true false", "true true");
    }

    @Test
    void whatWasDueWithinAStepComesBeforeWhatTheStepDidAfterIt() {
        ScriptedProcessor[] cpu = new ScriptedProcessor[1];
        Line[] ends = new Line[2];
        cpu[0] =
                new ScriptedProcessor(
                        "cpu",
                        () -> {
                            cpu[0].counter().advance(8);
                            ends[0].raise();
                            for (long cycle = 4; cycle <= 8; cycle++) {
                                told.add(
                                        cycle
                                                + (ends[0].isRaised(cycle) ? " raised" : "")
                                                + (ends[0].takeEdge(cycle) ? " edge" : ""));
                            }
                            throw Terminated.with(0);
                        });
        TimedPeripheral timer =
                new TimedPeripheral(
                        "timer",
                        cpu[0],
                        cycles -> {
                            if (cycles == 5) {
                                ends[1].raise();
                                return 2;
                            }
                            ends[1].release();
                            return 5;
                        });
        ends[0] = wire.end(cpu[0]);
        ends[1] = wire.end(cpu[0]);
        new FusedExecution(List.of(cpu[0], timer)).run(Long.MAX_VALUE).orThrow();
        assertThat(told).containsExactly("4", "5 raised edge", "6 raised", "7", "8 raised edge");
    }

    @Test
    void aProcessorThatIsBehindPullsInItsOwnTime() {
        // The first one's step is long, so that the second one pulls later, at an earlier time.
        Line[] ends = new Line[3];
        ScriptedProcessor[] ahead = new ScriptedProcessor[1];
        ahead[0] =
                new ScriptedProcessor(
                        "ahead",
                        () -> {
                            ahead[0].counter().advance(20);
                            ends[0].raise();
                            told.add("ahead " + ends[0].takeEdge(20));
                            ahead[0].counter().advance(20);
                            throw Terminated.with(0);
                        });
        ScriptedProcessor[] behind = new ScriptedProcessor[1];
        behind[0] =
                new ScriptedProcessor(
                        "behind",
                        () -> {
                            long now = behind[0].now();
                            if (now == 5) {
                                ends[1].raise();
                            } else if (now == 10) {
                                ends[1].release();
                            }
                            told.add(
                                    now
                                            + (ends[1].isRaised(now) ? " raised" : "")
                                            + (ends[1].takeEdge(now) ? " edge" : ""));
                            if (now == 20) {
                                // What it could not see yet was an edge for the first one, too.
                                told.add("ahead " + ends[0].takeEdge(20) + ends[0].takeEdge(20));
                                throw Terminated.with(0);
                            }
                            return 5;
                        });
        ends[0] = wire.end(ahead[0]);
        ends[1] = wire.end(behind[0]);
        new FusedExecution(List.of(ahead[0], behind[0])).run(Long.MAX_VALUE).orThrow();
        assertThat(told)
                .containsExactly(
                        "ahead true",
                        "0",
                        "5 raised edge",
                        "10",
                        "15",
                        "20 raised edge",
                        "ahead truefalse");
    }

    @Test
    void whatAProcessorThatIsBehindMayAskAboutIsRemembered() {
        Line[] ends = new Line[2];
        ScriptedProcessor[] ahead = new ScriptedProcessor[1];
        ahead[0] =
                new ScriptedProcessor(
                        "ahead",
                        () -> {
                            ahead[0].counter().advance(2);
                            ends[0].raise();
                            ahead[0].counter().advance(2);
                            ends[0].release();
                            for (int pulse = 0; pulse < 2 * WireHistory.FIRST_ENTRIES; pulse++) {
                                ahead[0].counter().advance(1);
                                ends[0].raise();
                                ends[0].release();
                                assertThat(ends[0].takeEdge(ahead[0].now())).isTrue();
                            }
                            throw Terminated.with(0);
                        });
        ScriptedProcessor[] behind = new ScriptedProcessor[1];
        behind[0] =
                new ScriptedProcessor(
                        "behind",
                        () -> {
                            long now = behind[0].now();
                            told.add(now + " " + ends[1].isRaised(now));
                            if (now == 4) {
                                throw Terminated.with(0);
                            }
                            return 1;
                        });
        ends[0] = wire.end(ahead[0]);
        ends[1] = wire.end(behind[0]);
        new FusedExecution(List.of(ahead[0], behind[0])).run(Long.MAX_VALUE).orThrow();
        assertThat(told).containsExactly("0 false", "1 false", "2 true", "3 true", "4 false");
    }
}
