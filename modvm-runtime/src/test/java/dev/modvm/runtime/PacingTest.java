package dev.modvm.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modvm.runtime.assembly.AssembledMachine;
import dev.modvm.runtime.assembly.Parts;
import dev.modvm.runtime.fused.FusedExecution;
import dev.modvm.runtime.fused.ScriptedProcessor;
import dev.modvm.runtime.threaded.ThreadedExecution;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PacingTest {
    private static final long NTSC = 1_789_773;
    private static final long SLICE = NTSC / 250;
    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1000 * MILLISECOND;

    /** Not far from the largest long: the host's time may wrap around. */
    private static final long BEGINNING = Long.MAX_VALUE - 3 * SECOND;

    private final SimulatedTime host = new SimulatedTime();

    @AfterEach
    void leaveNoInterrupt() {
        var unused = Thread.interrupted();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 249, 44_100, NTSC, 3_579_545, Integer.MAX_VALUE})
    void anHourTakesAnHour(long hertz) throws Exception {
        host.oversleeping = 100_000;
        long limit = 3600 * hertz + hertz / 3;
        pacing(hertz).run(new CountedMachine(), limit);
        assertThat(host.elapsed()).isBetween(nanos(limit, hertz), nanos(limit, hertz) + 100_000);
    }

    @Test
    void everySliceEndsOnTime() throws Exception {
        long[] cycles = {0};
        CountedMachine machine =
                new CountedMachine(
                        slice -> {
                            assertThat(host.elapsed()).isEqualTo(nanos(cycles[0], NTSC));
                            assertThat(slice).isBetween(1L, SLICE);
                            cycles[0] += slice;
                        });
        pacing(NTSC).run(machine, 3 * NTSC + 1);
        assertThat(cycles[0]).isEqualTo(3 * NTSC + 1);
        assertThat(host.elapsed()).isEqualTo(nanos(cycles[0], NTSC));
    }

    @Test
    void timeGoesOnBetweenCalls() throws Exception {
        Pacing pacing = pacing(NTSC);
        for (int frame = 0; frame < 1000; frame++) {
            pacing.run(new CountedMachine(), 29_780);
            host.now += 5 * MILLISECOND;
        }
        assertThat(host.elapsed() - 5 * MILLISECOND).isEqualTo(nanos(29_780_000, NTSC));
        assertThat(pacing.forgiven()).isZero();
    }

    @Test
    void aLateMachineCatchesUp() throws Exception {
        CountedMachine machine = new CountedMachine();
        machine.delayAt(10, 500 * MILLISECOND);
        Pacing pacing = pacing(NTSC);
        pacing.run(machine, 200 * SLICE);
        assertThat(host.elapsed()).isEqualTo(nanos(200 * SLICE, NTSC));
        assertThat(host.parks).isBetween(60, 80);
        assertThat(pacing.forgiven()).isZero();
    }

    @Test
    void aMachineThatIsTooLateIsForgiven() throws Exception {
        CountedMachine machine = new CountedMachine();
        machine.delayAt(10, 3600 * SECOND);
        Pacing pacing = pacing(NTSC);
        pacing.run(machine, 200 * SLICE);
        // The tenth slice takes an hour instead of its own time; all others theirs.
        long forgiven = 3600 * SECOND - (nanos(10 * SLICE, NTSC) - nanos(9 * SLICE, NTSC));
        assertThat(host.elapsed())
                .isBetween(
                        nanos(200 * SLICE, NTSC) + forgiven,
                        nanos(200 * SLICE, NTSC) + forgiven + 1);
        assertThat(host.parks).isEqualTo(199);
        assertThat(pacing.forgiven()).isEqualTo(Duration.ofNanos(forgiven));
    }

    @Test
    void theBoundIsTheUsers() throws Exception {
        CountedMachine machine = new CountedMachine();
        machine.delayAt(10, 500 * MILLISECOND);
        Pacing pacing = pacing(NTSC).catchingUp(Duration.ZERO);
        pacing.run(machine, 200 * SLICE);
        assertThat(pacing.forgiven()).isBetween(Duration.ofMillis(490), Duration.ofMillis(500));
        assertThat(host.parks).isEqualTo(199);

        CountedMachine patient = new CountedMachine();
        patient.delayAt(10, 3600 * SECOND);
        Pacing unforgiving = pacing(NTSC).catchingUp(Duration.ofSeconds(Long.MAX_VALUE));
        host.parks = 0;
        unforgiving.run(patient, 200 * SLICE);
        assertThat(unforgiving.forgiven()).isZero();
        assertThat(host.parks).isEqualTo(9);
    }

    @Test
    void sleepMayEndEarly() throws Exception {
        host.longestPark = 100_000;
        pacing(NTSC).run(new CountedMachine(), 10 * SLICE);
        assertThat(host.elapsed()).isEqualTo(nanos(10 * SLICE, NTSC));
    }

    @Test
    void anInterruptKeepsTheMachineFromRunning() {
        CountedMachine machine = new CountedMachine();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> pacing(NTSC).run(machine, 100 * SLICE))
                .isInstanceOf(InterruptedException.class);
        assertThat(machine.slices).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void anInterruptEndsTheSleep() throws Exception {
        CountedMachine machine = new CountedMachine();
        Pacing pacing = pacing(NTSC);
        host.longestPark = 100_000;
        host.onPark = () -> Thread.currentThread().interrupt();
        assertThatThrownBy(() -> pacing.run(machine, 100 * SLICE))
                .isInstanceOf(InterruptedException.class);
        assertThat(machine.slices).containsExactly(SLICE);
        assertThat(host.elapsed()).isEqualTo(100_000);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();

        host.onPark = () -> {};
        host.now += 500 * MILLISECOND;
        long before = host.elapsed();
        pacing.run(machine, 20 * SLICE);
        assertThat(host.elapsed() - before).isEqualTo(nanos(20 * SLICE, NTSC));
    }

    @Test
    void anInterruptStopsAMachineThatIsTooSlowToSleep() {
        CountedMachine machine = new CountedMachine(slice -> host.now += SECOND);
        machine.onSlice(5, () -> Thread.currentThread().interrupt());
        assertThatThrownBy(() -> pacing(NTSC).run(machine, 100 * SLICE))
                .isInstanceOf(InterruptedException.class);
        assertThat(machine.slices).hasSize(5);
        assertThat(host.parks).isZero();
    }

    @Test
    void aLifeThatEndsIsNotBegunAgain() throws Exception {
        SteppedMachine machine = new SteppedMachine(100_000);
        Pacing pacing = pacing(NTSC);
        MachineOutcome outcome = pacing.run(machine).orThrow();
        assertThat(outcome.component("cpu").status()).isEqualTo(ComponentStatus.ENDED);
        assertThat(machine.steps).isEqualTo(100_000);
        assertThat(machine.lives).isEqualTo(1);

        host.now += 500 * MILLISECOND;
        long before = host.elapsed();
        pacing.run(machine, 20 * SLICE);
        assertThat(machine.lives).isEqualTo(2);
        assertThat(host.elapsed() - before).isEqualTo(nanos(20 * SLICE, NTSC));
    }

    @Test
    void noCyclesOnlyBoot() throws Exception {
        SteppedMachine machine = new SteppedMachine(100);
        MachineOutcome outcome = pacing(NTSC).run(machine, 0);
        assertThat(outcome.component("cpu").status()).isEqualTo(ComponentStatus.RUNNING);
        assertThat(machine.lives).isEqualTo(1);
        assertThat(machine.steps).isZero();
        assertThat(host.parks).isZero();
    }

    @Test
    void onRealTimeTheProcessorOfTheHostIsIdle() throws Exception {
        SteppedMachine machine = new SteppedMachine(Integer.MAX_VALUE);
        long cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long before = System.nanoTime();
        Pacing.at(1_000_000).run(machine, 1_000_000).orThrow();
        long elapsed = System.nanoTime() - before;
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBefore;
        assertThat(elapsed).isGreaterThanOrEqualTo(SECOND);
        assertThat(cpu).isBetween(0L, SECOND / 2);
        assertThat(machine.steps).isEqualTo(500_000);
    }

    @Test
    void whoIsEarlySleepsUntilAnInterrupt() throws Exception {
        SteppedMachine machine = new SteppedMachine(Integer.MAX_VALUE);
        Pacing pacing = Pacing.at(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                pacing.run(machine);
                            } catch (InterruptedException interrupted) {
                                thrown.set(interrupted);
                            }
                        });
        thread.setDaemon(true);
        thread.start();
        while (LockSupport.getBlocker(thread) != pacing
                || thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        thread.interrupt();
        thread.join();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void impossibleValuesAreRefused() {
        assertThatThrownBy(() -> Pacing.at(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 0");
        assertThatThrownBy(() -> Pacing.at(1L << 31))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2,147,483,647 Hz");
        assertThatThrownBy(() -> Pacing.at(1).catchingUp(Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pacing.at(1).run(new SteppedMachine(1), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Pacing pacing(long hertz) {
        return new Pacing(hertz, SECOND, host);
    }

    /** When a cycle begins, computed without a limit to the numbers. */
    private static long nanos(long cycles, long hertz) {
        return BigInteger.valueOf(cycles)
                .multiply(BigInteger.valueOf(SECOND))
                .divide(BigInteger.valueOf(hertz))
                .longValueExact();
    }

    /** A host whose time goes on only while somebody sleeps. */
    private static final class SimulatedTime implements HostTime {
        private final Random random = new Random(1);
        private long now = BEGINNING;
        private int parks;
        private int oversleeping;
        private long longestPark = Long.MAX_VALUE;
        private Runnable onPark = () -> {};

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public void park(Object blocker, long nanos) {
            assertThat(nanos).isPositive();
            parks++;
            now += Math.min(longestPark, nanos);
            now += oversleeping == 0 ? 0 : random.nextInt(oversleeping);
            onPark.run();
        }

        long elapsed() {
            return now - BEGINNING;
        }
    }

    private interface SliceAction {
        void run(long slice);
    }

    /** A machine that runs for ever, and remembers its first slices. */
    private final class CountedMachine implements Machine {
        private static final int REMEMBERED = 1000;

        private final MachineOutcome running =
                new MachineOutcome(
                        List.of(
                                new ComponentOutcome(
                                        new Metadata("cpu", "CPU", ComponentKind.PROCESSOR),
                                        ComponentStatus.RUNNING,
                                        java.util.OptionalLong.empty(),
                                        java.util.Optional.empty())));
        private final List<Long> slices = new ArrayList<>();
        private final SliceAction action;
        private int special;
        private Runnable onSpecial = () -> {};

        CountedMachine() {
            this(slice -> {});
        }

        CountedMachine(SliceAction action) {
            this.action = action;
        }

        void onSlice(int number, Runnable then) {
            special = number;
            onSpecial = then;
        }

        void delayAt(int number, long nanos) {
            onSlice(number, () -> host.now += nanos);
        }

        @Override
        public MachineOutcome run() {
            throw new AssertionError("runs in slices");
        }

        @Override
        public MachineOutcome run(long limit) {
            if (slices.size() < REMEMBERED) {
                slices.add(limit);
                if (slices.size() == special) {
                    onSpecial.run();
                }
            }
            action.run(limit);
            return running;
        }

        @Override
        public MachineHandle start() {
            throw new AssertionError("is fused");
        }

        @Override
        public MachineHandle start(StartOptions options) {
            throw new AssertionError("is fused");
        }

        @Override
        public List<Metadata> metadata() {
            throw new AssertionError("is nobody's business");
        }

        @Override
        public String drawing() {
            throw new AssertionError("is nobody's business");
        }
    }

    /** A machine with a processor that ends after some steps, of two cycles each. */
    private static final class SteppedMachine extends AssembledMachine {
        private final int end;
        private int steps;
        private int lives;

        SteppedMachine(int end) {
            super(parts());
            this.end = end;
        }

        private static Parts parts() {
            Parts parts = new Parts();
            parts.processor("cpu", "CPU", new Object());
            return parts;
        }

        @Override
        protected FusedExecution assembleFused() {
            lives++;
            steps = 0;
            return new FusedExecution(List.of(new ScriptedProcessor("cpu", this::step)));
        }

        private int step() {
            if (steps == end) {
                throw Terminated.with(0);
            }
            steps++;
            return 2;
        }

        @Override
        protected ThreadedExecution assembleThreaded() {
            throw new AssertionError("is fused");
        }

        @Override
        public String drawing() {
            throw new AssertionError("is nobody's business");
        }
    }
}
