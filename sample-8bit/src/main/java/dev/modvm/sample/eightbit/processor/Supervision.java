package dev.modvm.sample.eightbit.processor;

import dev.modvm.runtime.Terminated;

/** What a {@link SupervisedProcessor} has been told, and what it has counted. */
final class Supervision {
    private static final int AT_RESET_VECTOR = -1;
    private static final int NONE_FETCHED = -1;

    private int startAddress = AT_RESET_VECTOR;
    private boolean endsAtStandstill;
    private long cycleLimit = Long.MAX_VALUE;

    private long cycles;
    private long instructions = NONE_FETCHED;
    private long firstCycle;
    private int lastStart = NONE_FETCHED;

    void startAt(int address) {
        startAddress = address & 0xFFFF;
    }

    void endAtStandstill() {
        endsAtStandstill = true;
    }

    void endAfter(long limit) {
        cycleLimit = limit;
    }

    /**
     * Forgets all counts.
     *
     * @param vectored where the processor would start
     * @return where it starts
     */
    int begin(int vectored) {
        cycles = 0;
        instructions = NONE_FETCHED;
        lastStart = NONE_FETCHED;
        return startAddress == AT_RESET_VECTOR ? vectored : startAddress;
    }

    /**
     * Counts the instruction before, which is done.
     *
     * @param pc the address of the next one
     * @param cycle the cycle that it starts in
     * @throws Terminated if the instruction before was the last
     */
    void next(int pc, long cycle) {
        if (instructions == NONE_FETCHED) {
            firstCycle = cycle;
        }
        instructions++;
        cycles = cycle - firstCycle;
        if (pc == lastStart && endsAtStandstill) {
            throw Terminated.with(SupervisedProcessor.STANDSTILL);
        }
        if (cycles >= cycleLimit) {
            throw Terminated.with(SupervisedProcessor.CYCLE_LIMIT);
        }
        lastStart = pc;
    }

    /**
     * Counts a cycle in which the processor waits.
     *
     * @param cycle the next cycle
     * @throws Terminated if the cycle before was the last
     */
    void waiting(long cycle) {
        cycles = cycle - firstCycle;
        if (cycles >= cycleLimit) {
            throw Terminated.with(SupervisedProcessor.CYCLE_LIMIT);
        }
    }

    long cycles() {
        return cycles;
    }

    long instructions() {
        return Math.max(instructions, 0);
    }
}
