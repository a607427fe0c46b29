package dev.modvm.benchmarks.micro;

import dev.modvm.annotations.Boot;
import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.Port;
import dev.modvm.annotations.Processor;
import dev.modvm.annotations.Step;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.Line;
import dev.modvm.runtime.Machine;
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
 * What a look at an interrupt line adds to a step. The operation is a whole step with one load and
 * one look, for a loop of looks within a step would be one look to the compiler; so the price of a
 * look is the difference to {@link #without}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(BusAccess.OPERATIONS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Lines {
    private final Looker looker = new Looker();
    private final InterruptSource source = new InterruptSource();
    private final Machine machine =
            Lines_BoardMachine.builder()
                    .looker(looker)
                    .source(source)
                    .ram(new BusAccess.Ram(BusAccess.sequence(1)))
                    .build();

    /** Creates the machine; JMH calls it. */
    public Lines() {}

    /**
     * Steps with a look at a line that nobody pulls.
     *
     * @return how many looks found the line raised: none
     */
    @Benchmark
    public int released() {
        return run(true, false);
    }

    /**
     * Steps with a look at a line that is pulled all the time.
     *
     * @return how many looks found the line raised, since the machine has booted: all
     */
    @Benchmark
    public int raised() {
        return run(true, true);
    }

    /**
     * For comparison: steps without a look.
     *
     * @return how many looks found the line raised: none
     */
    @Benchmark
    public int without() {
        return run(false, false);
    }

    private int run(boolean looks, boolean pulls) {
        looker.looks = looks;
        source.pulls = pulls;
        machine.run(BusAccess.OPERATIONS).orThrow();
        return looker.found;
    }

    /** A processor, what pulls its line, and what it loads from. */
    @MachineSpec
    interface Board {
        Looker looker();

        InterruptSource source();

        @Mapped(from = 0x0000, to = 0x00FF)
        BusAccess.Ram ram();
    }

    /**
     * Each step takes one cycle, loads a value, and looks at the line as of that cycle. Without the
     * load, steps that do not look would be a loop that the compiler keeps in registers, which no
     * real step is.
     */
    @Processor(base = U8.class, address = U16.class, model = "Looker")
    static final class Looker {
        private boolean looks;
        private long cycle;
        private int found;
        private int value;

        @Step
        void step(Bus bus, @Port("irq") Line irq) {
            if (looks && irq.isRaised(cycle)) {
                found++;
            }
            value = bus.load(value);
            cycle++;
        }
    }

    /** Pulls its line from boot on, or not at all. */
    @Peripheral(base = U8.class, address = U16.class, model = "Interrupt source")
    static final class InterruptSource {
        private boolean pulls;

        @Boot
        void boot(@Port("irq") Line irq) {
            if (pulls) {
                irq.raise();
            }
        }
    }
}
