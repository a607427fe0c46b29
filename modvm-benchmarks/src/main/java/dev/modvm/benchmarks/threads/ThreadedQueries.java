package dev.modvm.benchmarks.threads;

import dev.modvm.runtime.Machine;
import dev.modvm.runtime.MachineHandle;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a query of a started machine costs, per query. The machine is started and joined for each
 * measurement, which is small beside {@value #QUERIES} queries.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ThreadedQueries {
    /** How many queries a machine makes before it ends. */
    static final int QUERIES = 2_000_000;

    /** The same, where each query goes to another thread and back. */
    private static final int EXCHANGES = 50_000;

    private final Asker asker = new Asker(QUERIES);
    private final Machine typed =
            Boards_TypedMachine.builder()
                    .asker(asker)
                    .multiplier(new Multiplier())
                    .spare(new Multiplier())
                    .build();

    private final UntypedAsker untypedAsker = new UntypedAsker(QUERIES);
    private final Machine untyped =
            Boards_UntypedMachine.builder()
                    .asker(untypedAsker)
                    .multiplier(new Multiplier())
                    .spare(new Multiplier())
                    .build();

    private final Asker askerOfConfined = new Asker(EXCHANGES);
    private final Machine confined =
            Boards_ConfinedMachine.builder()
                    .asker(askerOfConfined)
                    .multiplier(new ConfinedMultiplier())
                    .build();

    private final Asker[] askers = askers();
    private final Machine crowd = Shares.crowd(askers);

    private final ReentrantLock lock = new ReentrantLock();
    private final Multiplier multiplier = new Multiplier();

    /** Creates the machines; JMH calls it. */
    public ThreadedQueries() {}

    private static Asker[] askers() {
        Asker[] askers = new Asker[8];
        for (int i = 0; i < askers.length; i++) {
            askers[i] = new Asker(QUERIES);
        }
        return askers;
    }

    /**
     * Asks a peripheral that is idle over a typed port.
     *
     * @return the last answer
     * @throws InterruptedException if the thread is interrupted
     */
    @Benchmark
    @OperationsPerInvocation(QUERIES)
    public int typed() throws InterruptedException {
        run(typed);
        return asker.value();
    }

    /**
     * Asks a peripheral that is idle over a channel.
     *
     * @return the last answer
     * @throws InterruptedException if the thread is interrupted
     */
    @Benchmark
    @OperationsPerInvocation(QUERIES)
    public int untyped() throws InterruptedException {
        run(untyped);
        return untypedAsker.value();
    }

    /**
     * Asks a peripheral that only its own thread executes.
     *
     * @return the last answer
     * @throws InterruptedException if the thread is interrupted
     */
    @Benchmark
    @OperationsPerInvocation(EXCHANGES)
    public int confined() throws InterruptedException {
        run(confined);
        return askerOfConfined.value();
    }

    /**
     * Eight processors ask the same peripheral as fast as they can.
     *
     * @return the last answer that one of them got
     * @throws InterruptedException if the thread is interrupted
     */
    @Benchmark
    @OperationsPerInvocation(8 * QUERIES)
    public int crowd() throws InterruptedException {
        run(crowd);
        return askers[0].value();
    }

    /**
     * For comparison: calls the peripheral's handler under a lock that nobody else wants.
     *
     * @return the last answer
     */
    @Benchmark
    @OperationsPerInvocation(QUERIES)
    public int lock() {
        int value = 1;
        for (int i = 0; i < QUERIES; i++) {
            lock.lock();
            try {
                value = multiplier.multiply(value, 5);
            } finally {
                lock.unlock();
            }
        }
        return value;
    }

    private static void run(Machine machine) throws InterruptedException {
        try (MachineHandle handle = machine.start()) {
            handle.join().orThrow();
        }
    }
}
