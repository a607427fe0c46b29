package dev.modvm.runtime.threaded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modvm.runtime.ComponentKind;
import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.FrontEnd;
import dev.modvm.runtime.Interleaving;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.Terminated;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InterleavingTest {
    private static final int STEPS = 5;

    private static MachineOutcome run(Interleaving schedule, ThreadedComponent... components)
            throws InterruptedException {
        ThreadedExecution execution = start(schedule, components);
        MachineOutcome outcome = schedule.join(execution);
        RunningMachine.assertNoThreadOf(components);
        return outcome;
    }

    private static ThreadedExecution start(Interleaving schedule, ThreadedComponent... components) {
        ThreadedExecution execution =
                new ThreadedExecution(List.of(components), RunningMachine.SHORT_GRACE);
        execution.start(schedule.options());
        return execution;
    }

    /** A machine whose components ask each other in circles, and note whatever they do. */
    private static List<String> log(long seed) throws InterruptedException {
        // No lock: only one thread runs.
        List<String> log = new ArrayList<>();
        ScriptedPeripheral[] ring = new ScriptedPeripheral[3];
        for (int index = 0; index < ring.length; index++) {
            String name = "p" + index;
            int other = (index + 1) % ring.length;
            ring[index] = new ScriptedPeripheral(name, index == 1, address -> 0);
            ring[index].handling(
                    hops -> {
                        log.add(name + " " + hops);
                        Interleaving.yieldNow();
                        if (hops == 3) {
                            ring[other].tell(0);
                        }
                        return hops == 0 ? 0 : 1 + ring[other].load(hops - 1);
                    });
            ring[index].booting(() -> log.add(name + " boots"));
            ring[index].halting(() -> log.add(name + " halts"));
        }
        ThreadedComponent[] machine = {ring[0], ring[1], ring[2], null, null, null};
        for (int index = 0; index < ring.length; index++) {
            ScriptedPeripheral first = ring[index];
            String name = "cpu" + index;
            machine[index + 3] =
                    ScriptedProcessor.stepping(
                            name,
                            STEPS,
                            step -> {
                                Interleaving.yieldNow();
                                log.add(name + " " + first.load(2 + step % 2));
                                first.tell(step % 2);
                            });
        }
        run(new Interleaving(seed), machine).orThrow();
        assertThat(ring).allMatch(peripheral -> peripheral.intrusions.get() == 0);
        return log;
    }

    @Test
    void theSameSeedGivesTheSameOrder() throws InterruptedException {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(log(seed)).as("seed %d", seed).isEqualTo(log(seed));
        }
    }

    @Test
    void otherSeedsGiveOtherOrders() throws InterruptedException {
        Set<List<String>> logs = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            logs.add(log(seed));
        }
        assertThat(logs).hasSizeGreaterThan(45);
    }

    @Test
    void aComponentIsCaughtInTheMiddleOfItsWork() throws InterruptedException {
        int met = 0;
        for (long seed = 0; seed < 20; seed++) {
            AtomicInteger inside = new AtomicInteger();
            AtomicInteger meetings = new AtomicInteger();
            ScriptedPeripheral device =
                    new ScriptedPeripheral(
                            "device",
                            address -> {
                                inside.incrementAndGet();
                                Interleaving.yieldNow();
                                inside.decrementAndGet();
                                return 0;
                            });
            ScriptedProcessor[] cpus = new ScriptedProcessor[2];
            for (int index = 0; index < cpus.length; index++) {
                cpus[index] =
                        ScriptedProcessor.stepping(
                                "cpu" + index,
                                3,
                                step -> {
                                    meetings.addAndGet(inside.get());
                                    device.load(step);
                                });
            }
            run(new Interleaving(seed), device, cpus[0], cpus[1]).orThrow();
            met += meetings.get();
        }
        assertThat(met).isPositive();
    }

    @Test
    void aMachineThatHangsIsClosedAndItsSeedNamed() {
        ScriptedPeripheral p = new ScriptedPeripheral("p", address -> 0);
        ScriptedPeripheral q = new ScriptedPeripheral("q", address -> p.load(1));
        FrontEnd<Object> toQ = new ThreadedFrontEnd<>(q);
        p.handling(
                address -> {
                    if (address == 0) {
                        toQ.send(new LoadRequest(0));
                    }
                    // It waits for the answer of a handler that waits for this very one.
                    toQ.recv();
                    return 0;
                });
        ScriptedProcessor cpu = ScriptedProcessor.stepping("cpu", 1, step -> p.load(0));
        Interleaving schedule = new Interleaving(17);
        ThreadedExecution execution = start(schedule, p, q, cpu);

        assertThatThrownBy(() -> schedule.join(execution))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "the machine hangs with seed 17: all threads wait, p (Scripted device), "
                                + "q (Scripted device), cpu (Scripted CPU)")
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(3));

        assertThat(execution.ended()).isTrue();
        assertThatThrownBy(() -> start(schedule, p, q, cpu))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "the schedule with seed 17 has a machine already; create one for each"
                                + " machine");
    }

    @Test
    void aMachineThatNeverEndsIsClosedAndItsSeedNamed() {
        ScriptedProcessor cpu = new ScriptedProcessor("cpu", Interleaving::yieldNow);
        Interleaving schedule = new Interleaving(18, 1_000);
        ThreadedExecution execution = start(schedule, cpu);

        assertThatThrownBy(() -> schedule.join(execution))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "the machine has not ended after 1000 turns with seed 18, by cpu (Scripted"
                                + " CPU)");

        assertThat(execution.ended()).isTrue();
        RunningMachine.assertNoThreadOf(cpu);
    }

    @Test
    void anOutsiderMayHaltAMachine() throws InterruptedException {
        for (long seed = 0; seed < 50; seed++) {
            ScriptedPeripheral device = new ScriptedPeripheral("device", address -> 1);
            ScriptedProcessor cpu =
                    new ScriptedProcessor(
                            "cpu",
                            () -> {
                                Interleaving.yieldNow();
                                device.load(0);
                            });
            Interleaving schedule = new Interleaving(seed);
            ThreadedExecution execution = start(schedule, device, cpu);
            execution.halt();
            assertThat(RunningMachine.status(schedule.join(execution), "cpu"))
                    .isEqualTo(ComponentStatus.HALTED);
            RunningMachine.assertNoThreadOf(device, cpu);
        }
    }

    @Test
    void anOutsiderMayHaltAMachineThatRests() throws InterruptedException {
        for (int life = 0; life < 50; life++) {
            Sleeper sleeper = new Sleeper();
            ScriptedPeripheral device = new ScriptedPeripheral("device", address -> 1);
            Interleaving schedule = new Interleaving(life);
            ThreadedExecution execution = start(schedule, device, sleeper);
            if (life % 5 == 0) {
                // By now it rests, mostly.
                Thread.sleep(5);
            }
            if (life % 2 == 0) {
                execution.close();
            } else {
                execution.halt();
            }
            assertThat(RunningMachine.status(schedule.join(execution), "sleeper"))
                    .isEqualTo(ComponentStatus.HALTED);
            RunningMachine.assertNoThreadOf(device, sleeper);
        }
    }

    @Test
    void aScheduleMayRunOneMachineAfterAnother() throws InterruptedException {
        Interleaving schedule = new Interleaving(3);
        for (int life = 0; life < 3; life++) {
            ScriptedProcessor cpu = ScriptedProcessor.stepping("cpu", 3, step -> {});
            run(schedule, cpu).orThrow();
        }
    }

    @Test
    void anInterruptDoesNotEndATurnAndIsKept() throws InterruptedException {
        boolean[] kept = {false};
        ScriptedProcessor cpu =
                new ScriptedProcessor(
                        "cpu",
                        () -> {
                            Thread.currentThread().interrupt();
                            for (int turn = 0; turn < 10; turn++) {
                                Interleaving.yieldNow();
                            }
                            kept[0] = Thread.interrupted();
                            throw Terminated.with(0);
                        });
        run(
                        new Interleaving(1),
                        cpu,
                        ScriptedProcessor.stepping("other", 9, step -> Interleaving.yieldNow()))
                .orThrow();
        assertThat(kept[0]).isTrue();
    }

    @Test
    void whoeverIsInterruptedInAJoinLetsTheThreadsGo() {
        ScriptedProcessor cpu = new ScriptedProcessor("cpu", Interleaving::yieldNow);
        Interleaving schedule = new Interleaving(1);
        ThreadedExecution execution = start(schedule, cpu);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> schedule.join(execution)).isInstanceOf(InterruptedException.class);
        execution.close();
        RunningMachine.assertNoThreadOf(cpu);
    }

    @Test
    void otherThreadsAreNotScheduled() {
        Interleaving.yieldNow();
        LockSupport.unpark(Thread.currentThread());
        new Interleaving(1).options().waiting().pause(1);
    }

    /** A node that wants to be left alone for ever. */
    private static final class Sleeper extends ThreadedNode {
        Sleeper() {
            super(new Metadata("sleeper", "Sleeper", ComponentKind.NODE));
        }
    }
}
