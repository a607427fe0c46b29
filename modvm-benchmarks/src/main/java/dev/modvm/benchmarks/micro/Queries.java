package dev.modvm.benchmarks.micro;

import dev.modvm.annotations.Handles;
import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.Processor;
import dev.modvm.annotations.Sends;
import dev.modvm.annotations.Step;
import dev.modvm.annotations.U16;
import dev.modvm.runtime.FrontEnd;
import dev.modvm.runtime.Machine;
import dev.modvm.runtime.Reply;
import dev.modvm.runtime.Request;
import dev.modvm.runtime.Response;
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
 * What one query costs that a processor asks a peripheral: over a typed port, over an untyped
 * channel, and as a call that somebody wrote by hand.
 *
 * <p>The typed query allocates nothing. The untyped one needs a record for the request, and one for
 * the answer with the boxed value, as far as the compiler does not see through them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(BusAccess.OPERATIONS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Queries {
    private static final int QUERIES_OF_A_STEP = 1_000;

    private final Asker asker = new Asker();
    private final Multiplier multiplier = new Multiplier();
    private final Machine machine =
            Queries_BoardMachine.builder().asker(asker).multiplier(multiplier).build();

    /** Creates the machine; JMH calls it. */
    public Queries() {}

    /**
     * Asks over a port of the user's own, whose method passes what it is given.
     *
     * @return the last answer
     */
    @Benchmark
    public int typed() {
        asker.typed = true;
        return run();
    }

    /**
     * Asks over a channel, with records.
     *
     * @return the last answer
     */
    @Benchmark
    public int untyped() {
        asker.typed = false;
        return run();
    }

    /**
     * For comparison: calls the peripheral's handler, without a machine.
     *
     * @return the last answer
     */
    @Benchmark
    public int direct() {
        int value = asker.value;
        for (int i = 0; i < BusAccess.OPERATIONS; i++) {
            value = multiplier.multiply(value, 5);
        }
        asker.value = value;
        return value;
    }

    private int run() {
        machine.run(BusAccess.OPERATIONS).orThrow();
        return asker.value;
    }

    /** A processor and whom it asks. */
    @MachineSpec
    interface Board {
        Asker asker();

        Multiplier multiplier();
    }

    /**
     * Asks for a product.
     *
     * @param left one factor
     * @param right the other
     */
    record Multiply(int left, int right) implements Request {}

    /** The typed port. */
    interface Products {
        @Sends(Multiply.class)
        int multiply(int left, int right);
    }

    /** Asks {@value #QUERIES_OF_A_STEP} times in a step, which takes as many cycles. */
    @Processor(base = U16.class, model = "Asker")
    static final class Asker {
        private boolean typed;
        private int value = 1;

        @Step
        int step(Products products, FrontEnd<U16> channel) {
            int last = value;
            if (typed) {
                for (int i = 0; i < QUERIES_OF_A_STEP; i++) {
                    last = products.multiply(last, 5);
                }
            } else {
                for (int i = 0; i < QUERIES_OF_A_STEP; i++) {
                    last = product(channel.query(new Multiply(last, 5)));
                }
            }
            value = last;
            return QUERIES_OF_A_STEP;
        }

        private static int product(Response response) {
            if (response instanceof Reply<?> reply && reply.value() instanceof Integer product) {
                return product;
            }
            throw new IllegalStateException("expected a product, got " + response);
        }
    }

    /** Gives the lower 16 bits of a product, plus one. */
    @Peripheral(base = U16.class, model = "Multiplier")
    static final class Multiplier {
        @Handles(Multiply.class)
        int multiply(int left, int right) {
            return left * right + 1 & 0xFFFF;
        }
    }
}
