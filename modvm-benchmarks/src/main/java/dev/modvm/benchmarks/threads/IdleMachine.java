package dev.modvm.benchmarks.threads;

import com.sun.management.OperatingSystemMXBean;
import dev.modvm.runtime.MachineHandle;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * Starts a machine with nothing to do: nine idle peripherals, and a processor that waits for its
 * host. Prints how many nanoseconds of processor time the process takes meanwhile, and how many
 * passed.
 */
public final class IdleMachine {
    private IdleMachine() {}

    /**
     * Runs the machine.
     *
     * @param arguments for how many milliseconds, after as many in which it settles
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String... arguments) throws InterruptedException {
        Duration time = Duration.ofMillis(Long.parseLong(arguments[0]));
        CountDownLatch end = new CountDownLatch(1);
        try (MachineHandle handle = Starts.ten(new WaitingAsker(end)).start()) {
            handle.join(time);
            OperatingSystemMXBean system =
                    (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long began = System.nanoTime();
            long taken = system.getProcessCpuTime();
            handle.join(time);
            System.out.println(
                    (system.getProcessCpuTime() - taken) + " " + (System.nanoTime() - began));
            end.countDown();
            handle.join().orThrow();
        }
    }

    /** Waits for its host in its first step. */
    private static final class WaitingAsker extends Asker {
        private final CountDownLatch end;

        WaitingAsker(CountDownLatch end) {
            super(0);
            this.end = end;
        }

        @Override
        void step(Products products) {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            super.step(products);
        }
    }
}
