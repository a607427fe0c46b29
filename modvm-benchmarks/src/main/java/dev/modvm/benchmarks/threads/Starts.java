package dev.modvm.benchmarks.threads;

import dev.modvm.runtime.Machine;
import dev.modvm.runtime.MachineHandle;
import dev.modvm.runtime.MachineOutcome;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to start a machine of ten components and to wait for its end. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Starts {
    private static final int THREADS = 10;

    private final Machine machine = ten(new Asker(0));

    /** Creates the machine; JMH calls it. */
    public Starts() {}

    /**
     * Builds a machine of ten components, of which nine have nothing to do.
     *
     * @param asker its processor
     * @return the machine, not started
     */
    static Machine ten(Asker asker) {
        return Boards_TenMachine.builder()
                .asker(asker)
                .multiplier(new Multiplier())
                .first(new Idle())
                .second(new Idle())
                .third(new Idle())
                .fourth(new Idle())
                .fifth(new Idle())
                .sixth(new Idle())
                .seventh(new Idle())
                .eighth(new Idle())
                .build();
    }

    /**
     * A machine whose processor ends at once.
     *
     * @return how it ended
     * @throws InterruptedException if the thread is interrupted
     */
    @Benchmark
    public MachineOutcome tenComponents() throws InterruptedException {
        try (MachineHandle handle = machine.start()) {
            return handle.join().orThrow();
        }
    }

    /**
     * For comparison: ten threads that end at once.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    @Benchmark
    public void tenThreads() throws InterruptedException {
        Thread[] threads = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            threads[i] = new Thread(() -> {});
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
