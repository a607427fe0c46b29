package dev.modvm.benchmarks.threads;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
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
 * What it costs to hand a request to another thread and to get the answer back, with what the JDK
 * has for that, and with two fields that both threads spin on.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class HandOffs {
    private static final int EXCHANGES = 10_000;

    private final Multiplier multiplier = new Multiplier();

    /** Creates nothing; JMH calls it. */
    public HandOffs() {}

    /** A request, then its answer. It is made once, so that nothing is allocated. */
    private static final class Exchange {
        private int value;
        private boolean last;
    }

    /**
     * Two queues of the JDK with bounded arrays.
     *
     * @return the last answer
     * @throws InterruptedException if the thread is interrupted
     */
    @Benchmark
    @OperationsPerInvocation(EXCHANGES)
    public int arrayBlockingQueue() throws InterruptedException {
        return exchange(new ArrayBlockingQueue<>(1), new ArrayBlockingQueue<>(1));
    }

    /**
     * Two queues of the JDK in which a sender meets its receiver.
     *
     * @return the last answer
     * @throws InterruptedException if the thread is interrupted
     */
    @Benchmark
    @OperationsPerInvocation(EXCHANGES)
    public int synchronousQueue() throws InterruptedException {
        return exchange(new SynchronousQueue<>(), new SynchronousQueue<>());
    }

    /**
     * Two unbounded queues of the JDK.
     *
     * @return the last answer
     * @throws InterruptedException if the thread is interrupted
     */
    @Benchmark
    @OperationsPerInvocation(EXCHANGES)
    public int linkedTransferQueue() throws InterruptedException {
        return exchange(new LinkedTransferQueue<>(), new LinkedTransferQueue<>());
    }

    private int exchange(BlockingQueue<Exchange> requests, BlockingQueue<Exchange> answers)
            throws InterruptedException {
        Thread other =
                new Thread(
                        () -> {
                            try {
                                answer(requests, answers);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        other.start();
        Exchange exchange = new Exchange();
        exchange.value = 1;
        for (int i = 1; i <= EXCHANGES; i++) {
            exchange.last = i == EXCHANGES;
            requests.put(exchange);
            exchange = answers.take();
        }
        other.join();
        return exchange.value;
    }

    private void answer(BlockingQueue<Exchange> requests, BlockingQueue<Exchange> answers)
            throws InterruptedException {
        boolean last;
        do {
            Exchange exchange = requests.take();
            exchange.value = multiplier.multiply(exchange.value, 5);
            last = exchange.last;
            answers.put(exchange);
        } while (!last);
    }

    /** Two turns, each of which one thread waits for without ever letting go of its core. */
    private static final class Spinning {
        private volatile int asked;
        private volatile int answered;
        private int value = 1;
    }

    /**
     * Two fields that both threads spin on. It needs two cores.
     *
     * @return the last answer
     * @throws InterruptedException if the thread is interrupted
     */
    @Benchmark
    @OperationsPerInvocation(EXCHANGES)
    public int spinning() throws InterruptedException {
        Spinning turns = new Spinning();
        Thread other =
                new Thread(
                        () -> {
                            for (int i = 1; i <= EXCHANGES; i++) {
                                while (turns.asked != i) {
                                    Thread.onSpinWait();
                                }
                                turns.value = multiplier.multiply(turns.value, 5);
                                turns.answered = i;
                            }
                        });
        other.start();
        for (int i = 1; i <= EXCHANGES; i++) {
            turns.asked = i;
            while (turns.answered != i) {
                Thread.onSpinWait();
            }
        }
        other.join();
        return turns.value;
    }
}
