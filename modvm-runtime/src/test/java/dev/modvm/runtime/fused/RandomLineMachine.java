package dev.modvm.runtime.fused;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.Line;
import dev.modvm.runtime.Terminated;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A machine at random, all of whose components pull one line and look at it, each in a way that
 * changes now and then: processors of different clocks, timers, and a device that all processors
 * ask. Whatever an end of the line says is compared with a {@link LineModel}.
 */
final class RandomLineMachine {
    /** How a component treats the line for a while. */
    private enum Habit {
        LOOKS,
        LOOKS_AND_PULLS,
        PULLS,
        PULSES,
        NOTHING
    }

    private static final List<Habit> HABITS = List.of(Habit.values());

    /** Frequencies of clocks, at most. */
    private static final List<Integer> CLOCKS = List.of(1, 1, 10, 100, 1000);

    private final Random random;
    private final FusedWire wire = new FusedWire();
    private final LineModel model = new LineModel();
    private final List<FusedProcessor> processors = new ArrayList<>();
    private final List<FusedComponent> components = new ArrayList<>();

    /** Whether whoever looks at the line does so all the time, so that much can be forgotten. */
    private final boolean attentive;

    /** How many steps of all processors there are. */
    private int stepsLeft;

    private long looks;
    private long edges;
    private int ends;

    RandomLineMachine(long seed) {
        random = new Random(seed);
        attentive = random.nextBoolean();
    }

    /** Runs the machine, and fails where the line says anything but the model. */
    void run() {
        int count = 1 + random.nextInt(3);
        // A few are long enough for everything to be forgotten.
        stepsLeft = 1 << (random.nextInt(50) == 0 ? 11 : 4 + random.nextInt(5));
        Participant[] asked = new Participant[1];
        TimedPeripheral[] device = new TimedPeripheral[1];
        for (int number = 0; number < count; number++) {
            processors.add(processor(number, device));
        }
        components.addAll(processors);
        for (int number = 0; number < count; number++) {
            if (random.nextBoolean()) {
                components.add(random.nextInt(components.size() + 1), timer(number));
            }
        }
        device[0] =
                new TimedPeripheral("device", processors.get(0), cycles -> Long.MAX_VALUE)
                        .handling(
                                address -> {
                                    asked[0].act();
                                    return address;
                                });
        asked[0] = new Participant(processors.get(0));
        components.add(device[0]);
        new FusedExecution(components).run(Long.MAX_VALUE).orThrow();
        assertThat(stepsLeft).isLessThanOrEqualTo(0);
    }

    private ScriptedProcessor processor(int number, TimedPeripheral[] device) {
        long hertz = 1L + random.nextInt(CLOCKS.get(random.nextInt(CLOCKS.size())));
        ScriptedProcessor[] self = new ScriptedProcessor[1];
        Participant[] participant = new Participant[1];
        int steps = random.nextInt(4) == 0 ? random.nextInt(stepsLeft) : Integer.MAX_VALUE;
        int[] step = {0};
        self[0] =
                new ScriptedProcessor(
                        "cpu" + number,
                        hertz,
                        () -> {
                            // The first one goes on until the end; of the others some end before.
                            if (stepsLeft-- <= 0 || (number > 0 && step[0]++ >= steps)) {
                                throw Terminated.with(0);
                            }
                            for (int action = random.nextInt(4); action > 0; action--) {
                                // As an access to a bus does, with Timing.ACCESS.
                                self[0].counter().advance(random.nextInt(4));
                                participant[0].act();
                                if (random.nextInt(8) == 0) {
                                    device[0].load(0);
                                }
                            }
                            return 1 + random.nextInt(7);
                        });
        participant[0] = new Participant(self[0]);
        return self[0];
    }

    private TimedPeripheral timer(int number) {
        FusedProcessor processor = processors.get(number);
        Participant participant = new Participant(processor);
        int period = 1 + random.nextInt(20);
        return new TimedPeripheral(
                "timer" + number,
                processor,
                cycles -> {
                    participant.act();
                    return 1L + random.nextInt(period);
                });
    }

    long looks() {
        return looks;
    }

    long edges() {
        return edges;
    }

    int pulls() {
        return model.pulls();
    }

    /** A component, and its end of the line. */
    private final class Participant {
        private final int number = ends++;
        private final FusedProcessor processor;
        private final Line end;
        private final int taker;
        private Habit habit = habit();
        private boolean hasLooked;
        private long asked;

        Participant(FusedProcessor processor) {
            this.processor = processor;
            end = wire.end(processor);
            taker = model.addTaker(processor.hertz());
        }

        private Habit habit() {
            return HABITS.get(random.nextInt(HABITS.size()));
        }

        void act() {
            if (!attentive && random.nextInt(100) == 0) {
                habit = habit();
            }
            switch (habit) {
                case LOOKS -> look();
                case LOOKS_AND_PULLS -> {
                    pull(random.nextBoolean());
                    look();
                }
                case PULLS -> pull(random.nextBoolean());
                case PULSES -> {
                    pull(true);
                    pull(false);
                }
                case NOTHING -> {}
            }
        }

        private void pull(boolean up) {
            FusedTime time = processor.machineTime();
            if (up != model.pulls(number)) {
                model.pull(number, up, time.current().cycle(), time.hertz());
            }
            if (up) {
                end.raise();
            } else {
                end.release();
            }
        }

        private void catchUp() {
            FusedTime time = processor.machineTime();
            if (time.current().isAlarmed()) {
                time.runDue();
            }
        }

        private void look() {
            long now = processor.machineTime().now(processor.hertz());
            long back = random.nextInt(20) == 0 ? random.nextInt(1000) : random.nextInt(4);
            long cycle = Math.max(asked, now - back);
            int later = model.pullsAfter(cycle, processor.hertz());
            if (later > WireHistory.MOST_ENTRIES / 2) {
                // What is due now may pull the line so often that the time is not known any more.
                catchUp();
                later = model.pullsAfter(cycle, processor.hertz());
            }
            if (later >= (hasLooked ? WireHistory.MOST_ENTRIES : WireHistory.FIRST_ENTRIES)) {
                // So long ago that nobody knows.
                return;
            }
            hasLooked = true;
            asked = cycle;
            looks++;
            // What is due may pull the line before it answers.
            if (random.nextBoolean()) {
                boolean raised = end.isRaised(cycle);
                assertThat(raised).isEqualTo(model.isRaised(cycle, processor.hertz()));
            } else {
                boolean edge = end.takeEdge(cycle);
                assertThat(edge).isEqualTo(model.takeEdge(taker, cycle));
                edges += edge ? 1 : 0;
            }
        }
    }
}
