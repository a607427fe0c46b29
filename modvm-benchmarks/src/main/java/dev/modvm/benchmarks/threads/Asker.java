package dev.modvm.benchmarks.threads;

import dev.modvm.annotations.Boot;
import dev.modvm.annotations.Port;
import dev.modvm.annotations.Processor;
import dev.modvm.annotations.Step;
import dev.modvm.annotations.U16;
import dev.modvm.runtime.Terminated;

/** Asks {@value #QUERIES_OF_A_STEP} times in a step, and ends when it has asked often enough. */
@Processor(base = U16.class, model = "Asker")
class Asker {
    /** How often it asks in a step. */
    static final int QUERIES_OF_A_STEP = 1_000;

    private final long queries;
    private long asked;
    private int value = 1;

    /**
     * Creates a processor.
     *
     * @param queries after how many queries it ends; a multiple of {@value #QUERIES_OF_A_STEP}
     */
    Asker(long queries) {
        this.queries = queries;
    }

    @Boot
    void reset() {
        asked = 0;
    }

    @Step
    void step(@Port("multiplier") Products products) {
        if (asked == queries) {
            throw Terminated.with(0);
        }
        int last = value;
        for (int i = 0; i < QUERIES_OF_A_STEP; i++) {
            last = products.multiply(last, 5);
        }
        value = last;
        asked += QUERIES_OF_A_STEP;
    }

    /**
     * Returns the last answer.
     *
     * @return 16 bits
     */
    int value() {
        return value;
    }

    /**
     * Returns how often it has asked since it booted.
     *
     * @return the queries of its completed steps
     */
    long asked() {
        return asked;
    }
}
