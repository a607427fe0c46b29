package dev.modvm.runtime.threaded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.StartOptions;
import dev.modvm.runtime.Terminated;
import dev.modvm.runtime.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who gets a component that many want, and what a thread does while it waits for one. */
@Timeout(60)
class HandOverTest {
    /** Counts the turns of the node that a test has. */
    private final AtomicInteger turnsTaken = new AtomicInteger();

    private ScriptedNode node(String name, int lastTurn, IntUnaryOperator handler) {
        return new ScriptedNode(name, handler)
                .turning(
                        () -> {
                            if (turnsTaken.incrementAndGet() == lastTurn) {
                                throw Terminated.with(0);
                            }
                        });
    }

    /** Counts how often threads look in vain. */
    private static final class CountingWaiting implements Waiting {
        final AtomicLong pauses = new AtomicLong();

        @Override
        public void pause(int looks) {
            pauses.incrementAndGet();
            LockSupport.park(this);
        }
    }

    private static MachineOutcome run(Waiting waiting, ThreadedComponent... components)
            throws InterruptedException {
        ThreadedExecution execution = new ThreadedExecution(List.of(components));
        execution.start(StartOptions.defaults().waiting(waiting));
        return execution.join().orThrow();
    }

    @Test
    void aNodeHasItsTurnsThoughItIsAskedAllTheTime() throws InterruptedException {
        int turns = 200;
        AtomicInteger asked = new AtomicInteger();
        ScriptedNode node = node("node", turns, address -> asked.incrementAndGet());
        List<ThreadedComponent> components = new ArrayList<>(List.of(node));
        for (int asker = 0; asker < 3; asker++) {
            components.add(
                    new ScriptedProcessor(
                            "cpu" + asker,
                            () -> {
                                try {
                                    node.load(0);
                                } catch (ComponentUnavailable ended) {
                                    throw Terminated.with(0);
                                }
                            }));
        }
        MachineOutcome outcome = RunningMachine.run(components.toArray(new ThreadedComponent[0]));
        assertThat(outcome.component("node").status()).isEqualTo(ComponentStatus.ENDED);
        assertThat(turnsTaken.get()).isEqualTo(turns);
    }

    @Test
    void aNodeThatWantsItsTurnWhileItsOwnerWaitsSleepsUntilItIsHandedOver()
            throws InterruptedException {
        CountingWaiting waiting = new CountingWaiting();
        AtomicReference<Thread> threadOfServer = new AtomicReference<>();
        List<Thread.State> whileTheDiskIsBusy = Collections.synchronizedList(new ArrayList<>());
        ScriptedPeripheral disk =
                new ScriptedPeripheral(
                        "disk",
                        true,
                        address -> {
                            sleep(300);
                            whileTheDiskIsBusy.add(threadOfServer.get().getState());
                            return address;
                        });
        ScriptedNode server =
                new ScriptedNode("server", address -> 0)
                        .turning(
                                () -> {
                                    threadOfServer.set(Thread.currentThread());
                                    if (turnsTaken.incrementAndGet() == 3) {
                                        throw Terminated.with(0);
                                    }
                                });
        server.handling(
                address -> {
                    // From here on it wants its turn, and has to wait for the end of the query.
                    server.renew();
                    return disk.load(address);
                });
        ScriptedProcessor client =
                ScriptedProcessor.stepping(
                        "client",
                        2,
                        step -> {
                            // Before the next turn two queries would count as one.
                            while (turnsTaken.get() <= step) {
                                Thread.onSpinWait();
                            }
                            assertThat(server.load(step)).isEqualTo(step);
                        });
        run(waiting, disk, server, client);
        assertThat(turnsTaken.get()).isEqualTo(3);
        assertThat(whileTheDiskIsBusy).containsExactly(Thread.State.WAITING, Thread.State.WAITING);
        assertThat(waiting.pauses.get()).isLessThan(100);
    }

    @Test
    void aCrowdThatWaitsForASlowPeripheralIsNotNested() throws InterruptedException {
        int clients = 300;
        int rounds = 3;
        CountDownLatch allHaveAsked = new CountDownLatch(clients);
        ScriptedPeripheral back =
                new ScriptedPeripheral(
                        "back",
                        address -> {
                            if (address < 0) {
                                RunningMachine.await(allHaveAsked);
                                sleep(100);
                            }
                            return address;
                        });
        AtomicInteger nested = new AtomicInteger();
        AtomicInteger deepest = new AtomicInteger();
        AtomicInteger served = new AtomicInteger();
        ScriptedPeripheral front =
                new ScriptedPeripheral(
                        "front",
                        address -> {
                            deepest.accumulateAndGet(nested.incrementAndGet(), Math::max);
                            try {
                                served.incrementAndGet();
                                return back.load(address);
                            } finally {
                                nested.decrementAndGet();
                            }
                        });
        List<ThreadedComponent> components = new ArrayList<>(List.of(back, front));
        components.add(ScriptedProcessor.stepping("other", 1, step -> back.load(-1)));
        for (int client = 0; client < clients; client++) {
            components.add(
                    ScriptedProcessor.stepping(
                            "client" + client,
                            rounds,
                            step -> {
                                if (step == 0) {
                                    allHaveAsked.countDown();
                                }
                                front.load(1);
                            }));
        }
        run(Waiting.frugal(), components.toArray(new ThreadedComponent[0]));
        assertThat(served.get()).isEqualTo(clients * rounds);
        assertThat(deepest.get()).isEqualTo(1);
    }

    /** Two circles, which share a component, and a crowd that is in neither. */
    @Test
    void circlesAreBrokenAndTheOthersWait() throws InterruptedException {
        int steps = 300;
        ScriptedPeripheral p = new ScriptedPeripheral("p", address -> 0);
        ScriptedPeripheral q = new ScriptedPeripheral("q", true, address -> 0);
        ScriptedPeripheral r = new ScriptedPeripheral("r", address -> 0);
        AtomicInteger deepest = new AtomicInteger();
        int[] nested = {0};
        p.handling(
                address -> {
                    deepest.accumulateAndGet(++nested[0], Math::max);
                    try {
                        return address == 0 ? 1 : q.load(address - 1);
                    } finally {
                        nested[0]--;
                    }
                });
        q.handling(address -> address == 0 ? 1 : r.load(address - 1));
        r.handling(address -> address == 0 ? 1 : p.load(address - 1));
        List<ThreadedComponent> components = new ArrayList<>(List.of(p, q, r));
        for (int asker = 0; asker < 8; asker++) {
            ScriptedPeripheral target = List.of(p, q, r).get(asker % 3);
            components.add(
                    ScriptedProcessor.stepping(
                            "cpu" + asker,
                            steps,
                            step -> assertThat(target.load(step % 5)).isEqualTo(1)));
        }
        run(Waiting.balanced(), components.toArray(new ThreadedComponent[0]));
        // A query of depth 4 comes to each component twice; a circle adds the query of one other.
        assertThat(deepest.get()).isLessThan(16);
    }

    @Test
    void halting3000PeripheralsTakesNoLongerForEachThanHalting300() {
        halt(300);
        long few = halt(300);
        long many = halt(3_000);
        // Ten times as many, and noise; a time that grows with the square would be a hundred.
        assertThat((double) many / few).isLessThan(50);
    }

    private static long halt(int count) {
        ThreadedComponent[] components = new ThreadedComponent[count + 1];
        for (int index = 0; index < count; index++) {
            components[index] = new ScriptedPeripheral("p" + index, address -> 0);
        }
        components[count] = ScriptedProcessor.stepping("cpu", 1, step -> {});
        ThreadedExecution execution = new ThreadedExecution(List.of(components));
        execution.start(StartOptions.defaults().peripheralThreads(2).waiting(Waiting.frugal()));
        try {
            execution.joinProcessors();
            long start = System.nanoTime();
            execution.join().orThrow();
            return Math.max(System.nanoTime() - start, Duration.ofMillis(2).toNanos());
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
