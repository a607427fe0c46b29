package dev.modvm.runtime.threaded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.RequestFailed;
import dev.modvm.runtime.Terminated;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines at random: whatever their components do, each machine ends, and nobody is stuck. */
@Timeout(120)
class SoakTest {
    private static final int MACHINES = 100;

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000})
    void everyMachineEndsWhateverItsComponentsThrow(long seed) {
        Random random = new Random(seed);
        for (int machine = 0; machine < MACHINES; machine++) {
            runOne(new Random(random.nextLong()));
        }
    }

    private static void runOne(Random random) {
        List<ScriptedPeripheral> peripherals = new ArrayList<>();
        for (int index = 0; index <= random.nextInt(4); index++) {
            peripherals.add(peripheral(index, peripherals, new Random(random.nextLong())));
        }
        List<ThreadedComponent> components = new ArrayList<>(peripherals);
        for (int index = 0; index <= random.nextInt(4); index++) {
            components.add(
                    random.nextInt(components.size() + 1),
                    processor(index, peripherals, new Random(random.nextLong())));
        }
        ThreadedComponent[] machine = components.toArray(new ThreadedComponent[0]);
        ThreadedExecution execution = RunningMachine.start(machine);
        boolean closed = random.nextInt(4) == 0;
        if (closed) {
            execution.close();
        }
        MachineOutcome outcome = RunningMachine.joined(execution);
        assertThat(outcome.components())
                .hasSameSizeAs(components)
                .noneMatch(
                        component ->
                                component.status() == ComponentStatus.RUNNING
                                        || component.status() == ComponentStatus.STUCK);
        assertThat(peripherals).allMatch(peripheral -> peripheral.intrusions.get() == 0);
        RunningMachine.assertNoThreadOf(machine);
    }

    /**
     * Asks or tells others, cycles included, for as many hops as the address says; fails seldom.
     */
    private static ScriptedPeripheral peripheral(
            int index, List<ScriptedPeripheral> others, Random random) {
        ScriptedPeripheral made =
                new ScriptedPeripheral("p" + index, random.nextInt(3) == 0, address -> 0);
        made.handling(
                hops -> {
                    // Under ownership, so that the generator needs no lock.
                    int chance = random.nextInt(300);
                    if (chance == 0) {
                        throw new IllegalStateException("a fault");
                    } else if (chance == 1) {
                        throw Terminated.with(2);
                    } else if (chance < 10) {
                        throw RequestFailed.with(3);
                    }
                    if (hops > 0) {
                        ask(others.get(random.nextInt(others.size())), hops - 1, random);
                    }
                    return hops;
                });
        return made.booting(() -> sometimesThrow(random)).halting(() -> sometimesThrow(random));
    }

    private static ScriptedProcessor processor(
            int index, List<ScriptedPeripheral> peripherals, Random random) {
        int[] left = {random.nextInt(300)};
        return new ScriptedProcessor(
                        "cpu" + index,
                        () -> {
                            if (left[0]-- == 0) {
                                throw Terminated.with(0);
                            }
                            ask(
                                    peripherals.get(random.nextInt(peripherals.size())),
                                    random.nextInt(5),
                                    random);
                        })
                .booting(() -> sometimesThrow(random))
                .halting(() -> sometimesThrow(random));
    }

    private static void ask(ScriptedPeripheral target, int hops, Random random) {
        try {
            switch (random.nextInt(6)) {
                case 0 -> target.tell(hops);
                case 1 -> target.cycleOnce();
                default -> target.load(hops);
            }
        } catch (ComponentUnavailable | RequestFailed expected) {
            if (random.nextInt(50) == 0) {
                throw expected;
            }
        }
    }

    private static void sometimesThrow(Random random) {
        if (random.nextInt(40) == 0) {
            throw new IllegalStateException("at boot or halt");
        }
    }
}
