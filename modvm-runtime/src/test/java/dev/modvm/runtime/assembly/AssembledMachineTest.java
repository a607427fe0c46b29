package dev.modvm.runtime.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modvm.runtime.ComponentKind;
import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.MachineHandle;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.Terminated;
import dev.modvm.runtime.fused.FusedExecution;
import dev.modvm.runtime.fused.FusedProcessor;
import dev.modvm.runtime.threaded.ThreadedExecution;
import dev.modvm.runtime.threaded.ThreadedProcessor;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AssembledMachineTest {
    private static final Metadata CPU = new Metadata("cpu", "CPU", ComponentKind.PROCESSOR);

    private int steps;
    private int boots;

    /** What the processor does at its third step, before it ends. */
    private Runnable lastStep = () -> {};

    private final AssembledMachine machine = new MachineOfOne();

    private void step() {
        if (++steps % 3 == 0) {
            lastStep.run();
            throw Terminated.with(steps);
        }
    }

    /** A machine of one processor, which ends at every third step. */
    private final class MachineOfOne extends AssembledMachine {
        MachineOfOne() {
            super(parts());
        }

        private static Parts parts() {
            Parts parts = new Parts();
            parts.processor("cpu", "CPU", new Object());
            return parts;
        }

        @Override
        protected FusedExecution assembleFused() {
            return new FusedExecution(List.of(new FusedCpu()));
        }

        @Override
        protected ThreadedExecution assembleThreaded() {
            return new ThreadedExecution(List.of(new ThreadedCpu()));
        }

        @Override
        public String drawing() {
            return "a CPU\n";
        }
    }

    private final class FusedCpu extends FusedProcessor {
        FusedCpu() {
            super(CPU);
        }

        @Override
        protected void boot() {
            boots++;
        }

        @Override
        protected void steps() {
            do {
                step();
                advance(1);
            } while (!isAlarmed());
        }
    }

    private final class ThreadedCpu extends ThreadedProcessor {
        ThreadedCpu() {
            super(CPU);
        }

        @Override
        protected void boot() {
            boots++;
        }

        @Override
        protected void step() {
            AssembledMachineTest.this.step();
        }
    }

    @Test
    void theComponentsAreDescribed() {
        assertThat(machine.metadata()).containsExactly(CPU);
    }

    @Test
    void eachLifeBootsAnewInEitherExecution() throws Exception {
        assertThat(machine.run().component("cpu").code()).hasValue(3);
        try (MachineHandle handle = machine.start()) {
            assertThat(handle.join().component("cpu").code()).hasValue(6);
        }
        assertThat(machine.run().component("cpu").code()).hasValue(9);
        assertThat(boots).isEqualTo(3);
    }

    @Test
    void slicesBelongToOneLife() {
        assertThat(machine.run(2).component("cpu").status()).isEqualTo(ComponentStatus.RUNNING);
        assertThat(machine.run(1).component("cpu").status()).isEqualTo(ComponentStatus.ENDED);
        assertThat(boots).isEqualTo(1);
        machine.run(1);
        assertThat(boots).isEqualTo(2);
    }

    @Test
    void aNegativeLimitIsRefused() {
        assertThatThrownBy(() -> machine.run(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLifeThatHasBegunFusedIsNotContinuedThreaded() {
        machine.run(1);
        assertThatThrownBy(machine::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("run(limit) has begun");
        machine.run();
        machine.start().close();
    }

    @Test
    void aRunningMachineStartsNoSecondLife() throws Exception {
        CountDownLatch inStep = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        lastStep =
                () -> {
                    inStep.countDown();
                    await(release);
                };
        try (MachineHandle handle = machine.start()) {
            inStep.await();
            refusesToStart();
            release.countDown();
            handle.join().orThrow();
        }
        machine.run().orThrow();
    }

    @Test
    void aMachineThatAnotherThreadRunsStartsNoSecondLife() throws Exception {
        CountDownLatch inStep = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        lastStep =
                () -> {
                    inStep.countDown();
                    await(release);
                };
        CompletableFuture<?> running = CompletableFuture.runAsync(machine::run);
        inStep.await();
        refusesToStart();
        release.countDown();
        running.join();
        machine.run().orThrow();
    }

    @Test
    void aComponentCanNotRunItsOwnMachine() {
        lastStep = this::refusesToStart;
        machine.run().orThrow();
    }

    private void refusesToStart() {
        assertThatThrownBy(machine::run).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> machine.run(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(machine::start).isInstanceOf(IllegalStateException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
