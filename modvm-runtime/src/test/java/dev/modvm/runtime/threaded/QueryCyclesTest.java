package dev.modvm.runtime.threaded;

import static dev.modvm.runtime.threaded.RunningMachine.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.MachineOutcome;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class QueryCyclesTest {
    private static final int ROUNDS = 20_000;

    private static final int TIMES = 5_000;

    @Test
    void twoPeripheralsThatAskEachOtherDoNotDeadlock() {
        ScriptedPeripheral p = new ScriptedPeripheral("p", address -> 0);
        ScriptedPeripheral q = new ScriptedPeripheral("q", address -> 0);
        p.handling(hops -> hops == 0 ? 1 : 1 + q.load(hops - 1));
        q.handling(hops -> hops == 0 ? 1 : 1 + p.load(hops - 1));
        RunningMachine.run(
                p,
                q,
                ScriptedProcessor.stepping("cpu0", TIMES, step -> assertHops(p, 2)),
                ScriptedProcessor.stepping("cpu1", TIMES, step -> assertHops(q, 2)),
                ScriptedProcessor.stepping("cpu2", TIMES, step -> assertHops(p, 3)),
                ScriptedProcessor.stepping("cpu3", TIMES, step -> assertHops(q, 5)));
        assertThat(p.intrusions).hasValue(0);
        assertThat(q.intrusions).hasValue(0);
    }

    private static void assertHops(ScriptedPeripheral first, int hops) {
        assertThat(first.load(hops)).isEqualTo(hops + 1);
    }

    @Test
    void threePeripheralsInOppositeDirectionsDoNotDeadlock() {
        ScriptedPeripheral[] ring = new ScriptedPeripheral[3];
        for (int index = 0; index < ring.length; index++) {
            ring[index] = new ScriptedPeripheral("p" + index, address -> 0);
        }
        for (int index = 0; index < ring.length; index++) {
            int left = (index + 2) % 3;
            int right = (index + 1) % 3;
            // Even addresses go round one way, odd ones the other.
            ring[index].handling(
                    address ->
                            address < 2
                                    ? 1
                                    : 1 + ring[address % 2 == 0 ? left : right].load(address - 2));
        }
        ThreadedComponent[] machine = new ThreadedComponent[9];
        System.arraycopy(ring, 0, machine, 0, 3);
        for (int cpu = 0; cpu < 6; cpu++) {
            ScriptedPeripheral first = ring[cpu % 3];
            int address = 8 + cpu / 3;
            machine[cpu + 3] =
                    ScriptedProcessor.stepping(
                            "cpu" + cpu,
                            TIMES / 2,
                            step -> assertThat(first.load(address)).isEqualTo(5));
        }
        RunningMachine.run(machine);
        for (ScriptedPeripheral peripheral : ring) {
            assertThat(peripheral.intrusions).hasValue(0);
        }
    }

    @Test
    void everyPartOfAChainIsServedWhileItsThreadWaits() throws Exception {
        // cpu0 asks p, p asks q, q is busy with cpu1's request, which asks p: nested in p's wait.
        CountDownLatch pIsIn = new CountDownLatch(1);
        CountDownLatch qIsIn = new CountDownLatch(1);
        ScriptedPeripheral p = new ScriptedPeripheral("p", address -> 0);
        ScriptedPeripheral q = new ScriptedPeripheral("q", address -> 0);
        p.handling(
                address -> {
                    if (address == 0) {
                        return 7;
                    }
                    pIsIn.countDown();
                    RunningMachine.await(qIsIn);
                    return q.load(0);
                });
        q.handling(
                address -> {
                    if (address == 0) {
                        return 8;
                    }
                    qIsIn.countDown();
                    RunningMachine.await(pIsIn);
                    return p.load(0);
                });
        RunningMachine.run(
                p,
                q,
                ScriptedProcessor.stepping("cpu0", 1, step -> assertThat(p.load(1)).isEqualTo(8)),
                ScriptedProcessor.stepping("cpu1", 1, step -> assertThat(q.load(1)).isEqualTo(7)));
    }

    @Test
    void threadsInACircleThatHaveSentBeforeTheyAskBreakIt() {
        // Neither query may overtake its message, and whoever could handle that waits itself.
        int[] handled = {0, 0};
        ScriptedPeripheral p = new ScriptedPeripheral("p", address -> 0);
        ScriptedPeripheral q = new ScriptedPeripheral("q", address -> 0);
        p.handling(message -> sendThenAsk(message, q, handled, 0));
        q.handling(message -> sendThenAsk(message, p, handled, 1));
        RunningMachine.run(
                p,
                q,
                ScriptedProcessor.stepping("cpu0", ROUNDS, step -> p.load(1)),
                ScriptedProcessor.stepping("cpu1", ROUNDS, step -> q.load(1)));
        assertThat(handled).containsExactly(ROUNDS, ROUNDS);
    }

    private static int sendThenAsk(int message, ScriptedPeripheral other, int[] handled, int self) {
        if (message == 1) {
            other.tell(0);
            return other.load(-1);
        }
        if (message == 0) {
            handled[self]++;
        }
        return message;
    }

    @Test
    void anEndlessCycleFailsAndHangsNobody() {
        ScriptedPeripheral p = new ScriptedPeripheral("p", address -> 0);
        ScriptedPeripheral q = new ScriptedPeripheral("q", address -> 0);
        p.handling(address -> q.load(address));
        q.handling(address -> p.load(address));
        MachineOutcome outcome =
                RunningMachine.runToEnd(
                        p,
                        q,
                        ScriptedProcessor.stepping("cpu0", 1, step -> p.load(0)),
                        ScriptedProcessor.stepping("cpu1", 1, step -> q.load(0)));
        assertThat(status(outcome, "cpu0")).isEqualTo(ComponentStatus.FAILED);
        assertThat(status(outcome, "cpu1")).isEqualTo(ComponentStatus.FAILED);
    }

    @Test
    void aComponentThatEndsInANestedHandlerIsHaltedWhenNothingIsNested() {
        AtomicInteger nesting = new AtomicInteger();
        AtomicInteger nestingAtHalt = new AtomicInteger(-1);
        ScriptedPeripheral p = new ScriptedPeripheral("p", address -> 0);
        ScriptedPeripheral q = new ScriptedPeripheral("q", address -> 0);
        p.handling(
                address -> {
                    nesting.incrementAndGet();
                    try {
                        if (address == 0) {
                            throw new IllegalStateException("nested");
                        }
                        return q.load(0);
                    } finally {
                        nesting.decrementAndGet();
                    }
                });
        q.handling(address -> p.load(0));
        p.halting(() -> nestingAtHalt.set(nesting.get()));
        MachineOutcome outcome =
                RunningMachine.runToEnd(
                        p, q, ScriptedProcessor.stepping("cpu", 1, step -> p.load(1)));
        assertThat(nestingAtHalt).hasValue(0);
        assertThat(outcome.component("p").failure().orElseThrow()).hasMessage("nested");
        assertThat(outcome.component("q").failure().orElseThrow())
                .hasMessageContaining("p has failed");
        assertThat(outcome.component("cpu").failure().orElseThrow())
                .hasMessageContaining("p has failed");
    }
}
