package first;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CounterTest {
    record Add(int amount) implements Request {}

    interface Sum {
        @Sends(Add.class)
        void add(int amount);
    }

    @Peripheral(base = U16.class, model = "Counter")
    static final class Counter {
        int total;

        @Handles(Add.class)
        void add(int amount) {
            total += amount;
        }

        @Handles(LoadRequest.class)
        int load(int address) {
            return total;
        }

        @Handles(SaveRequest.class)
        void save(int address, int value) {
            total = value;
        }
    }

    /** Adds 1, ten times. */
    @Processor(base = U16.class, model = "Adder")
    static final class Adder {
        private final boolean careful;
        private int left = 10;

        Adder(boolean careful) {
            this.careful = careful;
        }

        @Step
        void step(Bus bus, Sum sum) {
            if (careful) {
                sum.add(1);
            } else {
                int total = bus.load(0);
                Interleaving.yieldNow(); // here another thread may have its turn
                bus.save(0, total + 1);
            }
            left--;
            if (left == 0) {
                throw Terminated.with(0);
            }
        }
    }

    @MachineSpec
    interface Pair {
        Adder first();

        Adder second();

        @Mapped(from = 0, to = 0)
        Counter counter();
    }

    private static int total(boolean careful, long seed) throws InterruptedException {
        Counter counter = new Counter();
        Machine pair =
                CounterTest_PairMachine.builder()
                        .first(new Adder(careful))
                        .second(new Adder(careful))
                        .counter(counter)
                        .build();
        new Interleaving(seed).run(pair).orThrow();
        return counter.total;
    }

    @Test
    void noOrderLosesARequestToAdd() throws InterruptedException {
        for (long seed = 0; seed < 200; seed++) {
            assertThat(total(true, seed)).as("with seed %d", seed).isEqualTo(20);
        }
    }

    @Test
    void someOrderLosesWhatIsLoadedAddedAndSaved() throws InterruptedException {
        int lost = 0;
        for (long seed = 0; seed < 200; seed++) {
            lost += total(false, seed) < 20 ? 1 : 0;
        }

        assertThat(lost).isPositive();
    }
}
