package dev.modvm.runtime.threaded;

/** Where in the life of a component its code runs: the places of the soak's mishaps. */
enum Moment {
    PERIPHERAL_BOOT,
    PROCESSOR_BOOT,
    STEP,
    /** In a {@code @Cycle} method that takes no cycles: after each step of its processor. */
    CYCLE,
    /** In one that takes the cycles elapsed: when it is due, and around each handler. */
    ELAPSE,
    /** In a handler of a peripheral, asked by a query, typed or not. */
    QUERY,
    /** In the same, where the one that asks is answering a query itself. */
    NESTED_QUERY,
    /**
     * In a handler of a processor, which its own thread serves while it waits, or between steps.
     */
    PROCESSOR_QUERY,
    /** In a handler of a one-way message. */
    MESSAGE,
    /** In a handler of an untyped request whose answer is received later, or never. */
    SEND,
    /** When the processor has ended, whatever has ended it. */
    PROCESSOR_HALT,
    /** When all processors have halted, and all peripherals that booted later. */
    PERIPHERAL_HALT;

    boolean isHalt() {
        return this == PROCESSOR_HALT || this == PERIPHERAL_HALT;
    }
}
