package dev.modvm.benchmarks.threads;

import dev.modvm.annotations.Boot;
import dev.modvm.annotations.Port;
import dev.modvm.annotations.Processor;
import dev.modvm.annotations.Step;
import dev.modvm.annotations.U16;
import dev.modvm.runtime.FrontEnd;
import dev.modvm.runtime.Reply;
import dev.modvm.runtime.Response;
import dev.modvm.runtime.Terminated;

/** Asks as {@link Asker} does, over an untyped channel. */
@Processor(base = U16.class, model = "Untyped asker")
final class UntypedAsker {
    private final long queries;
    private long asked;
    private int value = 1;

    UntypedAsker(long queries) {
        this.queries = queries;
    }

    @Boot
    void reset() {
        asked = 0;
    }

    @Step
    void step(@Port("multiplier") FrontEnd<U16> channel) {
        if (asked == queries) {
            throw Terminated.with(0);
        }
        int last = value;
        for (int i = 0; i < Asker.QUERIES_OF_A_STEP; i++) {
            last = product(channel.query(new Multiply(last, 5)));
        }
        value = last;
        asked += Asker.QUERIES_OF_A_STEP;
    }

    int value() {
        return value;
    }

    private static int product(Response response) {
        if (response instanceof Reply<?> reply && reply.value() instanceof Integer product) {
            return product;
        }
        throw new IllegalStateException("expected a product, got " + response);
    }
}
